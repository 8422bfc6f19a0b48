"""An integer programme that floating point cannot lead astray: one option for each question, at
the least cost, with every lead above zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mic_selector.decision.arrays import Floats

# The solver takes 1 ± 1e-6 for a whole number. With digits below this base a row of some twenty
# options is then wrong by less than a half, so that what it gives, rounded, is exact.
_BASE = 10_000


@dataclass(frozen=True)
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


def cheapest(options: Sequence[Option]) -> tuple[int, ...] | None:
    """Return the places of one option for each question that together cost least; None if none do.

    The lead over every rival that is not lifted must add up to 1 or more, and one option must
    count. Exact, whatever the size of the leads: each lead is written in digits, and each digit
    gets a row of its own, with a carry that the programme chooses.
    """
    places = _worth_choosing(options)
    chosen = _solved([options[place] for place in places])
    return None if chosen is None else tuple(places[one] for one in chosen)


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


def _solved(options: Sequence[Option]) -> tuple[int, ...] | None:
    """Return the places of the cheapest options by the solver, or None."""
    from scipy.optimize import Bounds, LinearConstraint, milp  # takes long to import

    questions = list(dict.fromkeys(option.question for option in options))
    chosen_once = [[float(one.question == key) for one in options] for key in questions]
    leads = [_rows_of_lead(options, rival, questions) for rival in range(len(options[0].leads))]
    carries = sum(rows.shape[1] - len(options) - 1 for rows in leads)
    rows, least = _joined(leads, len(options), carries)
    once = np.hstack([np.array(chosen_once), np.zeros((len(questions), carries))])
    counts = np.append([float(one.counts) for one in options], np.zeros(carries))
    switches = np.ones(len(options))
    found = milp(
        np.append([float(one.cost) for one in options], np.zeros(carries)),
        constraints=[
            LinearConstraint(once, 1, 1),
            LinearConstraint(counts, 1, np.inf),
            LinearConstraint(rows, least, np.inf),
        ],
        integrality=np.ones(len(options) + carries),
        bounds=Bounds(
            np.append(0 * switches, np.full(carries, -1.0)),
            np.append(switches, np.full(carries, float(len(questions)))),
        ),
        options={"presolve": False},  # which takes longer here than what it spares
    )
    if found.x is None:
        return None
    return tuple(place for place in range(len(options)) if found.x[place] > 0.5)


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
