"""What a priorities file keeps of a council note, so that it comes back with its numbers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictStr,
    TypeAdapter,
)
from pydantic_core import PydanticCustomError

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import Fault
from mic_selector.files.messages import Language
from mic_selector.files.validation import closest, shown_value
from mic_selector.priorities.view import View

NoteSection = Literal[
    "competence",
    "legal_context",
    "facts",
    "advice",
    "finance",
    "evaluation",
    "decision",
    "annexes",
]
NOTE_SECTIONS: tuple[str, ...] = get_args(NoteSection)
NotePart = Literal[
    "question",
    "priorities",
    "links",
    "ranking",
    "reasons",
    "against",
    "sureness",
    "ruled_out",
    "alternatives",
    "combination",
    "growth",
    "practices",
    "readiness",
    "sdgs",
    "pictures",
    "relations",
    "experience",
    "method",
    "stated",
    "scores",
    "own_levels",
    "data",
    "address",
    "sources",
]
NOTE_PARTS: tuple[str, ...] = get_args(NotePart)
"""The sections below those of the facts, and those of the annexes."""
NoteLength = Literal["one-page", "standard", "full"]
NOTE_LENGTHS: tuple[str, ...] = get_args(NoteLength)
NoteDecision = Literal["choose", "combine", "after", "not-start"]
NOTE_DECISIONS: tuple[str, ...] = get_args(NoteDecision)
NoteVoice = Literal["council-group", "college", "workshop", "officer"]
NOTE_VOICES: tuple[str, ...] = get_args(NoteVoice)
Called = Literal["municipality", "city"]
CALLED: tuple[str, ...] = get_args(Called)
"""What a municipality calls itself; the first where nothing is chosen."""
ReadinessAnswer = Literal["yes", "no", "unknown"]
READINESS_ANSWERS: tuple[str, ...] = get_args(ReadinessAnswer)
LONGEST_FIELD = 2000
NoteField = Literal[
    "municipality",
    "author",
    "whose",
    "council_group",
    "workshop_date",
    "workshop_people",
    "chosen_form",
    "competent_body",
    "competence_ground",
    "executive",
    "answers_date",
    "open_questions",
    "legal_ground",
    "earlier_decision",
    "grant_rules",
    "advice_body",
    "advice_date",
    "advice_content",
    "advice_departure",
    "objective",
    "action_plan",
    "action",
    "amount",
    "own_money",
    "grants",
    "staff",
    "financial_approval",
    "evaluation_date",
    "indicators",
    "exit",
    "service_in_charge",
    "publication",
    "vote",
    "sdgs",
]
NOTE_FIELDS: tuple[str, ...] = get_args(NoteField)
"""Every place in a note that only the municipality can fill in."""
LONG_FIELDS = frozenset(
    (
        "competence_ground",
        "legal_ground",
        "earlier_decision",
        "grant_rules",
        "advice_content",
        "advice_departure",
        "staff",
        "indicators",
        "exit",
        "open_questions",
        "publication",
        "vote",
    )
)
"""The fields in which one writes sentences rather than a name or a number."""

_Text = Annotated[StrictStr, Field(max_length=LONGEST_FIELD), AfterValidator(str.strip)]


def _each_once(named: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((one for place, one in enumerate(named) if one in named[:place]), None)
    if twice is not None:
        raise PydanticCustomError("named_twice", "each once", {"value": shown_value(twice)})
    return named


class NoteEntry(BaseModel):
    """The form of `note:` in a priorities file; what is left out is not chosen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    length: NoteLength | None = None
    decision: NoteDecision | None = None
    whose: NoteVoice | None = None
    language: Language | None = None
    called: Called | None = None
    without: tuple[Literal[NoteSection, NotePart], ...] = ()
    combination: Annotated[tuple[str, ...], AfterValidator(_each_once)] = ()
    growth: StrictBool = False
    readiness: Mapping[str, ReadinessAnswer] = Field(default_factory=dict)
    fields: Mapping[NoteField, _Text] = Field(default_factory=dict)


@dataclass(frozen=True)
class KeptNote:
    """The view of a note and what was filled in by hand, by the id of its field, with `called`
    (one of `CALLED`) among it.
    """

    view: View = field(default_factory=View)
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def laid_over(self, view: View) -> View:
        """Return another view with the choices of this note."""
        return replace(view, **{name: getattr(self.view, name) for name in _CHOICES})


_CHOICES = (
    "note_length",
    "note_decision",
    "note_voice",
    "note_language",
    "left_out",
    "combination",
    "growth",
    "readiness",
)


def kept_note(stated: NoteEntry) -> KeptNote:
    """Return the note that a file keeps."""
    view = View(
        note_length=stated.length or "",
        note_decision=stated.decision or "",
        note_voice=stated.whose or "",
        note_language=stated.language or "",
        left_out=stated.without,
        combination=stated.combination,
        growth=stated.growth,
        readiness=MappingProxyType(dict(stated.readiness)),
    )
    filled: dict[str, str] = {key: text for key, text in stated.fields.items() if text}
    if stated.called:
        filled["called"] = stated.called
    return KeptNote(view, MappingProxyType(filled))


def note_faults(
    stated: NoteEntry, catalogue: Catalogue, locate: Callable[..., Fault]
) -> list[Fault]:
    """Return every approach and readiness question that the catalogue does not know."""
    questions = catalogue.guidance.readiness
    unknown = [
        ("combination", "approach", catalogue.approaches, stated.combination),
        ("readiness", "readiness", questions, stated.readiness),
    ]
    return [
        locate("unknown-id", ("note", key), id=one, kind=kind, closest=closest(one, known))
        for key, kind, known, named in unknown
        for one in named
        if one not in known
    ]


def note_data(note: KeptNote) -> dict[str, Any]:
    """Return `note:` as plain values, without what was not chosen."""
    view = note.view
    chosen = {
        "length": view.note_length,
        "decision": view.note_decision,
        "whose": view.note_voice,
        "language": view.note_language,
        "called": note.fields.get("called", ""),
        "without": list(view.left_out),
        "combination": list(view.combination),
        "growth": view.growth,
        "readiness": dict(view.readiness),
        "fields": {key: text for key in NOTE_FIELDS if (text := note.fields.get(key))},
    }
    return {key: value for key, value in chosen.items() if value}


def fields_text(fields: Mapping[str, str]) -> str:
    """Return what was filled in as a text; empty where nothing was."""
    filled = {key: text for key, text in fields.items() if text}
    return json.dumps(filled, ensure_ascii=False) if filled else ""


def fields_from(text: str) -> Mapping[str, str]:
    """Return what was filled in from such a text; raises pydantic's `ValidationError` where it is
    none.
    """
    filled = TypeAdapter(dict[str, Any]).validate_json(text)
    called = filled.pop("called", None)
    return kept_note(NoteEntry(called=called, fields=filled)).fields
