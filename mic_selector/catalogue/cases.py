"""Documented practices and where they are."""

from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, StrictInt, model_validator

from mic_selector.catalogue.base import (
    ApproachId,
    CaseId,
    Country,
    FeatureId,
    Model,
    Number,
    PlaceId,
    Source,
    Sourced,
    Subjects,
    Text,
    ThemeId,
    WithDecimalComma,
    Year,
    check_range,
)
from mic_selector.files.signs import folded


class Box(Model):
    """The box, in degrees, in which the places of a country lie."""

    south: Number
    west: Number
    north: Number
    east: Number

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether a point lies in the box."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


class Place(Model):
    """A municipality, city or region, with its coordinates in degrees where the gazetteer holds
    it.
    """

    name: Text
    country: Country
    latitude: Annotated[float, Field(ge=-90, le=90, strict=True), WithDecimalComma] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180, strict=True), WithDecimalComma] | None = None
    geonames: StrictInt | None = None

    @cached_property
    def searchable(self) -> str:
        """The name in all languages, folded for searching."""
        return folded(" ".join(self.name.values()))


class Figure(Model):
    """A number a source gives for a case: `value`, or the range from `value` to `upper`.

    Its sources are its own where it has any, and otherwise those of the case, which always has
    some.
    """

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
    sources: Subjects[Source] = ()

    @model_validator(mode="after")
    def _begins_below(self) -> Self:
        check_range(self.value, self.upper)
        return self


class Case(Sourced):
    """A documented practice."""

    name: Text
    summary: Text
    approaches: Annotated[tuple[ApproachId, ...], Field(min_length=1)]
    local_governments: Subjects[PlaceId]
    partners: tuple[PlaceId, ...] = ()
    countries: tuple[Country, ...] = ()
    start: Year | None = None
    end: Year | None = None
    themes: Annotated[tuple[ThemeId, ...], Field(min_length=1)]
    sdgs: tuple[Annotated[StrictInt, Field(ge=1, le=17)], ...] = ()
    actors: tuple[Text, ...] = ()
    figures: tuple[Figure, ...] = ()
    funding: Text | None = None
    lesson: Text | None = None
    shows: tuple[FeatureId, ...] = ()
    related: tuple[CaseId, ...] = ()
    editions: Text | None = None

    @cached_property
    def searchable(self) -> str:
        """Every text of the case in all languages, folded for searching."""
        texts = [self.name, self.summary, self.lesson, self.funding, *self.actors]
        return folded(" ".join(part for text in texts if text for part in text.values()))
