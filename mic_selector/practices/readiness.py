"""The readiness check: from answers to a short list of what to settle first."""

from collections.abc import Mapping
from dataclasses import dataclass

from mic_selector.catalogue import Catalogue


@dataclass(frozen=True)
class Readiness:
    """Where a municipality stands before it starts: ids of readiness questions, in the order of the
    catalogue.
    """

    questions: tuple[str, ...]
    settle_first: tuple[str, ...]
    find_out: tuple[str, ...]
    unanswered: tuple[str, ...]


def readiness(catalogue: Catalogue, approach: str, given: Mapping[str, str]) -> Readiness:
    """Return what to settle first for an approach: what was answered "no", then what is "unknown".

    A question belongs to an approach when it names it, or names none.
    """
    questions = tuple(
        key
        for key, question in catalogue.guidance.readiness.items()
        if not question.approaches or approach in question.approaches
    )
    return Readiness(
        questions,
        tuple(key for key in questions if given.get(key) == "no"),
        tuple(key for key in questions if given.get(key) == "unknown"),
        tuple(key for key in questions if key not in given),
    )
