"""What the conversation says: its steps, what was answered, and what follows now."""

from collections.abc import Iterator
from dataclasses import dataclass

from mic_selector.catalogue import Level
from mic_selector.decision import Evaluation, evaluate
from mic_selector.priorities import Direction
from mic_selector.priorities.address import LAST_STEPS
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.view import View
from mic_selector.wording.explanation import priority_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import question_order

MOST_DECISIVE = 3
NAMED = 2
"""How many of those that share the first place are named; the others are counted."""


def steps(names: Names, view: View) -> tuple[str, ...]:
    """Return the steps of the conversation: every feature, limits first, then what weighs most,
    once there is something to choose among.
    """
    last = (step for step in LAST_STEPS if on_offer(names, view, step))
    return (*question_order(names), *last)


def current_step(names: Names, view: View) -> str:
    """Return the step that is open: the one asked for, else the first that is not answered yet."""
    if view.step in steps(names, view):
        return view.step
    order = question_order(names)
    return next((feature for feature in order if not view.is_answered(feature)), order[0])


@dataclass(frozen=True, kw_only=True)
class Line:
    """What was answered to one question; `words` is empty where nothing was answered yet.

    `step` is the place of the level on its scale from 0 to 3, None for "no opinion" or no answer;
    `weight` says how much it matters where that is more or less than usual.
    """

    feature: str
    number: int
    name: str
    words: str
    step: int | None
    weight: str


def lines(names: Names, view: View) -> tuple[Line, ...]:
    """Return a line for every question, in the order in which they are asked."""
    order = enumerate(question_order(names), 1)
    return tuple(_line(names, view, feature, number) for number, feature in order)


def _line(names: Names, view: View, feature: str, number: int) -> Line:
    answer = view.answer(names.catalogue, feature)
    name = names.feature_short(feature)
    if not view.is_answered(feature):
        return Line(feature=feature, number=number, name=name, words="", step=None, weight="")
    if answer.beyond:
        words = priority_in_words(names, view.priorities, feature)
        return Line(
            feature=feature,
            number=number,
            name=name,
            words=words,
            step=answer.level.step,
            weight="",
        )
    if not answer.has_opinion:
        words = names.messages("no-opinion-short")
        return Line(feature=feature, number=number, name=name, words=words, step=None, weight="")
    is_usual = answer.weight in (None, Weight.MATTERS)
    return Line(
        feature=feature,
        number=number,
        name=name,
        words=limit_in_words(names, feature, answer.direction, answer.level),
        step=answer.level.step,
        weight=""
        if is_usual or not answer.weight
        else names.messages(f"weight-{answer.weight.value}"),
    )


def limit_in_words(names: Names, feature: str, direction: Direction, level: Level) -> str:
    """Return a level as it was asked for: "clear" of a benefit, "at most limited" of a limit."""
    step = names.step(feature, level)
    if names.catalogue.features[feature].kind == "benefit":
        return step
    return names.messages(f"aim-{direction.value.replace('_', '-')}", step=step)


@dataclass(frozen=True)
class Effect:
    """What comes first now: a sentence, and the approaches that share the place in table order."""

    sentence: str
    first: tuple[str, ...]


def effect(names: Names, evaluation: Evaluation | None) -> Effect:
    """Say what the answers lead to so far, ties and what is ruled out included."""
    if evaluation is None:
        return Effect(names.messages("effect-nothing"), ())
    if not evaluation.ranking:
        return Effect(names.messages("leaves-none"), ())
    leading = {standing.approach for standing in evaluation.first}
    first = tuple(approach for approach in names.catalogue.approaches if approach in leading)
    sentence = _first_in_words(names, first)
    if evaluation.ruled_out:
        out = names.messages("effect-out", number=len(evaluation.ruled_out))
        sentence = f"{sentence} {out}"
    return Effect(sentence, first)


def _first_in_words(names: Names, first: tuple[str, ...]) -> str:
    say = names.messages
    if len(first) == 1:
        return say("effect-first", approach=names.approach_short(first[0]))
    if len(first) == len(names.catalogue.approaches):
        return say("effect-all")
    rest = len(first) - NAMED
    named = [names.approach_short(approach) for approach in first[:NAMED]]
    others = [say("effect-others", number=rest)] if rest > 0 else []
    return say("effect-together", approaches=say.listed([*named, *others]))


def would_rule_out(names: Names, view: View, feature: str) -> int:
    """Return how many approaches miss the aim of a feature, and fall out if it is a must."""
    firm = view.with_weight(names.catalogue, feature, Weight.MUST)
    found = evaluate(names.catalogue, firm.priorities)
    missed = [{miss.feature for miss in standing.misses} for standing in found.ruled_out]
    return sum(feature in features for features in missed)


def musts(names: Names, view: View) -> tuple[str, ...]:
    """Return the features that are a must."""
    return tuple(feature for feature, weight in _weighed(names, view) if weight is Weight.MUST)


def on_offer(names: Names, view: View, step: str) -> tuple[str, ...]:
    """Return the features that one of the last steps lets choose among: of what something is
    asked. What is a must is more than decisive already.
    """
    taken = musts(names, view) if step == "decisive" else ()
    return tuple(feature for feature, _ in _weighed(names, view) if feature not in taken)


def _weighed(names: Names, view: View) -> Iterator[tuple[str, Weight]]:
    for feature in question_order(names):
        weight = view.answer(names.catalogue, feature).weight
        if weight is not None:
            yield feature, weight
