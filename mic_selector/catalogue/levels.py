"""The ordinal scale of the published table."""

from enum import Enum
from functools import total_ordering

from mic_selector.files.signs import as_meant


@total_ordering
class Level(Enum):
    """A value of the scale `-`, `+`, `++`, `+++`: ordered, and never a number in the data."""

    ABSENT = "-"
    LOW = "+"
    MEDIUM = "++"
    HIGH = "+++"

    step: int
    """Position on the scale, from 0 to 3."""

    def __init__(self, _sign: object) -> None:
        """Count from the first level on: a position is asked for thousands of times in a run."""
        self.step = len(type(self).__members__)

    @classmethod
    def _missing_(cls, value: object) -> "Level | None":
        """Read a level whose signs a program replaced: a dash for a minus sign, for example."""
        meant = as_meant(value) if isinstance(value, str) and len(value) < 10 else value
        return cls(meant) if meant != value else None

    def __lt__(self, other: object) -> bool:
        """Compare by position on the scale."""
        if not isinstance(other, Level):
            return NotImplemented
        return self.step < other.step

    def __str__(self) -> str:
        """Return the sign as printed."""
        return str(self.value)


LEVELS = tuple(Level)
