"""The questions of the page: what its controls can say, and what becomes of the priorities when one
is moved.

A priority that says more than the controls can (`beyond`) is kept until the visitor replaces it.
"""

from dataclasses import dataclass
from enum import Enum

from mic_selector.catalogue import Catalogue, Level
from mic_selector.priorities.models import NO_OPINION, Aim, Direction, Priorities, Priority


class Weight(Enum):
    """How much a feature matters, in the four answers of the page."""

    NICE = "nice"
    MATTERS = "matters"
    DECISIVE = "decisive"
    MUST = "must"

    @property
    def importance(self) -> float:
        """The importance that the answer stands for."""
        return {"nice": 1, "matters": 3}.get(self.value, 5)

    @property
    def firm(self) -> bool:
        """Whether the answer makes the aim firm."""
        return self is Weight.MUST


START_WEIGHT = Weight.MATTERS
NOT_NEEDED = Priority(0, Aim(Direction.AT_LEAST, Level.ABSENT))


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the controls of one question show for a priority."""

    has_opinion: bool
    level: Level
    direction: Direction
    weight: Weight | None
    beyond: bool


def answer(catalogue: Catalogue, feature: str, priority: Priority) -> Answer:
    """Return what the controls show for a priority; `beyond` if it says more than they can."""
    commitment = catalogue.features[feature].kind == "commitment"
    default = Direction(catalogue.features[feature].default_aim)
    aim = priority.aim
    lowest = Level.LOW if commitment else Level.ABSENT
    return Answer(
        has_opinion=priority.importance is not None,
        level=max(lowest, aim.level) if aim else _resting_level(priority, lowest),
        direction=aim.direction if aim else default,
        weight=_weight(priority),
        beyond=not _can_say(priority, commitment),
    )


def _resting_level(priority: Priority, lowest: Level) -> Level:
    """A benefit that counts without a stated aim is wanted at `+++`; otherwise the slider rests at
    its start.
    """
    return Level.HIGH if priority.counts else lowest


def _weight(priority: Priority) -> Weight | None:
    found = (
        weight
        for weight in Weight
        if (weight.importance, weight.firm) == (priority.importance, priority.firm)
    )
    return next(found, None)


def _can_say(priority: Priority, commitment: bool) -> bool:
    if priority == NO_OPINION or (priority == NOT_NEEDED and not commitment):
        return True
    if _weight(priority) is None or priority.aim is None or priority.aim.level is Level.ABSENT:
        return False
    return commitment or priority.aim.direction is Direction.AT_LEAST


def with_level(
    catalogue: Catalogue,
    priorities: Priorities,
    feature: str,
    level: Level,
    weight: Weight = START_WEIGHT,
) -> Priorities:
    """Return the priorities after a level was chosen for a feature.

    `weight` is the one to return to where the feature has none: after "no opinion" or "not needed".
    """
    shown = answer(catalogue, feature, priorities.of(feature))
    if catalogue.features[feature].kind == "benefit":
        if level is Level.ABSENT:
            return priorities.with_priority(feature, NOT_NEEDED)
        aim = Aim(Direction.AT_LEAST, level)
    else:
        aim = Aim(shown.direction, level)
    weight = shown.weight or weight
    return priorities.with_priority(feature, Priority(weight.importance, aim, weight.firm))


def with_weight(
    catalogue: Catalogue, priorities: Priorities, feature: str, weight: Weight
) -> Priorities:
    """Return the priorities after it was said how much a feature matters."""
    shown = answer(catalogue, feature, priorities.of(feature))
    aim = priorities.of(feature).aim or Aim(shown.direction, shown.level)
    return priorities.with_priority(feature, Priority(weight.importance, aim, weight.firm))


def with_direction(
    catalogue: Catalogue,
    priorities: Priorities,
    feature: str,
    direction: Direction,
    weight: Weight = START_WEIGHT,
) -> Priorities:
    """Return the priorities after the direction of a limit was chosen."""
    shown = answer(catalogue, feature, priorities.of(feature))
    weight = shown.weight or weight
    return priorities.with_priority(
        feature, Priority(weight.importance, Aim(direction, shown.level), weight.firm)
    )


def steps_between(before: Answer, after: Answer) -> int:
    """Return how many steps of a question's controls lead from one answer to another.

    A step is one place further among the levels, on "how much does it matter" or among the
    directions, or "no opinion". Choosing a level takes "no opinion" away by itself; a weight that
    was not set starts at "matters", and from one that the controls cannot say any is a step.
    """
    if not after.has_opinion:
        return int(before.has_opinion)
    moved = abs(after.level.step - before.level.step)
    if not before.has_opinion:
        moved = max(moved, 1)
    directions = list(Direction)
    turned = abs(directions.index(after.direction) - directions.index(before.direction))
    return moved + turned + _weight_steps(before, after)


def _weight_steps(before: Answer, after: Answer) -> int:
    if after.weight is None:
        return 0
    order = list(Weight)
    moved = abs(order.index(after.weight) - order.index(before.weight or START_WEIGHT))
    is_odd = before.has_opinion and before.beyond and before.weight is None
    return max(1, moved) if is_odd else moved
