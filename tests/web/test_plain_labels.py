"""No name that somebody typed is read as Markdown on a control, and a borrowed one says so."""

import ast
import re
from collections.abc import Iterator

import pytest

from mic_selector.files.messages import Borrowed
from mic_selector.files.overlay_file import write_overlay
from mic_selector.web.plain_labels import LABELLED, NOTICES, in_label
from tests.web.conftest import LICHTERVELDE, MAIN, PAGES, Visit

WEB = MAIN.parent
JOINER = "\N{WORD JOINER}"
WITHOUT_WORDS = {
    "cache_data", "cache_resource", "columns", "component", "container", "fragment", "form",
    "html", "navigation", "Page", "plotly_chart", "rerun", "set_page_config", "stop",
    "switch_page", "App", "empty",
}  # fmt: skip
"""Functions of Streamlit that show no words of ours, or HTML of ours alone."""


def test_pages_call_no_function_that_reads_markdown_but_those_that_take_text() -> None:
    called = set()
    for path in WEB.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            function = call.func if isinstance(call, ast.Call) else None
            if isinstance(function, ast.Attribute) and ast.unparse(function.value) == "st":
                called.add(function.attr)
    assert called - WITHOUT_WORDS <= {*LABELLED, *NOTICES}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Duidelijk (jaar): 12:30, a_b & c", "Duidelijk (jaar): 12:30, a_b & c"),
        ("**x** _y_ `z` ~~w~~", r"\*\*x\*\* \_y\_ \`z\` \~\~w\~\~"),
        ("[x](http://a.be)", rf"\[x\](http:{JOINER}//a.be)"),
        (":material/home: :smile:", f":{JOINER}material/home: :{JOINER}smile:"),
        ("$a$ <b> \\* &lt;", r"\$a\$ \<b> \\\* \&lt;"),
        ("1. x", r"1\. x"),
        ("# x", r"\# x"),
        ("a -> b", f"a -{JOINER}> b"),
        ("two\n\nlines", "two lines"),
        ("travail\u00a0?", "travail\u00a0?"),
        (Borrowed("Climate", "en"), "Climate (en)"),
    ],
)
def test_a_text_stands_on_a_control_as_it_is_written(text: str, shown: str) -> None:
    assert in_label(text) == shown


NASTY = (
    "**vet** [klik](http://kwaad.example) :material/home: $a$ <img src=x onerror=alert(1)> "
    "</script><script>alert(1)</script> {{ 7*7 }} javascript:alert(1)"
)


def text(said: str) -> str:
    return "{nl: '" + said.replace("'", "''") + "'}"


OTHERS = "".join(
    f"  {form}: {{levels: {{own: '++'}}}}\n"
    for form in (
        "city_to_city", "twinning", "youth_work", "indirect", "private_sector_cooperation",
        "networks", "humanitarian", "expertise_exchange",
    )
)  # fmt: skip


def overlay(name: str = NASTY, short: str = "**K** :red[x]") -> bytes:
    """Own data of every kind, whose every text is hostile."""
    levels = ", ".join(
        f"{feature}: '++'"
        for feature in (
            "governance", "political", "civil_society", "private_sector", "reciprocity",
            "global_citizenship", "duration", "budget",
        )
    )  # fmt: skip
    source = "[{document: doc, section: '" + name.replace("'", "''") + "'}]"
    said, brief = text(name), text(short)
    return write_overlay(
        {
            "approaches.yaml": f"""approaches:
  ours:
    name: {said}
    short: {brief}
    summary: {said}
    definition: {{text: {said}, sources: {source}}}
    colour: '#0b7285'
    colour_dark: '#22b8cf'
    marker: hexagon
    levels: {{{levels}, own: '+'}}
    sources: {source}
{OTHERS}features:
  own:
    name: {said}
    short: {brief}
    kind: commitment
    question: {said}
    description: {said}
    steps: {{'+': {brief}, '++': {brief}, '+++': {brief}}}
    default_aim: at_most
    sources: {source}
""".encode(),
            "cases.yaml": f"""cases:
  case:
    name: {said}
    summary: {said}
    approaches: [ours]
    local_governments: [place]
    partners: [ostend]
    themes: [youth]
    lesson: {said}
    sources: {source}
places:
  place: {{name: {said}, country: FR}}
""".encode(),
            "sources.yaml": f"""documents:
  doc: {{title: {name!r}, publisher: {name!r}, language: nl, cite_as: {name!r}}}
""".encode(),
        }
    )


def said_in_markdown(visitor: Visit) -> list[str]:
    """Return all that the controls and notices of a page say where Streamlit reads Markdown."""
    found = []
    for kind in ("button", "download_button", "checkbox", "expander", "file_uploader", "radio",
                 "number_input", "multiselect", "button_group", "select_slider", "selectbox",
                 "slider", "text_area", "text_input", "error", "success", "warning"):  # fmt: skip
        for one in visitor.app.get(kind):
            proto = one.proto
            found += [getattr(proto, part, "") for part in ("label", "body", "help")]
            if kind == "radio":
                found += list(proto.options)
            if kind == "button_group":
                found += [option.content for option in proto.options]
    return [one for one in found if one]


def opened(content: bytes) -> Visit:
    """Return a visitor who opened a file of own data."""
    visitor = Visit({**LICHTERVELDE, "lang": "nl"}, "nl", "own-data")
    visitor.app.session_state["own_files"] = True
    visitor.run()
    file = ("eigen.zip", content, "application/zip")
    visitor.app.file_uploader(key="own_file").set_value(file)
    visitor.run()
    return visitor


def harmed(visitor: Visit) -> Iterator[str]:
    """Yield what of a hostile name is read as more than text on a page."""
    for said in said_in_markdown(visitor):
        for harm in ("**vet", "**K** ", "[klik]", ":material/", ":red[", "[x]", "$a$"):
            if harm in said:
                yield said
        for harm in (r"(?<!\\)<img", r"(?<!\\)<script"):
            if re.search(harm, said):
                yield said
    for harm in ("<img src=x", "<script>alert", "<b>x"):
        if harm in visitor.html:
            yield harm


def test_hostile_names_are_text_on_every_page() -> None:
    visitor = opened(overlay())
    assert visitor.errors == []
    assert len(visitor.app.session_state["visit"].view.own.documents) == 3
    assert [(page, harm) for page in PAGES for harm in harmed(visitor.go_to(page))] == []


def test_signs_that_turn_the_direction_of_writing_are_refused_with_their_place() -> None:
    visitor = opened(overlay(name="links \u202e rechts"))
    assert not visitor.app.session_state["visit"].view.own
    assert visitor.errors
    assert all("schrijfrichting" in said for said in visitor.errors)
    assert "approaches.yaml, regel 3, approaches.ours.name" in visitor.errors[0]


def test_a_form_that_exists_in_another_language_says_so_on_controls() -> None:
    visitor = opened(overlay(name="Klimaat", short="Klimaat"))
    visitor.open_address({**visitor.address, "lang": "en"}).go_to("practices")
    groups = visitor.app.get("button_group")
    assert "Klimaat (nl)" in [option.content for one in groups for option in one.proto.options]
    visitor.go_to("all-questions")
    assert "Klimaat (nl)" in " ".join(said_in_markdown(visitor))
