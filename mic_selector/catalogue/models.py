"""The catalogue: everything known, whole and checked. Ids are the keys of mappings."""

from collections.abc import Mapping
from typing import Annotated, Self

from pydantic import PrivateAttr, StrictStr

from mic_selector.catalogue.approaches import Approach, Feature
from mic_selector.catalogue.base import (
    AsDict,
    CountryCode,
    Document,
    Frozen,
    FrozenMapping,
    Model,
    Text,
)
from mic_selector.catalogue.cases import Box, Case, Place
from mic_selector.catalogue.guidance import Guidance, Organisation, Relation
from mic_selector.files.faults import Path


class Catalogue(Model):
    """Everything known, whole and checked."""

    version: StrictStr
    documents: FrozenMapping[Document]
    features: FrozenMapping[Feature]
    approaches: FrozenMapping[Approach]
    themes: FrozenMapping[Text]
    countries: Annotated[Mapping[CountryCode, Box], Frozen, AsDict]
    places: FrozenMapping[Place]
    cases: FrozenMapping[Case]
    organisations: FrozenMapping[Organisation]
    relations: FrozenMapping[Relation]
    guidance: Guidance
    sha256: str = ""
    _local: frozenset[Path] = PrivateAttr(default=frozenset())
    _own: str = PrivateAttr(default="")

    def identified(self, sha256: str, local: frozenset[Path], own: str = "") -> Self:
        """Return the catalogue with its hash, knowing which paths the municipality states
        itself, and the mark of what one visitor added.
        """
        copy = self.model_copy(update={"sha256": sha256})
        copy._local, copy._own = local, own
        return copy

    @property
    def own(self) -> str:
        """The mark of the data that one visitor added; nothing where everybody shares these."""
        return self._own

    def is_local(self, *path: str | int) -> bool:
        """Whether what stands at a path (such as `"cases", "our_case"`) was stated by the
        municipality itself.
        """
        return path in self._local

    def is_partly_local(self, *path: str | int) -> bool:
        """Whether anything at or below a path was stated by the municipality itself."""
        return any(stated[: len(path)] == path for stated in self._local)

    @property
    def benefits(self) -> tuple[str, ...]:
        """Ids of the features an approach brings, in the order of the table."""
        return tuple(key for key, feature in self.features.items() if feature.kind == "benefit")

    @property
    def commitments(self) -> tuple[str, ...]:
        """Ids of the features an approach asks, in the order of the table."""
        return tuple(key for key, feature in self.features.items() if feature.kind == "commitment")

    def countries_of(self, case: Case) -> frozenset[str]:
        """Return the ISO codes of every country a case touches."""
        places = (*case.local_governments, *case.partners)
        return frozenset(case.countries) | {self.places[place].country for place in places}
