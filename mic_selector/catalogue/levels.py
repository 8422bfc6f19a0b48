"""The ordinal scale of the published table."""

from enum import Enum
from functools import total_ordering


@total_ordering
class Level(Enum):
    """A value of the scale `-`, `+`, `++`, `+++`: ordered, and never a number in the data."""

    ABSENT = "-"
    LOW = "+"
    MEDIUM = "++"
    HIGH = "+++"

    @property
    def step(self) -> int:
        """Position on the scale, from 0 to 3."""
        return LEVELS.index(self)

    def __lt__(self, other: object) -> bool:
        """Compare by position on the scale."""
        if not isinstance(other, Level):
            return NotImplemented
        return self.step < other.step

    def __str__(self) -> str:
        """Return the sign as printed."""
        return self.value


LEVELS = tuple(Level)
