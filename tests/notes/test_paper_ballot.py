"""The ballot on paper and the sheet on which such ballots are counted."""

from dataclasses import replace
from types import MappingProxyType

import pypdfium2
import pytest
import zxingcpp

from mic_selector.catalogue import LEVELS
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.notes.paper_ballot import compose_paper_ballot
from mic_selector.notes.portable import render_paper_ballot, render_slips
from mic_selector.notes.slips import compose_slips
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.names import Names
from mic_selector.workshop.codes import new_code
from mic_selector.workshop.models import Settings, Way
from mic_selector.workshop.rules import LONGEST_QUESTION, LONGEST_TITLE, checked_settings
from tests.notes.reading import pages_in
from tests.turns import in_turn

SHORT = Settings(
    title="Onze partners",
    question="Wat zoeken we?",
    languages=("nl",),
    groups=(),
    features=tuple(catalogue().features),
    limits={},
)
LIMIT = Priority(5, Aim(Direction.AT_MOST, LEVELS[2]), True)
LONGEST = checked_settings(
    replace(
        SHORT,
        title=("samenwerking " * 20)[: LONGEST_TITLE - 1] + "!",
        question=("Wat willen we samen? " * 20)[: LONGEST_QUESTION - 1] + "!",
        limits=MappingProxyType(dict.fromkeys(catalogue().features, LIMIT)),
    ),
    catalogue(),
)


def printed(language, settings):
    """Return the text and the size of each page."""
    names = Names(catalogue(), messages_in(language))
    made = render_paper_ballot(compose_paper_ballot(names, settings))
    sizes = [tuple(map(round, page.get_size())) for page in pypdfium2.PdfDocument(made)]
    return [" ".join(page.split()) for page in pages_in(made)], sizes


@pytest.mark.parametrize(
    ("settings", "way", "language"),
    in_turn([LONGEST, SHORT, LONGEST, LONGEST], list(Way), LANGUAGES),
)
def test_a_ballot_is_one_page_of_a4_and_its_counting_sheet_another(language, way, settings):
    (ballot, sheet), sizes = printed(language, replace(settings, way=way))
    assert sizes == [(595, 842)] * 2  # A4 in points
    say = messages_in(language)
    # The last line of either page is there: nothing ran off it.
    assert ballot.endswith(say("paper-foot").replace("\u00a0", " "))
    assert sheet.endswith(say("paper-foot").replace("\u00a0", " "))
    assert settings.title[-12:] in ballot
    assert settings.question[-12:] in ballot


def test_ballot_and_sheet_ask_what_the_room_asks_and_nothing_else():
    (ballot, sheet), _ = printed("nl", replace(SHORT, features=("governance", "duration")))
    for page in (ballot, sheet):
        assert page.index("1. Bestuurskracht") < page.index("2. Termijn")
        assert "Budget" not in page
        assert "niet nodig" in page
        assert "middellang" in page
        assert "doorslaggevend" in page
    assert "geen mening" in ballot


def test_where_nothing_is_decisive_paper_does_not_ask_it():
    for page in printed("nl", replace(SHORT, picks=0))[0]:
        assert "doorslaggevend" not in page


def test_an_order_is_written_as_numbers_and_counted_by_place():
    (ballot, sheet), _ = printed("nl", replace(SHORT, way=Way.ORDER))
    assert "1 is het belangrijkst, 8 het minst belangrijk" in ballot
    assert "plaats 8" in sheet
    assert "plaats 8" not in ballot


# --- slips


@pytest.mark.parametrize("title", ["Zaal", LONGEST.title])
def test_every_slip_shows_its_code_and_the_whole_address(title):
    names = Names(catalogue(), messages_in("nl"))
    host = "internationale-samenwerking.een-gemeente-met-een-lange-naam.be"
    codes = [new_code() for _ in range(15)]
    made = render_slips(compose_slips(names, title, f"https://{host}/join/3467FGHJK", codes))
    pages = pages_in(made)
    text = "".join("".join(pages).split()).replace("\u200b", "")
    assert len(pages) == 2  # fourteen to a page
    assert all(code in text for code in codes)
    assert text.count(f"{host}/join/3467FGHJK") == len(codes)
    assert text.count("".join(title.split())) == len(codes)
    assert text.count("".join(names.messages("slips-one").split())) == len(codes)


def test_a_phone_reads_the_address_of_every_slip_off_the_paper():
    """Printed at 150 dots an inch and held askew, with the longest address that a name may have."""
    host = f"{'a' * 60}.{'b' * 60}.internationale-samenwerking.be"
    codes = [new_code() for _ in range(15)]
    address = f"https://{host}/join/3467FGHJK"
    names = Names(catalogue(), messages_in("nl"))
    made = render_slips(compose_slips(names, LONGEST.title, address, codes))
    photographs = [
        page.render(scale=150 / 72).to_pil().rotate(7, expand=True, fillcolor="white")
        for page in pypdfium2.PdfDocument(made)
    ]
    read = [found.text for one in photographs for found in zxingcpp.read_barcodes(one)]
    assert sorted(read) == sorted(f"{address}?slip={code}" for code in codes)
