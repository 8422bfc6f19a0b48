"""Approaches side by side: what is met of what was asked, and the levels in two parts."""

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.decision import evaluate
from mic_selector.priorities import Priorities
from mic_selector.wording.compare import compared, side_by_side
from mic_selector.wording.names import Names


@pytest.mark.parametrize(("approach", "met"), [("twinning", 6), ("networks", 4)])
def test_it_counts_what_is_met_of_what_was_asked(
    english: Names, lichtervelde: Priorities, approach: str, met: int
) -> None:
    """By hand, from the table: networks miss what was asked of civil society and citizenship."""
    evaluation = evaluate(english.catalogue, lichtervelde)
    said = compared(english, lichtervelde, evaluation, approach)
    assert said.met == english.messages("compare-met", met=met, asked=6)


def test_what_is_given_stands_apart_from_what_is_asked(
    english: Names, lichtervelde: Priorities
) -> None:
    known: Catalogue = english.catalogue
    picked = ("twinning", "networks")
    parts = {
        name: [row.feature for row in rows]
        for name, rows in side_by_side(english, lichtervelde, picked)
    }
    assert parts == {"gives": list(known.benefits), "asks": list(known.commitments)}
