"""Faults in words: what is wrong, where, and what would be right."""

from collections.abc import Iterable

from mic_selector.files.faults import Fault
from mic_selector.files.messages import Messages


def fault_in_words(messages: Messages, fault: Fault) -> str:
    """Return one sentence that names file, line and key, and says what would be right."""
    said = messages(f"fault-{fault.code}", **_worded(messages, fault))
    if fault.parameters.get("closest"):
        said += " " + messages("fault-closest", closest=fault.parameters["closest"])
    key = ".".join(str(part) for part in fault.path)
    where = [
        *([fault.file] if fault.file else []),
        *_place(messages, fault),
        *([key] if key and not fault.code.startswith("address") else []),
    ]
    return f"{', '.join(where)}: {said}" if where else said


def _place(messages: Messages, fault: Fault) -> list[str]:
    """Return the line in words; in a sheet the row and the column."""
    if "cell_row" in fault.parameters:
        row, column = (str(fault.parameters[key]) for key in ("cell_row", "cell_column"))
        return [messages("fault-cell", row=row, column=column)]
    return [messages("fault-line", line=str(fault.line))] if fault.line else []


def faults_in_words(messages: Messages, faults: Iterable[Fault]) -> list[str]:
    """Return a sentence for each fault."""
    return [fault_in_words(messages, fault) for fault in faults]


def _worded(messages: Messages, fault: Fault) -> dict[str, str]:
    """Put the words for a kind of thing or value in place of its code."""
    parameters: dict[str, str] = {
        key: str(value) for key, value in fault.parameters.items() if key != "closest"
    }
    for parameter, prefix in (("kind", "kind"), ("expected", "type")):
        if parameter in parameters:
            parameters[parameter] = messages(f"{prefix}-{parameters[parameter]}")
    if "sign" in parameters:
        letter, write = parameters.pop("letter"), parameters.pop("write")
        parameters["sign"] = messages(f"sign-{parameters['sign']}", letter=letter)
        parameters["advice"] = messages(f"advice-{parameters['advice']}", write=write)
    return parameters
