"""What holds on every page: each is loaded once and looked at on several screens, and every
offender is named at once.
"""

from itertools import product

import pytest

from mic_selector.files.messages import messages_in
from tests.browser import looking
from tests.browser.conftest import ALL, STATES, page_of

NARROWEST = 320
# Most phones; on the narrowest, words of a table may break.
USUAL = 360
TRIES = 20
MAIN = ("start", "questions", "all-questions", "answers", "result", "form")
# On these every look falls: the main ones, and the one with most to fill in.
WHOLE = (*MAIN, "room")
# All kinds of Streamlit's own controls stand here. Our own words are asked for in tests/web.
SPOKEN = ("all-questions", "answers", "own-data", "room")
# Of cards that are made of the same parts some are enough.
FEWER = {} if ALL else {"practices": {"filter.country": "GT"}}
# These are made of the same parts as others: text as *method* is, the wall as *present*, questions
# as those that are answered, a result without answers as *no-page*.
LIKE_ANOTHER = (
    "accessibility",
    "privacy",
    "sources",
    "wall",
    "questions unanswered",
    "all-questions unanswered",
    "result unanswered",
)
# Names of what is looked for with a script that returns who offends.
EVERYWHERE = {
    "faint lines, bars or pictures": looking.TOO_FAINT,
    "faint words": looking.FAINT_WORDS,
    "too small to press": looking.TOO_SMALL,
}
FITS = {"too wide": looking.TOO_WIDE, "cut": looking.CUT}
AT_REST = {
    "landmarks and headings": looking.LANDMARKS,
    "charts without a name": looking.UNNAMED_CHARTS,
    "moving": looking.MOVING,
}


class Walk:
    """One page, and what was found on it."""

    def __init__(self, visitor):
        self.visitor = visitor
        self.page = visitor.page
        self.found = {}

    def screen(self, width, height=800, colours="light"):
        """Look at the page on a screen of this kind from now on."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=colours)
        self.visitor.settle()
        self.where = f"{width} {height} {colours}"

    def note(self, what, offenders):
        """Keep who offends, if anybody does."""
        if offenders:
            self.found[f"{what}, {self.where}"] = offenders

    def report(self):
        """Return who offends, one a line."""
        return "\n".join(f"{what}: {one}" for what, all_ in self.found.items() for one in all_)

    def look(self, scripts):
        """Keep who offends according to scripts."""
        for what, script in scripts.items():
            self.note(what, self.page.evaluate(script))

    def look_until_it_fits(self, scripts):
        """Keep who offends once charts had the time to be drawn anew."""
        for what, script in scripts.items():
            for _ in range(TRIES):
                if not (offenders := self.page.evaluate(script)):
                    break
                self.page.wait_for_timeout(100)
            self.note(what, offenders)


def says_language_and_title(page, state, language):
    said = page.locator("html").get_attribute("lang"), page.title()
    wanted = language, f"{messages_in(language)(f'nav-{page_of(state)}')} – MIC Selector"
    return [] if said == wanted else [said]


@pytest.mark.parametrize("state", [state for state in STATES if ALL or state not in LIKE_ANOTHER])
def test_a_page_is_for_everyone(tab, lichtervelde, state):
    """On a narrow screen, every second page in the dark. On the weightiest pages, and on all in the
    proof, other screens follow.
    """
    colours = ("light", "dark")[STATES.index(state) % 2]
    visitor = tab(NARROWEST, colours).listen()
    walk = Walk(visitor.open_state(state, {**lichtervelde, **FEWER.get(state, {})}))
    # The narrowest phone, or 1280 pixels at 400 %.
    walk.screen(NARROWEST, colours=colours)
    walk.note("language and title", says_language_and_title(walk.page, state, "nl"))
    # What our script calls controls in Streamlit's place follows the page a moment later.
    walk.note("badly named", visitor.comes_to(lambda: looking.badly_named(walk.page), []))
    walk.look({**EVERYWHERE, **AT_REST})
    walk.look_until_it_fits(FITS)
    walk.note("axe", looking.axe_findings(walk.page, looking.NO_CONTRAST))
    if ALL or state in WHOLE:
        on_other_screens(walk, state, "dark" if colours == "light" else "light")
    if ALL or state in SPOKEN:
        in_two_languages(walk, state)
    walk.note("requests that leave the machine", visitor.outside)
    walk.note("errors in the console", visitor.errors)
    assert walk.found == {}, walk.report()


def on_other_screens(walk, state, colours):
    """Wide in the other colours, in forced ones, on most phones, low, spaced out."""
    walk.screen(1280, colours=colours)
    walk.look({**EVERYWHERE, "levels beside their question": looking.LEVELS_BESIDE})
    walk.look_until_it_fits(FITS)
    if ALL:
        walk.note("axe", looking.axe_findings(walk.page, looking.NO_CONTRAST))
    forced_colours(walk)
    walk.screen(USUAL)
    walk.look_until_it_fits({"words broken": looking.BROKEN})
    low_and_spaced_out(walk, state)


def forced_colours(walk):
    walk.page.emulate_media(forced_colors="active")
    walk.note("alike or gone in forced colours", walk.page.evaluate(looking.ALIKE))
    walk.page.emulate_media(forced_colors="none")


def low_and_spaced_out(walk, state):
    """1280 by 800 pixels at 400 %, and text that somebody has spaced out."""
    walk.screen(NARROWEST, 200)
    walk.look_until_it_fits({"sideways": looking.SIDEWAYS})
    walk.screen(390)
    style = walk.page.add_style_tag(content=looking.SPACED)
    walk.where += " spaced out"
    # Wide tables may be wider than a phone then: nothing of them is lost.
    walk.look_until_it_fits(FITS if state in MAIN else {"cut": looking.CUT})
    style.evaluate("one => one.remove()")


def in_two_languages(walk, state):
    """Nothing of Streamlit's own is English, and nothing is said alike in Dutch and in French."""
    walk.screen(1280)
    dutch = walk.page.evaluate(looking.ITS_WORDS)
    walk.note("English in Dutch", looking.english("nl", dutch))
    walk.visitor.change(walk.page.get_by_role("link", name="Français").click)
    walk.page.wait_for_function("() => document.documentElement.lang === 'fr'")
    walk.page.wait_for_function(
        "title => document.title === title + ' – MIC Selector'",
        arg=messages_in("fr")(f"nav-{page_of(state)}"),
    )
    visitor = walk.visitor.settle()

    def still_alike():
        french = visitor.page.evaluate(looking.ITS_WORDS)
        return [one for one in looking.alike(dutch, french) if one not in looking.IN_BOTH]

    # What our script says in Streamlit's place follows the page a moment later.
    walk.note("alike", visitor.comes_to(still_alike, []))
    french = visitor.page.evaluate(looking.ITS_WORDS)
    walk.note("English in French", looking.english("fr", french))


@pytest.mark.prove
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    ("language", "colours", "width"),
    list(product(("nl", "fr", "en"), ("light", "dark"), (1280, 390))),
)
def test_axe_finds_nothing_in_any_combination(tab, lichtervelde, state, language, colours, width):
    visitor = tab(width, colours).open_state(state, {**lichtervelde, "lang": language})
    assert looking.axe_findings(visitor.page) == []


@pytest.mark.prove
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_says_its_language_and_its_title_in_the_other_languages(
    tab, lichtervelde, state, language
):
    visitor = tab(locale=f"{language}-BE").open_state(state, lichtervelde)
    assert says_language_and_title(visitor.page, state, language) == []


@pytest.mark.prove
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_nothing_scrolls_sideways_or_is_cut_in_any_combination(
    tab, lichtervelde, state, language, colours
):
    visitor = tab(NARROWEST, colours).open_state(state, {**lichtervelde, "lang": language})
    walk = Walk(visitor)
    walk.screen(NARROWEST, colours=colours)
    walk.look_until_it_fits(FITS)
    assert walk.found == {}, walk.report()


@pytest.mark.prove
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("width", [USUAL, 390])
def test_no_word_is_broken_in_any_language(tab, lichtervelde, state, language, width):
    visitor = tab(width).open_state(state, {**lichtervelde, "lang": language})
    walk = Walk(visitor)
    walk.screen(width)
    walk.look_until_it_fits({"words broken": looking.BROKEN})
    assert walk.found == {}, walk.report()
