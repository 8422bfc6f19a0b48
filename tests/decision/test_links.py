"""Present links: what they bring together, one more would bring, and would be missed; against
arithmetic of its own.
"""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mic_selector.catalogue import Level
from mic_selector.decision import value
from mic_selector.decision.evaluation import Gap
from mic_selector.decision.links import (
    Addition,
    Fall,
    Held,
    State,
    present_links,
    side_by_side,
    together,
)
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.links import Alive, Link
from tests.strategies import links, priorities, several_links, shipped


def wants(**levels: str) -> Priorities:
    """Return priorities that want so much of benefits and allow at most so much of commitments."""
    known = shipped()
    return Priorities(
        MappingProxyType(
            {
                key: Priority(
                    3,
                    Aim(
                        Direction.AT_MOST if key in known.commitments else Direction.AT_LEAST,
                        Level(level),
                    ),
                )
                for key, level in levels.items()
            }
        )
    )


@pytest.fixture
def four() -> Priorities:
    """Return four links as the drawing of the page has them, with its four wishes."""
    stated = wants(
        political="++", civil_society="++", reciprocity="++", global_citizenship="+++", budget="+"
    )
    return replace(
        stated,
        links=(
            Link(form="twinning", partner="regio Audruicq", since=2008, amount=4000.1, staff=0.1),
            Link(form="indirect", alive=Alive.ENDING, until=2027, amount=0.2),
            Link(form="youth_work", alive=Alive.ASLEEP, amount=900, staff=1),
            Link(form="humanitarian", staff=0.2),
        ),
    )


def test_the_four_links_of_the_drawing_bring_what_it_says(four: Priorities) -> None:
    whole = together(shipped(), four)
    found = {one.feature: one for one in whole.held}
    assert list(found) == ["political", "civil_society", "reciprocity", "global_citizenship"]
    assert (found["political"].state, found["political"].carriers) == (State.FRAGILE, (0,))
    assert (found["civil_society"].state, found["civil_society"].carriers) == (
        State.MET,
        (0, 1, 3),
    )
    reciprocity = found["reciprocity"]
    assert (reciprocity.state, reciprocity.carriers, reciprocity.lasting) == (
        State.FRAGILE,
        (0, 1),
        (0,),
    )
    citizenship = found["global_citizenship"]
    assert citizenship.state is State.MISSING
    assert (citizenship.level, citizenship.fit) == (Level.MEDIUM, Fraction(2, 3))
    assert (citizenship.nearest, citizenship.asleep) == ((0, 1), (2,))
    assert [found[one].nearest for one in whole.met] == [(), (), ()]
    assert (whole.met, whole.missing) == (
        ("political", "civil_society", "reciprocity"),
        ("global_citizenship",),
    )


def test_what_they_ask_is_the_highest_level_and_the_limit_that_breaks(four: Priorities) -> None:
    asked = {one.feature: one for one in together(shipped(), four).asked}
    assert (asked["budget"].level, asked["budget"].by) == (Level.MEDIUM, (1,))
    assert asked["budget"].broken_by == (1,)
    assert (asked["duration"].aim, asked["duration"].broken_by) == (None, ())


def test_amounts_add_up_exactly_over_the_links_that_count(four: Priorities) -> None:
    whole = together(shipped(), four)
    assert whole.amount.total == Fraction("4000.3")
    assert (whole.amount.stated, whole.amount.links) == (2, 3)
    assert whole.staff.total == Fraction("0.3")


def test_waking_the_sleeping_link_is_the_smallest_step(four: Priorities) -> None:
    found = present_links(shipped(), four)
    ((one,),) = found.smallest.sets
    assert (one.form, one.waken, one.newly) == ("youth_work", 2, ("global_citizenship",))
    by_form = {one.form: one for one in found.additions}
    assert list(by_form) == [
        "youth_work",
        "city_to_city",
        "private_sector_cooperation",
        "networks",
        "expertise_exchange",
    ]
    assert by_form["expertise_exchange"].newly == ()
    assert by_form["expertise_exchange"].shared == ("political", "civil_society", "reciprocity")
    assert [gap.feature for gap in by_form["city_to_city"].breaks] == ["budget"]


def test_without_the_twinning_political_falls_and_reciprocity_hangs_on_what_ends(
    four: Priorities,
) -> None:
    losses = {loss.link: loss for loss in present_links(shipped(), four).losses}
    assert list(losses) == [0, 1, 3]
    political, reciprocity = losses[0].falls
    assert (political.feature, political.is_lost, political.after) == (
        "political",
        True,
        Level.LOW,
    )
    assert (reciprocity.is_lost, reciprocity.only_ending) == (False, True)
    assert losses[0].kept == ("civil_society",)


def test_where_no_set_is_within_the_limits_it_is_said_why() -> None:
    stated = replace(wants(governance="+++", budget="+"), links=(Link(form="twinning"),))
    smallest = present_links(shipped(), stated).smallest
    assert smallest.sets == ()
    ((feature, would),) = smallest.out_of_reach.items()
    assert feature == "governance"
    assert [one.form for one in would] == ["city_to_city"]
    assert [gap.feature for gap in would[0].breaks] == ["budget"]


def test_relations_that_the_sources_know_stand_with_an_addition() -> None:
    stated = replace(wants(governance="++"), links=(Link(form="city_to_city"),))
    known = shipped().relations
    for one in present_links(shipped(), stated).additions:
        ends = {frozenset((known[key].origin, known[key].target)) for key in one.relations}
        assert ends <= {frozenset((one.form, "city_to_city"))}
    by_form = {one.form: one for one in present_links(shipped(), stated).additions}
    kinds = {known[key].kind for key in by_form["humanitarian"].relations}
    assert "warns_of" in kinds


@given(stated=priorities(), has=several_links, one=links())
def test_one_more_link_never_lowers_what_is_met(
    stated: Priorities, has: tuple[Link, ...], one: Link
) -> None:
    before = together(shipped(), replace(stated, links=has))
    after = together(shipped(), replace(stated, links=(*has, one)))
    for now, then in zip(before.held, after.held, strict=True):
        assert now.fit <= then.fit
        assert set(now.carriers) <= set(then.carriers)
        assert set(now.lasting) <= set(then.lasting)
    assert set(before.met) <= set(after.met)


@given(stated=priorities(), has=several_links)
def test_what_is_lost_without_a_link_is_what_only_it_met(
    stated: Priorities, has: tuple[Link, ...]
) -> None:
    whole = replace(stated, links=has)
    for loss in present_links(shipped(), whole).losses:
        others = [at for at, link in enumerate(has) if link.counts and at != loss.link]
        only_here = tuple(
            one.feature
            for one in together(shipped(), whole).held
            if not one.aim.gap(_level(whole, loss.link, one))
            and all(one.aim.gap(_level(whole, other, one)) for other in others)
        )
        assert loss.lost == only_here


def _level(stated: Priorities, place: int, one: Held) -> Level:
    link = stated.links[place]
    own = stated.levels.get(link.form, {}).get(one.feature)
    return (
        link.levels.get(one.feature) or own or shipped().approaches[link.form].levels[one.feature]
    )


@given(stated=priorities(), has=several_links)
def test_what_one_more_would_bring_is_what_it_does_bring(
    stated: Priorities, has: tuple[Link, ...]
) -> None:
    whole = replace(stated, links=has)
    before = together(shipped(), whole)
    for one in present_links(shipped(), whole).additions:
        after = together(shipped(), replace(whole, links=_with(has, one)))
        assert set(after.met) - set(before.met) == set(one.newly)
        assert not set(before.met) & set(one.newly)


def _with(has: tuple[Link, ...], one: Addition) -> tuple[Link, ...]:
    if one.waken is None:
        return (*has, Link(form=one.form))
    woken = has[one.waken].awake()
    return (*has[: one.waken], woken, *has[one.waken + 1 :])


@settings(max_examples=60)
@given(stated=priorities(), has=several_links)
def test_the_smallest_sets_are_smallest_by_trying_every_set(
    stated: Priorities, has: tuple[Link, ...]
) -> None:
    found = present_links(shipped(), replace(stated, links=has))
    missing = set(found.together.missing)
    allowed = [one for one in found.additions if not one.breaks]
    sizes = [
        size
        for size in range(len(missing) + 1)
        if any(
            missing <= {feature for one in chosen for feature in one.newly}
            for chosen in combinations(allowed, size)
        )
    ]
    for chosen in found.smallest.sets:
        assert len(chosen) == min(sizes)
        assert missing <= {feature for one in chosen for feature in one.newly}
        assert not any(one.breaks for one in chosen)
    assert bool(sizes) != bool(found.smallest.out_of_reach)
    assert bool(missing and sizes) == bool(found.smallest.sets)
    for feature, would in found.smallest.out_of_reach.items():
        assert all(one.breaks for one in found.additions if feature in one.newly)
        assert would == tuple(one for one in found.additions if feature in one.newly)


def test_forty_sleeping_links_that_are_all_needed_are_searched_at_once() -> None:
    stated = wants(**dict.fromkeys(shipped().benefits, "+++"))
    nothing = dict.fromkeys(shipped().features, Level.ABSENT)
    asleep = tuple(
        Link(
            form="city_to_city",
            alive=Alive.ASLEEP,
            levels=MappingProxyType(
                {
                    **nothing,
                    feature: Level.HIGH,
                    "budget": Level(budget),
                    "duration": Level(duration),
                }
            ),
        )
        for feature in shipped().benefits
        for budget, duration in (("+++", "-"), ("++", "+"), ("+", "++"), ("-", "+++"))
    )
    bare = MappingProxyType({key: MappingProxyType(nothing) for key in shipped().approaches})
    found = present_links(shipped(), replace(stated, links=asleep, levels=bare))
    assert {len(chosen) for chosen in found.smallest.sets} == {6}


def test_of_two_that_bring_the_same_the_one_that_asks_as_much_or_less_is_taken() -> None:
    nothing = dict.fromkeys(shipped().features, Level.ABSENT)
    asleep = tuple(
        Link(
            form="networks",
            alive=Alive.ASLEEP,
            levels=MappingProxyType(
                {**nothing, "governance": Level.HIGH, "budget": Level.LOW, "duration": duration}
            ),
        )
        for duration in (Level.HIGH, Level.LOW, Level.MEDIUM)
    )
    bare = MappingProxyType({key: MappingProxyType(nothing) for key in shipped().approaches})
    stated = replace(wants(governance="+++"), links=asleep, levels=bare)
    ((one,),) = present_links(shipped(), stated).smallest.sets
    assert one.waken == 1


def test_two_files_laid_together_show_what_overlaps() -> None:
    mine = replace(
        wants(political="++"), links=(Link(form="twinning", partner="Audruicq", country="FR"),)
    )
    theirs = replace(
        wants(governance="++"),
        links=(
            Link(form="city_to_city", partner="AUDRUICQ", country="FR"),
            Link(form="twinning", partner="Elders"),
            Link(form="networks"),
        ),
        levels=MappingProxyType({"twinning": MappingProxyType({"political": Level.HIGH})}),
    )
    found = side_by_side(mine, theirs)
    assert [(one.mine, one.theirs, one.same_form, one.same_partner) for one in found.overlaps] == [
        (0, 1, False, True),
        (0, 2, True, False),
    ]
    assert found.joined.by_feature == mine.by_feature
    assert found.joined.links[2].levels == {"political": Level.HIGH}
    assert together(shipped(), found.joined).held[0].level is Level.HIGH


@pytest.mark.parametrize(
    ("mine", "theirs", "is_one"),
    [
        (
            Link(form="networks", partner="Essen", country="DE"),
            Link(form="networks", partner="ESSEN", country="DE"),
            True,
        ),
        (
            Link(form="networks", partner="Essen", country="DE"),
            Link(form="networks", partner="Essen", country="BE"),
            False,
        ),
        (
            Link(form="networks", partner="Essen", country="DE"),
            Link(form="networks", partner="Elders", country="DE"),
            False,
        ),
        (
            Link(form="networks", partner="", country="DE"),
            Link(form="networks", partner="", country="DE"),
            False,
        ),
        (
            Link(form="networks", partner="Essen", country="DE"),
            Link(form="networks", partner="", country="DE"),
            False,
        ),
        (
            Link(form="networks", partner="one", place="p"),
            Link(form="networks", partner="two", place="p"),
            True,
        ),
        (
            Link(form="networks", partner="one", place="p"),
            Link(form="networks", partner="one", place="q"),
            False,
        ),
        (
            Link(form="networks", partner="one", place="p"),
            Link(form="networks", partner="one"),
            False,
        ),
        (
            Link(form="networks", partner="one"),
            Link(form="networks", partner="one", place="p"),
            False,
        ),
    ],
)
def test_partners_are_one_by_place_or_by_name_and_country(
    mine: Link, theirs: Link, is_one: bool
) -> None:
    stated = wants(political="++")
    found = side_by_side(replace(stated, links=(mine,)), replace(stated, links=(theirs,)))
    assert [one.same_partner for one in found.overlaps] == [is_one]


def test_one_more_comes_nearer_only_where_it_falls_short_and_gives_more_than_there_is() -> None:
    """With `+` of governance there and `+++` wanted: `++` comes nearer, `+` and `-` do not, and
    `+++` meets it. Wanted `++` of politics is there already.
    """
    levels = {"asleep": "++", "even": "+", "lower": "-", "whole": "+++"}
    had = Link(form="networks", levels=MappingProxyType({"governance": Level("+")}))
    sleeping = tuple(
        Link(
            form="networks",
            partner=name,
            alive=Alive.ASLEEP,
            levels=MappingProxyType({"governance": Level(level)}),
        )
        for name, level in levels.items()
    )
    stated = replace(wants(governance="+++"), links=(had, *sleeping))
    found = {one.waken: one for one in present_links(shipped(), stated).additions}
    assert [found[place].nearer for place in (1, 2, 3, 4)] == [("governance",), (), (), ()]
    assert [found[place].newly for place in (1, 2, 3, 4)] == [(), (), (), ("governance",)]


def test_a_limit_that_one_more_breaks_is_named_with_its_level_and_by_how_much() -> None:
    costly = MappingProxyType({"budget": Level.HIGH})
    asleep = Link(form="networks", alive=Alive.ASLEEP, levels=costly)
    stated = replace(wants(governance="+++", budget="+"), links=(asleep,))
    (one,) = [one for one in present_links(shipped(), stated).additions if one.waken == 0]
    assert not one.keeps_limits
    limit = Aim(Direction.AT_MOST, Level.LOW)
    assert one.breaks == (Gap("budget", Level.HIGH, limit, limit.gap(Level.HIGH)),)


def test_a_wish_that_falls_is_named_with_the_level_before_and_after() -> None:
    """The only one that lasts is taken away, and what ends still meets the wish."""
    high, low = (MappingProxyType({"governance": one}) for one in (Level.HIGH, Level.LOW))
    stated = replace(
        wants(governance="+++"),
        links=(
            Link(form="networks", levels=high),
            Link(form="networks", alive=Alive.ENDING, until=2030, levels=high),
        ),
    )
    first, second = present_links(shipped(), stated).losses
    assert first.falls == (
        Fall(
            feature="governance",
            before=Level.HIGH,
            after=Level.HIGH,
            is_lost=False,
            only_ending=True,
        ),
    )
    assert (second.falls, second.kept) == ((), ("governance",))
    alone = replace(stated, links=(stated.links[0], Link(form="networks", levels=low)))
    lost, kept = present_links(shipped(), alone).losses
    assert lost.falls == (
        Fall(feature="governance", before=Level.HIGH, after=Level.LOW, is_lost=True),
    )
    assert (kept.falls, kept.kept) == ((), ("governance",))
    ending = replace(stated, links=(stated.links[1], stated.links[1]))
    assert [one.falls for one in present_links(shipped(), ending).losses] == [(), ()]


def test_commitments_and_limits_are_what_is_asked_and_what_asks_nothing_is_no_wish() -> None:
    known = shipped()
    stated = wants(governance="-", political="++", budget="++")
    limited = stated.with_priority("civil_society", Priority(3, Aim(Direction.AT_MOST, Level.LOW)))
    whole = together(known, replace(limited, links=(Link(form="twinning"),)))
    assert [one.feature for one in whole.held] == ["political"]
    assert {one.feature for one in whole.asked} == {*known.commitments, "civil_society"}
    aims = {one.feature: one.aim for one in whole.asked}
    assert aims["civil_society"] == Aim(Direction.AT_MOST, Level.LOW)
    assert aims["budget"] == Aim(Direction.AT_MOST, Level.MEDIUM)
    without = together(known, stated)
    assert (without.asked, without.amount.total, without.amount.links) == ((), 0, 0)
    assert isinstance(without.amount.total, Fraction)


@given(aim_level=st.sampled_from(Level), level=st.sampled_from(Level))
def test_met_and_a_value_of_one_are_the_same_under_at_least(aim_level: Level, level: Level) -> None:
    aim = Aim(Direction.AT_LEAST, aim_level)
    assert (aim.gap(level) == 0) == (value(level, aim) == 1)
