"""The priorities file: YAML or JSON, read with every fault located, written so that it reads back
the same.
"""

from collections.abc import Callable, Mapping
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Annotated, Any, Self

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictStr,
    model_validator,
)
from pydantic_core import PydanticCustomError

from mic_selector.catalogue import Catalogue, Level
from mic_selector.files.faults import Fault, FaultyInput, Path
from mic_selector.files.signs import DecimalComma, as_meant
from mic_selector.files.validation import closest, shown_value, validated
from mic_selector.files.yaml_reader import (
    LARGEST_UPLOAD,
    Document,
    parse_yaml,
    read_yaml,
)
from mic_selector.priorities.link_file import LinkEntries, link_data, link_faults
from mic_selector.priorities.models import LARGEST_IMPORTANCE, Aim, Direction, Priorities, Priority
from mic_selector.priorities.note import KeptNote, NoteEntry, kept_note, note_data, note_faults

LONGEST_NAME = 100


def _importance(value: Any) -> Any:
    if isinstance(value, DecimalComma):  # thousands are no importance
        value = float(value.replace(",", "."))
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError(
            "importance_not_number", "a number", {"value": shown_value(value)}
        )
    if not 0 <= value <= LARGEST_IMPORTANCE:  # so is neither NaN nor infinite
        raise PydanticCustomError(
            "importance_out_of_range", "0 to 5", {"value": shown_value(value)}
        )
    return value


def _filled_in(value: Any) -> Any:
    """Refuse what was begun and not written: without its level an aim would be another one."""
    if value is None:
        raise PydanticCustomError("empty", "a level")
    return value


_Aim = Annotated[Level | None, BeforeValidator(_filled_in)]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    importance: Annotated[float | None, BeforeValidator(_importance)] = None
    at_least: _Aim = None
    at_most: _Aim = None
    about: _Aim = None
    firm: StrictBool = False

    @model_validator(mode="after")
    def _one_aim(self) -> Self:
        aims = [
            direction.value for direction in Direction if getattr(self, direction.value) is not None
        ]
        if len(aims) > 1:
            raise PydanticCustomError("two_aims", "one aim", {"first": aims[0], "second": aims[1]})
        if self.firm and not aims:
            raise PydanticCustomError("firm_without_aim", "firm needs an aim")
        return self

    def priority(self) -> Priority:
        aims = [(direction, getattr(self, direction.value)) for direction in Direction]
        aim = next((Aim(direction, level) for direction, level in aims if level is not None), None)
        return Priority(self.importance, aim, self.firm)


class PrioritiesFile(BaseModel):
    """The form of a priorities file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    municipality: (
        Annotated[StrictStr, Field(max_length=LONGEST_NAME), AfterValidator(str.strip)] | None
    ) = None
    priorities: Mapping[str, _Entry] = Field(default_factory=dict)
    levels: Mapping[str, Mapping[str, Level]] = Field(default_factory=dict)
    links: LinkEntries = ()
    note: NoteEntry | None = None


def read_whole(path: FilePath, catalogue: Catalogue) -> tuple[Priorities, KeptNote | None]:
    """Read a priorities file with the note that it keeps, if any; raise `FaultyInput` with every
    fault located.
    """
    return _whole_from(read_yaml(path, LARGEST_UPLOAD), catalogue)


def parse_whole(
    content: bytes, file: str, catalogue: Catalogue
) -> tuple[Priorities, KeptNote | None]:
    """Read the bytes of a priorities file called `file` with the note that it keeps, if any; raise
    `FaultyInput` with every fault located.

    What a page saved it must open: a file of links need not say yet what is wanted.
    """
    return _whole_from(parse_yaml(content, file), catalogue, links_are_enough=True)


def read_priorities(path: FilePath, catalogue: Catalogue) -> Priorities:
    """Read a priorities file; raise `FaultyInput` with every fault located."""
    return priorities_from(read_yaml(path, LARGEST_UPLOAD), catalogue)


def parse_priorities(content: bytes, file: str, catalogue: Catalogue) -> Priorities:
    """Read the bytes of a priorities file called `file`; raise `FaultyInput` with every fault
    located.
    """
    return priorities_from(parse_yaml(content, file), catalogue)


def priorities_from(document: Document, catalogue: Catalogue) -> Priorities:
    """Return the priorities that a document states; raise `FaultyInput` with every fault
    located.
    """
    return _whole_from(document, catalogue)[0]


def read_links(path: FilePath, catalogue: Catalogue) -> Priorities:
    """Read a priorities file for its links, which need not say yet what is wanted; raise
    `FaultyInput` with every fault located.
    """
    document = read_yaml(path, LARGEST_UPLOAD)
    return _whole_from(document, catalogue, links_are_enough=True)[0]


def parse_links(content: bytes, file: str, catalogue: Catalogue) -> Priorities:
    """Read the bytes of a priorities file called `file` for its links, as `read_links` does."""
    return _whole_from(parse_yaml(content, file), catalogue, links_are_enough=True)[0]


def _whole_from(
    document: Document, catalogue: Catalogue, links_are_enough: bool = False
) -> tuple[Priorities, KeptNote | None]:
    if document.data is None:
        raise FaultyInput([Fault(code="file-empty", file=document.file)])
    checked = validated(PrioritiesFile, document.data, document.fault)
    must_count = not (links_are_enough and checked.links)
    priorities = checked_priorities(checked, catalogue, document.fault, must_count)
    return priorities, kept_note(checked.note) if checked.note else None


def checked_priorities(
    stated: PrioritiesFile,
    catalogue: Catalogue,
    locate: Callable[..., Fault],
    must_count: bool = True,
) -> Priorities:
    """Return the priorities of a file of the right form, checked against the catalogue.

    With `must_count`, at least one importance must be above zero, since otherwise there is nothing
    to rank by.
    """
    priorities = Priorities(
        MappingProxyType({key: entry.priority() for key, entry in stated.priorities.items()}),
        MappingProxyType({key: MappingProxyType(dict(own)) for key, own in stated.levels.items()}),
        stated.municipality or "",
        tuple(entry.link(catalogue) for entry in stated.links),
    )
    faults = [
        *_feature_faults(priorities, catalogue, locate),
        *_level_faults(priorities, catalogue, locate),
        *link_faults(stated.links, catalogue, locate),
        *(note_faults(stated.note, catalogue, locate) if stated.note else ()),
    ]
    if must_count and not faults and not priorities.any_counts:
        faults = [locate("nothing-counts", ("priorities",))]
    if faults:
        raise FaultyInput(faults)
    return priorities


def priority_fault(feature: str, priority: Priority, catalogue: Catalogue) -> str | None:
    """Return the code of what the catalogue refuses in a priority, or None."""
    if (
        catalogue.features[feature].kind == "commitment"
        and priority.counts
        and priority.aim is None
    ):
        return "commitment-without-aim"
    return None


def _feature_faults(
    priorities: Priorities, catalogue: Catalogue, locate: Callable[..., Fault]
) -> list[Fault]:
    faults = []
    for key, priority in priorities.by_feature.items():
        path: Path = ("priorities", key)
        if key not in catalogue.features:
            faults.append(_unknown(key, catalogue.features, "feature", path, locate))
        elif code := priority_fault(key, priority, catalogue):
            faults.append(locate(code, path, feature=key))
    return faults


def _level_faults(
    priorities: Priorities, catalogue: Catalogue, locate: Callable[..., Fault]
) -> list[Fault]:
    faults = []
    for approach, own in priorities.levels.items():
        if approach not in catalogue.approaches:
            faults.append(
                _unknown(approach, catalogue.approaches, "approach", ("levels", approach), locate)
            )
        for feature in own:
            if feature not in catalogue.features:
                faults.append(
                    _unknown(
                        feature,
                        catalogue.features,
                        "feature",
                        ("levels", approach, feature),
                        locate,
                    )
                )
    return faults


def _unknown(
    key: str, known: Mapping[str, Any], kind: str, path: Path, locate: Callable[..., Fault]
) -> Fault:
    return locate("unknown-id", path, id=key, kind=kind, closest=closest(key, known))


def as_data(priorities: Priorities) -> dict[str, Any]:
    """Return the priorities in the form of the file, as plain values."""
    data: dict[str, Any] = (
        {"municipality": priorities.municipality} if priorities.municipality else {}
    )
    data["priorities"] = {key: _entry(priority) for key, priority in priorities.by_feature.items()}
    if priorities.levels:
        data["levels"] = {
            approach: {feature: level.value for feature, level in own.items()}
            for approach, own in priorities.levels.items()
        }
    if priorities.links:
        data["links"] = [link_data(link) for link in priorities.links]
    return data


def _entry(priority: Priority) -> dict[str, Any]:
    importance = priority.importance
    whole = importance is not None and importance == int(importance)
    entry: dict[str, Any] = {
        "importance": int(importance) if whole and importance is not None else importance
    }
    if priority.aim:
        entry[priority.aim.direction.value] = priority.aim.level.value
    if priority.firm:
        entry["firm"] = True
    return entry


def write_priorities(priorities: Priorities, note: KeptNote | None = None) -> str:
    """Return the text of a priorities file that reads back to the same priorities and note."""
    kept = note_data(note) if note else {}
    data = as_data(priorities) | ({"note": kept} if kept else {})
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)


class _Dumper(yaml.SafeDumper):
    """Writes levels and anything else that could be misread in double quotes, each feature on one
    line.
    """


def _written_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    plain = text.replace("_", "").isalpha() and as_meant(text).lower() not in (
        "true",
        "false",
        "null",
        "yes",
        "no",
        "on",
        "off",
    )
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if plain else '"')


def _written_mapping(dumper: _Dumper, mapping: dict[str, Any]) -> yaml.MappingNode:
    innermost = not any(isinstance(value, dict) for value in mapping.values())
    return dumper.represent_mapping("tag:yaml.org,2002:map", mapping, flow_style=innermost)


_Dumper.add_representer(str, _written_text)
_Dumper.add_representer(dict, _written_mapping)


def file_schema() -> Mapping[str, Any]:
    """Return the JSON Schema of a priorities file."""
    return PrioritiesFile.model_json_schema()
