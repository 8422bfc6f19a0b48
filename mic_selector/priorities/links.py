"""What a municipality already has: its present links, each in one of the forms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType

from mic_selector.catalogue import Catalogue, Level
from mic_selector.files.signs import folded


class Alive(Enum):
    """How alive a link is: it carries something now, it exists in name, or it stops."""

    ACTIVE = "active"
    ASLEEP = "asleep"
    ENDING = "ending"


@dataclass(frozen=True, kw_only=True)
class Link:
    """One present link.

    `form` is an approach; `place` a place of the catalogue, where the partner is one, and `country`
    an ISO code. `until` is the year in which it ends, where that is known. `levels` are what the
    municipality reads differently for this link alone. `amount` is in euros a year and `staff` in
    full-time equivalents; None where it is not stated.
    """

    form: str
    partner: str = ""
    country: str = ""
    place: str = ""
    since: int | None = None
    carried_by: str = ""
    alive: Alive = Alive.ACTIVE
    until: int | None = None
    levels: Mapping[str, Level] = field(default_factory=lambda: MappingProxyType({}))
    amount: float | None = None
    staff: float | None = None

    @property
    def counts(self) -> bool:
        """Whether it brings anything now; what is asleep does not."""
        return self.alive is not Alive.ASLEEP

    @property
    def lasts(self) -> bool:
        """Whether it will go on bringing it; what ends does not."""
        return self.alive is Alive.ACTIVE

    @property
    def in_outline(self) -> "Link":
        """What the address may say of it: ids and years, and nothing that somebody typed."""
        return Link(
            form=self.form,
            country=self.country,
            place=self.place,
            since=self.since,
            alive=self.alive,
            until=self.until,
        )

    def awake(self) -> "Link":
        """Return the link as it would be after waking it up."""
        return replace(self, alive=Alive.ACTIVE, until=None)


def recalled(outlines: Iterable[Link], known: Iterable[Link]) -> tuple[Link, ...]:
    """Return links that an address gave in outline, each with all that was known of it.

    Each known link is given back once, the first that has the same outline; of what nobody knew the
    outline stays.
    """
    left = list(known)
    found = []
    for outline in outlines:
        place = next((at for at, one in enumerate(left) if one.in_outline == outline), None)
        found.append(outline if place is None else left.pop(place))
    return tuple(found)


def place_called(catalogue: Catalogue, name: str, country: str = "") -> str:
    """Return the id of the place that has this name in any language, in this country if one is
    stated; empty where none is known or several are.
    """
    wanted = folded(name.strip())
    found = [
        key
        for key, place in catalogue.places.items()
        if wanted in map(folded, place.name.values()) and country in ("", place.country)
    ]
    return found[0] if len(found) == 1 else ""
