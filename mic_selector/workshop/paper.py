"""Ballots on paper, of which only counts are known."""

from collections.abc import Callable
from types import MappingProxyType

from mic_selector.catalogue import LEVELS, Catalogue
from mic_selector.priorities import Priorities, Priority
from mic_selector.workshop.answers import order_importances, possible_answers, weighed, wish
from mic_selector.workshop.models import Paper, Settings, Way
from mic_selector.workshop.rules import asked, limits_of


def made_up_ballots(
    paper: Paper, settings: Settings, catalogue: Catalogue
) -> tuple[Priorities, ...]:
    """Return as many ballots as there are people on paper, which together say what the counts say.

    Who gave which answers is unknown, so they are dealt out from the first person on, the largest
    first and "decisive" with them. Aims do not depend on how they are dealt; neither do
    importances, where each question has an answer from everyone (a mean of logarithms per feature).
    Rankings per person do: these ballots say nothing of them.
    """
    people: list[dict[str, Priority]] = [{} for _ in range(paper.people)]
    priority = _reading(settings, catalogue)
    for feature in asked(settings, catalogue):
        counts = paper.given.get(feature, {})
        from_largest = reversed(possible_answers(settings, catalogue, feature))
        answers = [number for number in from_largest for _ in range(counts.get(number, 0))]
        for place, (person, number) in enumerate(zip(people, answers, strict=False)):
            person[feature] = priority(feature, number, place < paper.decisive.get(feature, 0))
    limits = limits_of(settings, catalogue)
    return tuple(Priorities(MappingProxyType({**person, **limits})) for person in people)


def _reading(settings: Settings, catalogue: Catalogue) -> Callable[[str, int, bool], Priority]:
    """Return what makes a priority of a feature, the number of an answer, and whether it is
    decisive.
    """
    if settings.way is Way.WANTS:
        return lambda feature, step, decisive: wish(catalogue, feature, LEVELS[step], decisive)
    if settings.way is Way.IMPORTANCE:
        return lambda feature, importance, _: weighed(catalogue, feature, importance)
    by_place = order_importances(len(asked(settings, catalogue)))
    return lambda feature, place, _: weighed(catalogue, feature, by_place[place - 1])
