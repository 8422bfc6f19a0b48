"""The bars of a ranking: as full as the score, in parts as wide as the weights."""

import re

import pytest

from mic_selector.decision import evaluate
from mic_selector.priorities import Priorities
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import ranking_rows

FULL = re.compile(r"var\(--c\) 0 min\(([\d.]+)%,")
END = re.compile(r"var\(--rest\) 0 calc\(([\d.]+)% - 1px\)")


def test_a_bar_is_as_full_as_the_score(names: Names, lichtervelde: Priorities) -> None:
    evaluation = evaluate(names.catalogue, lichtervelde)
    rows = ranking_rows(names, lichtervelde, evaluation)
    for row, standing in zip(rows, evaluation.ranking, strict=True):
        full = [float(place) for place in FULL.findall(row.bar)]
        ends = [float(place) for place in END.findall(row.bar)]
        starts = [0.0, *ends[:-1]]
        filled = sum(place - start for place, start in zip(full, starts, strict=True))
        assert filled == pytest.approx(standing.score, abs=0.05)
        assert ends[-1] == pytest.approx(100)


def test_every_bar_is_opaque_and_parted_between_all_its_slots(
    names: Names, lichtervelde: Priorities
) -> None:
    rows = ranking_rows(names, lichtervelde, evaluate(names.catalogue, lichtervelde))
    assert rows
    for row in rows:
        assert "transparent" not in row.bar
        assert row.bar.count("var(--gap)") == len(row.slots) - 1
