"""What to combine, against an implementation of the definition that knows no shortcut."""

from fractions import Fraction
from itertools import chain, combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision import evaluate, value
from mic_selector.decision.portfolios import growth_path, meets_firm_aims, portfolio, portfolios
from mic_selector.priorities import Aim, Priorities, Priority
from mic_selector.priorities.models import effective_aim
from tests.decision.small import ABOUT, ABSENT, AT_LEAST, AT_MOST, HIGH, LOW, MEDIUM, cut, stated
from tests.strategies import priorities, shipped, with_approaches

Objectives = dict[str, Fraction]


def is_allowed(wanted: Priorities, members: tuple[str, ...]) -> bool:
    for feature, priority in wanted.by_feature.items():
        if priority.firm:
            met = [
                priority.aim.gap(wanted.level(shipped(), member, feature)) == 0
                for member in members
            ]
            if not (any(met) if priority.aim.direction is AT_LEAST else all(met)):
                return False
    return True


@given(
    priorities(must_count=False), st.sets(st.sampled_from(list(shipped().approaches)), min_size=1)
)
def test_firm_aims_hold_for_several_as_the_definition_says(
    wanted: Priorities, members: set[str]
) -> None:
    assert meets_firm_aims(shipped(), wanted, sorted(members)) == is_allowed(
        wanted, tuple(sorted(members))
    )


def test_a_must_of_at_least_is_met_by_one_member_and_any_other_by_all(catalogue: Catalogue) -> None:
    """Printed: governance `+++` and `-`, budget `+++` and `+`."""
    both = ("city_to_city", "twinning")
    wish = stated(governance=Priority(3, Aim(AT_LEAST, HIGH), firm=True))
    assert [meets_firm_aims(catalogue, wish, one) for one in (both[:1], both[1:], both)] == [
        True,
        False,
        True,
    ]
    limit = stated(budget=Priority(3, Aim(AT_MOST, LOW), firm=True))
    assert [meets_firm_aims(catalogue, limit, one) for one in (both[:1], both[1:], both)] == [
        False,
        True,
        False,
    ]


def objectives(wanted: Priorities, members: tuple[str, ...]) -> Objectives:
    """Everything a portfolio is compared on, written so that more is better."""
    found: Objectives = {"size": Fraction(-len(members))}
    for feature, priority in wanted.by_feature.items():
        if priority.counts:
            aim = effective_aim(priority)
            fits = [value(wanted.level(shipped(), member, feature), aim) for member in members]
            found[f"fit {feature}"] = max(fits) if aim.direction is AT_LEAST else min(fits)
    for feature in ("duration", "budget"):
        aim = wanted.of(feature).aim
        if aim is None or aim.direction is not AT_LEAST:
            found[f"asks {feature}"] = Fraction(
                -max(wanted.level(shipped(), one, feature).step for one in members)
            )
    return found


def beats(one: Objectives, other: Objectives) -> bool:
    return all(one[key] >= other[key] for key in other) and any(
        one[key] > other[key] for key in other
    )


@given(priorities(), st.integers(1, 3))
def test_all_and_only_the_portfolios_that_no_other_beats_are_given(
    wanted: Priorities, size: int
) -> None:
    sets = chain.from_iterable(
        combinations(shipped().approaches, count) for count in range(1, size + 1)
    )
    allowed = {
        members: objectives(wanted, members) for members in sets if is_allowed(wanted, members)
    }
    best = [
        members
        for members, own in allowed.items()
        if not any(beats(other, own) for other in allowed.values())
    ]
    found = portfolios(shipped(), wanted, size)
    assert found.compared == len(allowed)
    assert [combination.members for combination in found.efficient] == best
    for combination in found.efficient:
        own = objectives(wanted, combination.members)
        assert {f"fit {key}": fit for key, fit in combination.fits.items()} == {
            key: fit for key, fit in own.items() if key.startswith("fit")
        }
        assert {f"asks {key}": -level.step for key, level in combination.asked.items()} == {
            key: asked for key, asked in own.items() if key.startswith("asks")
        }
    for approach in shipped().approaches:
        holding = sum(approach in members for members in best)
        assert found.core[approach] == pytest.approx(holding / len(best) if best else 0)


@pytest.mark.parametrize(
    ("feature", "wanted", "levels"),
    [
        ("governance", Priority(3, Aim(AT_LEAST, HIGH)), (HIGH, MEDIUM, LOW, ABSENT)),
        ("governance", Priority(3, Aim(ABOUT, HIGH)), (HIGH, MEDIUM, LOW, ABSENT)),
        ("governance", Priority(3, Aim(AT_MOST, ABSENT)), (ABSENT, LOW, MEDIUM, HIGH)),
        ("budget", Priority(), (ABSENT, LOW, MEDIUM, HIGH)),
    ],
)
def test_one_step_better_is_enough_to_beat(
    catalogue: Catalogue, feature: str, wanted: Priority, levels: tuple[Level, ...]
) -> None:
    """Best first: better by a step on one feature and alike on the others, whichever step."""
    alike = {"governance": LOW, "budget": LOW, "political": LOW}
    small = cut(catalogue, alike)
    for better, worse in pairwise(levels):
        table = {"one": {**alike, feature: better}, "other": {**alike, feature: worse}}
        found = portfolios(
            with_approaches(small, table), stated(political=Priority(3), **{feature: wanted}), 1
        )
        assert [one.members for one in found.efficient] == [("one",)]


def test_a_wish_is_met_by_the_best_member_and_a_limit_by_the_worst(catalogue: Catalogue) -> None:
    """Printed: `+++` on governance, duration and budget for city-to-city; `++`, `++` and `+` for
    short expertise.
    """
    wanted = stated(
        governance=Priority(3, Aim(AT_LEAST, HIGH)),
        duration=Priority(3, Aim(ABOUT, MEDIUM)),
        budget=Priority(3, Aim(AT_MOST, LOW)),
    )
    pair = portfolio(catalogue, wanted, ("city_to_city", "expertise_exchange"))
    assert pair.fits == {"governance": 1, "duration": 0.5, "budget": 0}
    assert pair.asked == {"duration": HIGH, "budget": HIGH}
    alone = portfolio(catalogue, wanted, ("expertise_exchange",))
    assert alone.fits == {"governance": pytest.approx(2 / 3), "duration": 1, "budget": 1}
    assert alone.asked == {"duration": MEDIUM, "budget": LOW}


def test_one_member_that_gives_what_is_a_must_is_enough(catalogue: Catalogue) -> None:
    """Only city-to-city has +++ on governance; only private sector has +++ on the private
    sector.
    """
    wanted = stated(
        governance=Priority(5, Aim(AT_LEAST, HIGH), firm=True),
        private_sector=Priority(5, Aim(AT_LEAST, HIGH), firm=True),
    )
    assert portfolios(catalogue, wanted, 1).efficient == ()
    (pair,) = portfolios(catalogue, wanted, 2).efficient
    assert pair.members == ("city_to_city", "private_sector_cooperation")
    assert dict(pair.fits) == {"governance": 1, "private_sector": 1}
    assert {key: str(level) for key, level in pair.asked.items()} == {
        "duration": "+++",
        "budget": "+++",
    }


@pytest.mark.parametrize(
    "limit", [Priority(5, Aim(AT_MOST, LOW), firm=True), Priority(None, Aim(ABOUT, LOW), firm=True)]
)
def test_every_member_must_stay_within_a_limit_that_is_a_must(
    catalogue: Catalogue, limit: Priority
) -> None:
    found = portfolios(catalogue, stated(governance=Priority(5), budget=limit), 3)
    assert found.compared == 6 + 15 + 20  # of the six approaches that ask `+`
    for combination in found.efficient:
        assert not {"city_to_city", "indirect"} & set(combination.members)


def test_a_wish_of_at_least_on_a_commitment_is_no_burden(catalogue: Catalogue) -> None:
    wanted = stated(governance=Priority(5), duration=Priority(3, Aim(AT_LEAST, MEDIUM)))
    assert all(set(one.asked) == {"budget"} for one in portfolios(catalogue, wanted, 2).efficient)


def test_the_fit_of_a_limit_is_that_of_the_worst_member(catalogue: Catalogue) -> None:
    """Governance asks city-to-city (+++), the budget at most `++` is missed by it wholly: 0."""
    wanted = stated(governance=Priority(5), budget=Priority(3, Aim(AT_MOST, MEDIUM)))
    by_members = {one.members: one for one in portfolios(catalogue, wanted, 2).efficient}
    assert by_members[("city_to_city",)].fits == {"governance": 1, "budget": 0}


def test_relations_among_members_are_named_also_the_negative_ones(catalogue: Catalogue) -> None:
    wanted = stated(
        governance=Priority(5, Aim(AT_LEAST, HIGH), firm=True),
        duration=Priority(5, Aim(ABOUT, HIGH)),
        global_citizenship=Priority(3),
    )
    known = {key: {one.origin, one.target} for key, one in catalogue.relations.items()}
    for combination in portfolios(catalogue, wanted, 2).efficient:
        expected = [key for key, ends in known.items() if ends <= set(combination.members)]
        assert list(combination.relations) == expected
    kinds = {one.kind for one in catalogue.relations.values()}
    assert "complements_with_risk" in kinds


def test_two_that_the_sources_set_apart_carry_that_relation(catalogue: Catalogue) -> None:
    """The source warns that indirect cooperation may go at the cost of city-to-city partnership."""
    wanted = Priorities(
        stated(
            governance=Priority(5, Aim(AT_LEAST, HIGH), firm=True), civil_society=Priority(5)
        ).by_feature,
        {"city_to_city": {"civil_society": ABSENT}, "youth_work": {"civil_society": ABSENT},
         "twinning": {"civil_society": ABSENT}, "humanitarian": {"civil_society": ABSENT}},
    )  # fmt: skip
    pairs = {one.members: one for one in portfolios(catalogue, wanted, 2).efficient}
    kinds = {catalogue.relations[key].kind for key in pairs["city_to_city", "indirect"].relations}
    assert {"complements", "complements_with_risk", "can_lead_to"} <= kinds


def test_where_nothing_is_allowed_no_approach_is_in_any_combination(catalogue: Catalogue) -> None:
    found = portfolios(catalogue, stated(budget=Priority(5, Aim(AT_MOST, ABSENT), firm=True)), 3)
    assert (found.efficient, found.compared) == ((), 0)
    assert found.core == dict.fromkeys(catalogue.approaches, 0)


def test_a_size_beyond_all_approaches_is_that_of_all(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    everything = portfolios(catalogue, lichtervelde, 8)
    assert everything.compared == 2**8 - 1 - 1  # all sets but the empty one and networks alone
    assert portfolios(catalogue, lichtervelde, 99) == everything


@pytest.mark.parametrize("size", [0, -1])
def test_a_size_below_1_is_refused(
    catalogue: Catalogue, lichtervelde: Priorities, size: int
) -> None:
    with pytest.raises(ValueError, match=r"^size: "):
        portfolios(catalogue, lichtervelde, size)


def steps_of(catalogue: Catalogue, keys: tuple[str, ...]) -> list[tuple[str, str, str]]:
    found = [catalogue.relations[key] for key in keys]
    return [(one.origin, one.kind, one.target) for one in found]


def test_a_growth_path_starts_with_what_fits_the_limits_now(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    """Duration at least `++` and budget at most `+`: by the table these four; from them the
    relations lead on.
    """
    found = growth_path(catalogue, evaluate(catalogue, lichtervelde))
    assert set(found.starts) == {
        "twinning",
        "expertise_exchange",
        "private_sector_cooperation",
        "youth_work",
    }
    assert set(steps_of(catalogue, found.steps)) == {
        ("expertise_exchange", "stepping_stone_to", "city_to_city"),
        ("youth_work", "can_give_rise_to", "indirect"),
        ("youth_work", "feeds", "indirect"),
        ("youth_work", "feeds", "city_to_city"),
    }


def test_where_everything_is_a_start_the_relations_between_starts_are_given(
    catalogue: Catalogue,
) -> None:
    found = growth_path(catalogue, evaluate(catalogue, stated(governance=Priority(5))))
    assert set(found.starts) == set(catalogue.approaches)
    steps = steps_of(catalogue, found.steps)
    assert ("city_to_city", "framework_for", "youth_work") in steps
    assert ("twinning", "opens_opportunities_for", "private_sector_cooperation") in steps
    assert not {kind for _, kind, _ in steps} & {
        "complements",
        "complements_with_risk",
        "hinders",
        "warns_of",
    }


@given(priorities())
def test_a_growth_path_leads_from_what_one_can_start_with_to_approaches(wanted: Priorities) -> None:
    result = evaluate(shipped(), wanted)
    found = growth_path(shipped(), result)
    for approach in found.starts:
        standing = result.standings[approach]
        assert standing.rank is not None
        assert not {"duration", "budget"} & {gap.feature for gap in standing.shortfalls}
    for origin, _, target in steps_of(shipped(), found.steps):
        assert origin in found.starts
        assert target in shipped().approaches
