"""What all models of the catalogue are made of: frozen, no unknown keys, texts by language,
sources.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StrictInt,
    StrictStr,
    WithJsonSchema,
    WrapSerializer,
    field_validator,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from mic_selector.files.messages import Language
from mic_selector.files.validation import shown_value
from mic_selector.files.yaml_reader import as_number

Value = TypeVar("Value")
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


@dataclass(frozen=True)
class RefersTo:
    """What an id names: an entry of one of these parts of the catalogue, or one of a few other
    words.

    From this alone follow the check of every reference and what is hidden along with an entry.
    `kind` says what it is in a message (`kind-<kind>`).
    """

    kind: str
    parts: tuple[str, ...]
    other_words: tuple[str, ...] = ()


class GoesWhenEmptied:
    """Marks a list without which its holder says something else: when hiding empties the list, the
    holder goes too. (A list that may not be empty at all needs no mark.)
    """


ApproachId = Annotated[Id, RefersTo("approach", ("approaches",))]
CaseId = Annotated[Id, RefersTo("case", ("cases",))]
DocumentId = Annotated[Id, RefersTo("document", ("documents",))]
FeatureId = Annotated[Id, RefersTo("feature", ("features",))]
PlaceId = Annotated[Id, RefersTo("place", ("places",))]
ThemeId = Annotated[Id, RefersTo("theme", ("themes",))]
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Country = Annotated[CountryCode, RefersTo("country", ("countries",))]

Subjects = Annotated[tuple[Value, ...], GoesWhenEmptied()]
"""What an entry is about."""

Frozen = AfterValidator(MappingProxyType)
AsDict = WrapSerializer(lambda mapping, serialize: serialize(dict(mapping)))
FrozenMapping = Annotated[Mapping[Id, Value], Frozen, AsDict]
ByFeature = Annotated[Mapping[FeatureId, Value], Frozen, AsDict]


def _number(given: object) -> float:
    value = as_number(given)
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or not abs(value) <= LARGEST_NUMBER
    ):
        raise PydanticKnownError("float_type")
    return value


LARGEST_NUMBER = 10**12
Number = Annotated[float, PlainValidator(_number), WithJsonSchema({"type": "number"})]
FIRST_YEAR, LAST_YEAR = 1800, 2100
Year = Annotated[StrictInt, Field(ge=FIRST_YEAR, le=LAST_YEAR)]


WithDecimalComma = BeforeValidator(as_number)


_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that are not seen and turn the direction of what is written after them."""


def _straight(text: str) -> str:
    """Return a text; refuse one that would turn the words that a page puts behind it."""
    if _TURNING.search(text):
        raise PydanticCustomError("turning_sign", "a sign that turns the direction of writing")
    return text


class Model(BaseModel):
    """Base of everything in the catalogue: frozen, no unknown keys, no sign that turns what stands
    around it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)

    @field_validator("*")
    @classmethod
    def _refuse_turning_signs(cls, value: Value) -> Value:
        if isinstance(value, str) and not isinstance(value, Enum):
            _straight(value)
        return value


def _in_a_language(texts: Mapping[str, str]) -> Mapping[str, str]:
    if not texts:
        raise PydanticCustomError("text_empty", "a text in at least one language")
    return MappingProxyType(texts)


Text = Annotated[
    Mapping[Language, Annotated[StrictStr, Field(min_length=1), AfterValidator(_straight)]],
    AfterValidator(_in_a_language),
    AsDict,
]
"""A text by language. Shipped texts exist in all three; local ones in at least one."""


def check_range(lower: float, upper: float | None) -> None:
    """Refuse a range that ends below where it begins."""
    if upper is not None and upper < lower:
        ends = {"lower": shown_value(lower), "upper": shown_value(upper)}
        raise PydanticCustomError("range_turned", "upper below lower", ends)


class Source(Model):
    """Where a statement comes from: a document of `sources.yaml`, the section in it, and the page
    where it is known.
    """

    document: DocumentId
    section: StrictStr = Field(min_length=1)
    page: StrictInt | None = None


Sources = Annotated[tuple[Source, ...], Field(min_length=1)]


class Sourced(Model):
    """Anything that must say where it comes from."""

    sources: Sources


class Statement(Sourced):
    """A text with its sources."""

    text: Text


class Named(Model):
    """What is called by a name of its own.

    `name` is how the documents print it, `names` its official name by language where it has one.
    """

    name: StrictStr
    names: Text | None = None


class Document(Model):
    """A source document."""

    title: StrictStr
    publisher: StrictStr
    year: Year | None = None
    language: Language
    cite_as: StrictStr
