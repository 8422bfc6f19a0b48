"""What stands in a note of each length, and in which order.

Each id is also the key of its heading. The longest has the order of a Flemish decision; in the
shorter ones the decision comes first, and what supports it after.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mic_selector.priorities.note import NOTE_PARTS, NOTE_SECTIONS

ONE_PAGE, STANDARD, FULL = "one-page", "standard", "full"

SECTIONS = ("summary", *NOTE_SECTIONS, "drafting", *NOTE_PARTS)
"""Every section that can have a heading of the municipality's own; `summary` and `drafting` cannot
be left out.
"""
SOURCES = "sources"
_BASIS = ("method", "stated", "scores", "own_levels", "data", "address", SOURCES)


@dataclass(frozen=True, kw_only=True)
class Outline:
    """The sections of the body, those below `facts`, and the annexes. The body takes `most_pages`,
    where that is not 0: for that `movable` sections of `facts` go to the annexes, in this order.
    """

    body: tuple[str, ...]
    facts: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    most_pages: int = 0
    movable: tuple[str, ...] = ()


OUTLINES: Mapping[str, Outline] = MappingProxyType(
    {
        ONE_PAGE: Outline(
            body=("summary", "ranking", "reasons", "against", "decision", "drafting"), most_pages=1
        ),
        STANDARD: Outline(
            body=(
                "summary",
                "decision",
                "competence",
                "legal_context",
                "facts",
                "advice",
                "finance",
                "evaluation",
                "drafting",
            ),
            facts=(
                "priorities",
                "links",
                "ranking",
                "reasons",
                "against",
                "ruled_out",
                "combination",
                "growth",
                "readiness",
                "sdgs",
            ),
            annexes=(
                "pictures",
                "sureness",
                "alternatives",
                "practices",
                "relations",
                "experience",
                *_BASIS,
            ),
            most_pages=4,
            movable=("links", "ruled_out", "growth", "combination", "readiness", "priorities"),
        ),
        FULL: Outline(
            body=("summary", *NOTE_SECTIONS[:-1], "drafting"),
            facts=(
                "question",
                "priorities",
                "links",
                "ranking",
                "pictures",
                "sureness",
                "ruled_out",
                "alternatives",
                "combination",
                "growth",
                "practices",
                "readiness",
                "sdgs",
            ),
            annexes=("experience", *_BASIS),
        ),
    }
)
