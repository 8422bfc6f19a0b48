"""Turns what pydantic finds wrong into faults with file, line, path and what would be right."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Set
from enum import Enum
from types import NoneType
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mic_selector.files.faults import Fault, FaultyInput, Path
from mic_selector.files.nearness import begun, misspelt
from mic_selector.files.signs import DecimalComma

# A number, a truth, nothing: as a text these say by their quotes that they are none.
_LOOKS_LIKE_ANOTHER = re.compile(
    r"\s*|[-+]?[\d_.,]+([eE][-+]?\d+)?|true|false|null|~", re.IGNORECASE
)

Checked = TypeVar("Checked", bound=BaseModel)
Locate = Callable[..., Fault]

_EXPECTED_TYPES = {
    "string_type": "text",
    "path_type": "text",
    "bool_type": "boolean",
    "bool_parsing": "boolean",
    "int_type": "whole-number",
    "int_from_float": "whole-number",
    "int_parsing": "whole-number",
    "float_type": "number",
    "float_parsing": "number",
    "finite_number": "number",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "tuple_type": "list",
    "list_type": "list",
}
_WITH_MESSAGE = ("string_too_long", "too_long")
"""The other kinds of pydantic's own that have a message."""


def validated(model: type[Checked], data: Any, locate: Locate) -> Checked:
    """Return the model made of the data; raise `FaultyInput` with every fault, placed by
    `locate(code, path, …)`.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        found = [_fault(model, details, locate) for details in error.errors()]
        unique = {(fault.path, fault.code, fault.parameters.get("key")): fault for fault in found}
        strange = {fault.path for fault in found if fault.code == "odd-sign"}
        kept = [
            fault for fault in unique.values() if not _follows_from_another(fault, found, strange)
        ]
        raise FaultyInput(kept) from None


def _follows_from_another(fault: Fault, found: Iterable[Fault], strange: Set[Path]) -> bool:
    """Whether a list is called empty only because something in it is wrong, or an entry is wrong
    only because a strange sign makes its key another one.
    """
    depth = len(fault.path)
    above = (fault.path[:length] for length in range(1, depth + 1))
    if fault.code != "odd-sign" and any(path in strange for path in above):
        return True
    return fault.code == "empty" and any(
        len(other.path) > depth and other.path[:depth] == fault.path for other in found
    )


def closest(word: str, known: Iterable[str]) -> str:
    """Return the known word that a misspelt one stands for, or one that it begins; nothing where
    none is near, or several are.
    """
    words = list(known)
    near = misspelt(word, words) or begun(word, words)
    return near[0] if len(near) == 1 else ""


def _fault(model: type[BaseModel], details: ErrorDetails, locate: Locate) -> Fault:
    path = _path_in_file(details)
    kind, context = details["type"], details.get("ctx", {})
    shown = shown_value(details["input"])
    if kind == "missing":
        return locate("missing-key", path[:-1], key=str(path[-1]))
    if kind == "extra_forbidden":
        known = _keys_at(model, path[:-1])
        return locate(
            "unknown-key",
            path,
            key=str(path[-1]),
            known=", ".join(known),
            closest=closest(str(path[-1]), known),
        )
    if kind in ("literal_error", "enum"):
        return locate("not-one-of", path, value=shown, allowed=allowed(context))
    if kind in _EXPECTED_TYPES:
        return locate("wrong-type", path, value=shown, expected=_EXPECTED_TYPES[kind])
    if kind in ("greater_than_equal", "less_than_equal"):
        return locate(
            "out-of-range",
            path,
            value=shown,
            limit=shown_value(context.get("ge", context.get("le"))),
        )
    return _other_fault(details, path, locate)


def _other_fault(details: ErrorDetails, path: Path, locate: Locate) -> Fault:
    """Return the fault of a kind that has a message of its own, else one that says no more than
    that the value is not possible.
    """
    kind, context = details["type"], details.get("ctx", {})
    shown = shown_value(details["input"])
    if kind == "string_pattern_mismatch":
        return locate("wrong-form", path, value=shown, pattern=str(context["pattern"]))
    if kind in ("too_short", "string_too_short"):
        return locate("empty", path)
    is_pydantics_own = "url" in details  # of a page about it
    if is_pydantics_own and kind not in _WITH_MESSAGE:
        return locate("impossible", path, value=shown)
    return locate(
        kind.replace("_", "-"), path, **{key: str(value) for key, value in context.items()}
    )


def _path_in_file(details: ErrorDetails) -> Path:
    """Return the path to what is wrong; where a key itself is wrong, pydantic adds a mark behind
    it.
    """
    path = tuple(details["loc"])
    return (
        path[:-1] if path and path[-1] == "[key]" and details["type"] != "extra_forbidden" else path
    )


def allowed(context: Mapping[str, Any]) -> str:
    """Return the values that pydantic names as possible, with commas alone."""
    return str(context.get("expected", "")).replace(" or ", ", ").replace("'", "")


def shown_value(value: Any) -> str:
    """Return a value as a message may quote it: as a file would hold it, short, on one line."""
    text = _as_written(value.value if isinstance(value, Enum) else value).replace("\n", " ")
    return text if len(text) <= 40 else text[:39] + "…"


def _as_written(value: Any) -> str:
    """Return a value as a file holds it: a text that looks like something else in quotes."""
    if isinstance(value, DecimalComma):
        return str(value)
    if isinstance(value, str):
        return f'"{value}"' if _LOOKS_LIKE_ANOTHER.fullmatch(value) else value
    if isinstance(value, float):
        return f"{value:.15g}"
    return json.dumps(value, ensure_ascii=False, default=str)


def _keys_at(model: Any, path: Path) -> list[str]:
    kind = _plain_type(model)
    for part in path:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            field = kind.model_fields.get(str(part))
            kind = _plain_type(field.annotation) if field else None
        else:
            kind = (
                _plain_type(get_args(kind)[-1 if get_origin(kind) is not tuple else 0])
                if get_args(kind)
                else None
            )
    return list(kind.model_fields) if isinstance(kind, type) and issubclass(kind, BaseModel) else []


def _plain_type(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated or NoneType in get_args(annotation):
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    return annotation
