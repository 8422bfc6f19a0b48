"""The outline of the note, in the order of a Flemish decision.

Each id is also the key of its heading.
"""

from mic_selector.priorities.address import NOTE_SECTIONS

FACTS = (
    "question",
    "priorities",
    "ranking",
    "sureness",
    "ruled_out",
    "alternatives",
    "combination",
    "growth",
    "practices",
    "readiness",
    "sdgs",
)
ANNEXES = ("method", "stated", "scores", "own_levels", "data", "address", "sources")
SECTIONS = ("summary", *NOTE_SECTIONS, "drafting", *FACTS, *ANNEXES)
"""Every section that can have a heading of the municipality's own; the first and `drafting` cannot
be left out.
"""
