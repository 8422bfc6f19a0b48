"""What present links bring together, what they ask, what one more would bring, and what would be
missed.

A wish (`at_least`) is met as soon as one link meets it. Every other aim is a limit that each link
must keep. What is asleep counts for neither. All is exact: levels, and fractions of an aim.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision.evaluation import Gap
from mic_selector.decision.values import value
from mic_selector.files.signs import folded
from mic_selector.priorities import Aim, Direction, Priorities
from mic_selector.priorities.links import Link
from mic_selector.priorities.models import effective_aim

WARNINGS = frozenset({"complements_with_risk", "warns_of", "hinders"})
"""Kinds of relations that are a reason to take care."""


class State(Enum):
    """How a wish stands: met for good, by one link alone once those that end are gone, or not."""

    MET = "met"
    FRAGILE = "fragile"
    MISSING = "missing"


@dataclass(frozen=True, kw_only=True)
class Held:
    """How far the links meet a wish.

    `level` and `fit` (0 to 1) are those of the best link that counts, None and 0 without any.
    `carriers` are the links that meet it, `lasting` those of them that do not end, `nearest` the
    best ones where none does, and `asleep` those that would meet it awake. Links are named by their
    position.
    """

    feature: str
    aim: Aim
    level: Level | None
    fit: Fraction
    carriers: tuple[int, ...]
    lasting: tuple[int, ...]
    nearest: tuple[int, ...]
    asleep: tuple[int, ...]

    @property
    def state(self) -> State:
        """How the wish stands."""
        if not self.carriers:
            return State.MISSING
        return State.MET if len(self.lasting) > 1 else State.FRAGILE


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The highest level that the links ask of a feature, by which, the aim that it has, if any, and
    which links break it.
    """

    feature: str
    level: Level
    by: tuple[int, ...]
    aim: Aim | None
    broken_by: tuple[int, ...]


@dataclass(frozen=True)
class Sum:
    """Numbers that a municipality stated for its links: their exact sum, over so many of those that
    count.
    """

    total: Fraction
    stated: int
    links: int


@dataclass(frozen=True)
class Together:
    """What the links bring and ask together."""

    held: tuple[Held, ...]
    asked: tuple[Asked, ...]
    amount: Sum
    staff: Sum

    @property
    def met(self) -> tuple[str, ...]:
        """The wishes that some link meets."""
        return tuple(one.feature for one in self.held if one.state is not State.MISSING)

    @property
    def missing(self) -> tuple[str, ...]:
        """The wishes that no link meets."""
        return tuple(one.feature for one in self.held if one.state is State.MISSING)


@dataclass(frozen=True, kw_only=True)
class Addition:
    """What one more link would bring: a form not yet there, or a link that is woken up.

    `waken` is the position of that link. `newly` are wishes that it meets and no other did,
    `nearer` those that come nearer without being met, `shared` those that get one more carrier.
    `breaks` are limits it does not keep; `relations` what the sources know between it and the forms
    that are there.
    """

    form: str
    waken: int | None
    levels: Mapping[str, Level]
    newly: tuple[str, ...]
    nearer: tuple[str, ...]
    shared: tuple[str, ...]
    breaks: tuple[Gap, ...]
    relations: tuple[str, ...]

    @property
    def keeps_limits(self) -> bool:
        """Whether it keeps every limit."""
        return not self.breaks


@dataclass(frozen=True, kw_only=True)
class Fall:
    """A wish that falls without a link: from the level that the best one gives to that of the best
    one left, None where none is left. `is_lost` says whether it was met and no longer is, and
    `only_ending` whether what still meets it ends.
    """

    feature: str
    before: Level
    after: Level | None
    is_lost: bool
    only_ending: bool = False


@dataclass(frozen=True)
class Loss:
    """What is missed without one of the links."""

    link: int
    falls: tuple[Fall, ...]
    kept: tuple[str, ...]

    @property
    def lost(self) -> tuple[str, ...]:
        """The wishes that only this link met."""
        return tuple(fall.feature for fall in self.falls if fall.is_lost)


@dataclass(frozen=True)
class Smallest:
    """The smallest sets of additions that meet every wish and keep every limit, or why none does.

    `sets` is empty where nothing is missing, or where `out_of_reach` holds wishes that no addition
    within the limits meets; each with the additions that would, all of which break a limit.
    """

    sets: tuple[tuple[Addition, ...], ...]
    out_of_reach: Mapping[str, tuple[Addition, ...]]


@dataclass(frozen=True)
class Links:
    """All that follows from the links of a municipality."""

    together: Together
    additions: tuple[Addition, ...]
    losses: tuple[Loss, ...]
    smallest: Smallest


def present_links(catalogue: Catalogue, priorities: Priorities) -> Links:
    """Return what follows from the links that the priorities name."""
    whole = together(catalogue, priorities)
    more = tuple(_additions(catalogue, priorities, whole))
    losses = tuple(
        _loss(catalogue, priorities, whole, place)
        for place, link in enumerate(priorities.links)
        if link.counts
    )
    return Links(whole, more, losses, _smallest(catalogue, whole.missing, more))


def together(catalogue: Catalogue, priorities: Priorities) -> Together:
    """Return what the links bring and ask together."""
    aims = _aims(catalogue, priorities)
    counting = _counting(priorities)
    return Together(
        held=tuple(
            _held(catalogue, priorities, feature, aim)
            for feature, aim in aims.items()
            if aim.direction is Direction.AT_LEAST
        ),
        asked=tuple(_asked(catalogue, priorities, aims)) if counting else (),
        amount=_sum([link.amount for link in counting.values()]),
        staff=_sum([link.staff for link in counting.values()]),
    )


def _aims(catalogue: Catalogue, priorities: Priorities) -> dict[str, Aim]:
    """Return every aim that has a weight or is a must, without those that ask for nothing."""
    nothing = Aim(Direction.AT_LEAST, Level.ABSENT)
    stated = {key: priorities.of(key) for key in catalogue.features}
    aims = {
        key: effective_aim(priority)
        for key, priority in stated.items()
        if priority.counts or priority.firm
    }
    return {key: aim for key, aim in aims.items() if aim != nothing}


def _counting(priorities: Priorities) -> dict[int, Link]:
    return {place: link for place, link in enumerate(priorities.links) if link.counts}


def _held(catalogue: Catalogue, priorities: Priorities, feature: str, aim: Aim) -> Held:
    levels = {
        place: priorities.level_of(catalogue, link, feature)
        for place, link in enumerate(priorities.links)
    }
    meeting = [place for place, level in levels.items() if not aim.gap(level)]
    counting = _counting(priorities)
    best = max((levels[place] for place in counting), default=None)
    carriers = tuple(place for place in meeting if place in counting)
    return Held(
        feature=feature,
        aim=aim,
        level=best,
        fit=value(best, aim) if best else Fraction(0),
        carriers=carriers,
        lasting=tuple(place for place in carriers if priorities.links[place].lasts),
        nearest=() if carriers else tuple(place for place in counting if levels[place] is best),
        asleep=tuple(place for place in meeting if place not in counting),
    )


def _asked(
    catalogue: Catalogue, priorities: Priorities, aims: Mapping[str, Aim]
) -> Iterator[Asked]:
    limits = [key for key, aim in aims.items() if aim.direction is not Direction.AT_LEAST]
    counting = _counting(priorities)
    for feature in catalogue.features:
        if feature not in catalogue.commitments and feature not in limits:
            continue
        levels = {
            place: priorities.level_of(catalogue, link, feature) for place, link in counting.items()
        }
        most, aim = max(levels.values()), aims.get(feature)
        yield Asked(
            feature=feature,
            level=most,
            by=tuple(place for place, level in levels.items() if level is most),
            aim=aim,
            broken_by=tuple(
                place
                for place, level in levels.items()
                if aim and feature in limits and aim.gap(level)
            ),
        )


def _sum(numbers: Sequence[float | None]) -> Sum:
    stated = [Fraction(str(number)) for number in numbers if number is not None]
    return Sum(sum(stated, Fraction(0)), len(stated), len(numbers))


def _additions(catalogue: Catalogue, priorities: Priorities, whole: Together) -> Iterator[Addition]:
    """Yield every link that could be woken up, and every form not yet there."""
    links = priorities.links
    for place, link in enumerate(links):
        if not link.counts:
            yield _addition(catalogue, priorities, whole, link.awake(), place)
    had = {link.form for link in links}
    for form in catalogue.approaches:
        if form not in had:
            yield _addition(catalogue, priorities, whole, Link(form=form), None)


def _addition(
    catalogue: Catalogue, priorities: Priorities, whole: Together, link: Link, place: int | None
) -> Addition:
    levels = {key: priorities.level_of(catalogue, link, key) for key in catalogue.features}
    reached = {one.feature: value(levels[one.feature], one.aim) for one in whole.held}
    meets = [one for one in whole.held if reached[one.feature] == 1]
    others = [one.form for at, one in enumerate(priorities.links) if at != place]
    return Addition(
        form=link.form,
        waken=place,
        levels=MappingProxyType(levels),
        newly=tuple(one.feature for one in meets if not one.carriers),
        nearer=tuple(one.feature for one in whole.held if one.fit < reached[one.feature] < 1),
        shared=tuple(one.feature for one in meets if one.carriers),
        breaks=tuple(
            Gap(feature, levels[feature], aim, aim.gap(levels[feature]))
            for feature, aim in _aims(catalogue, priorities).items()
            if aim.direction is not Direction.AT_LEAST and aim.gap(levels[feature])
        ),
        relations=relations_between(catalogue, link.form, others),
    )


def relations_between(catalogue: Catalogue, form: str, others: Iterable[str]) -> tuple[str, ...]:
    """Return what the sources know between a form and others, either way."""
    known = frozenset(others) - {form}
    return tuple(
        key
        for key, relation in catalogue.relations.items()
        if (relation.origin == form and relation.target in known)
        or (relation.target == form and relation.origin in known)
    )


def _loss(catalogue: Catalogue, priorities: Priorities, whole: Together, place: int) -> Loss:
    left = [link for at, link in enumerate(priorities.links) if at != place]
    after = together(catalogue, replace(priorities, links=tuple(left)))
    falls, kept = [], []
    for one, then in zip(whole.held, after.held, strict=True):
        is_lost = bool(one.carriers) and not then.carriers
        only_ending = bool(one.lasting and then.carriers) and not then.lasting
        if one.level and (is_lost or only_ending or then.fit < one.fit):
            falls.append(
                Fall(
                    feature=one.feature,
                    before=one.level,
                    after=then.level,
                    is_lost=is_lost,
                    only_ending=only_ending,
                )
            )
        elif one.carriers:
            kept.append(one.feature)
    return Loss(place, tuple(falls), tuple(kept))


def _smallest(
    catalogue: Catalogue, missing: tuple[str, ...], additions: tuple[Addition, ...]
) -> Smallest:
    """Return the smallest sets that meet all that is missing, without those another one beats by
    asking less.

    A set exists just where every missing wish has an addition that keeps the limits and meets it,
    since a wish needs one link only and limits hold for each link by itself. One addition for each
    missing wish is then enough, so that sets need never be larger than that.
    """
    meeting = {feature: _meeting(additions, feature) for feature in missing}
    out_of_reach = {
        feature: those
        for feature, those in meeting.items()
        if not any(one.keeps_limits for one in those)
    }
    if out_of_reach or not missing:
        return Smallest((), MappingProxyType(out_of_reach))
    useful = _useful(catalogue, additions)
    for size in range(1, len(missing) + 1):
        sets = {frozenset(chosen) for chosen in _covers(useful, missing, size)}
        if sets:
            places = [tuple(sorted(chosen)) for chosen in sets]
            return Smallest(_asking_least(catalogue, additions, places), MappingProxyType({}))
    raise AssertionError("one addition for each missing wish meets all")


def _meeting(additions: Iterable[Addition], feature: str) -> tuple[Addition, ...]:
    return tuple(one for one in additions if feature in one.newly)


def _useful(catalogue: Catalogue, additions: Sequence[Addition]) -> dict[int, Addition]:
    """Return, by position, what keeps the limits and brings something, without what another makes
    superfluous: that meets as much and asks no more. Of links of one form that are alike the first
    stays.
    """
    first: dict[tuple[object, ...], int] = {}
    for place, one in enumerate(additions):
        if one.keeps_limits and one.newly:
            first.setdefault((one.form, one.newly, _asks(catalogue, [one])), place)
    found = {place: additions[place] for place in first.values()}

    def is_superfluous(one: Addition) -> bool:
        return any(_is_beaten(catalogue, one, other) for other in found.values())

    return {place: one for place, one in found.items() if not is_superfluous(one)}


def _is_beaten(catalogue: Catalogue, one: Addition, other: Addition) -> bool:
    mine, theirs = _asks(catalogue, [one]), _asks(catalogue, [other])
    differs = set(one.newly) != set(other.newly) or mine != theirs
    return differs and set(one.newly) <= set(other.newly) and _is_no_more(theirs, mine)


def _covers(
    useful: Mapping[int, Addition], missing: tuple[str, ...], size: int
) -> Iterator[tuple[int, ...]]:
    """Yield the sets of so many additions that meet all that is missing.

    The first missing wish must be met by one of the few that meet it: that leaves few ways.
    """
    if not missing:
        yield ()
    elif size:
        for place, one in useful.items():
            if missing[0] in one.newly:
                left = tuple(feature for feature in missing if feature not in one.newly)
                yield from ((place, *rest) for rest in _covers(useful, left, size - 1))


def _asking_least(
    catalogue: Catalogue, additions: Sequence[Addition], sets: Sequence[tuple[int, ...]]
) -> tuple[tuple[Addition, ...], ...]:
    """Return the sets, in the order of the additions, of which no other asks less."""
    chosen = [tuple(additions[place] for place in places) for places in sorted(sets)]
    asks = [_asks(catalogue, members) for members in chosen]
    different = set(asks)

    def is_least(mine: Sequence[Level]) -> bool:
        return not any(other != mine and _is_no_more(other, mine) for other in different)

    return tuple(members for members, mine in zip(chosen, asks, strict=True) if is_least(mine))


def _asks(catalogue: Catalogue, members: Iterable[Addition]) -> tuple[Level, ...]:
    """Return the highest level that additions ask of each commitment."""
    several = tuple(members)
    return tuple(max(one.levels[key] for one in several) for key in catalogue.commitments)


def _is_no_more(these: Sequence[Level], those: Sequence[Level]) -> bool:
    return all(mine <= theirs for mine, theirs in zip(these, those, strict=True))


@dataclass(frozen=True)
class Overlap:
    """Two links, one of each municipality, that are alike: in form, in partner, or in both."""

    mine: int
    theirs: int
    same_form: bool
    same_partner: bool


@dataclass(frozen=True)
class SideBySide:
    """The links of two municipalities, one after the other, against the wishes of the first."""

    joined: Priorities
    overlaps: tuple[Overlap, ...]


def side_by_side(mine: Priorities, theirs: Priorities) -> SideBySide:
    """Return the links of two municipalities laid together, as after a merger; the wishes and
    limits are those of the first.

    A reading of the table that the second has for its own is kept for each of its links.
    """
    inherited = tuple(
        replace(
            link,
            levels=MappingProxyType({**theirs.levels.get(link.form, {}), **link.levels}),
        )
        for link in theirs.links
    )
    joined = replace(mine, links=(*mine.links, *inherited))
    return SideBySide(joined, tuple(_overlaps(mine.links, theirs.links)))


def _overlaps(mine: Sequence[Link], theirs: Sequence[Link]) -> Iterator[Overlap]:
    for place, one in enumerate(mine):
        for other_place, other in enumerate(theirs, len(mine)):
            same_form, same_partner = one.form == other.form, _is_same_partner(one, other)
            if same_form or same_partner:
                yield Overlap(
                    mine=place,
                    theirs=other_place,
                    same_form=same_form,
                    same_partner=same_partner,
                )


def _is_same_partner(one: Link, other: Link) -> bool:
    """Whether two partners are one: the same known place, or the same name in the same country."""
    if one.place or other.place:
        return one.place == other.place
    named = bool(one.partner) and folded(one.partner) == folded(other.partner)
    return named and one.country == other.country
