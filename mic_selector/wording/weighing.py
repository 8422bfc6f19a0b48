"""What one weighs against what, in words."""

from collections.abc import Mapping
from math import floor

from mic_selector.catalogue import Level
from mic_selector.decision.elicitation import TradeOffs
from mic_selector.decision.questions import Question, TradeOff
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names


def counted(names: Names, priorities: Priorities) -> tuple[str, ...]:
    """Return the features that an order of importance is about, in the order of the table."""
    return tuple(key for key in names.catalogue.features if priorities.of(key).counts)


def whole_order(names: Names, order: tuple[str, ...], priorities: Priorities) -> tuple[str, ...]:
    """Return every feature that counts: first those of an order, then the others, the one that
    matters most first.
    """
    counting = counted(names, priorities)
    known = [feature for feature in order if feature in counting]
    rest = [feature for feature in counting if feature not in known]
    return (*known, *sorted(rest, key=lambda one: -(priorities.of(one).importance or 0)))


def sides(names: Names, series: TradeOffs, question: Question) -> tuple[str, str]:
    """Return the two imaginary forms between which a question lets one choose."""
    first, second = (_side(names, question, levels) for levels in series.levels(question))
    return first, second


def settled_in_words(names: Names, series: TradeOffs) -> str:
    """Return what the answers say about the first place: which approach has it, that they leave
    open which of some equal ones has it, or how often the likeliest one has.
    """
    answered = len(series.answers)
    if series.surely_first:
        first = names.approaches(series.surely_first)
        return names.messages("settled-first", answered=answered, approaches=first)
    if series.is_between_equals:
        equals = names.approaches(series.leaders)
        return names.messages("settled-equal", answered=answered, approaches=equals)
    if not series.leaders:
        return names.messages("settled-nothing")
    return names.messages(
        "settled-open",
        approach=names.approach(series.leaders[0]),
        share=floor(100 * series.winner_share),
    )


def _side(names: Names, question: Question, levels: Mapping[str, Level]) -> str:
    if not isinstance(question, TradeOff):
        return names.messages.listed(
            [
                names.messages(
                    "at-level",
                    feature=names.feature_short(feature),
                    level=names.level(feature, level),
                )
                for feature, level in levels.items()
            ]
        )
    (feature, level), (other, worst) = levels.items()
    return names.messages(
        "side",
        feature=names.feature_short(feature),
        level=names.level(feature, level),
        other=names.feature(other),
        worst=names.level(other, worst),
    )
