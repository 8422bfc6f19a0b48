"""Small programmes whose answers are plain: what the solver makes of them."""

from dataclasses import replace

import numpy as np
import pytest

from mic_selector.decision.solver import UNBOUNDED, Programme, Status, solve

# Things of which each is taken or not, the dearest left out where that may be: two at least, and
# the second not without the third.
TAKEN = Programme(
    cost=np.array([1.0, 2, 4]),
    rows=np.array([[1.0, 1, 1], [0, -1, 1]]),
    least=np.array([2.0, 0]),
    most=np.array([UNBOUNDED, UNBOUNDED]),
    low=np.zeros(3),
    high=np.ones(3),
    whole=np.ones(3, bool),
)


@pytest.mark.parametrize("simplify", [True, False])
def test_it_finds_the_cheapest_and_says_nothing(
    capfd: pytest.CaptureFixture[str], simplify: bool
) -> None:
    found = solve(TAKEN, simplify=simplify)
    assert found.status is Status.OPTIMAL
    assert found.values is not None
    assert found.values == pytest.approx([1, 0, 1])
    assert found.nodes >= 1
    assert capfd.readouterr() == ("", "")


def test_in_parts_it_may_cost_less() -> None:
    """The first whole, and of the second and the third a half each: 1 + 2/2 + 4/2."""
    found = solve(replace(TAKEN, whole=np.zeros(3, bool)))
    assert found.values is not None
    assert found.values == pytest.approx([1, 0.5, 0.5])


def test_what_cannot_be_is_proved() -> None:
    found = solve(replace(TAKEN, least=np.array([4.0, 0])))
    assert (found.status, found.values) == (Status.IMPOSSIBLE, None)


def test_a_search_without_any_part_left_ends_with_nothing() -> None:
    found = solve(TAKEN, most_nodes=0, simplify=False)
    assert found.status is Status.ENDED
