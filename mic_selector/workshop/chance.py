"""How much rankings agree that follow from ballots filled in by lot.

All ballots are read with the same table and the same limits, so their rankings are alike whatever
people want: with a firm limit on the budget, Kendall's W of random ballots is near 0.8. Agreement
means something only beyond that.
"""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from statistics import mean

from mic_selector.workshop.answers import answers_of, possible_answers
from mic_selector.workshop.models import Answers, Ballot, Paper, Way
from mic_selector.workshop.results import Results
from mic_selector.workshop.rules import asked

DRAWS = 60
SEED = 2023


def agreement_by_chance(results: Results) -> float:
    """Return the mean agreement of rooms with as many ballots, at most `DRAWS`, that are filled in
    by lot.

    The same seed gives the same draws. Where no ranking can follow there is nothing to disagree on:
    1.
    """
    size = min(DRAWS, max(2, results.agreement.ballots if results.agreement else 0))
    lot = Random(SEED)  # noqa: S311  # the same draws for everybody
    found = [
        replace(results, ballots=tuple(_ballots(results, size, lot)), paper=Paper()).agreement
        for _ in range(DRAWS // size)
    ]
    return mean([one.concordance for one in found if one] or [1.0])


def _ballots(results: Results, size: int, lot: Random) -> Iterator[Ballot]:
    for number in range(size):
        answers = _answers(results, lot)
        yield Ballot(str(number), results.round, None, answers, results.room.created)


def _answers(results: Results, lot: Random) -> Answers:
    settings = results.room.settings
    features = asked(settings, results.catalogue)
    if settings.way is Way.ORDER:
        return Answers(order=tuple(lot.sample(features, len(features))))
    numbers = {
        key: lot.choice(possible_answers(settings, results.catalogue, key)) for key in features
    }
    wanted = [key for key, number in numbers.items() if number]
    picks = (
        lot.sample(wanted, min(len(wanted), settings.picks)) if settings.way is Way.WANTS else ()
    )
    return answers_of(numbers, picks, settings.way)
