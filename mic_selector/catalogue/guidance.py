"""Guidance: principles, readiness, pitfalls, paths, lessons, history, glossary; and how approaches
relate.
"""

from typing import Annotated, Literal

from pydantic import Field, StrictStr

from mic_selector.catalogue.approaches import Reading
from mic_selector.catalogue.base import (
    ApproachId,
    CaseId,
    FeatureId,
    FrozenMapping,
    Id,
    Model,
    Named,
    Number,
    RefersTo,
    Sourced,
    Statement,
    Subjects,
    Text,
    Year,
)


class Principle(Statement):
    """A principle to work by."""

    name: Text


class ReadinessQuestion(Sourced):
    """A yes-or-no question: why it matters, what to settle first if the answer is no, and for what
    it matters.
    """

    question: Text
    why: Text
    settle_first: Text
    approaches: Subjects[ApproachId] = ()
    features: tuple[FeatureId, ...] = ()


class Pitfall(Statement):
    """Something that goes wrong, and the way out."""

    name: Text
    way_out: Text
    approaches: Subjects[ApproachId] = ()


class DecisionPath(Statement):
    """A way in which a municipality comes to a decision, with a case as its example where there is
    one.
    """

    name: Text
    example: CaseId | None = None


class WorkingGroup(Statement):
    """The model of a working group in both municipalities."""

    name: Text
    steps: tuple[Text, ...]


class Lesson(Statement):
    """A lesson from a programme."""

    programme: Text
    year: Year | None = None


class Period(Statement):
    """A period of the history."""

    period: Text


class Definition(Statement):
    """What one author or body means by a term; `names` is what the holder is called by language,
    where that differs.
    """

    holder: StrictStr
    names: Text | None = None


class Term(Sourced):
    """A term with its definition, competing ones, and a warning where the word means two things."""

    term: Text
    definition: Text
    competing: tuple[Definition, ...] = ()
    ambiguous: Text | None = None


class Exercise(Sourced):
    """An exercise for a workshop: a situation, what to do with it, what to talk about afterwards.

    `preset` is the example municipality that it starts from, where there is one.
    """

    name: Text
    situation: Text
    task: Text
    talk: Text
    preset: Id | None = None


class Situation(Statement):
    """A situation in which a municipality stands with the links it has, what the sources say of it,
    and a case as its example where there is one.
    """

    name: Text
    advice: Annotated[tuple[Statement, ...], Field(min_length=1)]
    example: CaseId | None = None


class Size(Model):
    """How large an organisation is: a number and what it counts."""

    value: Number
    label: Text


class Organisation(Named, Sourced):
    """A network, a supporting body or a programme that the sources name."""

    kind: Literal["network", "supporting_body", "programme"]
    theme: Text
    description: Text
    reach: Text | None = None
    size: Size | None = None
    approaches: Subjects[ApproachId] = ()


OTHER_TARGETS = ("joint_projects", "grants", "structural_cooperation")
"""What a relation may lead to besides an approach."""

OTHER_ORIGINS = ("donor_recipient_projects", "federal_programme_2004")
"""What a relation may come from besides an approach or a case."""

_ENDS = ("approaches", "cases")
Origin = Annotated[Id, RefersTo("relation-end", _ENDS, OTHER_ORIGINS)]
Target = Annotated[Id, RefersTo("relation-end", _ENDS, OTHER_TARGETS)]


class Relation(Statement):
    """How an approach, a case or something else relates to an approach or something else;
    `wording` is the strength of the source.
    """

    origin: Origin
    target: Target
    kind: Literal[
        "framework_for",
        "stepping_stone_to",
        "opens_opportunities_for",
        "can_give_rise_to",
        "can_lead_to",
        "complements",
        "complements_with_risk",
        "alternative_to",
        "hosts",
        "advises_or_starts",
        "feeds",
        "clusters_with",
        "hinders",
        "warns_of",
    ]
    wording: Literal["states", "may"]


class Guidance(Model):
    """What one can learn before one decides."""

    principles: FrozenMapping[Principle] = Field(default_factory=dict)
    readiness: FrozenMapping[ReadinessQuestion] = Field(default_factory=dict)
    pitfalls: FrozenMapping[Pitfall] = Field(default_factory=dict)
    paths: FrozenMapping[DecisionPath] = Field(default_factory=dict)
    working_group: WorkingGroup | None = None
    funding_conditions: FrozenMapping[Statement] = Field(default_factory=dict)
    lessons: FrozenMapping[Lesson] = Field(default_factory=dict)
    local_democracy: FrozenMapping[Principle] = Field(default_factory=dict)
    southern_voice: FrozenMapping[Statement] = Field(default_factory=dict)
    history: FrozenMapping[Period] = Field(default_factory=dict)
    glossary: FrozenMapping[Term] = Field(default_factory=dict)
    literature: FrozenMapping[Reading] = Field(default_factory=dict)
    situations: FrozenMapping[Situation] = Field(default_factory=dict)
    exercises: FrozenMapping[Exercise] = Field(default_factory=dict)
