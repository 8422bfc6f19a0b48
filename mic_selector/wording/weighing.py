"""What one weighs against what, in words."""

from mic_selector.catalogue import Level
from mic_selector.decision.elicitation import TradeOff, worst_level
from mic_selector.priorities import Priorities
from mic_selector.priorities.models import effective_aim
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


def sides(names: Names, priorities: Priorities, question: TradeOff) -> tuple[str, str]:
    """Return the two imaginary forms between which a question lets one choose."""
    worst = {
        key: worst_level(effective_aim(priorities.of(key)))
        for key in (question.feature, question.other)
    }

    def side(feature: str, level: Level, other: str) -> str:
        return names.messages(
            "side",
            feature=names.feature_short(feature),
            level=names.level(feature, level),
            other=names.feature(other),
            worst=names.level(other, worst[other]),
        )

    return (
        side(question.feature, question.level, question.other),
        side(question.other, question.other_level, question.feature),
    )
