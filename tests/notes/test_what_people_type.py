"""Sheets as people fill them in by hand: nothing in them is read as what was not meant, nothing is
passed over in silence, and what is proposed is what was meant.
"""

import io
from collections.abc import Sequence
from datetime import datetime, time
from time import process_time

import pytest
from openpyxl import Workbook, load_workbook

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.files.nearness import misspelt
from mic_selector.files.sheet import Cell, Row, Table, read_rows, read_table
from mic_selector.files.sheet_layout import layout_of
from mic_selector.files.typed_numbers import number_in
from mic_selector.notes.link_sheet import link_headings, links_by_row, new_links
from mic_selector.notes.practices_sheet import Practices, practices_headings, practices_of
from mic_selector.notes.sheet_words import (
    words_of_countries,
    words_of_forms,
    words_of_places,
    words_of_themes,
)
from mic_selector.notes.sifting import Sheet, offered, sift
from mic_selector.priorities.links import Link
from mic_selector.wording.faults import fault_in_words, faults_in_words
from tests.strategies import shipped
from tests.turns import ALL

PRACTICE = {
    "Naam": "Waterputten",
    "Samenvatting": "Samen.",
    "Werkvorm": "Jumelage",
    "Gemeente": "Duffel",
    "Thema": "Jeugd",
    "Bron": "Verslag",
}


def book_of(*rows: Sequence[object], merged: str = "", beside: Sequence[str] = ()) -> bytes:
    book, content = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(list(row))
    if merged:
        book.active.merge_cells(merged)
    for name in beside:
        book.create_sheet(name).append(["Naam"])
    book.save(content)
    return content.getvalue()


def table(*said: dict[str, object], above: Sequence[Sequence[object]] = (), **more: str) -> Table:
    """Return a table of practices with what each says otherwise."""
    titles = list(PRACTICE | said[0])
    rows = [[(PRACTICE | one).get(title) for title in titles] for one in said]
    return read_table(book_of(*above, titles, *rows, **more), "p.xlsx")


def practices(read: Table) -> Practices:
    return practices_of(read.rows, "p.xlsx", shipped(), "nl")


def refused(read: Table) -> tuple[Fault, ...]:
    with pytest.raises(FaultyInput) as caught:
        practices(read)
    return caught.value.faults


def sentences(faults: Sequence[Fault]) -> list[str]:
    return faults_in_words(messages_in("nl"), faults)


def links(*rows: Sequence[object]) -> dict[int, Link]:
    return dict(links_by_row(read_rows(book_of(*rows), "b.xlsx"), "b.xlsx", shipped(), "nl"))


def refused_link(title: str, cell: object, **more: object) -> Fault:
    said = {"Werkvorm": "Jumelage", title: cell, **more}
    with pytest.raises(FaultyInput) as caught:
        links(list(said), list(said.values()))
    (fault,) = caught.value.faults
    return fault


AMOUNT = "Eigen bedrag per jaar (euro)"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12.500", "12500"), ("3,000", "3000"), ("1.250,00", "1250"), ("1,250.50", "1250,5"),
        ("€ 500", "500"), ("500 euro", "500"), ("1 250", "1250"), ("1.250.000", "1250000"),
    ],
)  # fmt: skip
def test_an_amount_that_is_typed_with_more_than_digits_is_refused_with_what_is_meant(
    typed: str, meant: str
) -> None:
    fault = refused_link(AMOUNT, typed)
    mending = offered(fault)
    assert mending is not None
    assert (mending.text, mending.instead) == (typed, meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2019-heden", "2019"), ("1/09/2005", "2005"), ("2O08", "2008"), ("2019 - 2022", None)],
)
def test_of_a_year_among_words_that_one_is_proposed(typed: str, meant: str | None) -> None:
    mending = offered(refused_link("Sinds (jaar)", typed))
    assert (mending and mending.instead) == meant


def test_of_a_unit_alone_no_number_is_proposed() -> None:
    assert offered(refused_link(AMOUNT, "euro")) is None


def test_of_two_numbers_that_may_be_meant_both_are_named() -> None:
    said = fault_in_words(messages_in("nl"), refused_link(AMOUNT, "12.500"))
    assert "12.500 kan 12500 of 12,5 betekenen." in said


@pytest.mark.parametrize(
    ("typed", "number"),
    [("1250", 1250), ("1250,50", 1250.5), ("0,125", 0.125), ("1234.567", 1234.567)],
)
def test_a_number_that_says_one_thing_is_read(typed: str, number: float) -> None:
    assert number_in(typed) == number


@pytest.mark.parametrize(
    ("column", "cell", "meant"),
    [
        ("Werkvorm", "Stedenband, jumelage", "Stedenband; jumelage"),
        ("Thema", "Jeugd / Cultuur", "Jeugd; Cultuur"),
        ("Thema", "Jeugd en cultuur & Water", "Jeugd; cultuur; Water"),
        ("Gemeente", "Duffel, Mechelen", "Duffel; Mechelen"),
    ],
)
def test_of_several_in_one_cell_all_are_proposed(column: str, cell: str, meant: str) -> None:
    (fault,) = refused(table({column: cell, "Land": "België"}))
    mending = offered(fault)
    assert mending is not None
    assert mending.instead == meant


def test_of_several_in_one_cell_no_part_is_proposed_alone() -> None:
    (fault,) = refused(table({"Thema": "Jeugd, gezelligheid"}))
    assert offered(fault) is None
    assert "Zet er dan een puntkomma tussen" in fault_in_words(messages_in("nl"), fault)
    assert offered(refused_link("Land", "Benin, Togo")) is None


COUNTRIES = {
    "Palestina": "PS", "Engeland": "GB", "Groot-Brittannië": "GB", "Holland": "NL", "VS": "US",
    "USA": "US", "Wit-Rusland": "BY", "Angleterre": "GB", "Palestine": "PS", "Zuid Afrika": "ZA",
}  # fmt: skip


@pytest.mark.parametrize("name", COUNTRIES)
def test_a_country_is_known_by_what_else_it_is_called(name: str) -> None:
    assert words_of_countries(shipped(), "nl").key(name) == COUNTRIES[name]


def test_a_country_that_may_be_two_is_answered_with_both() -> None:
    (fault,) = refused(table({"Partner": "Goma", "Land van de partner": "Congo"}))
    said = fault_in_words(messages_in("nl"), fault)
    assert said.endswith("Bedoelde u een van deze: Congo-Kinshasa, Congo-Brazzaville?")


def test_nothing_is_proposed_that_is_far_from_what_was_written() -> None:
    known = shipped()
    assert words_of_places(known, "nl").near("Londen") == []
    assert words_of_forms(known, "nl").near("Stedenband Noord-Zuid") == []
    assert words_of_themes(known, "nl").near("Wafel") == []
    near = words_of_forms(known, "nl").near("Private sector samenwerking")
    assert near == ["Mondiale samenwerking met de private sector"]
    for language in LANGUAGES:
        unknown = ("Palestyna", "Engelland", "Atlantis", "Togoland", "Europa", "Afrika", "Londen")
        assert [words_of_countries(known, language).near(one) for one in unknown] == [[]] * 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_of_the_pen_in_a_long_name_is_understood(language: Language) -> None:
    names = [messages_in(language).country(code) for code in shipped().countries]
    long = [one for one in names if len(one) >= 7 and one.isalpha()]
    for number, name in enumerate(long):
        slips = (name[:4] + name[5:], name[:3] + name[4] + name[3] + name[5:], name + "e")
        for slip in slips if ALL else (slips[number % len(slips)],):
            assert slip in names or name in misspelt(slip, names)
    assert misspelt("Phillipijnen", ["Filipijnen", "Finland"]) == ["Filipijnen"]
    assert misspelt("prot", ["port", "data"]) == ["port"]


def test_what_is_proposed_is_in_the_language_of_the_sheet_and_no_id() -> None:
    said = {"Werkvorm": "Humanitair", "Thema": "Cultureel; Milieu"}
    proposed = [fault.parameters.get("closest", "") for fault in refused(table(said))]
    assert proposed == ["Humanitaire hulp", "", "Klimaat en milieu"]


def test_who_writes_an_unknown_word_is_told_which_are_possible() -> None:
    form, theme = sentences(refused(table({"Werkvorm": "Ja", "Thema": "Cultureel"})))
    assert "Mogelijk zijn: Stedenband, Jumelage, " in form
    assert theme.endswith("staan op het blad “Keuzewoorden” van het sjabloon.")


def test_of_a_place_whose_country_is_refused_nothing_else_is_wrong() -> None:
    (said,) = sentences(refused(table({"Partner": "Thule", "Land van de partner": "Hyperborea"})))
    assert "kolom Land van de partner: Hyperborea kennen we niet." in said


def test_what_is_not_read_is_told_with_the_heading_that_may_be_meant() -> None:
    said = {"Land partner": "Rusland", "Opmerkingen": "Mooi", "Van": 2015, "Leeg": None}
    read = table(said, beside=["Vorig jaar", "Keuzewoorden"])
    (case,) = practices(read).cases.values()
    assert case["start"] == 2015
    assert sentences(list(practices_headings().remarks(read, "p.xlsx", "nl"))) == [
        "p.xlsx: De kolom Land partner lezen we niet. Bedoelde u Land van de partner?",
        "p.xlsx: Deze titels kennen we niet, en wat eronder staat lezen we niet: Opmerkingen.",
        "p.xlsx: We lezen alleen het eerste blad. Deze bladen lezen we niet: Vorig jaar.",
    ]


def test_a_heading_without_its_brackets_gives_way_to_the_whole_one() -> None:
    read = table({"Van": "ooit", "Van (jaar)": 2015})
    (case,) = practices(read).cases.values()
    assert case["start"] == 2015
    (told,) = sentences(list(practices_headings().remarks(read, "p.xlsx", "nl")))
    assert told.endswith("wat eronder staat lezen we niet: Van.")


def test_cells_without_a_heading_and_beyond_the_last_column_are_told() -> None:
    wide = [*PRACTICE.values(), "los", *[None] * 300, "ver"]
    told = practices_headings().remarks(
        read_table(book_of(list(PRACTICE), wide), "p.xlsx"), "p.xlsx", "nl"
    )
    assert [(one.code, one.parameters.get("columns")) for one in told] == [
        ("sheet-columns-unnamed", "G"),
        ("sheet-too-wide", None),
    ]


def test_a_tag_without_an_end_does_not_keep_the_server_busy() -> None:
    begun = process_time()
    assert not layout_of(b"<!-- <c " + b'r="AA1" ' * 20_000 + b"-->").is_wider
    assert process_time() - begun < 10  # searched again and again it takes a minute and a half


def test_what_is_read_though_nobody_sees_it_is_told() -> None:
    book, content = (
        load_workbook(io.BytesIO(book_of(list(PRACTICE), PRACTICE.values()))),
        io.BytesIO(),
    )
    book.active.append(["Gefilterd", *list(PRACTICE.values())[1:]])
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["F"].hidden = True
    book.save(content)
    read = read_table(content.getvalue(), "p.xlsx")
    assert len(practices(read).cases) == 2
    assert [one.parameters for one in practices_headings().remarks(read, "p.xlsx", "nl")] == [
        {"rows": "3"},
        {"columns": "Bron"},
    ]


def test_a_template_as_it_is_made_has_nothing_that_is_not_read() -> None:
    whole = table({})
    assert list(practices_headings().remarks(whole, "p.xlsx", "nl")) == []
    assert links(["Werkvorm", "Sinds", "Hoe levend is de band"], ["Jumelage", 2010, "slapend"])
    read = read_table(book_of(["Werkvorm", "Sinds"], ["Jumelage", 2010]), "b.xlsx")
    assert list(link_headings().remarks(read, "b.xlsx", "nl")) == []


def test_headings_below_a_title_are_found() -> None:
    above = [["Overzicht 2025"], [], ["Naam van de dienst", "Mondiaal"]]
    assert list(practices(table({}, above=above)).rows.values()) == [5]
    read = table({"Werkvorm": "Jumelaag"}, above=above)
    held = Sheet(file="p.xlsx", rows=practices_headings().begun(read.rows))
    found = sift(held.rows, "p.xlsx", lambda rows: practices(Table(rows=rows)))
    assert found.left_out == (5,)
    mending = offered(found.faults[0])
    assert mending is not None
    assert practices(Table(rows=held.with_mending(mending).read_without(frozenset()))).cases


def test_a_heading_that_is_missing_is_named_with_the_row_where_it_should_be() -> None:
    rows = book_of(["Overzicht"], [*PRACTICE, "Naam van het project"][1:], list(PRACTICE.values()))
    (said,) = sentences(refused(read_table(rows, "p.xlsx")))
    assert (
        said
        == "p.xlsx, regel 2: In rij 2 ontbreekt de kolom Naam. Neem de titels van het sjabloon."
    )


def test_a_csv_file_with_a_title_above_its_headings_is_read() -> None:
    lines = ["Overzicht praktijken", ",".join(PRACTICE), ",".join(PRACTICE.values())]
    assert practices(read_table("\n".join(lines).encode(), "p.csv")).cases


def test_faults_are_told_in_the_order_of_the_rows() -> None:
    def read(rows: Sequence[Row]) -> str:
        """Find what is wrong with the last row first, and with others only without that."""
        if len(rows) > 1:
            raise FaultyInput([Fault(code="empty", file="p.xlsx", line=rows[-1].number)])
        return "the headings"

    rows = [Row(number, [Cell("x")]) for number in (1, 2, 3)]
    assert [fault.line for fault in sift(rows, "p.xlsx", read).faults] == [2, 3]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (datetime(2025, 5, 12), "12 mei 2025"),
        (datetime(2025, 5, 12, 10, 30), "12 mei 2025 10:30"),
        (time(10, 30), "10:30"),
        (True, "WAAR"),
        (12500.5, "12500,5"),
        (2025, "2025"),
    ],
)
def test_what_excel_keeps_as_a_day_or_a_truth_is_written_as_people_do(
    cell: object, written: str
) -> None:
    (case,) = practices(table({"Les": cell})).cases.values()
    assert case["lesson"] == {"nl": written}


def test_a_sheet_of_links_that_is_handed_in_again_adds_none_of_them() -> None:
    titles, first, second = (
        ["Werkvorm", "Partner"],
        ["Jumelage", "Laubach"],
        ["Stedenband", "Dogbo"],
    )
    had = list(links(titles, first, first).values())
    assert list(new_links(links(titles, first, first, first, second), had)) == [4, 5]


def test_a_link_that_is_asleep_and_has_an_end_is_refused() -> None:
    fault = refused_link("Loopt af in (jaar)", 2027, **{"Hoe levend is de band?": "slapend"})
    said = fault_in_words(messages_in("nl"), fault)
    assert "Een slapende band heeft geen jaar waarin hij afloopt." in said
    assert links(["Werkvorm", "Loopt af in"], ["Jumelage", 2027])[2].counts


def test_goals_stand_between_any_signs_and_a_half_one_is_none() -> None:
    (case,) = practices(table({"SDG's": "4, 5 en 6"})).cases.values()
    assert case["sdgs"] == [4, 5, 6]
    (said,) = sentences(refused(table({"SDG's": 4.5})))
    assert "4,5 kan hier niet. Verwacht: een geheel getal." in said


@pytest.mark.parametrize("word", ["Étoile", "café", "Élancourt à Namur", "Liège", "naïef"])
def test_a_csv_file_in_the_alphabet_of_a_mac_is_refused_with_what_to_do(word: str) -> None:
    row = PRACTICE | {"Samenvatting": word}
    text = "\n".join([";".join(row), ";".join(row.values())])
    with pytest.raises(FaultyInput) as caught:
        read_rows(text.encode("mac-roman"), "p.csv")
    assert caught.value.faults[0].code == "sheet-alphabet"
    assert read_rows(text.encode("cp1252"), "p.csv")


def test_a_cell_that_is_empty_because_it_is_merged_is_called_so() -> None:
    read = table({}, {"Naam": "Twee", "Gemeente": None}, merged="D2:D3")
    (said,) = sentences(refused(read))
    assert "rij 3, kolom Gemeente: Deze cel is samengevoegd met een andere" in said
