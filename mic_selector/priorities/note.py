"""What a priorities file keeps of a council note, so that it comes back with its numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool, StrictStr

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import Fault
from mic_selector.files.messages import Language
from mic_selector.files.validation import closest
from mic_selector.priorities.view import View

NOTE_SECTIONS = (
    "competence",
    "legal_context",
    "facts",
    "advice",
    "finance",
    "evaluation",
    "decision",
    "annexes",
)
NOTE_PARTS = (
    "question",
    "priorities",
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
)
"""The sections below those of the facts, and those of the annexes."""
NOTE_LENGTHS = ("one-page", "standard", "full")
NOTE_DECISIONS = ("choose", "combine", "after", "not-start")
NOTE_VOICES = ("council-group", "college", "workshop", "officer")
CALLED = ("municipality", "city")
"""What a municipality calls itself; the first where nothing is chosen."""
READINESS_ANSWERS = ("yes", "no", "unknown")
LONGEST_FIELD = 2000
NOTE_FIELDS = (
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
)
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
        "publication",
        "vote",
    )
)
"""The fields in which one writes sentences rather than a name or a number."""

_Text = Annotated[StrictStr, Field(max_length=LONGEST_FIELD), AfterValidator(str.strip)]
_Section = Literal[(*NOTE_SECTIONS, *NOTE_PARTS)]  # type: ignore[valid-type]  # from one list
_Field = Literal[NOTE_FIELDS]  # type: ignore[valid-type]


class NoteEntry(BaseModel):
    """The form of `note:` in a priorities file; what is left out is not chosen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    length: Literal[NOTE_LENGTHS] | None = None  # type: ignore[valid-type]
    decision: Literal[NOTE_DECISIONS] | None = None  # type: ignore[valid-type]
    whose: Literal[NOTE_VOICES] | None = None  # type: ignore[valid-type]
    language: Language | None = None
    called: Literal[CALLED] | None = None  # type: ignore[valid-type]
    without: tuple[_Section, ...] = ()
    combination: tuple[str, ...] = ()
    growth: StrictBool = False
    readiness: Mapping[str, Literal[READINESS_ANSWERS]] = Field(  # type: ignore[valid-type]
        default_factory=dict
    )
    fields: Mapping[_Field, _Text] = Field(default_factory=dict)


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
    filled = {key: text for key, text in stated.fields.items() if text}
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
