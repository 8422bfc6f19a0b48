"""What is asked of an entry that one adds to own data: its fields, kind by kind."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial

from mic_selector.catalogue.levels import LEVELS, Level
from mic_selector.catalogue.models import Catalogue
from mic_selector.files.faults import Path

Value = str | int | tuple[str, ...] | None
Values = Mapping[str, Value]
"""What is filled in, by the name of the field; what is not filled in may be left out."""
LEVEL = "level."
"""The name of a field that asks a level begins with this; then follows the feature, or the form."""


class Asked(Enum):
    """How a field is asked: as text, or by choosing among what is known."""

    LINE = "line"
    TEXT = "text"
    YEAR = "year"
    ONE = "one"
    SEVERAL = "several"
    PLACES = "places"
    COUNTRY = "country"
    LEVEL = "level"


@dataclass(frozen=True, kw_only=True)
class Field:
    """What is asked of an entry, and where it stands in it.

    `is_text` says that it stands there by language, `longest` how many signs a form takes, where
    there is a limit, and `choices` what one chooses from: a part of the catalogue, or words of the
    program.
    """

    name: str
    asked: Asked
    path: Path = ()
    is_text: bool = False
    longest: int = 0
    choices: str | tuple[str, ...] = ""
    is_needed: bool = True

    def offered(self, catalogue: Catalogue) -> Collection[str]:
        """Return what one chooses from; nothing where one types."""
        if not isinstance(self.choices, str):
            return self.choices
        part: Collection[str] = getattr(catalogue, self.choices) if self.choices else ()
        return part

    def takes(self, value: str, catalogue: Catalogue) -> bool:
        """Whether a value can stand here: beside known places, any other can be typed."""
        is_typed = self.asked is Asked.PLACES or not self.choices
        return is_typed or value in self.offered(catalogue)


@dataclass(frozen=True)
class Kind:
    """A kind of entry: the part of the catalogue in which it stands, and what is asked of it."""

    part: str
    fields: tuple[Field, ...]


def _typed(asked: Asked, name: str, *path: str, longest: int, is_needed: bool = True) -> Field:
    return Field(
        name=name,
        asked=asked,
        path=path or (name,),
        is_text=True,
        longest=longest,
        is_needed=is_needed,
    )


_line = partial(_typed, Asked.LINE, longest=80)
_text = partial(_typed, Asked.TEXT, longest=1000)


def _one(name: str, *choices: str) -> Field:
    known: str | tuple[str, ...] = choices if len(choices) > 1 else choices[0]
    return Field(name=name, asked=Asked.ONE, path=(name,), choices=known)


def _several(name: str, part: str, is_needed: bool = True) -> Field:
    return Field(name=name, asked=Asked.SEVERAL, path=(name,), choices=part, is_needed=is_needed)


def _places(name: str, is_needed: bool = True) -> Field:
    return Field(name=name, asked=Asked.PLACES, path=(name,), choices="places", is_needed=is_needed)


def _country(name: str) -> Field:
    return Field(name=name, asked=Asked.COUNTRY, choices="countries")


def _year(name: str) -> Field:
    return Field(name=name, asked=Asked.YEAR, path=(name,), is_needed=False)


_SOURCE = Field(name="source", asked=Asked.LINE, path=("sources",), longest=200)
_NAME = _line("name")

KINDS: Mapping[str, Kind] = {
    "practice": Kind(
        "cases",
        (
            _NAME,
            _text("summary"),
            _several("approaches", "approaches"),
            _several("themes", "themes"),
            _places("local_governments"),
            _country("home_country"),
            _places("partners", is_needed=False),
            _country("partner_country"),
            _year("start"),
            _year("end"),
            _several("shows", "features", is_needed=False),
            _text("lesson", is_needed=False),
            _SOURCE,
        ),
    ),
    "form": Kind(
        "approaches",
        (
            _NAME,
            _line("short", longest=18),
            _text("summary", longest=300),
            _text("definition", "definition", "text", is_needed=False),
            _SOURCE,
        ),
    ),
    "feature": Kind(
        "features",
        (
            _NAME,
            _line("short", longest=14),
            _one("kind", "benefit", "commitment"),
            _line("question", longest=200),
            _text("description", longest=400),
            *(_line(f"step{one.step}", "steps", one.value, longest=20) for one in LEVELS[1:]),
            _SOURCE,
        ),
    ),
    "remark": Kind(
        "approaches",
        (
            Field(name="approach", asked=Asked.ONE, choices="approaches"),
            Field(name="feature", asked=Asked.ONE, choices="features"),
            _text("text", longest=600),
            _SOURCE,
        ),
    ),
    "organisation": Kind(
        "organisations",
        (
            Field(name="name", asked=Asked.LINE, path=("name",), longest=100),
            _one("kind", "network", "supporting_body", "programme"),
            _line("theme"),
            _text("description", longest=600),
            _several("approaches", "approaches", is_needed=False),
            _SOURCE,
        ),
    ),
}
"""The kinds of entries that one can add, in the order in which they are offered."""


def fields_of(kind: str, catalogue: Catalogue, values: Values) -> tuple[Field, ...]:
    """Return what is asked of an entry of a kind, after what was filled in so far."""
    asked = KINDS[kind].fields
    if kind == "form":
        return (*asked[:-1], *_levels(catalogue.features), asked[-1])
    if kind == "feature":
        shown = [one for one in asked if values.get("kind") == "commitment" or not _is_step(one)]
        return (*shown[:-1], *_levels(catalogue.approaches), shown[-1])
    if kind == "practice":
        return tuple(one for one in asked if _is_asked_here(one, catalogue, values))
    return asked


def _levels(ids: Iterable[str]) -> Iterator[Field]:
    signs = tuple(level.value for level in LEVELS)
    for key in ids:
        yield Field(name=f"{LEVEL}{key}", asked=Asked.LEVEL, path=("levels", key), choices=signs)


def _is_step(one: Field) -> bool:
    return one.path[:1] == ("steps",)


def _is_asked_here(one: Field, catalogue: Catalogue, values: Values) -> bool:
    """A country is asked where a place was typed that nobody knows yet."""
    of = {"home_country": "local_governments", "partner_country": "partners"}.get(one.name)
    named = values.get(of) if of else None
    is_new = isinstance(named, tuple) and any(key not in catalogue.places for key in named)
    return of is None or is_new


def level_choices(catalogue: Catalogue, kind: str, values: Values, key: str) -> tuple[Level, ...]:
    """Return the levels that one chooses from at a field that asks one: what something asks has no
    level of none.
    """
    is_asked = (
        values.get("kind") == "commitment"
        if kind == "feature"
        else catalogue.features[key].kind == "commitment"
    )
    return LEVELS[1:] if is_asked else LEVELS


def gone(fields: Iterable[Field], values: Values, catalogue: Catalogue) -> dict[str, list[str]]:
    """Return, by field, what was chosen and is not known any more."""
    found = {}
    for one in fields:
        value = values.get(one.name)
        chosen = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
        if lost := [key for key in chosen if not one.takes(key, catalogue)]:
            found[one.name] = lost
    return found


def missing(fields: Iterable[Field], values: Values) -> tuple[str, ...]:
    """Return the names of the fields that still need something."""
    return tuple(one.name for one in fields if one.is_needed and not values.get(one.name))


def with_gaps_filled(fields: Iterable[Field], values: Values, catalogue: Catalogue) -> Values:
    """Return values in which something stands in every field, so that what is filled in can be
    checked at once, as a whole.
    """
    gaps = set(missing(fields, values))
    stand_ins = {one.name: _stand_in(one, catalogue) for one in fields if one.name in gaps}
    return {**values, **stand_ins}


def _stand_in(one: Field, catalogue: Catalogue) -> Value:
    if one.asked is Asked.LEVEL:
        return Level.HIGH.value
    first = next(iter(one.offered(catalogue)), "\N{HORIZONTAL ELLIPSIS}")
    return (first,) if one.asked in (Asked.SEVERAL, Asked.PLACES) else first
