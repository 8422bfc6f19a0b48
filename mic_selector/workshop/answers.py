"""What a form says: its answers, checked, and the priorities they stand for.

An answer has a number: the step of a level from 0 to 3, an importance from 0 to 5, or a place in
the order from 1.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import rank_order_centroid
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.signs import in_one_line
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.answers import NOT_NEEDED, Weight
from mic_selector.priorities.models import LARGEST_IMPORTANCE
from mic_selector.workshop.models import Answers, Room, Settings, Way
from mic_selector.workshop.rules import DECISIVE, LONGEST_REASON, asked, limits_of

FIELD = {Way.WANTS: "want", Way.IMPORTANCE: "importance", Way.ORDER: "order"}
"""What the field of a feature begins with, as in `want.budget`; its value is the number of an
answer, or empty.
"""
GROUP = "group"
REASON = "reason"


def possible_answers(settings: Settings, catalogue: Catalogue, feature: str) -> tuple[int, ...]:
    """Return the numbers that one question can be answered with, smallest first; a commitment
    begins at `+`.
    """
    if settings.way is Way.IMPORTANCE:
        return tuple(range(LARGEST_IMPORTANCE + 1))
    if settings.way is Way.ORDER:
        return tuple(range(1, len(asked(settings, catalogue)) + 1))
    return tuple(range(int(catalogue.features[feature].kind == "commitment"), len(LEVELS)))


def answers_from(form: Mapping[str, Sequence[str]], room: Room, catalogue: Catalogue) -> Answers:
    """Return the answers of a form that was sent; fields of other meaning are left alone.

    Raises `FaultyInput`, where the path of a fault is the name of its field.
    """
    settings = room.settings
    numbers, impossible = _numbers(form, settings, catalogue)
    decisive = tuple(dict.fromkeys(form.get(DECISIVE, ())))
    reasons = _reasons(form, settings, catalogue)
    is_order = settings.way is Way.ORDER
    faults = [
        *_not_asked(form, settings, catalogue),
        *impossible,
        *(_places_twice(numbers) if is_order else _wrong_picks(decisive, numbers, settings)),
        *_too_long(reasons),
    ]
    if faults:
        raise FaultyInput(faults)
    answers = answers_of(numbers, decisive, settings.way)
    return replace(answers, reasons=MappingProxyType(reasons))


def _numbers(
    form: Mapping[str, Sequence[str]], settings: Settings, catalogue: Catalogue
) -> tuple[dict[str, int], list[Fault]]:
    """Return what was answered by feature, and what is wrong with answers that cannot be given."""
    numbers: dict[str, int] = {}
    faults: list[Fault] = []
    for feature in asked(settings, catalogue):
        field = f"{FIELD[settings.way]}.{feature}"
        try:
            number = _chosen(form, field, possible_answers(settings, catalogue, feature))
        except FaultyInput as faulty:
            faults += faulty.faults
        else:
            numbers |= {} if number is None else {feature: number}
    return numbers, faults


def reason_field(feature: str) -> str:
    """Return the name of the field in which somebody writes why."""
    return f"{REASON}.{feature}"


def _reasons(
    form: Mapping[str, Sequence[str]], settings: Settings, catalogue: Catalogue
) -> dict[str, str]:
    """Return what was written why, by feature, on one line each; nothing where that is not
    asked.
    """
    if not settings.asks_reasons:
        return {}
    written = {
        feature: in_one_line(" ".join(form.get(reason_field(feature), ())))
        for feature in asked(settings, catalogue)
    }
    return {feature: text for feature, text in written.items() if text}


def _too_long(reasons: Mapping[str, str]) -> Iterator[Fault]:
    for feature, text in reasons.items():
        if len(text) > LONGEST_REASON:
            yield Fault(
                code="string-too-long",
                parameters={"max_length": LONGEST_REASON},
                path=(reason_field(feature),),
            )


def group_from(form: Mapping[str, Sequence[str]], room: Room) -> int | None:
    """Return the group that a form names, as its place among the room's groups; None for no group.

    Where there are groups, belonging to none of them is a choice too, since a few such people can
    keep the smallest group from being shown apart. Raises `FaultyInput`, also where nothing was
    chosen.
    """
    if room.settings.groups and GROUP not in form:
        raise FaultyInput([Fault(code="ballot-group-missing", path=(GROUP,))])
    return _chosen(form, GROUP, range(len(room.settings.groups)))


def _chosen(form: Mapping[str, Sequence[str]], field: str, possible: Iterable[int]) -> int | None:
    """Return the number that a field holds, None where it is empty or missing; raise `FaultyInput`
    for others.
    """
    given = [value for value in form.get(field, ()) if value]
    numbers = {str(number): number for number in possible}
    if len(given) > 1:
        raise FaultyInput([Fault(code="ballot-twice", path=(field,))])
    if given and given[0] not in numbers:
        raise FaultyInput([Fault(code="ballot-impossible", path=(field,))])
    return numbers[given[0]] if given else None


def _not_asked(
    form: Mapping[str, Sequence[str]], settings: Settings, catalogue: Catalogue
) -> Iterator[Fault]:
    """Refuse answers to what this room does not ask."""
    features = asked(settings, catalogue)
    for field, values in form.items():
        kind, _, feature = field.partition(".")
        if field == DECISIVE and (
            settings.way is not Way.WANTS or not set(values) <= set(features)
        ):
            yield Fault(code="ballot-not-asked", path=(field,))
        if kind in FIELD.values() and (kind != FIELD[settings.way] or feature not in features):
            yield Fault(code="ballot-not-asked", path=(field,))


def _places_twice(places: Mapping[str, int]) -> list[Fault]:
    taken = list(places.values())
    return [
        Fault(
            code="ballot-place-twice",
            parameters={"place": place},
            path=(f"{FIELD[Way.ORDER]}.{feature}",),
        )
        for number, (feature, place) in enumerate(places.items())
        if place in taken[:number]
    ]


def _wrong_picks(
    decisive: Sequence[str], wants: Mapping[str, int], settings: Settings
) -> list[Fault]:
    if len(decisive) > settings.picks:
        return [
            Fault(
                code="ballot-too-many-picks", parameters={"most": settings.picks}, path=(DECISIVE,)
            )
        ]
    field = FIELD[Way.WANTS]
    return [
        Fault(code="ballot-decisive-not-wanted", path=(f"{field}.{feature}",))
        for feature in decisive
        if feature in settings.features and not wants.get(feature)
    ]


def answers_of(numbers: Mapping[str, int], decisive: Sequence[str], way: Way) -> Answers:
    """Return the answers with these numbers, by feature."""
    if way is Way.IMPORTANCE:
        return Answers(importance=MappingProxyType(dict(numbers)))
    if way is Way.ORDER:
        return Answers(order=tuple(sorted(numbers, key=lambda feature: numbers[feature])))
    return Answers(
        wants=MappingProxyType({feature: LEVELS[step] for feature, step in numbers.items()}),
        decisive=tuple(decisive),
    )


def numbers_of(answers: Answers, way: Way) -> Mapping[str, int]:
    """Return the numbers of the answers, by feature; places in an order are counted without
    gaps.
    """
    if way is Way.IMPORTANCE:
        return {feature: int(importance) for feature, importance in answers.importance.items()}
    if way is Way.ORDER:
        return {feature: place for place, feature in enumerate(answers.order, start=1)}
    return {feature: level.step for feature, level in answers.wants.items()}


def priorities_of(answers: Answers, settings: Settings, catalogue: Catalogue) -> Priorities:
    """Return the priorities that a person's answers stand for, together with the limits of the
    room.

    A wanted level is its feature's default aim with importance 3, or 5 if decisive; "not needed" is
    `at_least -` with importance 0. An importance or an order speaks of as much as possible:
    `at_least +++`, or `at_most +`. An order gets the rank-order centroid weights of the features it
    holds, the largest scaled to 5.
    """
    features = asked(settings, catalogue)
    order = [key for key in answers.order if key in features]
    importances = {
        **answers.importance,
        **dict(zip(order, order_importances(len(order)), strict=True)),
    }
    said = {
        **{
            key: wish(catalogue, key, answers.wants[key], key in answers.decisive)
            for key in features
            if key in answers.wants
        },
        **{
            key: weighed(catalogue, key, importances[key]) for key in features if key in importances
        },
        **limits_of(settings, catalogue),
    }
    return Priorities(MappingProxyType(said))


def wish(catalogue: Catalogue, feature: str, level: Level, decisive: bool) -> Priority:
    """Return the priority of someone who wants this much of a feature."""
    if level is Level.ABSENT:
        return NOT_NEEDED
    weight = Weight.DECISIVE if decisive else Weight.MATTERS
    return Priority(
        weight.importance, Aim(Direction(catalogue.features[feature].default_aim), level)
    )


def weighed(catalogue: Catalogue, feature: str, importance: float) -> Priority:
    """Return the priority of someone to whom a feature is this important."""
    direction = Direction(catalogue.features[feature].default_aim)
    return Priority(
        importance, Aim(direction, Level.LOW if direction is Direction.AT_MOST else Level.HIGH)
    )


def order_importances(count: int) -> list[float]:
    """Return the importances of the places in an order of so many features, the first one's 5."""
    if not count:
        return []
    weights = rank_order_centroid(count)
    scaled: list[float] = (LARGEST_IMPORTANCE * weights / weights[0]).round(2).tolist()
    return scaled
