"""Takes out of texts what no document can hold: people can put such characters into an address or a
file.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from mic_selector.notes.document import Field

Cleaned = TypeVar("Cleaned")

# Control characters and two that XML forbids; a space stands for tabs too, and for ends of lines
# except in what was filled in.
# Marks that turn the direction of what follows go: they would reverse the rest of a line.
_CONTROLS: dict[int, str] = dict.fromkeys((*range(32), *range(127, 160), 0xFFFE, 0xFFFF), " ")
_TURNS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS |= dict.fromkeys(_TURNS, "")


def cleaned(value: Cleaned) -> Cleaned:
    """Return texts, and whatever holds texts, without characters that no document can hold."""
    return _cleaned(value)  # type: ignore[no-any-return]  # what goes in comes out, of the same kind


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return value.translate(_CONTROLS)
    if isinstance(value, Field):
        return replace(value, value="\n".join(map(_cleaned, value.value.splitlines())))
    if isinstance(value, tuple):
        return tuple(_cleaned(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{one.name: _cleaned(getattr(value, one.name)) for one in fields(value)}
        )
    return value
