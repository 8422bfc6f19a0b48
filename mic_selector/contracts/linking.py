"""What a municipality already has: what its links bring together, and what one more would.

A link is named by its place among those that were stated, counted from 0.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from mic_selector.contracts.model import Contract
from mic_selector.decision.links import Addition, Fall, Held, Links, Loss, Overlap, Sum
from mic_selector.decision.links import Asked as AskedTogether
from mic_selector.priorities import Priorities
from mic_selector.priorities.link_file import link_data


class Wish(Contract):
    """How far the links meet a wish: `level` and `fit` (0 to 1) are those of the best link that
    counts; `carriers` meet it, `lasting` of them do not end, `nearest` come nearest where none
    does, and `asleep` would meet it awake.
    """

    feature: str
    at_least: str
    level: str | None
    fit: float
    exact: str
    state: str
    carriers: tuple[int, ...]
    lasting: tuple[int, ...]
    nearest: tuple[int, ...]
    asleep: tuple[int, ...]


class Asked(Contract):
    """The highest level that the links ask of a feature, by which, and which break its limit."""

    feature: str
    level: str
    by: tuple[int, ...]
    broken_by: tuple[int, ...]


class Total(Contract):
    """The sum of what was stated for `stated` of the links that count (`of`)."""

    total: float
    exact: str
    stated: int
    of: int


class Step(Contract):
    """A form to begin, or one whose link is woken up."""

    approach: str
    wakes: int | None


class Added(Step):
    """What a step would bring: wishes that nothing else meets, that come nearer, or that get one
    more link; limits that it breaks; relations with what is there.
    """

    newly: tuple[str, ...]
    nearer: tuple[str, ...]
    shared: tuple[str, ...]
    breaks: tuple[str, ...]
    levels: Mapping[str, str]
    relations: tuple[str, ...]


class Falls(Contract):
    """A wish that falls without a link, to nothing where no other link brings it; `only_ending`
    says that what still meets it ends.
    """

    feature: str
    before: str = Field(serialization_alias="from")
    after: str | None = Field(serialization_alias="to")
    only_ending: bool


class Lost(Contract):
    """What is missed without a link: wishes that are lost, that fall, and that are kept."""

    link: int
    lost: tuple[str, ...]
    falls: tuple[Falls, ...]
    kept: tuple[str, ...]


class LinksFound(Contract):
    """The links as they were stated, per wish what meets it, sums, additions and losses.

    `smallest` are the smallest sets of steps that meet every wish within the limits; where there
    is none, `out_of_reach` names the steps that would meet a wish and break a limit.
    """

    links: tuple[Mapping[str, Any], ...]
    wishes: tuple[Wish, ...]
    asked: tuple[Asked, ...]
    amount: Total
    staff: Total
    additions: tuple[Added, ...]
    losses: tuple[Lost, ...]
    smallest: tuple[tuple[Step, ...], ...]
    out_of_reach: Mapping[str, tuple[Step, ...]]


class Alike(Contract):
    """A link of one municipality and one of another that are alike."""

    mine: int
    theirs: int
    same_form: bool
    same_partner: bool


class LinksSideBySide(LinksFound):
    """The links of two municipalities together, and which are alike."""

    overlaps: tuple[Alike, ...]


def links_found(priorities: Priorities, found: Links) -> LinksFound:
    """Return what the present links bring and ask together, what one more would bring and what
    each one less would lose.
    """
    whole, smallest = found.together, found.smallest
    return LinksFound(
        links=tuple(map(link_data, priorities.links)),
        wishes=tuple(map(_wish, whole.held)),
        asked=tuple(map(_asked, whole.asked)),
        amount=_total(whole.amount),
        staff=_total(whole.staff),
        additions=tuple(map(_added, found.additions)),
        losses=tuple(map(_lost, found.losses)),
        smallest=tuple(tuple(map(_step, chosen)) for chosen in smallest.sets),
        out_of_reach={
            feature: tuple(map(_step, would)) for feature, would in smallest.out_of_reach.items()
        },
    )


def links_side_by_side(
    priorities: Priorities, found: Links, overlaps: tuple[Overlap, ...]
) -> LinksSideBySide:
    """Return the same of the links of two municipalities, and which of them are alike."""
    alike = tuple(Alike(**vars(one)) for one in overlaps)
    return LinksSideBySide(**dict(links_found(priorities, found)), overlaps=alike)


def _wish(one: Held) -> Wish:
    return Wish(
        feature=one.feature,
        at_least=one.aim.level.value,
        level=one.level.value if one.level else None,
        fit=float(one.fit),
        exact=str(one.fit),
        state=one.state.value,
        carriers=one.carriers,
        lasting=one.lasting,
        nearest=one.nearest,
        asleep=one.asleep,
    )


def _asked(one: AskedTogether) -> Asked:
    return Asked(feature=one.feature, level=one.level.value, by=one.by, broken_by=one.broken_by)


def _total(found: Sum) -> Total:
    return Total(
        total=float(found.total), exact=str(found.total), stated=found.stated, of=found.links
    )


def _step(one: Addition) -> Step:
    return Step(approach=one.form, wakes=one.waken)


def _added(one: Addition) -> Added:
    return Added(
        approach=one.form,
        wakes=one.waken,
        newly=one.newly,
        nearer=one.nearer,
        shared=one.shared,
        breaks=tuple(gap.feature for gap in one.breaks),
        levels={feature: level.value for feature, level in one.levels.items()},
        relations=one.relations,
    )


def _lost(one: Loss) -> Lost:
    return Lost(link=one.link, lost=one.lost, falls=tuple(map(_falls, one.falls)), kept=one.kept)


def _falls(one: Fall) -> Falls:
    return Falls(
        feature=one.feature,
        before=one.before.value,
        after=one.after.value if one.after else None,
        only_ending=one.only_ending,
    )
