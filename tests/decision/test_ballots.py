"""Many ballots in arrays: the same as one by one."""

from random import Random
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS
from mic_selector.decision.ballots import AIMS, in_arrays, ranks_of_each, together
from mic_selector.decision.evaluation import evaluate
from mic_selector.decision.groups import group_priorities
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from tests.decision.small import cut
from tests.strategies import priorities, shipped, written_importances

LIMIT = Priority(4, Aim(Direction.AT_MOST, LEVELS[1]), firm=True)
BALLOTS = st.lists(
    priorities(written_importances, with_levels=False, must_count=False), min_size=1, max_size=9
)


@given(BALLOTS)
def test_each_ballot_ranks_as_it_does_alone(ballots: list[Priorities]) -> None:
    weighing = [one for one in ballots if one.any_counts]
    for ballot, row in zip(weighing, ranks_of_each(in_arrays(shipped(), weighing)), strict=True):
        found = evaluate(shipped(), ballot)
        last = len(found.ranking) + 1
        expected = [found.standings[key].rank or last for key in shipped().approaches]
        assert row.tolist() == expected


@given(BALLOTS, st.integers(0, 2**32 - 1))
def test_every_part_of_the_ballots_wants_what_they_would_want_as_a_group_of_their_own(
    ballots: list[Priorities], seed: int
) -> None:
    """Ballots that are drawn several times are so many people."""
    lot = Random(seed)
    drawn = [[lot.randrange(len(ballots)) for _ in ballots] for _ in range(4)]
    people = np.array([[one.count(place) for place in range(len(ballots))] for one in drawn])
    found = together(in_arrays(shipped(), ballots), people.astype(float))
    for places, importance, aims in zip(drawn, found.importance, found.aim, strict=True):
        group = group_priorities(shipped(), [ballots[place] for place in places]).priorities
        for feature, own, aim in zip(shipped().features, importance, aims, strict=True):
            assert own == pytest.approx(group.of(feature).importance or 0, abs=0.0051)
            if group.of(feature).counts:
                assert AIMS[aim] == group.of(feature).aim


def test_limits_stand_in_place_of_what_was_said() -> None:
    feature = next(iter(shipped().features))
    wish = Priority(1, Aim(Direction.AT_LEAST, LEVELS[3]))
    ballots = in_arrays(shipped(), [Priorities(MappingProxyType({feature: wish}))])
    found = together(ballots, np.ones((1, 1)), {feature: LIMIT})
    assert (found.importance[0, 0], AIMS[found.aim[0, 0]]) == (LIMIT.importance, LIMIT.aim)


def few_answers() -> tuple[tuple[str, str, str], list[Priorities]]:
    """Two people answer two questions of three, and two one: each feature is answered by half."""
    keys = first, second, third = "governance", "political", "civil_society"
    stated = (
        {first: Priority(5), second: Priority(2)},
        {first: Priority(1), third: Priority(3)},
        {second: Priority(4)},
        {third: Priority(0.5)},
    )
    return keys, [Priorities(MappingProxyType(one)) for one in stated]


@pytest.mark.parametrize("limited", [(), (0,), (1,), (0, 2), (0, 1, 2)])
@pytest.mark.parametrize("importance", [4, 0, None])
def test_what_people_want_beside_limits_is_what_the_group_wants(
    limited: tuple[int, ...], importance: float | None
) -> None:
    keys, ballots = few_answers()
    catalogue = cut(shipped(), keys)
    limit = Priority(importance, Aim(Direction.AT_MOST, LEVELS[1]), firm=True)
    limits = {keys[place]: limit for place in limited}
    found = together(in_arrays(catalogue, ballots), np.ones((1, len(ballots))), limits)
    group = group_priorities(catalogue, ballots, limits).priorities
    for feature, own, aim in zip(keys, found.importance[0], found.aim[0], strict=True):
        assert own == pytest.approx(group.of(feature).importance or 0, abs=0.0051)
        if feature in limits:
            assert AIMS[aim] == limit.aim
        elif group.of(feature).counts:
            assert AIMS[aim] == group.of(feature).aim


def test_what_fewer_than_half_answer_does_not_count() -> None:
    keys, ballots = few_answers()
    arrays = in_arrays(cut(shipped(), keys), [*ballots, ballots[0]])
    found = together(arrays, np.array([[1.0, 1, 1, 1, 0], [1, 1, 1, 1, 1]]))
    assert (found.importance > 0).tolist() == [[True] * 3, [True, True, False]]


def test_a_ballot_that_weighs_nothing_has_no_ranking() -> None:
    wish = Priorities(MappingProxyType({next(iter(shipped().features)): Priority(1)}))
    for ballots in ([Priorities()], [wish, Priorities()]):
        with pytest.raises(ValueError, match=r"^ballots: "):
            ranks_of_each(in_arrays(shipped(), ballots))


def test_no_ballots_are_no_rows() -> None:
    none = in_arrays(shipped(), [])
    assert len(none) == 0
    for table in (none.given, none.importance, none.firm, none.aim, none.counted):
        assert table.shape == (0, len(shipped().features))
    assert ranks_of_each(none).shape == (0, len(shipped().approaches))


def test_ballots_as_arrays_by_hand() -> None:
    """What does not matter is wanted at least `-` by the group, and scored against what is said."""
    first, second, third = list(shipped().features)[:3]
    limit = Aim(Direction.AT_MOST, LEVELS[1])
    ballot = Priorities(
        MappingProxyType({first: Priority(0, limit), second: Priority(2.5, limit, firm=True)})
    )
    found = in_arrays(shipped(), [Priorities(), ballot])
    assert (found.given.dtype, found.firm.dtype) == (bool, bool)
    columns = [found.features.index(key) for key in (first, second, third)]
    assert found.given[:, columns].tolist() == [[False] * 3, [True, True, False]]
    assert found.firm[:, columns].tolist() == [[False] * 3, [False, True, False]]
    assert found.importance[1, columns].tolist() == [0, 2.5, 0]
    assert AIMS[found.counted[1, columns[0]]] == Aim(Direction.AT_LEAST, LEVELS[0])
    assert [AIMS[place] for place in found.aim[1, columns[:2]]] == [limit, limit]
    assert AIMS[found.counted[1, columns[1]]] == limit
