"""The documented example, worked out by hand.

Importances 1, 5, 3, 3, 3, 5 (sum 20) give at most 5, 25, 15, 15, 15 and 25 points.
"""

from importlib import import_module

import pytest

from mic_selector import decision
from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision import Evaluation, evaluate
from mic_selector.priorities import Aim, Direction, Priorities

FEATURES = (
    "governance",
    "political",
    "civil_society",
    "private_sector",
    "reciprocity",
    "global_citizenship",
)
BY_HAND = {
    "twinning": (1, 100.0, (0, 5, 25, 0, 15, 15, 15, 25)),
    "expertise_exchange": (2, 92.5, (0, 5, 25, 0, 15, 7.5, 15, 25)),
    "private_sector_cooperation": (2, 92.5, (0, 5, 25, 0, 15, 7.5, 15, 25)),
    "youth_work": (2, 92.5, (0, 5, 25, 0, 7.5, 15, 15, 25)),
    "indirect": (5, 87.5, (0, 5, 25, 0, 15, 15, 15, 12.5)),
    "humanitarian": (6, 77.5, (0, 5, 25, 0, 7.5, 7.5, 7.5, 25)),
    "city_to_city": (7, 75.0, (0, 5, 25, 0, 15, 15, 15, 0)),
}


@pytest.fixture
def result(catalogue: Catalogue, lichtervelde: Priorities) -> Evaluation:
    return evaluate(catalogue, lichtervelde)


def test_the_order_ranks_and_scores_are_those_of_the_example(result: Evaluation) -> None:
    found = [(standing.approach, standing.rank, standing.score) for standing in result.ranking]
    assert found == [(approach, rank, score) for approach, (rank, score, _) in BY_HAND.items()]


@pytest.mark.parametrize("approach", BY_HAND)
def test_the_contributions_are_those_worked_out_by_hand(result: Evaluation, approach: str) -> None:
    by_hand = dict(zip((*FEATURES, "duration", "budget"), BY_HAND[approach][2], strict=True))
    assert dict(result.standings[approach].contributions) == by_hand


def test_networks_are_ruled_out_by_the_firm_aim_and_stay_visible_with_score_and_gap(
    result: Evaluation,
) -> None:
    (networks,) = result.ruled_out
    (miss,) = networks.misses
    assert (networks.approach, networks.rank, networks.score) == ("networks", None, 72.5)
    assert (miss.feature, miss.level, miss.steps) == ("civil_society", Level.LOW, 1)
    assert miss.aim == Aim(Direction.AT_LEAST, Level.MEDIUM)


def test_wishes_are_the_benefits_that_count_with_a_stated_aim(result: Evaluation) -> None:
    assert result.wishes == ("political", "civil_society", "reciprocity", "global_citizenship")


def test_wishes_met_are_counted_per_approach(result: Evaluation) -> None:
    assert result.standings["twinning"].wishes_met == result.wishes
    assert result.standings["youth_work"].wishes_met == (
        "political",
        "civil_society",
        "global_citizenship",
    )
    assert result.standings["networks"].wishes_met == ("political", "reciprocity")


def test_shortfalls_are_the_aims_that_count_and_are_not_met(result: Evaluation) -> None:
    city = result.standings["city_to_city"]
    assert [(gap.feature, gap.steps) for gap in city.shortfalls] == [("budget", 2)]
    assert result.standings["twinning"].shortfalls == ()


@pytest.mark.parametrize("name", sorted(decision._MODULE_OF))
def test_functions_on_arrays_are_imported_when_they_are_asked_for(name: str) -> None:
    module = import_module(f"mic_selector.decision.{decision._MODULE_OF[name]}")
    assert decision.__getattr__(name) is getattr(module, name)


def test_what_is_not_there_is_named() -> None:
    with pytest.raises(
        AttributeError, match=r"^module 'mic_selector.decision' has no attribute 'unheard_of'$"
    ):
        decision.__getattr__("unheard_of")
