"""Files as other programs leave them: read as they were meant, or refused by the sign that is in
the way, at its place.

The signs and encodings are those that Windows Notepad, Word's and LibreOffice's automatic
correction, Excel and macOS TextEdit put in; codes and names are those of the Unicode standard.
"""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.files.signs import in_one_line, look_of
from mic_selector.files.yaml_reader import parse_yaml
from mic_selector.wording.faults import fault_in_words


def data(text: str | bytes) -> object:
    return parse_yaml(text if isinstance(text, bytes) else text.encode(), "some.yaml").data


def refused(text: str | bytes) -> Fault:
    """Return the one fault found."""
    with pytest.raises(FaultyInput) as caught:
        data(text)
    (fault,) = caught.value.faults
    return fault


PLAIN = 'name: Liège\npriorities:\n  budget: {importance: 3, at_most: "-"}\n'
MEANT = {"name": "Liège", "priorities": {"budget": {"importance": 3, "at_most": "-"}}}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
    ],
)
def test_every_encoding_of_unicode_and_every_end_of_line_is_read(
    encoding: str, mark: bytes, line_end: str
) -> None:
    assert data(mark + PLAIN.replace("\n", line_end).encode(encoding)) == MEANT


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_fault_has_its_line_in_every_encoding(encoding: str, line_end: str) -> None:
    fault = refused("a: 1\nb: 2\na: 3\n".replace("\n", line_end).encode(encoding))
    assert (fault.code, fault.line) == ("duplicate-key", 3)


def test_signs_that_end_a_line_in_yaml_and_in_no_editor_do_not_shift_the_lines() -> None:
    fault = refused('a: "x\u2028y\u0085z"\nb: 2\nb: 3\n')
    assert (fault.code, fault.line) == ("duplicate-key", 3)


def test_a_file_of_an_older_program_names_the_byte_and_the_letter_it_was() -> None:
    fault = refused("a: 1\nb: L'été\n".encode("cp1252"))
    assert (fault.code, fault.line) == ("not-utf-8", 2)
    assert fault.parameters == {"code": "E9", "letter": "é", "column": 6}
    assert "(in older Windows files: é)" in fault_in_words(messages_in("en"), fault)


def test_a_byte_that_older_windows_did_not_know_is_named_alone() -> None:
    said = fault_in_words(messages_in("en"), refused(b"a: \x8f\n"))
    assert said == (
        "some.yaml, line 1: This file is not saved as UTF-8: column 4 holds the byte 8F."
        " Save it as UTF-8."
    )


@pytest.mark.parametrize(
    "start", [b"PK\x03\x04", b"{\\rtf1\\ansi a: 1}", b"%PDF-1.7", b"\xd0\xcf\x11\xe0"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_in_place_of_text_is_said_to_be_one(start: bytes, language: str) -> None:
    fault = refused(start)
    assert fault.code == "not-plain-text"
    assert "UTF-8" in fault_in_words(messages_in(language), fault)


SPACES = ["\u00a0", "\u202f", "\u2007", "\u2009", "\u3000"]


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  budget", "__budget"),
        ("budget:", "budget_:"),
        ("budget: {", "budget:_{"),
        ("{importance", "{_importance"),
        ("importance: 3", "importance:_3"),
        ("3, at", "3_,_at"),
        ('"-"}', '"-"_}_'),
        ("Liège\n", "Liège_\n"),
        ("name: Liège", "name:_Liège"),
        ("name: Liège", "name: Liège_# a remark"),
    ],
)
def test_an_unusual_space_between_the_parts_is_a_space(before: str, after: str, space: str) -> None:
    assert before in PLAIN
    assert data(PLAIN.replace(before, after.replace("_", space))) == MEANT


def test_what_stands_inside_text_stays_as_it_is() -> None:
    text = (
        "a: Saint\u00a0Denis – l’Estrée\n"
        'b: "« x »\u00a0: “y”"\n'
        "c: '\u00a0'\n"
        "d: Pourquoi\u00a0? Oui\n"
    )
    assert data(text) == {
        "a": "Saint\u00a0Denis – l’Estrée",
        "b": "« x »\u00a0: “y”",
        "c": "\u00a0",
        "d": "Pourquoi\u00a0? Oui",
    }


def test_a_text_of_several_lines_stays_as_it_is() -> None:
    text = "a: |\n  “x” :\u00a0y\n  \tz\nb:\u00a0“c”\n"
    assert data(text) == {"a": "“x” :\u00a0y\n\tz\n", "b": "c"}


@pytest.mark.parametrize(
    "quoted",
    [
        "“+”",
        "”+”",
        "„+”",
        "„+“",
        "«+»",
        "«\u00a0+\u00a0»",
        "»+«",
        "‘+’",
        "‚+‘",
        "‹+›",
        '“+"',
        "＂+＂",
    ],
)
@pytest.mark.parametrize(
    "form", ["a: {s}\n", "a: {s}  # x\n", "[1, {s}]\n", "a: {{b: {s}, c: 1}}\n", "a:\n  - {s}\n"]
)
def test_curly_quotes_around_a_value_are_quotes(quoted: str, form: str) -> None:
    assert data(form.format(s=quoted)) == data(form.format(s='"+"'))


def test_curly_quotes_around_a_key_are_quotes_too() -> None:
    assert data("{“a”: 1, “b”:2, “c” : {“d”: “e: f, g”}}") == {
        "a": 1,
        "b": 2,
        "c": {"d": "e: f, g"},
    }


@pytest.mark.parametrize("text", ["“Gent” en “Aalst”", "“Gent” en omgeving", "de “Gent”"])
def test_curly_quotes_within_a_text_are_text(text: str) -> None:
    assert data(f"a: {text}\n") == {"a": text}


@pytest.mark.parametrize("dash", ["–", "—", "−", "‐", "‑"])
def test_a_dash_before_an_item_is_that_of_a_list(dash: str) -> None:
    text = f"a:\n  {dash} {{b: 1}}\n  {dash}\u00a0{{b: 2}}\nc:\n{dash} x\n{dash} y\n"
    assert data(text) == {"a": [{"b": 1}, {"b": 2}], "c": ["x", "y"]}


@pytest.mark.parametrize(
    ("text", "number"),
    [("−3.72", -3.72), ("–3", -3), ("２.５", 2.5), ("3\u200b", 3), ("\u00a03", 3)],
)
def test_a_number_with_odd_signs_is_that_number(text: str, number: float) -> None:
    assert data(f"a: {text}\n") == {"a": number}


def test_tabs_alone_indent() -> None:
    assert data("a:\n\tb:\n\t\tc: 1\n\td: 2\n") == {"a": {"b": {"c": 1}, "d": 2}}


@pytest.mark.parametrize(
    ("text", "line"),
    [("a:\n  b:\n\t\tc: 1\n", 3), ("a:\n  b: 1\n\tc: 2\n", 3), ("a:\n \tb: 1\n  c: 2\n", 2)],
)
def test_a_tab_among_spaces_is_named(text: str, line: int) -> None:
    fault = refused(text)
    assert (fault.code, fault.parameters["sign"], fault.line) == ("odd-sign", "tab", line)
    assert text.splitlines()[line - 1][int(fault.parameters["column"]) - 1] == "\t"


@pytest.mark.parametrize(
    ("text", "column", "write"),
    [
        ("a: {b: 2,5}\n", 9, "2.5"),
        ("a: {b: 2,5, c: 1}\n", 9, "2.5"),
        ('{"b": 12,25}', 9, "12.25"),
        ("a: {b: -0,5}\n", 10, "-0.5"),
    ],
)
def test_a_decimal_comma_between_braces_is_named_with_what_to_write(
    text: str, column: int, write: str
) -> None:
    """There a comma parts two entries, so that `{b: 2,5}` says 2, and something of 5."""
    fault = refused(text)
    assert (fault.code, fault.parameters["sign"], fault.line) == ("odd-sign", "comma", 1)
    assert (fault.parameters["column"], fault.parameters["write"]) == (column, write)


def test_a_comma_in_a_list_parts_its_items_and_in_a_text_it_is_text() -> None:
    assert data("a: [2,5]\nb: 2,5\n") == {"a": [2, 5], "b": "2,5"}


@pytest.mark.parametrize(
    ("text", "sign", "line", "column"),
    [
        ('a: {b: "+”, c: 1}\nd: {b: "+"}\n', "curly-quote", 1, 10),
        ('a: {b: "+”}\n', "curly-quote", 1, 10),
        ("a: 1\nb: “c: d\n", "curly-quote", 2, 4),
        ("a:\x0b1\n", "vertical-tab", 1, 3),
    ],
)
def test_a_sign_that_breaks_the_structure_is_named_where_it_stands(
    text: str, sign: str, line: int, column: int
) -> None:
    fault = refused(text)
    assert (fault.code, fault.parameters["sign"]) == ("odd-sign", sign)
    assert (fault.line, fault.parameters["column"]) == (line, column)


def test_innocent_signs_are_not_blamed_for_another_fault() -> None:
    assert refused('a: "“x”" y\n').code == "yaml-syntax"
    assert refused("a: l’été: x\n").code == "yaml-syntax"
    assert refused("a: “x”\nb: [1\n").code == "yaml-syntax"


@given(
    st.text(st.sampled_from("ab:,-+#?|> \n\t\r{}[]\"'\u00a0“”‘’«»–\u2028\u200b。é5"), max_size=40)
)
def test_whatever_stands_in_a_file_its_signs_are_named_where_they_are(text: str) -> None:
    try:
        data(text)
    except FaultyInput as error:
        for fault in error.faults:
            if fault.code == "odd-sign":
                lines = re.split(r"\r\n|\r|\n", text)
                found = lines[(fault.line or 0) - 1][int(fault.parameters["column"]) - 1]
                assert f"U+{ord(found):04X}" == fault.parameters["code"]
            assert all(fault_in_words(messages_in(one), fault) for one in LANGUAGES)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-99, 99)
        | st.text("ab +-.\u00a0“”–é:,", max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_what_is_quoted_is_never_touched(content: object) -> None:
    assert data(json.dumps(content, ensure_ascii=False)) == content


@pytest.mark.parametrize("blank", "\u115f\u1160\u2800\u3164\uffa0")
def test_a_text_of_letters_that_are_drawn_as_nothing_is_empty(blank: str) -> None:
    assert in_one_line(3 * blank) == ""
    assert in_one_line(f"Raad{blank}") == "Raad"
    assert look_of(f"Raad{blank}leden") == look_of("Raad leden")


def test_marks_piled_up_on_one_letter_cover_no_other_line() -> None:
    pile = "".join(map(chr, range(0x300, 0x36F)))
    low = in_one_line(f"z{pile}o")
    assert low[0] == "z"
    assert low[-1] == "o"
    assert len(low) == 6
    assert in_one_line(f"z{pile[:60]}\u200d{pile[60:]}o") == low


@pytest.mark.parametrize("text", ["שָּׁ֑לוֹם", "Tiếng Việt", "ประชุม้", "1\ufe0f\u20e3"])
def test_marks_that_a_language_needs_stay(text: str) -> None:
    assert in_one_line(text) == unicodedata.normalize("NFC", text)
