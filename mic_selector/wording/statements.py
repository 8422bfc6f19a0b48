"""The accessibility statement and what is kept, as a person reads them: headings, sentences,
points.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from mic_selector.files.messages import Messages

PREPARED = date(2026, 11, 26)
"""The day of the accessibility statement: when it was last held against the pages."""

# The parts of the model of Decision (EU) 2018/1523 in its order; how the statement was made says in
# two parts of its own what was tested and what not.
_PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "accessibility": (
            "status",
            "gaps",
            "made",
            "tested",
            "untested",
            "feedback",
            "enforcement",
        ),
        "privacy": ("answers", "room", "cookies", "logs", "contact"),
    }
)
_POINT = "- "


@dataclass(frozen=True)
class Run:
    """Sentences that follow one another: a list of points, or paragraphs."""

    are_points: bool
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A part of a statement under its heading."""

    heading: str
    runs: tuple[Run, ...]


def statement(say: Messages, page: str, operator: str, contact: str, days: int) -> tuple[Part, ...]:
    """Return the parts of a statement, "accessibility" or "privacy".

    `operator` is who offers the website and `contact` how to reach them, both "" where nobody
    stated it; `days` is how long a room is kept at most.
    """
    stated: dict[str, str | int] = {
        "operator": operator or say("somebody"),
        "contact": contact or say("no-contact"),
        "days": days,
        "day": say.day(PREPARED),
    }
    return tuple(
        Part(say(f"{page}-{part}-heading"), _runs(say(f"{page}-{part}", **stated).split("\n")))
        for part in _PARTS[page]
    )


def _runs(lines: list[str]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for line in lines:
        is_point, sentence = line.startswith(_POINT), line.removeprefix(_POINT)
        if runs and runs[-1].are_points == is_point:
            runs[-1] = Run(is_point, (*runs[-1].sentences, sentence))
        else:
            runs.append(Run(is_point, (sentence,)))
    return tuple(runs)
