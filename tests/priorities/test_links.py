"""`links:` of the priorities file and of the address: read back alike, refused with their place."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given

from mic_selector.catalogue import Level
from mic_selector.files.faults import FaultyInput
from mic_selector.priorities import Priorities
from mic_selector.priorities.address import decode, encode
from mic_selector.priorities.file import parse_priorities, write_priorities
from mic_selector.priorities.links import Alive, Link
from mic_selector.priorities.view import View
from mic_selector.priorities.visit import Run, Visit, follow
from tests.strategies import priorities, several_links, shipped

BASE = 'priorities:\n  political: {importance: 3, at_least: "++"}\nlinks:\n'
AUDRUICQ = Link(
    form="twinning",
    partner="regio Audruicq",
    country="FR",
    since=2008,
    carried_by="jumelagecomité",
    levels=MappingProxyType({"budget": Level.MEDIUM}),
    amount=4000.5,
    staff=0.2,
)


def read(text: str) -> Priorities:
    return parse_priorities(text.encode(), "p.yaml", shipped())


@given(stated=priorities(), has=several_links)
def test_a_file_with_links_reads_back_the_same(stated: Priorities, has: tuple[Link, ...]) -> None:
    whole = replace(stated, links=has)
    assert read(write_priorities(whole)) == whole


def test_all_that_can_be_said_of_a_link_is_read() -> None:
    text = (
        "  - {form: twinning, partner: regio Audruicq, country: FR, since: 2008, "
        'carried_by: jumelagecomité, levels: {budget: "++"}, amount: 4000.5, staff: 0.2}\n'
    )
    assert read(BASE + text).links == (AUDRUICQ,)


def test_the_country_of_a_known_place_follows_from_it() -> None:
    assert read(BASE + "  - {form: twinning, place: banjul}\n").links[0].country == "GM"


@pytest.mark.parametrize(
    ("entry", "code", "path"),
    [
        ("{form: twining}", "unknown-id", ("form",)),
        ("{form: twinning, country: XX}", "unknown-id", ("country",)),
        ("{form: twinning, place: atlantis}", "unknown-id", ("place",)),
        ('{form: twinning, levels: {money: "+"}}', "unknown-id", ("levels", "money")),
        ("{partner: Audruicq}", "missing-key", ()),
        ("{form: twinning, sinds: 2008}", "unknown-key", ("sinds",)),
        ("{form: twinning, alive: dead}", "not-one-of", ("alive",)),
        ("{form: twinning, until: 2027}", "link-until", ()),
        ("{form: twinning, alive: ending, since: 2010, until: 2009}", "end-before-start", ()),
        ("{form: twinning, since: 12}", "out-of-range", ("since",)),
        ("{form: twinning, since: true}", "wrong-type", ("since",)),
        ("{form: twinning, amount: -1}", "out-of-range", ("amount",)),
        ("{form: twinning, amount: .nan}", "out-of-range", ("amount",)),
        ("{form: twinning, staff: much}", "wrong-type", ("staff",)),
        ("{form: twinning, place: banjul, country: FR}", "link-place-elsewhere", ("country",)),
    ],
)
def test_what_is_wrong_in_a_link_is_refused_with_its_place(
    entry: str, code: str, path: tuple[str, ...]
) -> None:
    with pytest.raises(FaultyInput) as caught:
        read(f"{BASE}  - {{form: indirect}}\n  - {entry}\n")
    (fault,) = caught.value.faults
    assert (fault.code, fault.line, fault.path) == (code, 5, ("links", 1, *path))


def test_more_than_forty_links_are_refused() -> None:
    read(BASE + "  - {form: twinning}\n" * 40)
    with pytest.raises(FaultyInput) as caught:
        read(BASE + "  - {form: twinning}\n" * 41)
    assert caught.value.faults[0].code == "too-long"


def test_of_countless_links_none_is_looked_at() -> None:
    with pytest.raises(FaultyInput) as caught:
        read(f"priorities: {{}}\nlinks: [{'1, ' * 10_000}1]\n")
    assert [fault.code for fault in caught.value.faults] == ["too-long"]


@given(has=several_links)
def test_an_address_holds_links_in_outline_and_nothing_that_was_typed(
    has: tuple[Link, ...],
) -> None:
    written = encode(View(priorities=Priorities(links=has)), shipped())
    found, notices = decode(parse_qs(urlencode(written)), shipped())
    assert not notices
    assert found.priorities.links == tuple(link.in_outline for link in has)
    assert all(
        not (link.partner or link.carried_by or link.amount) for link in found.priorities.links
    )


@pytest.mark.parametrize(
    "text",
    [
        "twining-active",
        "twinning",
        "twinning-active-until2027",
        "twinning-ending-since2010-until2009",
        "twinning-active-FR-in_banjul",
        "twinning-active-in_banjul",
        "twinning-active-XX",
        ".".join(["twinning-active"] * 41),
    ],
)
def test_links_of_an_address_that_cannot_be_are_dropped_with_a_notice(text: str) -> None:
    found, notices = decode({"links": [text]}, shipped())
    assert found.priorities.links == ()
    assert [notice.code for notice in notices] == ["address-refused"]


def _with(visit: Visit, links: tuple[Link, ...]) -> Visit:
    view = visit.view
    changed = visit.changed(replace(view, priorities=replace(view.priorities, links=links)))
    return changed.settled(shipped())


def test_going_back_and_forward_keeps_what_was_typed_of_a_link() -> None:
    other = replace(AUDRUICQ, partner="Mechelen", amount=None)
    one = _with(Visit(view=View(), page="links"), (AUDRUICQ,))
    two = _with(one, (AUDRUICQ, other))
    back = follow(two, Run("links", _several(one.written), travelled=True), shipped())
    assert back.view.priorities.links == (AUDRUICQ,)
    ahead = follow(back, Run("links", _several(two.written), travelled=True), shipped())
    assert ahead.view.priorities.links == (AUDRUICQ, other)


def test_a_reload_keeps_the_outline() -> None:
    one = _with(Visit(view=View(), page="links"), (AUDRUICQ,))
    again = follow(None, Run("links", _several(one.written)), shipped())
    assert again.view.priorities.links == (AUDRUICQ.in_outline,)


def test_an_example_is_whole_and_nobody_else_gets_what_it_says() -> None:
    example = Priorities(links=(AUDRUICQ,), municipality="Voorbeeld")
    for other, partner in ((example, "regio Audruicq"), (Priorities(links=(AUDRUICQ,)), "")):
        address = _several(encode(View(priorities=other), shipped()))
        found = follow(None, Run("result", address), shipped(), [example])
        assert found.view.priorities.links[0].partner == partner


def _several(written: Mapping[str, str]) -> dict[str, list[str]]:
    return {key: [text] for key, text in written.items()}


def test_the_states_of_a_link() -> None:
    states = [(state.value, Link(form="twinning", alive=state)) for state in Alive]
    assert [(value, link.counts, link.lasts) for value, link in states] == [
        ("active", True, True),
        ("asleep", False, False),
        ("ending", True, False),
    ]
