"""Ranking and levels as Excel and CSV: the figures of the ranking, and no text that a spreadsheet
would compute.
"""

import csv
import io
from dataclasses import replace
from typing import Any

import openpyxl

from mic_selector.decision import evaluate
from mic_selector.files.messages import Language, messages_in
from mic_selector.notes.spreadsheet import comma_separated, workbook
from mic_selector.wording.names import Names
from mic_selector.wording.rounding import rounded
from tests.notes.conftest import ADDRESS, ODD_NOTES, Given, inputs, settings_in
from tests.strategies import shipped

NOTES = ODD_NOTES


def in_words(given: Given, language: Language) -> Names:
    return Names(given.catalogue, messages_in(language))


def opened(given: Given, language: Language) -> Any:
    content = workbook(in_words(given, language), given.view, settings_in(language))
    return openpyxl.load_workbook(io.BytesIO(content))


def lines(given: Given, language: Language) -> list[list[str]]:
    """Return the cells as a spreadsheet in the language reads them."""
    content = comma_separated(in_words(given, language), given.view, settings_in(language))
    delimiter = "," if language == "en" else ";"
    return list(
        csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter)
    )


def test_every_score_and_point_in_excel_is_a_number_of_the_ranking(
    given: Given, language: Language
) -> None:
    names, priorities = in_words(given, language), given.view.priorities
    evaluation = evaluate(given.catalogue, priorities)
    ranking = opened(given, language).worksheets[0]
    rows = [[cell.value for cell in row] for row in ranking.iter_rows(min_row=2)]
    standings = (*evaluation.ranking, *evaluation.ruled_out)
    assert [row[1] for row in rows] == [names.approach(standing.approach) for standing in standings]
    weighed = [feature for feature in given.catalogue.features if priorities.of(feature).counts]
    for row, standing in zip(rows, standings, strict=True):
        assert row[0] == standing.rank
        assert row[2] == float(rounded(standing.exact_score))
        parts = {key: rounded(one) for key, one in standing.exact_contributions.items()}
        assert row[3 : 3 + len(weighed)] == [float(parts[feature]) for feature in weighed]
        assert bool(row[3 + len(weighed)]) == bool(standing.misses)


def test_nobody_is_said_to_want_as_much_as_possible_of_what_has_no_weight(
    given: Given, language: Language
) -> None:
    say, priorities = messages_in(language), given.view.priorities
    rows = opened(given, language).worksheets[1].iter_rows(min_row=2, values_only=True)
    for row, feature in zip(rows, given.catalogue.features, strict=True):
        stated = priorities.of(feature)
        if not stated.aim:
            assert row[1] == say("no-aim" if stated.counts else "note-no-aim")


def shipped_levels(approach: str) -> dict[str, str]:
    known = shipped().approaches
    return (
        {key: str(one) for key, one in known[approach].levels.items()} if approach in known else {}
    )


def test_the_levels_in_excel_are_those_that_hold(given: Given, language: Language) -> None:
    levels = opened(given, language).worksheets[2]
    say = messages_in(language)
    rows = [[cell.value for cell in row] for row in levels.iter_rows(min_row=2)]
    catalogue, priorities = given.catalogue, given.view.priorities
    for row, approach in zip(rows, catalogue.approaches, strict=True):
        assert row[1:] == [
            say("note-own-level", level=level) if level != printed.get(feature, level) else level
            for feature in catalogue.features
            for printed in [shipped_levels(approach)]
            for level in [str(priorities.level(catalogue, approach, feature))]
        ]


def test_nothing_in_excel_is_a_formula_or_a_link(given: Given, language: Language) -> None:
    for sheet in opened(given, language).worksheets:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n"}
            assert not any(cell.hyperlink for cell in row)


def test_excel_keeps_the_titles_in_sight_and_on_every_printed_page() -> None:
    for sheet in opened(inputs()["lichtervelde"], "nl").worksheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"


def test_no_cell_of_the_csv_begins_as_a_formula(given: Given, language: Language) -> None:
    cells = [cell for row in lines(given, language) for cell in row]
    assert any(cell == "'++" for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_name_that_begins_as_a_formula_is_a_text() -> None:
    given = inputs()["ninth"]
    assert any(row[1] == "'=Buren & <i>co</i>" for row in lines(given, "nl"))
    names = {row[0].value for row in opened(given, "nl").worksheets[2].iter_rows(min_row=2)}
    assert "=Buren & <i>co</i>" in names


def test_the_csv_is_written_as_the_language_reads_it() -> None:
    given = inputs()["lichtervelde"]
    assert lines(given, "nl")[2][2] == "92,5"
    assert lines(given, "en")[2][2] == "92.5"
    content = comma_separated(in_words(given, "fr"), given.view, settings_in("fr"))
    assert content.startswith(b"\xef\xbb\xbf")


def test_every_row_of_the_csv_has_as_many_cells_as_there_are_titles(
    given: Given, language: Language
) -> None:
    rows = lines(given, language)
    assert len(rows) == 1 + len(given.catalogue.approaches)
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(set(rows[0])) == len(rows[0])


def test_the_same_answers_give_the_same_csv(given: Given, language: Language) -> None:
    names, settings = in_words(given, language), settings_in(language)
    made = [comma_separated(names, given.view, settings) for _ in range(2)]
    assert made[0] == made[1]


def test_the_files_say_whose_figures_they_are_and_what_they_rest_on(
    given: Given, language: Language
) -> None:
    municipality, catalogue = given.view.priorities.municipality or "", given.catalogue
    about = opened(given, language).worksheets[-1]
    said = [str(cell.value or "") for row in about.iter_rows() for cell in row]
    titles, first, *_ = lines(given, language)
    for cells in (said, [cell.lstrip("'") for cell in first]):
        assert any(municipality.lstrip("=") in cell for cell in cells)
        assert "2026-11-21" in cells
        assert any(catalogue.sha256 in cell and catalogue.version in cell for cell in cells)
        assert any(cell.startswith(f"{ADDRESS}?") for cell in cells)
    assert len(titles) == len(first)


def test_the_priorities_stand_there_with_their_weights_as_numbers(
    given: Given, language: Language
) -> None:
    rows = [[cell.value for cell in row] for row in opened(given, language).worksheets[1].rows][1:]
    say, names = messages_in(language), in_words(given, language)
    for feature, (name, _, weight, firm) in zip(given.catalogue.features, rows, strict=True):
        stated = given.view.priorities.of(feature)
        assert name == names.feature_short(feature)
        wanted = say("no-opinion-short") if stated.importance is None else stated.importance
        assert weight == wanted
        assert firm == say("ready-yes" if stated.firm else "ready-no")


def test_a_level_of_the_municipalitys_own_is_marked() -> None:
    given = inputs()["changed_levels"]
    cells = [cell.value for row in opened(given, "nl").worksheets[2].rows for cell in row]
    assert cells.count("+ (eigen lezing)") == 1
    assert any("'+ (eigen lezing)" in row for row in lines(given, "nl"))


def test_points_show_their_decimal_and_places_none() -> None:
    ranking = opened(inputs()["lichtervelde"], "nl").worksheets[0]
    assert ranking["A2"].number_format == "0"
    assert {ranking[f"C{row}"].number_format for row in range(2, 9)} == {"0.0"}


def test_the_name_of_a_sheet_says_what_is_in_it(language: Language) -> None:
    names = opened(inputs()["lichtervelde"], language).sheetnames
    assert len(set(names)) == 4
    assert names[2] != messages_in(language)("sheet-levels")


def test_an_address_that_only_this_machine_knows_is_left_out() -> None:
    given = inputs()["lichtervelde"]
    settings = replace(settings_in("nl"), address="http://localhost:8501/note?x=1")
    content = comma_separated(in_words(given, "nl"), given.view, settings).decode()
    assert "localhost" not in content
    assert f";{messages_in('nl')('note-answers-file')}" in content
