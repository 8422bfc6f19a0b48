"""Features and approaches: the published table and what the guide says on each form."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, StrictStr, model_validator

from mic_selector.catalogue.base import (
    AsDict,
    ByFeature,
    Frozen,
    GoesWhenEmptied,
    Model,
    Named,
    Number,
    Sourced,
    Sources,
    Statement,
    Text,
    check_range,
)
from mic_selector.catalogue.levels import Level


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

    @model_validator(mode="after")
    def _begins_below(self) -> Self:
        check_range(self.lower, self.upper)
        return self


class Budget(Statement):
    """What the sources say on money and staff. What they do not say is left out, never guessed."""

    staff_fte: Number | None = None
    own_means_per_year: Number | None = None
    typical_grant: Grant | None = None
    who_pays: Text | None = None


class Programme(Named, Statement):
    """A funding programme or network that a chapter names."""


class Reading(Sourced):
    """Further reading, under the title as printed."""

    title: StrictStr
    url: Annotated[StrictStr, Field(pattern=r"^https?://\S+$")] | None = None


class Note(Statement):
    """A remark on one cell of the table: prose and table pull apart, there is no prose, the
    editions differ, or a municipality has something to say of it.
    """

    kind: Literal["table_and_prose", "no_prose", "editions", "own"]


Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


class Approach(Model):
    """An alternative: one form of cooperation, with its level on every feature exactly as
    printed.
    """

    name: Text
    short: Text
    colour: Colour
    colour_dark: Colour | None = None
    marker: Literal[
        "circle", "square", "diamond", "triangle-up", "triangle-down", "cross", "star", "hexagon"
    ]
    summary: Text
    when_first: Text | None = None
    when_late: Text | None = None
    sources: Sources
    levels: ByFeature[Level]
    definition: Statement
    reciprocity: Statement | None = None
    participation: Statement | None = None
    duration: Statement | None = None
    budget: Budget | None = None
    good_for: tuple[Statement, ...] = ()
    watch_out: tuple[Statement, ...] = ()
    programmes: tuple[Programme, ...] = ()
    reading: tuple[Reading, ...] = ()
    notes: ByFeature[Annotated[tuple[Note, ...], GoesWhenEmptied()]] = Field(default_factory=dict)
    editions: tuple[Statement, ...] = ()

    @property
    def on_dark(self) -> str:
        """The colour on a dark ground: that for light where no other is given."""
        return self.colour_dark or self.colour
