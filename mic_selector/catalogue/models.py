"""What the catalogue holds. Every model is frozen and refuses keys it does not know; ids are the keys of mappings."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, WrapSerializer
from pydantic_core import PydanticCustomError

from mic_selector.catalogue.levels import Level
from mic_selector.files.messages import Language

Value = TypeVar("Value")
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Frozen = AfterValidator(MappingProxyType)
AsDict = WrapSerializer(lambda mapping, serialize: serialize(dict(mapping)))
FrozenMapping = Annotated[Mapping[Id, Value], Frozen, AsDict]
Number = StrictInt | Annotated[float, Field(strict=True, allow_inf_nan=False)]
Year = Annotated[StrictInt, Field(ge=1800, le=2200)]


class Model(BaseModel):
    """Base of everything in the catalogue: frozen, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


def _in_a_language(texts: Mapping[str, str]) -> Mapping[str, str]:
    if not texts:
        raise PydanticCustomError("text_empty", "a text in at least one language")
    return MappingProxyType(texts)


Text = Annotated[Mapping[Language, Annotated[StrictStr, Field(min_length=1)]], AfterValidator(_in_a_language), AsDict]
"""A text by language. Shipped texts exist in all three; local ones in at least one."""


class Source(Model):
    """Where a statement comes from: a document of `sources.yaml`, the section in it, and the page where it is known."""

    document: Id
    section: StrictStr = Field(min_length=1)
    page: StrictInt | None = None


Sources = Annotated[tuple[Source, ...], Field(min_length=1)]


class Sourced(Model):
    """Anything that must say where it comes from."""

    sources: Sources


class Statement(Sourced):
    """A text with its sources."""

    text: Text


class Document(Model):
    """A source document."""

    title: StrictStr
    publisher: StrictStr
    year: Year | None = None
    language: Language
    cite_as: StrictStr


class Feature(Sourced):
    """A criterion: a `benefit` is what an approach brings, a `commitment` what it asks."""

    kind: Literal["benefit", "commitment"]
    default_aim: Literal["at_least", "at_most", "about"]
    name: Text
    short: Text
    question: Text
    description: Text
    steps: Annotated[Mapping[Level, Text], Frozen, AsDict] = Field(default_factory=dict)
    caution: Text | None = None


class Grant(Model):
    """The usual size of a grant, from `lower` to `upper`, in euro."""

    lower: Number
    upper: Number | None = None
    unit: Literal["euro"] = "euro"


class Budget(Statement):
    """What the sources say on money and staff. What they do not say is left out, never guessed."""

    staff_fte: Number | None = None
    own_means_per_year: Number | None = None
    typical_grant: Grant | None = None
    who_pays: Text | None = None


class Programme(Statement):
    """A funding programme or network that a chapter names."""

    name: StrictStr


class Reading(Sourced):
    """Further reading, under the title as printed."""

    title: StrictStr
    url: StrictStr | None = None


class Note(Statement):
    """A remark on one cell of the table: prose and table pull apart, there is no prose, or the editions differ."""

    kind: Literal["table_and_prose", "no_prose", "editions"]


class Approach(Model):
    """An alternative: one form of cooperation, with its level on every feature exactly as printed."""

    name: Text
    short: Text
    colour: Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
    marker: Literal["circle", "square", "diamond", "triangle-up", "triangle-down", "cross", "star", "hexagon"]
    summary: Text
    when_first: Text | None = None
    when_late: Text | None = None
    sources: Sources
    levels: FrozenMapping[Level]
    definition: Statement
    reciprocity: Statement | None = None
    participation: Statement | None = None
    duration: Statement | None = None
    budget: Budget | None = None
    good_for: tuple[Statement, ...] = ()
    watch_out: tuple[Statement, ...] = ()
    programmes: tuple[Programme, ...] = ()
    reading: tuple[Reading, ...] = ()
    notes: FrozenMapping[tuple[Note, ...]] = Field(default_factory=dict)
    editions: tuple[Statement, ...] = ()
    hidden: StrictBool = False


class Place(Model):
    """A municipality, city or region, with its coordinates in degrees where the gazetteer holds it."""

    name: Text
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    geonames: StrictInt | None = None


class Figure(Model):
    """A number a source gives for a case: `value`, or the range from `value` to `upper`."""

    value: Number
    upper: Number | None = None
    unit: Literal[
        "euro",
        "euro_per_year",
        "people",
        "percent",
        "municipalities",
        "companies",
        "schools",
        "hectares",
        "tonnes_per_year",
        "years",
        "cities",
        "organisations",
        "other",
    ]
    label: Text
    year: Year | None = None


class Case(Sourced):
    """A documented practice."""

    name: Text
    summary: Text
    approaches: Annotated[tuple[Id, ...], Field(min_length=1)]
    local_governments: tuple[Id, ...]
    partners: tuple[Id, ...] = ()
    countries: tuple[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], ...] = ()
    start: Year | None = None
    end: Year | None = None
    themes: Annotated[tuple[Id, ...], Field(min_length=1)]
    sdgs: tuple[Annotated[StrictInt, Field(ge=1, le=17)], ...] = ()
    actors: tuple[Text, ...] = ()
    figures: tuple[Figure, ...] = ()
    funding: Text | None = None
    lesson: Text | None = None
    shows: tuple[Id, ...] = ()
    related: tuple[Id, ...] = ()
    editions: Text | None = None
    hidden: StrictBool = False


class Catalogue(Model):
    """Everything known, whole and checked."""

    version: StrictStr
    documents: FrozenMapping[Document]
    features: FrozenMapping[Feature]
    approaches: FrozenMapping[Approach]
    themes: FrozenMapping[Text]
    places: FrozenMapping[Place]
    cases: FrozenMapping[Case]
    sha256: str = ""

    @property
    def benefits(self) -> tuple[str, ...]:
        """Ids of the features an approach brings, in the order of the table."""
        return tuple(key for key, feature in self.features.items() if feature.kind == "benefit")

    @property
    def commitments(self) -> tuple[str, ...]:
        """Ids of the features an approach asks, in the order of the table."""
        return tuple(key for key, feature in self.features.items() if feature.kind == "commitment")

    def countries(self, case: Case) -> frozenset[str]:
        """Return the ISO codes of every country a case touches."""
        places = (*case.local_governments, *case.partners)
        return frozenset(case.countries) | {self.places[place].country for place in places}
