"""A figure of the benchmarks, and the table of them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median

COLUMNS = ("what", "measured", "bare", "ratio", "bound", "within")


class NotMeasured(Exception):
    """Something that a figure needs is missing or did not happen; the text says what."""


@dataclass(frozen=True)
class Figure:
    """Two times in seconds from the same run: ours, or a peer's where there is no `bound`, and the bare one."""

    what: str
    measured: float
    bare: float
    bound: float | None = None

    def cells(self) -> tuple[str, ...]:
        ratio = self.measured / self.bare
        bound = "" if self.bound is None else f"{self.bound:.1f}x"
        within = "" if self.bound is None else "yes" if ratio <= self.bound else "NO"
        return self.what, in_words(self.measured), in_words(self.bare), f"{ratio:.2f}x", bound, within


@dataclass(frozen=True)
class Absent:
    """A line for what was not measured, with the reason."""

    what: str
    reason: str
    is_optional: bool = False

    def cells(self) -> tuple[str, ...]:
        return self.what, self.reason, "", "", "", ""


Line = Figure | Absent


def in_words(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} µs"


def percentile_95(times: Sequence[float]) -> float:
    """Return the smallest time that at least 95 % of the times do not exceed."""
    return sorted(times)[ceil(0.95 * len(times)) - 1]


def p50_and_p95(what: str, ours: Sequence[float], bare: Sequence[float], bound: float | None) -> list[Line]:
    return [
        Figure(f"{what}, p50", median(ours), median(bare), bound),
        Figure(f"{what}, p95", percentile_95(ours), percentile_95(bare), bound),
    ]


def table(lines: Sequence[Line]) -> str:
    rows = [COLUMNS, *(line.cells() for line in lines)]
    # A reason may run on to the right: it makes no column wider.
    _, *figures = zip(*(row for row in rows if row[2]), strict=True)
    widths = [max(map(len, column)) for column in ([row[0] for row in rows], *figures)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
