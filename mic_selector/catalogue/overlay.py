"""Lays a municipality's own files over the shipped ones.

By id and key by key; lists replace; `hidden: true` removes, and with it what refers to it alone.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from pydantic import BaseModel

from mic_selector.catalogue.base import RefersTo
from mic_selector.catalogue.shapes import Hiding, shape_of
from mic_selector.files.faults import Fault, FaultyInput, Path
from mic_selector.files.messages import Language, added_languages, languages
from mic_selector.files.validation import closest, shown_value
from mic_selector.files.yaml_reader import Document

HIDDEN = "hidden"


@dataclass(frozen=True)
class Merged:
    """The merged content of several files, and for every path in it the file that has the last word
    on it.

    `hidden` are the paths of what the files hide; `kept` says, for every list that lost something
    with it, which places of it are left.
    """

    data: Mapping[str, Any]
    documents: Sequence[Document]
    hidden: Sequence[Path] = ()
    kept: Mapping[Path, Sequence[int]] = field(default_factory=dict)

    def fault(self, code: str, path: Path, **parameters: str | int | float) -> Fault:
        """Return a fault placed in the file that states the path, or its nearest key above."""
        path = self._in_the_files(path)
        for length in range(len(path), -1, -1):
            for document in reversed(self.documents):
                if path[:length] in document.lines and (length or len(self.documents) == 1):
                    return document.fault(code, path, **parameters)
        return Fault(
            code=code,
            parameters=parameters,
            file=self.documents[0].file if self.documents else None,
            line=None,
            path=path,
        )

    def _in_the_files(self, path: Path) -> Path:
        """Return where something stood before the lists above it got shorter."""
        found: Path = ()
        for part in path:
            places = self.kept.get(found, ())
            known = isinstance(part, int) and part < len(places)
            found = (*found, places[part] if known and isinstance(part, int) else part)
        return found


def merged(documents: Sequence[Document], model: type[BaseModel]) -> Merged:
    """Merge files from the first to the last into data for a model, without what they hide.

    Raises `FaultyInput` where `hidden` is neither true nor false, or hides what is not there.
    """
    data: Mapping[str, Any] = {}
    for document in documents:
        data = _laid_over(data, document.data or {})
    data = translated(data)
    whole = Merged(data, documents)
    said = list(_said_of_hiding(data, ())) if _speaks_of_hiding(documents) else []
    if not said:
        return whole
    faults = [fault for path, entry in said if (fault := _hiding_fault(whole, path, entry))]
    if faults:
        raise FaultyInput(faults)
    hidden = [path for path, entry in said if entry[HIDDEN]]
    return _without_what_follows(replace(whole, data=_shown(data), hidden=hidden), data, model)


def translated(data: Any) -> Any:
    """Return data in which every text is said in the languages that were added too, where they have
    that text.
    """
    known = {language: tongue.texts for language, tongue in added_languages().items()}
    return _translated(data, known, frozenset(languages())) if any(known.values()) else data


def _translated(
    data: Any, known: Mapping[Language, Mapping[str, str]], spoken: Set[Language]
) -> Any:
    if isinstance(data, list):
        return [_translated(value, known, spoken) for value in data]
    if not isinstance(data, Mapping):
        return data
    if not data or not data.keys() <= spoken:
        return {key: _translated(value, known, spoken) for key, value in data.items()}
    found = {
        language: texts[said]
        for language, texts in known.items()
        for said in reversed(list(data.values()))  # where several are known, the first holds
        if language not in data and isinstance(said, str) and said in texts
    }
    return {**data, **found}


def _laid_over(below: Any, above: Any) -> Any:
    if not (isinstance(below, Mapping) and isinstance(above, Mapping)):
        return above
    return {**below, **{key: _laid_over(below.get(key), value) for key, value in above.items()}}


def _speaks_of_hiding(documents: Sequence[Document]) -> bool:
    return any(path and path[-1] == HIDDEN for document in documents for path in document.lines)


def _said_of_hiding(data: Any, path: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield everything that says whether it is hidden, and its path."""
    if not isinstance(data, Mapping):
        return
    if HIDDEN in data and not isinstance(data[HIDDEN], Mapping):  # that would be an id
        yield path, data
    for key, value in data.items():
        yield from _said_of_hiding(value, (*path, key))


def _hiding_fault(whole: Merged, path: Path, entry: Mapping[str, Any]) -> Fault | None:
    stated = (*path, HIDDEN)
    if not isinstance(entry[HIDDEN], bool):
        said = shown_value(entry[HIDDEN])
        return whole.fault("wrong-type", stated, value=said, expected="boolean")
    if entry[HIDDEN] and len(entry) == 1:
        beside: Any = whole.data
        for key in path[:-1]:
            beside = beside[key]
        others = [key for key in beside if key != path[-1]] if path else []
        name = str(path[-1]) if path else HIDDEN
        return whole.fault("nothing-to-hide", stated, id=name, closest=closest(name, others))
    return None


def _shown(data: Any) -> Any:
    """Return the data without what says that it is hidden, and without what says that it is
    not.
    """
    if not isinstance(data, Mapping):
        return data
    return {
        key: _shown(value)
        for key, value in data.items()
        if not (key == HIDDEN and isinstance(value, bool))
        and not (isinstance(value, Mapping) and value.get(HIDDEN) is True)
    }


def _without_what_follows(shown: Merged, whole: Any, model: type[BaseModel]) -> Merged:
    """Remove what refers to what is hidden alone, and what refers to that alone, until nothing
    follows any more.
    """
    shape = shape_of(model)
    if shape is None:
        return shown
    before, now = _ids(whole), _ids(shown.data)
    while True:
        hiding = Hiding(partial(_is_lost, before, now))
        left = shape.left(shown.data, hiding, ())
        if _ids(left) == now:
            return replace(shown, data=left, kept=hiding.kept)
        now = _ids(left)


def _ids(data: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    """Return the ids of the entries of every part."""
    return {
        part: frozenset(entries) for part, entries in data.items() if isinstance(entries, Mapping)
    }


def _is_lost(
    before: Mapping[str, frozenset[str]],
    now: Mapping[str, frozenset[str]],
    refers: RefersTo,
    name: str,
) -> bool:
    """Whether an id named something before, and names nothing now."""
    named, names = (
        any(name in known.get(part, ()) for part in refers.parts) for known in (before, now)
    )
    return named and not names
