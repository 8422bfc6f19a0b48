"""The practices that are known."""

from typing import Any

from mic_selector.catalogue import Catalogue
from mic_selector.decision import evaluate
from mic_selector.practices import match_cases
from mic_selector.priorities import Priorities

Practice = dict[str, Any]
"""A practice as it stands in the catalogue, with its id."""


def practices_found(catalogue: Catalogue, priorities: Priorities | None) -> list[Practice]:
    """Return all practices; with priorities those that match them, the nearest first."""
    if priorities is None:
        return [_practice(catalogue, key) for key in catalogue.cases]
    matches = match_cases(catalogue, priorities, evaluate(catalogue, priorities))
    return [_practice(catalogue, match.case) for match in matches]


def _practice(catalogue: Catalogue, key: str) -> Practice:
    content = catalogue.cases[key].model_dump(mode="json", exclude_none=True)
    return {"id": key, **content, "source": content["sources"]}
