"""How sure a group's first place is: the drawn rooms are those of the definition, one by one; and
what is said of them.
"""

from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

import numpy as np
import pytest

from mic_selector.catalogue import LEVELS, Catalogue
from mic_selector.decision import crowd, evaluate
from mic_selector.decision.crowd import OwnFirsts, group_certainty
from mic_selector.decision.evaluation import Evaluation
from mic_selector.decision.groups import group_priorities
from mic_selector.decision.robustness import SEED, Verdict, drawn_factors, drawn_scales
from mic_selector.priorities import Aim, Priorities, Priority
from mic_selector.priorities.models import effective_aim
from tests.decision.small import (
    ABOUT,
    ABSENT,
    AT_LEAST,
    AT_MOST,
    HIGH,
    LOW,
    MEDIUM,
    cut,
    stated,
    value_on,
)
from tests.strategies import with_approaches

FEW_ROOMS = 60
LIMIT = {"budget": Priority(4, Aim(AT_MOST, LOW))}


def three_forms(catalogue: Catalogue) -> Catalogue:
    return with_approaches(
        cut(catalogue, ("governance", "political", "budget")),
        {
            "one": {"governance": HIGH, "political": ABSENT, "budget": MEDIUM},
            "other": {"governance": ABSENT, "political": HIGH, "budget": LOW},
            "between": {"governance": MEDIUM, "political": LOW, "budget": HIGH},
        },
    )


def five_people() -> list[Priorities]:
    """They differ in what they want, how much, and what they say nothing on."""
    return [
        stated(governance=Priority(5), political=Priority(1), budget=Priority(1)),
        stated(governance=Priority(4), political=Priority(2, Aim(AT_LEAST, LOW))),
        stated(political=Priority(5), budget=Priority(3, Aim(AT_MOST, LOW))),
        stated(
            governance=Priority(3, Aim(ABOUT, MEDIUM)), budget=Priority(2, Aim(AT_MOST, MEDIUM))
        ),
        stated(political=Priority(2), governance=Priority(2), budget=Priority(0)),
    ]


def of_group(catalogue: Catalogue, people: list[Priorities], limits: dict) -> Evaluation:
    return evaluate(catalogue, group_priorities(catalogue, people, limits).priorities)


def nobody_known(catalogue: Catalogue, people: int) -> OwnFirsts:
    none = dict.fromkeys(catalogue.approaches, 0)
    return OwnFirsts(people, none, dict.fromkeys(catalogue.approaches, 0.3))


def drawn_rooms(people: list[Priorities], rooms: int) -> list[list[Priorities]]:
    """As many people each, drawn with return by the same lot."""
    lot = np.random.default_rng(SEED).integers(0, len(people), (rooms, len(people)))
    return [[people[place] for place in row] for row in lot.tolist()]


def first_in_room(
    catalogue: Catalogue, wanted: Priorities, factors: tuple[list[float], ...], scale: dict
) -> set[str]:
    """What is first in one drawn room, by the definitions of docs/method.md."""
    even, tilted, waits = factors
    importance = [wanted.of(key).importance or 0.0 for key in catalogue.features]
    waiting = [
        wait / own if own else float("inf") for wait, own in zip(waits, importance, strict=True)
    ]
    chosen = waiting.index(min(waiting))
    weights = [own * factor for own, factor in zip(importance, even, strict=True)]
    weights[chosen] = importance[chosen] * tilted[chosen]
    scores = {
        name: sum(
            weight * float(value_on(scale, form.levels[key], effective_aim(wanted.of(key))))
            for key, weight in zip(catalogue.features, weights, strict=True)
            if weight
        )
        for name, form in catalogue.approaches.items()
    }
    return {name for name, score in scores.items() if score >= max(scores.values()) - 1e-9}


@pytest.mark.parametrize("limits", [{}, LIMIT], ids=["no limit", "limit"])
def test_a_form_stays_first_in_as_many_rooms_as_counted_one_by_one(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, limits: dict
) -> None:
    monkeypatch.setattr(crowd, "ROOMS", FEW_ROOMS)
    small, people = three_forms(catalogue), five_people()
    factors = drawn_factors(len(small.features), FEW_ROOMS, SEED)
    scales = drawn_scales(FEW_ROOMS, SEED + 1).tolist()
    times = dict.fromkeys(small.approaches, 0)
    for place, drawn in enumerate(drawn_rooms(people, FEW_ROOMS)):
        wanted = group_priorities(small, drawn, limits).priorities
        own = tuple(part[place].tolist() for part in (factors.even, factors.tilted, factors.waits))
        scale = dict(zip(LEVELS, scales[place], strict=True))
        for one in first_in_room(small, wanted, own, scale):
            times[one] += 1
    found = group_certainty(
        small, people, of_group(small, people, limits), nobody_known(small, 5), limits
    )
    assert found is not None
    assert found.rooms == FEW_ROOMS
    assert sorted(times.values())[1] > 0
    assert found.stays == pytest.approx({one: n / FEW_ROOMS for one, n in times.items()})


def test_a_room_is_drawn_with_return_from_all_ballots_alike() -> None:
    people = 8
    drawn = crowd._drawn_people(people)
    assert drawn.shape == (crowd.ROOMS, people)
    assert (drawn.sum(axis=1) == people).all()
    np.testing.assert_allclose(drawn.mean(axis=0), 1, atol=0.1)
    np.testing.assert_allclose(drawn.var(axis=0), 1 - 1 / people, atol=0.15)


def test_rooms_that_weigh_nothing_are_left_out(catalogue: Catalogue) -> None:
    """One of two people has no opinion: a quarter of the rooms are two of that one."""
    small = three_forms(catalogue)
    people = [stated(governance=Priority(3)), Priorities()]
    found = group_certainty(small, people, of_group(small, people, {}), nobody_known(small, 2))
    assert found is not None
    assert found.stays == {"one": 1, "other": 0, "between": 0}
    assert (found.most_often, found.by_rooms) == ("one", Verdict.CLEAR)


def test_where_no_room_weighs_anything_nothing_stays_first(catalogue: Catalogue) -> None:
    small = three_forms(catalogue)
    evaluation = evaluate(small, stated(governance=Priority(3)))
    found = group_certainty(small, [Priorities()], evaluation, nobody_known(small, 1))
    assert found is not None
    assert found.stays == {"one": 0, "other": 0, "between": 0}


def test_what_is_ruled_out_together_is_in_no_room_and_with_nothing_ranked_nothing_is_said(
    catalogue: Catalogue,
) -> None:
    small, people = three_forms(catalogue), five_people()
    strict = {"budget": Priority(4, Aim(AT_MOST, LOW), firm=True)}
    found = group_certainty(
        small, people, of_group(small, people, strict), nobody_known(small, 5), strict
    )
    assert found is not None
    assert found.stays == {"other": 1}
    assert (found.first, found.ahead, found.following) == (("other",), None, ())
    none = {"budget": Priority(4, Aim(AT_MOST, ABSENT), firm=True)}
    assert (
        group_certainty(small, people, of_group(small, people, none), nobody_known(small, 5), none)
        is None
    )


def test_what_it_rests_on_is_the_score_the_ballots_and_the_rooms(catalogue: Catalogue) -> None:
    """Governance alone: 100 points, 0, and 200/3. All want it, so it is first in every room."""
    small = three_forms(catalogue)
    people = [stated(governance=Priority(3))] * 9
    own = OwnFirsts(
        9, {"one": 9, "other": 0, "between": 0}, {"one": 0.4, "other": 0.4, "between": 0.2}
    )
    found = group_certainty(small, people, of_group(small, people, {}), own)
    assert found == crowd.GroupCertainty(
        first=("one",),
        own=own,
        stays=MappingProxyType({"one": 1.0, "between": 0.0, "other": 0.0}),
        rooms=crowd.ROOMS,
        best=Fraction(100),
        ahead=Fraction(100, 3),
        following=("between",),
        by_ballots=Verdict.CLEAR,
        by_rooms=Verdict.CLEAR,
        by_points=Verdict.CLEAR,
    )
    assert (found.verdict, found.most_often, found.most_ballots) == (
        Verdict.CLEAR,
        "one",
        ("one",),
    )
    few = replace(own, times={"one": 4, "other": 0, "between": 4})
    split = group_certainty(small, people, of_group(small, people, {}), few)
    assert split is not None
    assert (split.by_ballots, split.by_rooms, split.verdict) == (
        Verdict.OPEN,
        Verdict.CLEAR,
        Verdict.OPEN,
    )
    assert split.most_ballots == ("one", "between")
    none = replace(found, own=replace(own, times=dict.fromkeys(own.times, 0)))
    assert none.most_ballots == ()
    one = replace(found, own=replace(own, times={**none.own.times, "other": 1}))
    assert one.most_ballots == ("other",)


def test_two_that_are_first_together_leave_it_open(catalogue: Catalogue) -> None:
    small = with_approaches(
        cut(catalogue, ("governance", "political")),
        {
            "one": {"governance": HIGH, "political": HIGH},
            "other": {"governance": HIGH, "political": HIGH},
            "last": {"governance": LOW, "political": ABSENT},
        },
    )
    people = [stated(governance=Priority(3))] * 9
    own = OwnFirsts(9, {"one": 9, "other": 9, "last": 0}, dict.fromkeys(small.approaches, 0.3))
    found = group_certainty(small, people, of_group(small, people, {}), own)
    assert found is not None
    assert set(found.first) == {"one", "other"}
    assert (found.ahead, found.following) == (0, ("last",))
    assert found.stays == {"one": 1, "other": 1, "last": 0}
    assert {found.by_ballots, found.by_rooms, found.by_points} == {Verdict.OPEN}


def ranked_with(catalogue: Catalogue, *scores: Fraction) -> Evaluation:
    evaluation = evaluate(three_forms(catalogue), stated(governance=Priority(3)))
    ranking = tuple(
        replace(one, approach=name, exact_score=score)
        for name, one, score in zip("abc", evaluation.ranking, scores, strict=False)
    )
    return replace(evaluation, ranking=ranking)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        (("90",), (("a",), None, ())),
        (("90", "90"), (("a", "b"), 0, ())),
        (("90", "90", "80"), (("a", "b"), 0, ("c",))),
        (("90", "80", "80"), (("a",), 10, ("b", "c"))),
        (("90", "89.94", "80"), (("a",), Fraction(6, 100), ("b",))),  # 90.0 and 89.9
        (("90", "80.01", "80"), (("a",), Fraction(999, 100), ("b",))),  # exact beyond the first
    ],
)
def test_who_is_first_by_how_much_and_before_whom(
    catalogue: Catalogue, scores: tuple[str, ...], expected: tuple
) -> None:
    evaluation = ranked_with(catalogue, *map(Fraction, scores))
    assert crowd._first_in_tenths(evaluation) == expected


def test_a_score_is_counted_in_tenths_and_a_half_goes_to_the_even_one() -> None:
    scores = {"82.64": 826, "82.66": 827, "82.65": 826, "82.75": 828, "0": 0, "100": 1000}
    for score, expected in scores.items():
        assert crowd.tenths(Fraction(score)) == expected


def test_shares_of_people_are_exact() -> None:
    own = OwnFirsts(3, {"one": 1, "other": 2}, {"one": 0.5, "other": 0.5})
    assert (own.share("one"), own.share("other"), own.most) == (Fraction(1, 3), Fraction(2, 3), 2)
    nobody = OwnFirsts(0, {"one": 0}, {"one": 0.5})
    assert (nobody.share("one"), nobody.most) == (0, 0)
    assert OwnFirsts(3, {}, {}).most == 0
    assert own.unknown == 0


@pytest.mark.parametrize(
    ("people", "times", "chance", "is_beyond"),
    [
        # By the binomial distribution 27 or more in 5.58 of 100 rooms, 28 or more in 3.42.
        (100, 27, 0.2, False),
        (100, 28, 0.2, True),
        # 5 or more in 9.80, 6 or more in 3.34
        (25, 5, 0.1, False),
        (25, 6, 0.1, True),
        (5, 0, 0.0, False),  # what chance never puts first, and nobody does
        (5, 1, 0.0, True),
        (1, 1, 0.0, True),
        (0, 0, 0.5, False),
        (5, 5, 1.0, False),
    ],
)
def test_more_people_than_lot_explains(
    people: int, times: int, chance: float, is_beyond: bool
) -> None:
    own = OwnFirsts(people, {"one": times}, {"one": chance})
    assert own.is_beyond_chance("one") is is_beyond


@pytest.mark.parametrize(
    ("times", "word"),
    [
        ({"one": 30}, Verdict.CLEAR),  # nobody else is ranked
        ({"one": 20, "other": 10, "third": 3}, Verdict.CLEAR),
        ({"one": 20, "other": 3, "third": 11}, Verdict.OPEN),
        ({"one": 3, "other": 30}, Verdict.OPEN),
        ({"one": 24, "other": 12}, Verdict.LIKELY),
        ({"one": 15}, Verdict.LIKELY),
    ],
)
def test_ballots_allow_the_word_of_the_first_and_of_the_next(
    times: dict[str, int], word: Verdict
) -> None:
    assert crowd._by_ballots(OwnFirsts(30, times, dict.fromkeys(times, 0.1)), "one") is word


def test_ballots_that_lot_explains_allow_no_word() -> None:
    own = OwnFirsts(3, {"one": 2, "other": 1}, {"one": 0.5, "other": 0.5})
    assert crowd._by_ballots(own, "one") is Verdict.OPEN


def test_rooms_allow_the_word_of_the_first_and_of_the_next_for_their_number() -> None:
    """Within 2 in 100 of a threshold, with 2,000 rooms, the weaker word is said."""
    for stays, word in (
        ({"one": 0.9}, Verdict.CLEAR),
        ({"one": 0.9, "other": 0.05, "third": 0.1}, Verdict.CLEAR),
        ({"one": 0.7, "other": 0.05, "third": 0.3}, Verdict.LIKELY),
        ({"one": 0.6, "other": 0.05, "third": 0.4}, Verdict.OPEN),
        ({"one": 0.5, "other": 0.5}, Verdict.OPEN),
        ({"one": 0.9, "other": 0.9}, Verdict.OPEN),
    ):
        assert crowd._by_rooms(stays, "one") is word, stays
    assert crowd._by_rooms({"one": 0.9}, None) is Verdict.OPEN


@pytest.mark.parametrize(
    ("ahead", "word"),
    [
        (None, Verdict.CLEAR),
        ("2", Verdict.CLEAR),
        ("1.999", Verdict.LIKELY),
        ("1", Verdict.LIKELY),
        ("0.999", Verdict.OPEN),
        ("0", Verdict.OPEN),
    ],
)
def test_points_allow_a_word_by_how_far_ahead(ahead: str | None, word: Verdict) -> None:
    assert crowd._by_points(None if ahead is None else Fraction(ahead)) is word


def test_values_are_those_of_the_level_under_the_aim_on_the_scale_of_the_room() -> None:
    from mic_selector.decision.ballots import AIMS, Together

    generator = np.random.default_rng(5)
    aim = generator.integers(len(AIMS), size=(crowd.ROOMS, 2))
    levels = np.array([[0, 1], [2, 3], [3, 0]])
    found = crowd._values(Together(np.ones(aim.shape), aim), levels)
    assert found.shape == (crowd.ROOMS, 3, 2)
    scales = drawn_scales(crowd.ROOMS, SEED + 1).tolist()
    for room in range(0, crowd.ROOMS, 40):
        scale = dict(zip(LEVELS, scales[room], strict=True))
        expected = [
            [
                float(value_on(scale, LEVELS[step], AIMS[aim[room, feature]]))
                for feature, step in enumerate(row)
            ]
            for row in levels.tolist()
        ]
        np.testing.assert_allclose(found[room], expected)
