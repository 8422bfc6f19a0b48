"""What a note is made of: the answers, what follows from them, and how a sentence with fields in it
is put together.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mic_selector.catalogue import Catalogue
from mic_selector.decision import Evaluation, evaluate
from mic_selector.decision.robustness import Robustness, Verdict, robustness
from mic_selector.files.messages import Borrowed, Messages, messages_in
from mic_selector.notes.document import Block, Bullets, Field, Foreign, Inline, Paragraph, Section
from mic_selector.notes.outline import STANDARD
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities import Priorities
from mic_selector.priorities.view import View
from mic_selector.wording.group import group_written
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import drawn_together
from mic_selector.wording.robustness import written_verdict

HASH_SHOWN = 12
"""How many signs of the check code of the data are printed."""
MOST_SUBJECTS = 3
"""Where more approaches share the first place, the choice is still to make."""
MOST_IN_PICTURE = 4
"""More lines cannot be told apart on paper."""
WORKSHOP = "workshop"
"""The voice of a note that rests on what a group said."""
BETWEEN = " · "
"""What stands between things that hold commas themselves."""


Content = tuple[Block | Section, ...]
"""Blocks and, after them, sections of the next level; nothing where there is nothing to say."""


@dataclass(frozen=True)
class Material:
    """Everything that the sections of a note draw on."""

    names: Names
    view: View
    evaluation: Evaluation
    settings: NoteSettings

    @property
    def say(self) -> Messages:
        """The messages in the language of the note."""
        return self.names.messages

    @property
    def priorities(self) -> Priorities:
        """What the municipality stated."""
        return self.view.priorities

    @cached_property
    def subjects(self) -> tuple[str, ...]:
        """The approaches that the note is about: those proposed, or else those that were chosen to
        look at, or else all that come first.
        """
        return self.proposed or self.view.combination or self.first

    @cached_property
    def proposed(self) -> tuple[str, ...]:
        """The approaches that the proposed decision chooses: those chosen for it, or else the one
        that is alone first and not only by a little; nothing where it chooses none, or where the
        municipality fills in what.
        """
        if not self.is_choice or self.field("chosen_form").value:
            return ()
        if self.view.combination and self.variant == self._usual:
            return self.view.combination
        is_surer = self.verdict is not Verdict.OPEN
        return self.first if self.variant == "choose" and len(self.first) == 1 and is_surer else ()

    @cached_property
    def argued(self) -> tuple[str, ...]:
        """The approaches for and against which the note speaks: those that it is about; where
        nothing is to start, all that come first.
        """
        return self.first if self.variant == "not-start" else self.subjects

    @property
    def combines(self) -> bool:
        """Whether the proposed decision chooses several approaches together."""
        return self.is_combination and self.variant == "combine"

    @property
    def is_combination(self) -> bool:
        """Whether several approaches were chosen together; one alone is no combination."""
        return len(self.view.combination) > 1

    @property
    def is_open(self) -> bool:
        """Whether so many share the first place that the choice is still to make."""
        return not self.view.combination and len(self.first) > MOST_SUBJECTS

    @property
    def length(self) -> str:
        """How long the note is, one of `outline.OUTLINES`."""
        return self.view.note_length or STANDARD

    @property
    def variant(self) -> str:
        """Which kind of decision is proposed: as chosen, or else what follows."""
        return self.view.note_decision or self._usual

    @property
    def _usual(self) -> str:
        """The kind that follows from the approaches that were chosen, or else from the ranking."""
        if self.view.combination:
            return "combine" if self.is_combination else "choose"
        if not self.first:
            return "not-start"
        return "after" if self.is_open else "choose"

    @property
    def is_choice(self) -> bool:
        """Whether the proposed decision chooses something, so that there is money to spend and
        something to evaluate.
        """
        return self.variant in ("choose", "combine")

    @property
    def is_average(self) -> bool:
        """Whether the priorities are what a group wants together."""
        return self.settings.group is not None or self.view.note_voice == WORKSHOP

    @property
    def is_of_one(self) -> bool:
        """Whether a group is one ballot, of which nothing is an average."""
        return self.settings.group is not None and self.settings.group.own.people == 1

    @property
    def unanswered(self) -> str:
        """What is said of a feature without weight: that nobody has an opinion, or of a group that
        too few answered.
        """
        return self.say("note-under-half-short" if self.settings.group else "no-opinion-short")

    @cached_property
    def found(self) -> Robustness | None:
        """How sure the ranking is; None where nothing is ranked."""
        return robustness(self.names.catalogue, self.priorities, self.evaluation)

    @property
    def verdict(self) -> Verdict:
        """How clear the first place is: of a group, what its workshop says, and nothing where that
        is not known.
        """
        if self.settings.group:
            return self.settings.group.verdict
        if self.found is None or self.view.note_voice == WORKSHOP:
            return Verdict.OPEN
        return self.found.weakest

    def sure(self, found: Robustness) -> str:
        """Return in a paragraph how sure the first place is."""
        if self.settings.group:
            return group_written(self.names, self.settings.group)
        if self.view.note_voice == WORKSHOP:
            return self.say("group-unknown")
        return written_verdict(self.names, found)

    @property
    def choice(self) -> Inline:
        """What the proposed decision chooses, or else the field for it."""
        return self.names.approaches(self.proposed) if self.proposed else self.field("chosen_form")

    @cached_property
    def first(self) -> tuple[str, ...]:
        """Everything that shares the first place; nothing where all is ruled out."""
        return tuple(standing.approach for standing in self.evaluation.first)

    @cached_property
    def pictured(self) -> tuple[str, ...]:
        """The approaches in the radar: those picked, else what was chosen to look at, beside what
        is first, else the best or nearest, of equals all or none.
        """
        picked = self.view.shown or self._chosen_beside_first
        return picked[:MOST_IN_PICTURE] or drawn_together(self.evaluation, MOST_IN_PICTURE)

    @property
    def _chosen_beside_first(self) -> tuple[str, ...]:
        if not self.view.combination or self.variant == "not-start":
            return ()
        if not {*self.first}.isdisjoint(self.argued):
            return self.argued
        both = self.argued + self.first
        return both if len(both) <= MOST_IN_PICTURE else self.argued

    def heading(self, section: str) -> str:
        """Return the heading of a section: the municipality's own, or ours."""
        own = self.settings.headings.get(section)
        if own:
            return self.names.text(own)
        if section == "combination" and not self.combines:
            return self.say("note-combination-examined-heading")
        return self.say(f"note-{section.replace('_', '-')}-heading")

    def field(self, name: str) -> Field:
        """Return a field with its label, and its value where somebody filled it in."""
        return Field(
            name,
            self.say(f"note-field-{name.replace('_', '-')}"),
            self.settings.fields.get(name, ""),
        )

    def municipality(self) -> Inline:
        """Return the name of the municipality, or the field for it."""
        return self.priorities.municipality or self.field("municipality")

    def author(self) -> str | Field:
        """Return who drafted the note, or the field for it."""
        return self.settings.author or self.field("author")

    def sentence(self, message: str, **parts: Inline | int) -> tuple[Inline, ...]:
        """Return a message in pieces, with fields and foreign words in the places that it has for
        them.
        """
        fields = {name: part for name, part in parts.items() if isinstance(part, Field | Foreign)}
        words = {name: part for name, part in parts.items() if isinstance(part, str | int)}
        text = self.say(message, **words, **{name: f"\0{name}\0" for name in fields})
        pieces = re.split(f"\0({'|'.join(fields)})\0", text) if fields else [text]
        # Every other piece is the name of a field.
        filled = [fields[piece] if place % 2 else piece for place, piece in enumerate(pieces)]
        kept = (piece for piece in map(_after, ["", *filled], filled) if piece)
        return tuple(_in_its_language(piece, text) for piece in kept)

    def paragraph(self, message: str, **parts: Inline | int) -> Paragraph:
        """Return a message as a paragraph."""
        return Paragraph(self.sentence(message, **parts))

    def sourced(self, name: str, text: str, sources: str) -> str:
        """Return what sources say of something, and which these are."""
        return self.say("note-sourced", name=name, text=text, sources=sources)


def _in_its_language(piece: Inline, message: str) -> Inline:
    """Return a piece of a message, marked where another language lends the message."""
    if isinstance(piece, str) and isinstance(message, Borrowed):
        return Foreign(piece, message.language)
    return piece


def _after(before: Inline, piece: Inline) -> Inline:
    """Return a piece without its full stop where the field before it ends a sentence itself."""
    ends = isinstance(before, Field) and before.value.endswith((".", "!", "?"))
    return piece.removeprefix(".") if ends and isinstance(piece, str) else piece


def bullets(lines: Iterable[str]) -> Bullets:
    """Return lines of plain text as a list."""
    return Bullets(tuple((_in_its_language(line, line),) for line in lines))


def gathered(catalogue: Catalogue, view: View, settings: NoteSettings) -> Material:
    """Return what a note, or a handout, is made of."""
    names = Names(catalogue, messages_in(settings.language)).marked
    return Material(names, view, evaluate(catalogue, view.priorities), settings)
