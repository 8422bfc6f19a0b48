"""The look: colours that can be told apart, and rules that the pages can carry."""

import re
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.colours import GROUNDS, Theme, contrast
from mic_selector.web import markup
from mic_selector.web.server.style_sheet import style_sheet

STYLE = Path(markup.__file__).parent / "templates" / "style"
TOKENS = "".join((STYLE / f"0-{name}.css").read_text("utf-8") for name in ("colours", "tokens"))
THEMES: tuple[Theme, ...] = ("light", "dark")
ON_ANY_GROUND = ("paper", "soft", "tint")
# WCAG 2.2, 1.4.3 for text and 1.4.11 for the edges of controls and what one must see of a picture.
TEXT, SHAPE = 4.5, 3.0
PAIRS = [
    *((ink, ground, TEXT) for ink, ground in product(("ink", "muted", "lead"), ON_ANY_GROUND)),
    *((ink, ground, TEXT) for ink, ground in product(("good", "wrong"), ON_ANY_GROUND)),
    *((ink, ground, TEXT) for ink, ground in product(("warn", "ink"), ("warn-bg", "wrong-bg"))),
    ("wrong", "wrong-bg", TEXT),
    ("lead-hover", "paper", TEXT),
    ("lead-hover", "tint", TEXT),
    ("on-lead", "lead", TEXT),
    ("on-lead", "lead-hover", TEXT),
    ("paper", "ink", TEXT),
    *((f"group-{number}", "paper", TEXT) for number in range(8)),
    *(("line", ground, SHAPE) for ground in ON_ANY_GROUND),
]


def tokens(theme: Theme) -> dict[str, str]:
    """Return the colours of a theme by their names."""
    found = re.findall(r"--([a-z0-9-]+): light-dark\((#\w{6}), (#\w{6})\)", TOKENS)
    return {name: (light, dark)[THEMES.index(theme)] for name, light, dark in found}


def rules() -> Iterator[tuple[str, str]]:
    """Yield the name of a file of the style sheet and each of its lines, without comments."""
    for file in sorted(STYLE.glob("*.css")):
        for line in re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL).splitlines():
            yield file.name, line


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_words_and_edges_stand_out(theme: Theme, ink: str, ground: str, least: float) -> None:
    colours = tokens(theme)
    assert contrast(colours[ink], colours[ground]) >= least


@pytest.mark.parametrize("theme", THEMES)
def test_the_grounds_that_validation_knows_are_those_of_the_pages(theme: Theme) -> None:
    assert tuple(tokens(theme)[name] for name in ON_ANY_GROUND) == GROUNDS[theme]


@pytest.mark.parametrize("theme", THEMES)
def test_the_server_gives_its_own_controls_the_same_colours(theme: Theme) -> None:
    settings = STYLE.parents[3] / ".streamlit" / "config.toml"
    given = tomllib.loads(settings.read_text(encoding="utf-8"))["theme"][theme]
    ours = tokens(theme)
    assert given == {
        "primaryColor": ours["lead"],
        "backgroundColor": ours["paper"],
        "secondaryBackgroundColor": ours["soft"],
        "textColor": ours["ink"],
        "borderColor": ours["line"],
        "linkColor": ours["lead"],
    }


def test_every_form_has_a_class_with_its_two_colours_and_its_marker(catalogue: Catalogue) -> None:
    rules = markup.form_style(catalogue)
    for key, one in catalogue.approaches.items():
        colours = f"--c: light-dark({one.colour}, {one.on_dark});"
        assert f".f-{key} {{ {colours} --shape: var(--{one.marker}); }}" in rules
        assert f"--{one.marker}: path(" in TOKENS


def test_no_rule_has_the_whole_page_looked_through_at_every_change() -> None:
    """Measured: with selectors on parts of a class, or a wide `:has()`, a press takes twice as
    long.
    """
    slow = re.compile(r"\[class[*^~|$]?=|(?:^|[\s,>])(?:\*|body|html|:root|\.mic|\.stApp)?:has\(")
    assert [(file, line) for file, line in rules() if slow.search(line)] == []


def test_columns_follow_the_size_of_the_letters_and_not_pixels_alone() -> None:
    """Who reads with letters twice as large gets the layout of a screen half as wide; in pixels
    two columns stayed, a letter wide.
    """
    asked = [(file, line) for file, line in rules() if "-width:" in line and "@media" in line]
    assert asked
    assert [one for one in asked if re.search(r"-width:\s*[\d.]+px\)", one[1])] == []


def test_the_fields_through_which_the_tab_hands_something_back_are_hidden() -> None:
    codes = (one.read_text("utf-8") for one in Path(markup.__file__).parent.rglob("*.py"))
    places = {name for code in codes for name in re.findall(r'keep_in_tab\(\s*"(\w+)"', code)}
    assert len(places) > 3
    (rule,) = [line for _, line in rules() if ".st-key-kept_links" in line]
    assert rule.endswith("{ display: none; }")
    assert set(re.findall(r"\.st-key-kept_(\w+)", rule)) == places


def test_what_one_screen_calls_a_part_no_other_screen_does() -> None:
    """The rules of all screens are on every page: a class of one would change a part of another."""
    selectors = [(file, line.partition("{")[0]) for file, line in rules() if "{" in line]
    named = re.compile(r"\.([a-z][\w-]*)")
    parts = {
        name
        for file, line in selectors
        if file[0].isdigit() or file in ("icons.css", "radar.css")
        for name in named.findall(line)
    }
    begun: dict[str, set[str]] = {}
    for file, line in selectors:
        for selector in re.split(r",(?![^(]*\))", line):
            first = re.match(r"\s*(?::is\([^)]*\)|[^\s>+~])+", selector)
            for name in named.findall(first[0] if first else ""):
                begun.setdefault(name, set()).add(file)
    found = {
        (name, file)
        for file, line in selectors
        for name in set(named.findall(line)) & begun.keys() - parts
        if begun[name] != {file}
    }
    assert found == set()


def test_outside_the_tokens_no_colour_is_written_down() -> None:
    written = re.compile(r"(?<![\w&])#[0-9a-fA-F]{3,8}\b(?!['\"]?\))|\brgba?\(|\bhsla?\(")
    found = [(file, line) for file, line in rules() if not file.startswith("0-")]
    assert [(file, line) for file, line in found if written.search(line)] == []


def test_every_colour_that_is_used_is_defined() -> None:
    used = {name for _, line in rules() for name in re.findall(r"var\(--([a-z0-9-]+)\)", line)}
    defined = {name for _, line in rules() for name in re.findall(r"--([a-z0-9-]+):", line)}
    given_by_pages = {"c", "shape", "colour", "steps", "from", "to", "gaps", "width", "n", "dot"}
    given_by_pages |= {"all", "place"}
    assert used - defined - given_by_pages == set()


def test_the_parts_are_read_in_the_order_of_their_names() -> None:
    places = [style_sheet().index(mark) for mark in ("--paper:", ".main-nav", ".btn", ".st-key-")]
    assert places == sorted(places)
