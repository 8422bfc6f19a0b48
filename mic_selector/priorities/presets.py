"""Presets: plausible municipalities to start from, each with a sentence on whom it stands for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from mic_selector.catalogue import Catalogue, Text
from mic_selector.catalogue.base import FrozenMapping, Model
from mic_selector.catalogue.overlay import Merged, merged
from mic_selector.catalogue.own_data import NOTHING, OwnData, document_in
from mic_selector.files.faults import Fault, Path
from mic_selector.files.overlay_file import PRESETS_FILE
from mic_selector.files.own_files import Own
from mic_selector.files.places import shipped_data
from mic_selector.files.validation import validated
from mic_selector.files.yaml_reader import Document, read_yaml
from mic_selector.priorities.file import PrioritiesFile, checked_priorities
from mic_selector.priorities.models import Priorities


@dataclass(frozen=True)
class Preset:
    """A municipality to start from."""

    name: Text
    text: Text
    priorities: Priorities


class _Entry(Model):
    name: Text
    text: Text
    priorities: Mapping[str, object]
    links: tuple[Mapping[str, object], ...] = ()


class _File(Model):
    presets: FrozenMapping[_Entry]


def load_presets(
    catalogue: Catalogue, local: Own | OwnData = None, own: OwnData = NOTHING
) -> Mapping[str, Preset]:
    """Load the shipped presets with those of the directory `local` laid over them, and own data of
    a visitor over both; raise `FaultyInput` with faults.
    """
    shipped = read_yaml(shipped_data() / PRESETS_FILE)
    found = [document_in(one, PRESETS_FILE) for one in (local, own)]
    content = merged([shipped, *(document for document in found if document)], _File)
    presets = {}
    for key, entry in validated(_File, content.data, content.fault).presets.items():
        locate = partial(_locate, content, key)
        known = {
            feature: priority
            for feature, priority in entry.priorities.items()
            # A municipality may hide a feature that a shipped preset speaks of.
            if feature in catalogue.features
            or ("presets", key, "priorities", feature) not in shipped.lines
        }
        links = [link for link in entry.links if _is_known(link, catalogue, shipped, key)]
        stated = validated(PrioritiesFile, {"priorities": known, "links": links}, locate)
        priorities = checked_priorities(
            stated, catalogue, locate, must_count=len(known) == len(entry.priorities)
        )
        if priorities.any_counts:  # else all that it wanted is hidden
            presets[key] = Preset(entry.name, entry.text, priorities)
    return MappingProxyType(presets)


def _is_known(
    link: Mapping[str, object], catalogue: Catalogue, shipped: Document, preset: str
) -> bool:
    """Whether the form of a link is there: one that a shipped preset has may be hidden."""
    links = shipped.data["presets"].get(preset, {}).get("links", ())
    return link.get("form") in catalogue.approaches or link not in links


def _locate(
    content: Merged, preset: str, code: str, path: Path, **parameters: str | int | float
) -> Fault:
    return content.fault(code, ("presets", preset, *path), **parameters)


def presets_schema() -> Mapping[str, Any]:
    """Return the JSON Schema of the presets file."""
    return _File.model_json_schema()
