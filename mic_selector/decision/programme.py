"""An integer programme that floating point cannot lead astray: one option for each question, at
the least cost, with every lead above zero.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mic_selector.decision.arrays import Floats
from mic_selector.decision.solver import UNBOUNDED, Programme, Status, solve

# The solver takes 1 ± 1e-6 for a whole number. With digits below this base a row of some twenty
# options is then wrong by less than a half, so that what it gives, rounded, is exact.
_BASE = 10_000
# Larger leads are rounded to so many parts of the largest where that makes no difference. With many
# more the solver, which works to a millionth, finds choices that it has to mend, and says so on
# standard output.
_PARTS = 100
# The work that a search may take, in parts of a programme, and what beginning one takes as well.
MOST_NODES = 100
_NODES_TO_BEGIN = 30


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer to one question.

    `leads[r]` is what it adds to the lead over rival r, a whole number of any size; `lifts` are the
    rivals over which no lead is needed any more; `counts` says whether it gives anything a weight.
    """

    question: str
    cost: int
    counts: bool
    leads: tuple[int, ...]
    lifts: frozenset[int]


class Undecided(Exception):
    """The search ended before anything was found, or proved not to be there."""


@dataclass(frozen=True)
class Choice:
    """The places of one option for each question; and whether it is proved that none cost less."""

    places: tuple[int, ...]
    is_cheapest: bool


def cheapest(options: Sequence[Option], most_nodes: int = MOST_NODES) -> Choice | None:
    """Return one option for each question that together cost least; None if none do.

    The lead over every rival that is not lifted must add up to 1 or more, and one option must
    count. Exact, whatever the size of the leads. The search ends after `most_nodes` parts of the
    programme, whatever it is given; what was found by then may not be the cheapest, and says so.
    Raises `Undecided` where nothing was.
    """
    places = _worth_choosing(options)
    found = _searched([options[place] for place in places], most_nodes)
    if found is None:
        return None
    return Choice(tuple(places[one] for one in found.places), found.is_cheapest)


def _searched(options: Sequence[Option], most_nodes: int) -> Choice | None:
    """Return the cheapest options, from leads that are rounded up where that makes no difference.

    Leads rounded up allow all that the true ones do: where they allow nothing there is nothing, and
    the cheapest that they allow is the cheapest of all if its true leads do. Rivals over which it
    does not lead are then taken exactly. So there is at most one programme more than rivals.
    """
    exact: set[int] = set()
    nodes_left = most_nodes
    while nodes_left > 0:
        rounded = _rounded_up(options, exact)
        found = _solved(rounded, nodes_left)
        if found.status is Status.IMPOSSIBLE:
            return None
        behind = _not_led(options, found.places)
        if found.places and not behind:
            return Choice(found.places, found.status is Status.OPTIMAL)
        if found.status is Status.ENDED or behind <= exact:
            break
        exact |= behind
        nodes_left -= found.nodes + _NODES_TO_BEGIN
    raise Undecided


def _rounded_up(options: Sequence[Option], exact: Container[int]) -> list[Option]:
    """Return the options with leads of one digit each, but over the rivals that are taken exactly:
    rounded up to a part of the largest.
    """
    largest = [max(map(abs, leads)) for leads in zip(*(one.leads for one in options), strict=True)]
    units = [
        1 if rival in exact or size < _BASE else -(-size // _PARTS)
        for rival, size in enumerate(largest)
    ]

    def up(leads: Sequence[int]) -> tuple[int, ...]:
        return tuple(-(-lead // unit) for lead, unit in zip(leads, units, strict=True))

    return [replace(one, leads=up(one.leads)) for one in options]


def _not_led(options: Sequence[Option], places: Sequence[int]) -> set[int]:
    """Return the rivals over which the chosen options do not lead, by their true leads."""
    chosen = [options[place] for place in places]
    lifted = frozenset[int]().union(*(one.lifts for one in chosen))

    def is_led(rival: int) -> bool:
        return rival in lifted or sum(one.leads[rival] for one in chosen) >= 1

    return {rival for rival in range(len(options[0].leads)) if not is_led(rival)}


def _worth_choosing(options: Sequence[Option]) -> list[int]:
    """Return the places of the options that no other to the same question makes superfluous; of
    equal ones the first. They leave the programme with less than half to choose from.
    """
    kept: list[int] = []
    for place in sorted(range(len(options)), key=lambda one: (options[one].cost, one)):
        if not any(_is_no_better(options[place], options[other]) for other in kept):
            kept.append(place)
    return sorted(kept)


def _is_no_better(one: Option, other: Option) -> bool:
    """Whether another option to the same question does all that one does, and costs no more."""
    return (
        one.question == other.question
        and one.cost >= other.cost
        and one.counts <= other.counts
        and one.lifts <= other.lifts
        and all(mine <= theirs for mine, theirs in zip(one.leads, other.leads, strict=True))
    )


@dataclass(frozen=True)
class _Solution:
    """What the solver found, none where nothing; and how many parts of the programme it took."""

    status: Status
    places: tuple[int, ...]
    nodes: int


def _solved(options: Sequence[Option], most_nodes: int) -> _Solution:
    """Return what the solver finds within so many nodes: each lead in digits, each digit in a row
    of its own, with a carry that the programme chooses.
    """
    questions = list(dict.fromkeys(option.question for option in options))
    chosen_once = [[float(one.question == key) for one in options] for key in questions]
    leads = [_rows_of_lead(options, rival, questions) for rival in range(len(options[0].leads))]
    carries = sum(rows.shape[1] - len(options) - 1 for rows in leads)
    rows, least = _joined(leads, len(options), carries)
    sizes = np.abs(rows).max(axis=1, initial=1)
    once = np.hstack([np.array(chosen_once), np.zeros((len(questions), carries))])
    counts = np.append([float(one.counts) for one in options], np.zeros(carries))
    switches, unbounded = np.ones(len(options)), np.full(1 + len(rows), UNBOUNDED)
    found = solve(
        Programme(
            cost=np.append([float(one.cost) for one in options], np.zeros(carries)),
            rows=np.vstack([once, counts, rows / sizes[:, None]]),
            least=np.concatenate([np.ones(len(questions)), [1], least / sizes]),
            most=np.append(np.ones(len(questions)), unbounded),
            low=np.append(0 * switches, np.full(carries, -1.0)),
            high=np.append(switches, np.full(carries, float(len(questions)))),
            whole=np.ones(len(options) + carries, bool),
        ),
        most_nodes,
        simplify=False,  # which takes longer here than what it spares
    )
    values = np.zeros(len(options)) if found.values is None else found.values[: len(options)]
    return _Solution(found.status, tuple(np.flatnonzero(values > 0.5).tolist()), found.nodes)


def _rows_of_lead(options: Sequence[Option], rival: int, questions: Sequence[str]) -> Floats:
    """Return the rows that hold a lead at 1 or more: columns for options, carries, the least sum.

    The lowest digits must reach 1 and every other row 0, each after giving its carry, times the
    base, to the row above and getting that of the row below. A carry is the rounded-down quotient
    at most, from -1 up to the number of questions; so the topmost row is 0 or more just where the
    lead is 1 or more.
    """
    digits = _digits([option.leads[rival] for option in options])
    carries = len(digits) - 1
    rows = np.zeros((len(digits), len(options) + carries + 1))
    rows[:, : len(options)] = digits
    for carry in range(carries):
        rows[carry, len(options) + carry] = -_BASE
        rows[carry + 1, len(options) + carry] = 1
    rows[0, -1] = 1
    lifting = [rival in option.lifts for option in options]
    rows[-1, : len(options)][lifting] = 2 + _largest_lag(options, digits[-1], questions)
    return rows


def _largest_lag(options: Sequence[Option], leads: Sequence[int], questions: Sequence[str]) -> int:
    """Return by how much one can lag behind on all questions together."""
    lags: dict[str, int] = dict.fromkeys(questions, 0)
    for option, lead in zip(options, leads, strict=True):
        lags[option.question] = max(lags[option.question], -lead)
    return sum(lags.values())


def _digits(numbers: Sequence[int]) -> list[list[int]]:
    """Return numbers in digits of the base, the lowest first; the last ones carry the signs.

    Of digits that are zero in all numbers one is enough: a carry through it is 0 or -1 and stays
    so.
    """
    found: list[list[int]] = []
    left = list(numbers)
    while max(map(abs, left)) >= _BASE:
        digits = [number % _BASE for number in left]
        left = [number // _BASE for number in left]
        if any(digits) or not found or any(found[-1]):
            found.append(digits)
    return [*found, left]


def _joined(leads: Sequence[Floats], options: int, carries: int) -> tuple[Floats, Floats]:
    """Return the rows of all leads under one another, their carries side by side, and their least
    sums.
    """
    joined = np.zeros((sum(map(len, leads)), options + carries))
    top, left = 0, options
    for rows in leads:
        own = rows.shape[1] - options - 1
        joined[top : top + len(rows), :options] = rows[:, :options]
        joined[top : top + len(rows), left : left + own] = rows[:, options:-1]
        top, left = top + len(rows), left + own
    least = [row[-1] for rows in leads for row in rows]
    return joined, np.array(least)
