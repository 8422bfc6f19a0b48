"""`links:` of a priorities file: its form, what the catalogue refuses in it, and how it is
written.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictInt,
    StrictStr,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import PydanticCustomError

from mic_selector.catalogue import Catalogue, Level
from mic_selector.catalogue.base import WithDecimalComma, Year
from mic_selector.files.faults import Fault, FaultyInput, Path
from mic_selector.files.validation import closest, validated
from mic_selector.priorities.links import Alive, Link

MOST_LINKS = 40
LONGEST_TEXT = 100
LARGEST_AMOUNT = 1_000_000_000
MOST_STAFF = 1_000

_Text = Annotated[StrictStr, Field(max_length=LONGEST_TEXT), AfterValidator(str.strip)]


class LinkFields(BaseModel):
    """What each field of a link can hold while somebody fills it in: neither is it asked how much
    that may be, nor whether the fields go together.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: StrictStr = ""
    partner: StrictStr = ""
    country: StrictStr = ""
    place: StrictStr = ""
    since: StrictInt | None = None
    carried_by: StrictStr = ""
    alive: Alive = Alive.ACTIVE
    until: StrictInt | None = None
    levels: Mapping[str, Level] = Field(default_factory=dict)
    amount: float | None = None
    staff: float | None = None

    def link(self, catalogue: Catalogue) -> Link:
        """Return the link; the country of a place that is known follows from it."""
        known = catalogue.places.get(self.place)
        return Link(
            **{key: value for key, value in self if key not in ("levels", "country")},
            levels=MappingProxyType(dict(self.levels)),
            country=self.country or (known.country if known else ""),
        )


class LinkEntry(LinkFields):
    """The form of one link; what is left out is not stated."""

    form: StrictStr
    partner: _Text = ""
    since: Year | None = None
    carried_by: _Text = ""
    until: Year | None = None
    amount: (
        Annotated[float, Field(ge=0, le=LARGEST_AMOUNT, strict=True), WithDecimalComma] | None
    ) = None
    staff: Annotated[float, Field(ge=0, le=MOST_STAFF, strict=True), WithDecimalComma] | None = None

    @model_validator(mode="after")
    def _ends_only_where_it_ends(self) -> Self:
        if self.until is not None and self.alive is not Alive.ENDING:
            raise PydanticCustomError("link_until", "until goes with ending")
        if self.until is not None and self.since is not None and self.until < self.since:
            raise PydanticCustomError(
                "end_before_start", "ends before", {"start": self.since, "end": self.until}
            )
        return self


def _not_too_many(stated: Any) -> Any:
    """Refuse too many before each of them is looked at: that of a hundred thousand takes long."""
    if isinstance(stated, list | tuple) and len(stated) > MOST_LINKS:
        raise PydanticCustomError("too_long", "too many", {"max_length": MOST_LINKS})
    return stated


LinkEntries = Annotated[
    tuple[LinkEntry, ...], Field(max_length=MOST_LINKS), BeforeValidator(_not_too_many)
]
_ENTRIES: TypeAdapter[tuple[LinkEntry, ...]] = TypeAdapter(LinkEntries)


def faults_of_link(link: Link) -> tuple[Fault, ...]:
    """Return what a priorities file would refuse in a link, each fault with the field as its path;
    whether the catalogue knows its ids is not asked.
    """
    try:
        validated(LinkEntry, link_data(link), fault_at)
    except FaultyInput as faulty:
        return faulty.faults
    return ()


def link_faults(
    stated: Sequence[LinkFields], catalogue: Catalogue, locate: Callable[..., Fault]
) -> list[Fault]:
    """Return every id that the catalogue does not know, and every country that is not the place's
    own.
    """
    faults = []
    for row, entry in enumerate(stated):
        named: list[tuple[Path, str, str, Mapping[str, Any]]] = [
            (("form",), "approach", entry.form, catalogue.approaches),
            (("place",), "place", entry.place, catalogue.places),
            (("country",), "country", entry.country, catalogue.countries),
            *((("levels", key), "feature", key, catalogue.features) for key in entry.levels),
        ]
        faults += [
            locate("unknown-id", ("links", row, *path), id=one, kind=kind, closest=_near(one, ids))
            for path, kind, one, ids in named
            if one not in ids and (one or path == ("form",))
        ]
        place = catalogue.places.get(entry.place)
        if place and entry.country in catalogue.countries and entry.country != place.country:
            faults.append(
                locate(
                    "link-place-elsewhere",
                    ("links", row, "country"),
                    place=entry.place,
                    country=place.country,
                )
            )
    return faults


def _near(one: str, known: Mapping[str, Any]) -> str:
    return closest(one, known)


def links_from(text: str, catalogue: Catalogue) -> tuple[Link, ...]:
    """Return the links that a text of `links_text` holds; none where anything in it is wrong."""
    try:
        stated = _ENTRIES.validate_json(text)
    except ValidationError:
        return ()
    if link_faults(stated, catalogue, fault_at):
        return ()
    return tuple(entry.link(catalogue) for entry in stated)


def fault_at(code: str, path: Path, **parameters: Any) -> Fault:
    """Return a fault of links that stand in no file."""
    return Fault(code=code, parameters=parameters, path=path)


def links_text(links: Sequence[Link]) -> str:
    """Return links as a text that `links_from` reads."""
    return json.dumps([link_data(link) for link in links], ensure_ascii=False)


def link_data(link: Link) -> dict[str, Any]:
    """Return a link as plain values, without what is not stated."""
    stated = {
        "form": link.form,
        "partner": link.partner,
        "country": link.country,
        "place": link.place,
        "since": link.since,
        "carried_by": link.carried_by,
        "alive": link.alive.value,
        "until": link.until,
        "levels": {feature: level.value for feature, level in link.levels.items()},
    }
    numbers = {"amount": _plain(link.amount), "staff": _plain(link.staff)}
    return {key: value for key, value in stated.items() if value} | {
        key: value for key, value in numbers.items() if value is not None
    }


def _plain(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number
