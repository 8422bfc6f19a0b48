"""What agreement means: how far it lies from that of ballots filled in by lot."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from statistics import mean
from types import MappingProxyType

import pytest

from mic_selector.catalogue import LEVELS, Catalogue
from mic_selector.files.messages import messages_in
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import agreement_in_words
from mic_selector.workshop.answers import answers_of, possible_answers
from mic_selector.workshop.chance import Chance, by_chance
from mic_selector.workshop.models import Answers, Ballot, Room, Settings, Step, Way
from mic_selector.workshop.results import Results
from tests.turns import in_turn

NOW = datetime(2026, 11, 21, tzinfo=UTC)
FIRM_BUDGET = {"budget": Priority(5, Aim(Direction.AT_MOST, LEVELS[2]), True)}


def results(
    catalogue: Catalogue, way: Way, limits: dict[str, Priority], people: int, seed: int = 1
) -> Results:
    """Return a round in which so many people filled in their ballots by lot."""
    features = tuple(key for key in catalogue.features if key not in limits)
    settings = Settings(
        title="Title",
        question="Question",
        languages=("nl",),
        groups=(),
        features=features,
        way=way,
        limits=MappingProxyType(limits),
    )
    room = Room(
        id=1,
        code="346CDF79G",
        settings=settings,
        round=1,
        step=Step.WANTS,
        created=NOW,
        expires=NOW,
    )
    lot = Random(seed)
    ballots = []
    for person in range(people):
        numbers = {key: lot.choice(possible_answers(settings, catalogue, key)) for key in features}
        said = Answers(order=tuple(lot.sample(features, len(features))))
        wanted = [key for key, number in numbers.items() if number]
        picks = lot.sample(wanted, min(3, len(wanted))) if way is Way.WANTS else ()
        answers = said if way is Way.ORDER else answers_of(numbers, picks, way)
        ballots.append(
            Ballot(participant=str(person), round=1, group=None, answers=answers, received=NOW)
        )
    return Results(catalogue=catalogue, room=room, round=1, ballots=tuple(ballots))


def chance(found: Results) -> Chance:
    return by_chance(found.room.settings, found.catalogue)


@pytest.mark.parametrize(("way", "limits"), in_turn(list(Way), ({}, FIRM_BUDGET)))
def test_ballots_filled_in_by_lot_agree_as_much_as_chance(
    catalogue: Catalogue, way: Way, limits: dict[str, Priority]
) -> None:
    found = results(catalogue, way, limits, 200)
    assert found.agreement
    expected = chance(found).agreement(found.agreement.ballots)
    assert found.agreement.concordance == pytest.approx(expected, abs=0.04)


@pytest.mark.parametrize(
    "people", [10, *(pytest.param(few, marks=pytest.mark.prove) for few in (2, 3))]
)
def test_the_chance_level_follows_from_how_alike_two_ballots_are(
    catalogue: Catalogue, people: int
) -> None:
    """W(m) = (1 + (m - 1) r) / m: the mean of many small rooms filled in by lot."""
    rooms = [results(catalogue, Way.ORDER, {}, people, seed) for seed in range(600 // people)]
    found = mean(one.agreement.concordance for one in rooms if one.agreement)
    assert found == pytest.approx(chance(rooms[0]).agreement(people), abs=0.03)


def test_what_lot_makes_alike_is_not_called_agreement(catalogue: Catalogue) -> None:
    names = Names(catalogue, messages_in("en"))
    rooms = [results(catalogue, Way.WANTS, {}, 3, seed) for seed in range(20)]
    by_lot = {names.messages(f"wall-agreement-{one}") for one in ("chance", "very-weak")}
    said = [found.meaning for one in rooms if (found := agreement_in_words(names, one))]
    assert sum(meaning in by_lot for meaning in said) >= 0.9 * len(rooms)
    assert names.messages("wall-agreement-chance") in said
    alike = tuple(replace(rooms[0].ballots[0], participant=str(one)) for one in range(3))
    same = agreement_in_words(names, replace(rooms[0], ballots=alike))
    assert same
    assert same.meaning == names.messages("wall-agreement-strong")


def test_a_firm_limit_makes_even_ballots_by_lot_agree_more(catalogue: Catalogue) -> None:
    """What everybody must leave out takes the same last place on every ballot."""
    free, limited = (
        chance(results(catalogue, Way.WANTS, limits, 0)) for limits in ({}, FIRM_BUDGET)
    )
    assert 0 < free.agreement(20) < limited.agreement(20) < 1


def test_the_same_kind_of_room_has_the_same_chance_found_once(catalogue: Catalogue) -> None:
    one, other = (results(catalogue, Way.WANTS, FIRM_BUDGET, 20, seed) for seed in (1, 2))
    assert chance(one) is chance(other)


def test_a_room_that_asks_nothing_has_nothing_to_disagree_on(catalogue: Catalogue) -> None:
    empty = results(catalogue, Way.WANTS, {}, 0)
    nothing = replace(empty.room.settings, features=())
    found = by_chance(nothing, catalogue)
    assert found.agreement(2) == 1
    assert set(found.firsts.values()) == {0}
