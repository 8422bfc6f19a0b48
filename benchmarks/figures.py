"""A figure of the benchmarks, and the table of them all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from time import perf_counter

COLUMNS = ("what", "measured", "bare", "ratio", "bound", "within")


class NotMeasured(Exception):
    """Something that a figure needs is missing or did not happen; the text says what."""


def timed(call: Callable[[], object], rounds: int = 20) -> float:
    """Return the median time of a call, after one to warm up."""
    call()
    times = []
    for _ in range(rounds):
        start = perf_counter()
        call()
        times.append(perf_counter() - start)
    return median(times)


@dataclass(frozen=True)
class Figure:
    """Two times in seconds from the same run: ours, or a peer's where there is no `bound`, and the
    bare one.

    The ratio may be at most the `bound`; at least, for a peer that is to be slower (`is_least`).
    """

    what: str
    measured: float
    bare: float
    bound: float | None = None
    is_least: bool = False

    def cells(self) -> tuple[str, ...]:
        ratio = self.measured / self.bare
        times = self.what, in_words(self.measured), in_words(self.bare), f"{ratio:.2f}x"
        if self.bound is None:
            return *times, "", ""
        if self.is_least:
            return *times, f">= {self.bound:.0f}x", yes_or_no(ratio >= self.bound)
        return *times, f"{self.bound:g}x", yes_or_no(ratio <= self.bound)


@dataclass(frozen=True)
class Single:
    """A time in seconds that stands beside others of its kind, such as a point of a curve, and what
    to compare.
    """

    what: str
    measured: float
    note: str

    def cells(self) -> tuple[str, ...]:
        return self.what, in_words(self.measured), self.note, "", "", ""


@dataclass(frozen=True)
class Wait:
    """A time in seconds that somebody waits, and how long it may be."""

    what: str
    measured: float
    bound: float

    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            in_words(self.measured),
            "",
            "",
            in_words(self.bound),
            yes_or_no(self.measured <= self.bound),
        )


@dataclass(frozen=True)
class Peak:
    """The most memory that a process held, in bytes, and how much it may."""

    what: str
    measured: int
    bound: int

    def cells(self) -> tuple[str, ...]:
        measured, bound = (f"{size / (1 << 20):,.0f} MiB" for size in (self.measured, self.bound))
        return self.what, measured, "", "", bound, yes_or_no(self.measured <= self.bound)


@dataclass(frozen=True)
class Amount:
    """An amount of something other than time, in its unit, and how much it may be, if that is
    set.
    """

    what: str
    measured: float
    unit: str
    bound: float | None = None

    def cells(self) -> tuple[str, ...]:
        measured = f"{self.measured:,.4g} {self.unit}".strip()
        if self.bound is None:
            return self.what, measured, " ", "", "", ""
        bound = f"{self.bound:,.4g} {self.unit}".strip()
        return self.what, measured, " ", "", bound, yes_or_no(self.measured <= self.bound)


@dataclass(frozen=True)
class Absent:
    """A line for what was not measured, with the reason."""

    what: str
    reason: str
    is_optional: bool = False

    def cells(self) -> tuple[str, ...]:
        return self.what, self.reason, "", "", "", ""


Line = Figure | Single | Wait | Peak | Amount | Absent


def yes_or_no(within: bool) -> str:
    return "yes" if within else "NO"


def in_words(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} µs"


def percentile_95(times: Sequence[float]) -> float:
    """Return the smallest time that at least 95 % of the times do not exceed."""
    return sorted(times)[ceil(0.95 * len(times)) - 1]


def p50_and_p95(
    what: str,
    ours: Sequence[float],
    bare: Sequence[float],
    bounds: tuple[float | None, float | None],
) -> list[Line]:
    return [
        Figure(f"{what}, p50", median(ours), median(bare), bounds[0]),
        Figure(f"{what}, p95", percentile_95(ours), percentile_95(bare), bounds[1]),
    ]


def table(lines: Sequence[Line]) -> str:
    rows = [COLUMNS, *(line.cells() for line in lines)]
    # A reason may run on to the right: it makes no column wider.
    _, *figures = zip(*(row for row in rows if row[2]), strict=True)
    widths = [max(map(len, column)) for column in ([row[0] for row in rows], *figures)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
