"""Faults in words: what is wrong, where, and what would be right."""

from collections.abc import Iterable, Iterator, Sequence

from mic_selector.files.faults import Fault
from mic_selector.files.messages import Messages

_ROWS_LISTED = 20


def fault_in_words(messages: Messages, fault: Fault) -> str:
    """Return one sentence that names file, line and key, and says what would be right."""
    said = " ".join(
        [messages(f"fault-{fault.code}", **_worded(messages, fault)), *_help(messages, fault)]
    )
    key = ".".join(str(part) for part in fault.path)
    where = [
        *([fault.file] if fault.file else []),
        *_place(messages, fault),
        *([key] if key and not fault.code.startswith("address") else []),
    ]
    return f"{', '.join(where)}: {said}" if where else said


def _help(messages: Messages, fault: Fault) -> Iterator[str]:
    """Yield what was meant, or what can be written instead."""
    said = fault.parameters
    if said.get("closest"):
        yield messages("fault-closest", closest=said["closest"])
    if said.get("several"):
        yield messages("fault-closest-several", several=said["several"])
    if said.get("possible"):
        yield messages("fault-possible", possible=said["possible"])
    elif said.get("help"):
        yield messages(f"fault-help-{said['help']}")


def _place(messages: Messages, fault: Fault) -> list[str]:
    """Return the line in words; in a sheet the row, or all of them, and the column."""
    if "cell_row" in fault.parameters:
        given, column = (str(fault.parameters[key]) for key in ("cell_row", "cell_column"))
        rows = given.split(",")
        cells = "fault-cells" if len(rows) > 1 else "fault-cell"
        return [messages(cells, row=_rows_in_words(messages, rows), column=column)]
    return [messages("fault-line", line=str(fault.line))] if fault.line else []


def faults_in_words(messages: Messages, faults: Iterable[Fault]) -> list[str]:
    """Return a sentence for each fault."""
    return [fault_in_words(messages, fault) for fault in faults]


def placed_in_words(messages: Messages, fault: Fault) -> tuple[str, str]:
    """Return where in its file something is wrong, and one sentence on what."""
    bare = {key: value for key, value in fault.parameters.items() if not key.startswith("cell_")}
    sentence = fault_in_words(messages, Fault(code=fault.code, parameters=bare))
    return ", ".join(_place(messages, fault)), sentence


def left_out_in_words(messages: Messages, rows: Sequence[int]) -> str:
    """Return which rows of a sheet are not taken over."""
    listed = _rows_in_words(messages, [str(row) for row in rows])
    return messages("rows-left-out", number=len(rows), rows=listed)


def _rows_in_words(messages: Messages, rows: Sequence[str]) -> str:
    listed, more = messages.listed([*rows[:_ROWS_LISTED]]), len(rows) - _ROWS_LISTED
    return messages("rows-and-more", rows=listed, more=more) if more > 0 else listed


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
