"""Faults in what people hand us: a code with parameters and a place, never a sentence in one
language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

Path = tuple[str | int, ...]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing that is wrong, where it stands, and what would be right.

    `code` names a message `fault-<code>` of the message catalogue and `parameters` are what it
    speaks of. `file` and `line` (from 1) say where; `path` leads to the key, from the top of the
    file.
    """

    code: str
    parameters: Mapping[str, str | int | float] = field(
        default_factory=lambda: MappingProxyType({})
    )
    file: str | None = None
    line: int | None = None
    path: Path = ()


class FaultyInput(ValueError):
    """Input that cannot be used; holds every fault found, in the order of the file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Keep the faults, those nearer the top of a file first."""
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.file or "", fault.line or 0)))
        super().__init__(
            "; ".join(
                f"{fault.file}:{fault.line}: {fault.code} {dict(fault.parameters)}"
                for fault in faults
            )
        )
