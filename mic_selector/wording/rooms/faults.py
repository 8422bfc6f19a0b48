"""What is wrong with the settings of a room or with a count on paper."""

from collections.abc import Iterable
from dataclasses import replace

from mic_selector.files.faults import Fault
from mic_selector.wording.faults import fault_in_words
from mic_selector.wording.names import Names
from mic_selector.workshop.rules import DECISIVE, PEOPLE


def setting_faults_in_words(names: Names, faults: Iterable[Fault]) -> list[str]:
    """Return a sentence for each fault in the settings of a room, beginning with what the setting
    is called.
    """
    return [
        fault_about(names, names.messages(f"room-setting-{fault.path[0]}"), fault)
        for fault in faults
    ]


def paper_faults_in_words(names: Names, faults: Iterable[Fault]) -> list[str]:
    """Return a sentence for each fault in a paper count, beginning with the name of the feature,
    the place in the order, or what people may pick.
    """
    return [fault_about(names, _counted(names, fault.path[0]), fault) for fault in faults]


def _counted(names: Names, what: str | int) -> str:
    if isinstance(what, int):
        return names.messages("wall-place", place=what)
    if what == DECISIVE:
        return names.messages("paper-picks")
    if what == PEOPLE:
        return names.messages("room-paper-people")
    return names.feature_short(what)


def fault_about(names: Names, subject: str, fault: Fault) -> str:
    """Return a sentence for a fault, beginning with what it is about."""
    return f"{subject}: {fault_in_words(names.messages, replace(fault, path=()))}"
