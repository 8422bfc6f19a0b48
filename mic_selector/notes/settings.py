"""What a note needs besides the priorities: language, date, author, address, own headings, filled
fields.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import StrictStr, StringConstraints, create_model

from mic_selector.catalogue import Text
from mic_selector.catalogue.base import Model
from mic_selector.catalogue.own_data import OwnData, document_in
from mic_selector.decision.crowd import GroupCertainty
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import Language
from mic_selector.files.overlay_file import NOTE_FILE
from mic_selector.files.own_files import Own
from mic_selector.files.validation import shown_value, validated
from mic_selector.files.yaml_reader import LARGEST_UPLOAD
from mic_selector.notes.outline import SECTIONS

LONGEST_AUTHOR = 200
GROUND_FIELDS = ("competence_ground", "legal_ground", "earlier_decision", "grant_rules")
"""The fields for which a municipality can offer examples of its own."""


@dataclass(frozen=True, kw_only=True)
class NoteSettings:
    """How a note is made.

    `address` is that of the application, before the `?`, and `file` is what the priorities file is
    called, which a note names where nobody else can reach that address; `fields` are values filled
    in by hand, by the id of their field; `headings` the municipality's own, by the id of their
    section (`outline.SECTIONS`); `grounds` its own examples for a field of `GROUND_FIELDS`, which
    are offered and never stand in a note of themselves. `group` is how sure a group's first
    place is, where the priorities are those of a workshop and it is known.
    """

    language: Language
    drafted: date
    author: str = ""
    address: str = ""
    file: str = ""
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    headings: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    grounds: Mapping[str, tuple[Text, ...]] = field(default_factory=lambda: MappingProxyType({}))
    group: GroupCertainty | None = None

    def offered(self, field_: str) -> tuple[str, ...]:
        """Return the examples for a field in the language of the note, or in the one they are
        written in.
        """
        texts = self.grounds.get(field_, ())
        return tuple(text.get(self.language) or next(iter(text.values())) for text in texts)


_DAY = re.compile(r"\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*")


def day_in_figures(day: date) -> str:
    """Write a date as one types it in Belgium: "26/11/2026"."""
    return f"{day:%d/%m/%Y}"


def read_day(written: str) -> date | None:
    """Return the date that somebody typed: day, month and year, with slashes, points or hyphens
    between them; nothing where there is no such date.
    """
    found = _DAY.fullmatch(written)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


_Headings = create_model(  # type: ignore[call-overload]  # keys made from the outline, which mypy cannot read
    "_Headings", __base__=Model, **dict.fromkeys(SECTIONS, (Text | None, None))
)


_Grounds = create_model(  # type: ignore[call-overload]  # keys made from a tuple, which mypy cannot read
    "_Grounds", __base__=Model, **dict.fromkeys(GROUND_FIELDS, (tuple[Text, ...], ()))
)


class _File(Model):
    author: Annotated[
        StrictStr, StringConstraints(max_length=LONGEST_AUTHOR, strip_whitespace=True)
    ] = ""
    headings: _Headings = _Headings()
    legal_grounds: _Grounds = _Grounds()


def load_note_settings(local: Own | OwnData, language: Language, drafted: date) -> NoteSettings:
    """Return the settings with author, headings and legal grounds of the file `note.yaml` in own
    data, if it is there.

    Raises `FaultyInput` with every fault of the file located.
    """
    document = document_in(local, NOTE_FILE, LARGEST_UPLOAD)
    if document is None:
        return NoteSettings(language=language, drafted=drafted)
    data = {} if document.data is None else document.data
    if not isinstance(data, dict):
        raise FaultyInput(
            [document.fault("wrong-type", (), value=shown_value(data), expected="mapping")]
        )
    stated = validated(_File, data, document.fault)
    own = {section: getattr(stated.headings, section) for section in SECTIONS}
    headings = MappingProxyType({section: text for section, text in own.items() if text})
    offered = {one: getattr(stated.legal_grounds, one) for one in GROUND_FIELDS}
    grounds = MappingProxyType({one: texts for one, texts in offered.items() if texts})
    return NoteSettings(
        language=language, drafted=drafted, author=stated.author, headings=headings, grounds=grounds
    )


def note_schema() -> Mapping[str, Any]:
    """Return the JSON Schema of a municipality's own `note.yaml`."""
    return _File.model_json_schema()
