"""A ninth form, made on the page: ranked, in the radar, in the note, saved, opened elsewhere, and
accepted by `validate`.
"""

import io
from pathlib import Path

import docx
import pytest

from mic_selector.cli import main
from mic_selector.files.overlay_file import write_overlay
from tests.browser.conftest import ALL, Tab

NAME, SHORT = "Klimaatpartnerschap", "Klimaat"
LEVELS = {
    "governance": "duidelijk",
    "political": "duidelijk",
    "civil_society": "sterk",
    "private_sector": "niet",
    "reciprocity": "sterk",
    "global_citizenship": "sterk",
    "duration": "middellang",
    "budget": "beperkt",
}
OWN = "klimaatpartnerschap"
# The same form as a file.
NINTH = write_overlay(
    {
        "approaches.yaml": b"""approaches:
  klimaatpartnerschap:
    name: {nl: Klimaatpartnerschap}
    short: {nl: Klimaat}
    summary: {nl: Twee gemeenten maken samen een klimaatplan.}
    definition: {text: {nl: Een plan voor twee.}, sources: [{document: besluit, section: p. 1}]}
    colour: '#0b7285'
    colour_dark: '#22b8cf'
    marker: hexagon
    levels: {governance: '++', political: '++', civil_society: '+++', private_sector: '-',
      reciprocity: '+++', global_citizenship: '+++', duration: '++', budget: '+'}
    sources: [{document: besluit, section: p. 1}]
""",
        "sources.yaml": b"""documents:
  besluit: {title: Besluit, publisher: College, language: nl, cite_as: Besluit}
""",
    }
)


def field(tab: Tab, name: str):
    return tab.page.locator(f"[class*='st-key-own_field_'][class*='_{name}']").last


def fill(tab: Tab, name: str, text: str, kind: str = "input") -> None:
    control = field(tab, name).locator(kind)
    control.fill(text)
    control.press("Tab")
    tab.settle()


def press(tab: Tab, key: str) -> None:
    tab.page.locator(f".st-key-{key} button").click()
    tab.settle()


def make_a_ninth_form(tab: Tab) -> None:
    tab.page.locator(".st-key-own_kind button", has_text="Werkvorm").click()
    tab.page.get_by_label("Naam van de vorm").wait_for()
    fill(tab, "name", NAME)
    fill(tab, "short", "Netwerken")
    tab.page.get_by_text("Een andere werkvorm heet al “Netwerken”").wait_for()
    fill(tab, "short", SHORT)
    fill(tab, "summary", "Twee gemeenten maken samen een klimaatplan.", "textarea")
    for feature, word in LEVELS.items():
        field(tab, f"level__{feature}").get_by_text(word, exact=True).click()
        tab.settle()
    press(tab, "own_add")
    tab.page.get_by_text("Nog één veld na te kijken").wait_for()
    fill(tab, "source", "collegebesluit van 12 mei 2025")
    press(tab, "own_add")
    tab.page.get_by_text(f"Toegevoegd: {NAME}").wait_for()


def open_own(tab: Tab, content: bytes) -> None:
    tab.page.locator(".st-key-own_files summary").click()
    file = {"name": "eigen.zip", "mimeType": "application/zip", "buffer": content}
    tab.page.locator(".st-key-own_file input[type=file]").set_input_files(file)
    tab.page.get_by_text("Geopend: eigen.zip").wait_for()
    tab.settle()


def saved(tab: Tab, key: str) -> bytes:
    with tab.page.expect_download() as found:
        tab.page.locator(f".st-key-{key} button").first.click()
    return Path(found.value.path()).read_bytes()


@pytest.mark.prove
def test_a_ninth_form_goes_all_the_way(tab, lichtervelde, tmp_path) -> None:
    first = tab().open("own-data", {**lichtervelde, "lang": "nl"})
    if ALL:  # tests/web/test_own_data_page.py fills it in without a browser
        make_a_ninth_form(first)
    else:
        open_own(first, NINTH)

    first.go_to("Uw uitslag")
    assert len(first.ranking) == 9
    assert first.ranking[0][1] == OWN  # it alone has all that was asked for
    first.page.reload()
    first.settle()
    first.comes_to(lambda: len(first.ranking), 9)
    assert first.ranking[0][1] == OWN

    first.go_to("Vergelijken")
    assert SHORT in first.page.locator(".radar-legend").inner_text()
    first.go_to("Nota")
    word = docx.Document(io.BytesIO(saved(first, "note_file_docx")))
    said = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert NAME in said

    first.go_to("Eigen gegevens")
    file = tmp_path / "eigen-gegevens.zip"
    file.write_bytes(saved(first, "own_save"))
    assert main(["validate", str(file)]) == 0

    other = tab().open("own-data", {**lichtervelde, "lang": "nl"})
    assert other.page.get_by_text(NAME).count() == 0
    other.page.locator(".st-key-own_files summary").click()
    other.page.locator("input[type=file]").set_input_files(file)
    other.page.get_by_text("Geopend: eigen-gegevens.zip").wait_for()
    other.go_to("Uw uitslag")
    assert other.ranking == first.go_to("Uw uitslag").ranking
    assert not first.errors + other.errors


def test_a_reload_back_and_forward_lose_nothing_and_it_stays_in_the_tab(tab, lichtervelde) -> None:
    first = tab().open("own-data", {**lichtervelde, "lang": "nl"})
    open_own(first, NINTH)
    first.go_to("Uw uitslag")
    first.page.reload()
    first.settle()
    assert first.comes_to(lambda: len(first.ranking), 9) == 9
    first.page.go_back()
    first.settle()
    first.page.get_by_text(NAME).first.wait_for()
    first.page.go_forward()
    first.settle()
    assert first.comes_to(lambda: len(first.ranking), 9) == 9
    # What another tab could see.
    kept = first.page.evaluate("() => document.cookie + JSON.stringify(localStorage)")
    assert OWN not in kept
    assert first.errors == []


@pytest.mark.prove
def test_a_reload_loses_nothing_of_what_is_being_filled_in(tab, lichtervelde) -> None:
    first = tab().open("own-data", {**lichtervelde, "lang": "nl"})
    first.page.locator(".st-key-own_kind button", has_text="Werkvorm").click()
    first.page.get_by_label("Naam van de vorm").wait_for()
    fill(first, "name", NAME)
    # As a function: an expression is evaluated from a text, which the page's policy may forbid.
    first.page.wait_for_function(
        "name => sessionStorage.getItem('mic-own-data')?.includes(name)", arg=NAME
    )
    first.page.reload()
    first.settle()
    name = first.page.get_by_label("Naam van de vorm")
    assert first.comes_to(name.input_value, NAME) == NAME
    assert not first.errors


@pytest.mark.prove
def test_who_changes_an_entry_on_a_phone_sees_its_form(tab, lichtervelde) -> None:
    first = tab().open("own-data", {**lichtervelde, "lang": "nl"})
    open_own(first, NINTH)
    first.page.set_viewport_size({"width": 390, "height": 844})
    first.page.locator(f".st-key-own_change_form_{OWN} button:visible").last.click()
    first.settle()
    head = first.page.locator(".own-form-head")
    head.wait_for()
    first.page.wait_for_function(
        "() => { const at = document.querySelector('.own-form-head').getBoundingClientRect();"
        " return at.top >= 0 && at.bottom <= innerHeight; }"
    )
