"""What would put an approach first."""

from collections.abc import Mapping
from typing import Any

from mic_selector.contracts.model import Contract
from mic_selector.decision.changes import MadeFirst, make_first
from mic_selector.decision.programme import Undecided
from mic_selector.priorities import Priorities
from mic_selector.priorities.file import as_data
from mic_selector.wording.changes import changes_in_words
from mic_selector.wording.names import Names

__all__ = ["Change", "ChangesToComeFirst", "Undecided", "changes_to_come_first"]


class Change(Contract):
    """What to change at one feature, in words."""

    feature: str
    before: str
    after: str


class ChangesToComeFirst(Contract):
    """The smallest change of the answers that puts an approach first, and the answers after it;
    `steps` is null where none does, and `smallest` false where the search ended before it knew
    that there is no smaller one.
    """

    approach: str
    steps: int | None
    smallest: bool | None
    changes: tuple[Change, ...]
    answers: Mapping[str, Any] | None


def changes_to_come_first(
    names: Names, priorities: Priorities, approach: str
) -> ChangesToComeFirst:
    """Return what would put an approach first; raise `Undecided` where the search ended before it
    found anything.
    """
    found = make_first(names.catalogue, priorities, approach)
    return made_first(names, priorities, approach, found)


def made_first(
    names: Names, priorities: Priorities, approach: str, found: MadeFirst | None
) -> ChangesToComeFirst:
    """Return what was found that puts an approach first."""
    changes = changes_in_words(names, priorities, found) if found else ()
    return ChangesToComeFirst(
        approach=approach,
        steps=found.steps if found else None,
        smallest=found.is_smallest if found else None,
        changes=tuple(
            Change(feature=one.feature, before=one.before, after=one.after) for one in changes
        ),
        answers=as_data(found.priorities) if found else None,
    )
