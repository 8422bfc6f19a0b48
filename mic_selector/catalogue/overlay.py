"""Lays a municipality's own files over the shipped ones.

By id and key by key; lists replace; `hidden: true` removes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mic_selector.files.faults import Fault, Path
from mic_selector.files.yaml_reader import Document


@dataclass(frozen=True)
class Merged:
    """The merged content of several files, and for every path in it the file that has the last word on it."""

    data: Mapping[str, Any]
    documents: Sequence[Document]

    def fault(self, code: str, path: Path, **parameters: str | int | float) -> Fault:
        """Return a fault placed in the file that states the path, or its nearest key above."""
        for length in range(len(path), -1, -1):
            for document in reversed(self.documents):
                if path[:length] in document.lines and (length or len(self.documents) == 1):
                    return Fault(code, parameters, document.file, document.lines[path[:length]], path)
        return Fault(code, parameters, self.documents[0].file if self.documents else None, None, path)


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
    if not isinstance(data, Mapping):
        return data
    return {
        key: _without_hidden(value)
        for key, value in data.items()
        if not (isinstance(value, Mapping) and value.get("hidden") is True)
    }
