"""The questions of a ballot, as the page asks them in the way of the room, with what is filled
in.
"""

from dataclasses import dataclass

from markupsafe import Markup, escape

from mic_selector.catalogue import LEVELS, Text
from mic_selector.web.ballot.safety import Form
from mic_selector.wording.names import Names
from mic_selector.workshop.answers import (
    FIELD,
    GROUP,
    numbers_of,
    possible_answers,
    reason_field,
)
from mic_selector.workshop.models import Ballot, Room, Way
from mic_selector.workshop.rules import DECISIVE, asked


@dataclass(frozen=True)
class Choice:
    """One possible answer; the one with an empty value is "no opinion"."""

    value: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Question:
    """One feature with what is asked of it, the names of its fields, the answer filled in (None
    where none is), and why.
    """

    feature: str
    name: Markup
    text: Markup
    field: str
    reason_field: str
    choices: tuple[Choice, ...]
    given: str | None
    reason: str

    @property
    def answer(self) -> str:
        """The answer in words."""
        return next(
            (choice.label for choice in self.choices if choice.value == self.given),
            self.choices[-1].label,
        )


def questions(names: Names, room: Room, form: Form) -> tuple[Question, ...]:
    """Return the questions of a room, each with the answer that a form holds."""
    return tuple(
        _question(names, room, feature, form) for feature in asked(room.settings, names.catalogue)
    )


def _question(names: Names, room: Room, feature: str, form: Form) -> Question:
    given = form.get(_field(room, feature))
    possible = possible_answers(room.settings, names.catalogue, feature)
    choices = [
        Choice(str(number), _label(names, room.settings.way, feature, number))
        for number in possible
    ]
    no_opinion = Choice("", names.messages("no-opinion-short"))
    known = names.catalogue.features[feature]
    asked_text = known.question if room.settings.way is Way.WANTS else known.description
    name, text = _marked(names, known.short), _marked(names, asked_text)
    return Question(
        feature=feature,
        name=name,
        text=text,
        field=_field(room, feature),
        reason_field=reason_field(feature),
        choices=(*choices, no_opinion),
        given=given[0] if given else None,
        reason=" ".join(form.get(reason_field(feature), ())),
    )


def _marked(names: Names, text: Text) -> Markup:
    """Return a text; one that exists in another language only is marked as such."""
    language = names.language_of(text)
    if language == names.messages.language:
        return escape(text[language])
    return Markup('<span lang="{}">{}</span>').format(language, text[language])


def _field(room: Room, feature: str) -> str:
    return f"{FIELD[room.settings.way]}.{feature}"


def _label(names: Names, way: Way, feature: str, number: int) -> str:
    if way is Way.WANTS:
        return names.step(feature, LEVELS[number])
    return (
        names.messages("ballot-place", place=number)
        if way is Way.ORDER
        else names.messages.number(number)
    )


def filled_in(room: Room, ballot: Ballot) -> Form:
    """Return a ballot as the form that would send it."""
    numbers = numbers_of(ballot.answers, room.settings.way)
    return {
        **{_field(room, feature): [str(number)] for feature, number in numbers.items()},
        **{reason_field(feature): [text] for feature, text in ballot.answers.reasons.items()},
        DECISIVE: list(ballot.answers.decisive),
        GROUP: ["" if ballot.group is None else str(ballot.group)],
    }
