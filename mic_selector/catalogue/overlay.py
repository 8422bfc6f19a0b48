"""Lays a municipality's own files over the shipped ones.

By id and key by key; lists replace; `hidden: true` removes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mic_selector.files.faults import Fault, Path
from mic_selector.files.yaml_reader import Document

Hidden = Mapping[str, set[str]]

# Where entries name others by id: in these lists and as the keys of these mappings.
_LISTS = {
    "approaches": "approaches",
    "features": "features",
    "shows": "features",
    "themes": "themes",
    "related": "cases",
    "local_governments": "places",
    "partners": "places",
}
_MAPPINGS = {"levels": "features", "notes": "features"}


@dataclass(frozen=True)
class Merged:
    """The merged content of several files, and for every path in it the file that has the last word
    on it.
    """

    data: Mapping[str, Any]
    documents: Sequence[Document]

    def fault(self, code: str, path: Path, **parameters: str | int | float) -> Fault:
        """Return a fault placed in the file that states the path, or its nearest key above."""
        for length in range(len(path), -1, -1):
            for document in reversed(self.documents):
                if path[:length] in document.lines and (length or len(self.documents) == 1):
                    return Fault(
                        code, parameters, document.file, document.lines[path[:length]], path
                    )
        return Fault(
            code, parameters, self.documents[0].file if self.documents else None, None, path
        )


def merged(documents: Sequence[Document]) -> Merged:
    """Merge files from the first to the last."""
    data: Mapping[str, Any] = {}
    for document in documents:
        data = _laid_over(data, document.data or {})
    return Merged(_without_hidden(data), documents)


def _laid_over(below: Any, above: Any) -> Any:
    if not (isinstance(below, Mapping) and isinstance(above, Mapping)):
        return above
    return {**below, **{key: _laid_over(below.get(key), value) for key, value in above.items()}}


def _without_hidden(data: Any) -> Any:
    """Remove hidden entries, and what others say of them: else nothing that is named elsewhere
    could be hidden.
    """
    if not isinstance(data, Mapping):
        return data
    hidden = {part: _hidden_in(entries) for part, entries in data.items()}
    return _kept_entries(data, hidden)


def _is_hidden(entry: Any) -> bool:
    return isinstance(entry, Mapping) and entry.get("hidden") is True


def _hidden_in(entries: Any) -> set[str]:
    return (
        {key for key, entry in entries.items() if _is_hidden(entry)}
        if isinstance(entries, Mapping)
        else set()
    )


def _kept_entries(entries: Mapping[str, Any], hidden: Hidden) -> dict[str, Any]:
    return {
        key: _without_mentions(key, entry, hidden)
        for key, entry in entries.items()
        if not _is_hidden(entry) and not _is_about_hidden(entry, hidden)
    }


def _without_mentions(key: str, value: Any, hidden: Hidden) -> Any:
    if isinstance(value, list):
        gone = hidden.get(_LISTS.get(key, ""), set())
        return [
            _without_mentions("", one, hidden)
            for one in value
            if not (isinstance(one, str) and one in gone)
        ]
    if isinstance(value, Mapping):
        gone = hidden.get(_MAPPINGS.get(key, ""), set())
        return _kept_entries(
            {name: one for name, one in value.items() if not _is_gone(name, one, gone, hidden)},
            hidden,
        )
    return value


def _is_gone(name: str, value: Any, gone: set[str], hidden: Hidden) -> bool:
    return name in gone or (
        name == "example" and isinstance(value, str) and value in hidden.get("cases", ())
    )


def _is_about_hidden(entry: Any, hidden: Hidden) -> bool:
    """Whether an entry is about hidden things: it names none but hidden approaches, or relates to a
    hidden one.
    """
    if not isinstance(entry, Mapping):
        return False
    approaches, cases = hidden.get("approaches", set()), hidden.get("cases", set())
    named = entry.get("approaches")
    if (
        isinstance(named, list)
        and named
        and all(isinstance(one, str) and one in approaches for one in named)
    ):
        return True
    ends = (entry.get("origin"), entry.get("target"))
    return any(isinstance(end, str) and end in approaches | cases for end in ends)
