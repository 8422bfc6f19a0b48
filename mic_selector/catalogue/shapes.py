"""Where the models name entries by id, read from the models themselves (`base.RefersTo`).

A shape knows, for data of one form, which references stand in it and what is left of it when some
of what it names is hidden. A form in which nothing is named has no shape: its data is passed over.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import NoneType
from typing import Annotated, Any, NamedTuple, Protocol, get_args, get_origin, get_type_hints

from annotated_types import MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mic_selector.catalogue.base import GoesWhenEmptied, RefersTo
from mic_selector.files.faults import Path

GONE: Any = object()
"""What is left of data that makes no sense without what is hidden."""


@dataclass(frozen=True)
class Hiding:
    """What is hidden: whether what an id names was there and is lost; and, filled in on the way,
    for every list that got shorter, by its path, which of its places were kept.
    """

    lost: Callable[[RefersTo, str], bool]
    kept: dict[Path, list[int]] = field(default_factory=dict)


class Reference(NamedTuple):
    """An id that names an entry: where it stands (one of a list: the list; a key: its mapping),
    what it may name, and the id itself.
    """

    path: Path
    refers: RefersTo
    id: str


class Shape(Protocol):
    """The form of data in which ids name entries."""

    def references(self, data: Any, path: Path) -> Iterator[Reference]:
        """Yield every reference in data that stands at a path."""

    def left(self, data: Any, hiding: Hiding, path: Path, /) -> Any:
        """Return what is left of data that stands at a path, or `GONE`."""


@dataclass(frozen=True)
class _Name:
    refers: RefersTo

    def references(self, data: Any, path: Path) -> Iterator[Reference]:
        if isinstance(data, str):
            yield Reference(path, self.refers, data)

    def left(self, data: Any, hiding: Hiding, _path: Path, /) -> Any:
        return GONE if isinstance(data, str) and hiding.lost(self.refers, data) else data


@dataclass(frozen=True)
class _List:
    items: Shape
    goes_when_emptied: bool

    def references(self, data: Any, path: Path) -> Iterator[Reference]:
        if isinstance(data, list):
            named = isinstance(self.items, _Name)
            for place, one in enumerate(data):
                yield from self.items.references(one, path if named else (*path, place))

    def left(self, data: Any, hiding: Hiding, path: Path) -> Any:
        if not isinstance(data, list):
            return data
        items = [self.items.left(one, hiding, (*path, place)) for place, one in enumerate(data)]
        kept = [place for place, one in enumerate(items) if one is not GONE]
        if len(kept) < len(items):
            hiding.kept[path] = kept
        if self.goes_when_emptied and items and not kept:
            return GONE
        return [items[place] for place in kept]


@dataclass(frozen=True)
class _Mapping:
    keys: RefersTo | None
    values: Shape | None

    def references(self, data: Any, path: Path) -> Iterator[Reference]:
        if isinstance(data, Mapping):
            for key, value in data.items():
                if self.keys:
                    yield Reference(path, self.keys, key)
                if self.values:
                    yield from self.values.references(value, (*path, key))

    def left(self, data: Any, hiding: Hiding, path: Path) -> Any:
        if not isinstance(data, Mapping):
            return data
        shown = {
            key: self.values.left(value, hiding, (*path, key)) if self.values else value
            for key, value in data.items()
            if not (self.keys and hiding.lost(self.keys, key))
        }
        return {key: value for key, value in shown.items() if value is not GONE}


@dataclass(frozen=True)
class _Fields:
    fields: Mapping[str, Shape]
    essential: frozenset[str]

    def references(self, data: Any, path: Path) -> Iterator[Reference]:
        if isinstance(data, Mapping):
            for key in data.keys() & self.fields.keys():
                yield from self.fields[key].references(data[key], (*path, key))

    def left(self, data: Any, hiding: Hiding, path: Path) -> Any:
        if not isinstance(data, Mapping):
            return data
        shown = {
            key: self.fields[key].left(value, hiding, (*path, key)) if key in self.fields else value
            for key, value in data.items()
        }
        if any(shown.get(key) is GONE for key in self.essential):
            return GONE
        return {key: value for key, value in shown.items() if value is not GONE}


@cache
def shape_of(annotation: Any) -> Shape | None:
    """Return the shape of data of a type: a model, or what stands behind a field of one."""
    kind, marks = _without_marks(annotation)
    named = next((mark for mark in marks if isinstance(mark, RefersTo)), None)
    if named:
        return _Name(named)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _shape_of_model(kind)
    if get_origin(kind) is tuple:
        items = shape_of(get_args(kind)[0])
        return _List(items, any(map(_needs_one, marks))) if items else None
    if get_origin(kind) is Mapping:
        key, value = get_args(kind)
        keys, values = shape_of(key), shape_of(value)
        if keys or values:
            return _Mapping(keys.refers if isinstance(keys, _Name) else None, values)
    return None


def _shape_of_model(model: type[BaseModel]) -> Shape | None:
    types = get_type_hints(model, include_extras=True)
    shapes = {key: shape_of(types[key]) for key in model.model_fields}
    fields = {key: shape for key, shape in shapes.items() if shape}
    essential = frozenset(
        key
        for key, shape in fields.items()
        if model.model_fields[key].is_required()
        or (isinstance(shape, _List) and shape.goes_when_emptied)
    )
    return _Fields(fields, essential) if fields else None


def _without_marks(annotation: Any) -> tuple[Any, list[Any]]:
    """Return the type without `Annotated` and without `None`, and every mark on it."""
    marks: list[Any] = []
    while get_origin(annotation) is Annotated or NoneType in get_args(annotation):
        if get_origin(annotation) is Annotated:
            marks += annotation.__metadata__
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    return annotation, marks


def _needs_one(mark: Any) -> bool:
    """Whether a mark says that a list makes no sense empty."""
    constraints = mark.metadata if isinstance(mark, FieldInfo) else [mark]
    return any(isinstance(one, GoesWhenEmptied | MinLen) for one in constraints)
