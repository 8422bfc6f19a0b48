import re

import pytest

from mic_selector.workshop.codes import (
    ALPHABET,
    LENGTH,
    hashed,
    new_code,
    new_key,
    normalised,
    pseudonym,
    spaced,
)


def test_a_code_has_nine_signs_none_of_which_looks_like_another() -> None:
    assert not set("0O1IL2Z5S8BUV") & set(ALPHABET)
    codes = {new_code() for _ in range(500)}
    assert all(len(code) == LENGTH == 9 and set(code) <= set(ALPHABET) for code in codes)
    assert len(codes) == 500
    assert {sign for code in codes for sign in code} == set(ALPHABET)


@pytest.mark.parametrize(
    "typed",
    [
        "H7K9QTX4M",
        "h7k9qtx4m",
        "h7k 9qt x4m",
        " H7K-9QT-X4M ",
        "H 7 K 9 Q T X 4 M",
        "H7K\u00a09QT\u00a0X4M",
        *(
            f"H7K{dash}9QT{dash}X4M"
            for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d_~"
        ),
        *(f"H7K{space}9QT{space}X4M" for space in "\t\n\u2003\u2009\u202f\u3000"),
        "H7K.9QT.X4M.",
        "'H7K 9QT X4M'",
        "\u201eH7K 9QT X4M\u201d",
        "\u00ab\u202fH7K 9QT X4M\u202f\u00bb",
        "H7K\u02bc9QT\u02bcX4M",
        "H7K\u200b9QT\u200bX4M\ufeff",
        "\u2068H7K\u00ad9QT\u2060X4M\u2069",
        "\uff28\uff17\uff2b\uff19\uff31\uff34\uff38\uff14\uff2d",
        "\uff48\uff17\uff4b\u3000\uff19\uff51\uff54\u3000\uff58\uff14\uff4d",
        "\u041d7\u041a 9Q\u0422 \u04254\u041c",
        "https://mic.example.org/join/H7K9QTX4M",
        "https://mic.example.org/tools/mic/join/h7k9qtx4m?lang=fr",
        "mic.example.org/join/H7K9QTX4M/",
        "http://192.168.1.20:8501/join?lang=nl&code=h7k+9qt+x4m",
        "mic.example.org/join H7K 9QT X4M",
        "https%3A%2F%2Fmic.example.org%2Fjoin%2FH7K9QTX4M",
    ],
)
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert normalised(typed) == "H7K9QTX4M"


def test_a_code_of_a_room_made_before_codes_were_longer_still_leads_there() -> None:
    assert normalised("h7k 9qt") == "H7K9QT"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "H7K9Q",
        "H7K9QTX4",
        "H7K9QTX4MM",
        "H7K9QTX40",
        "H7K9QTX4!",
        "H7K9QTX4É",
        "\x00" * 9,
        "H" * 10_000,
        "ß" * 3,
        "https://mic.example.org/H7K9QTX4M/join",
        "https://mic.example.org/show/H7K9QTX4M",
    ],
)
def test_what_cannot_be_a_code_is_none(typed: str) -> None:
    assert normalised(typed) is None


def test_a_code_shown_in_parts_is_still_known() -> None:
    code = new_code()
    assert [len(part) for part in spaced(code).split(" ")] == [3, 3, 3]
    assert normalised(spaced(code)) == code


def test_a_key_has_128_bits_or_more_and_can_stand_in_an_address() -> None:
    keys = {new_key() for _ in range(100)}
    assert len(keys) == 100
    # Each sign of the alphabet of 64 carries 6 bits.
    assert all(re.fullmatch(r"[\w-]+", key) and 6 * len(key) >= 128 for key in keys)


def test_a_hash_is_sha_256() -> None:
    """Source: FIPS 180-2, appendix B.1."""
    assert hashed("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_nobody_can_be_followed_from_one_room_to_another() -> None:
    assert pseudonym(1, "somebody") != pseudonym(2, "somebody")
    assert pseudonym(1, "1 somebody") != pseudonym(11, " somebody")
