"""JSON Schemas of the data files, so that an editor completes and checks them."""

import json
from collections.abc import Mapping
from typing import Any

from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.overlay import HIDDEN
from mic_selector.files.messages import languages

Schema = Mapping[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
PARTS = {
    "sources": ("documents",),
    "approaches": ("version", "features", "approaches"),
    "countries": ("countries",),
    "cases": ("themes", "places", "cases"),
    "organisations": ("organisations",),
    "relations": ("relations",),
    "guidance": ("guidance",),
}
"""The parts of the catalogue by the name of the file that holds them."""


def catalogue_schemas() -> dict[str, Schema]:
    """Return the JSON Schema of every file of the catalogue, by the file's name without its
    ending.
    """
    whole = Catalogue.model_json_schema()
    schemas: dict[str, Schema] = {}
    for name, parts in PARTS.items():
        properties = {part: whole["properties"][part] for part in parts}
        used = _definitions_used(properties, whole["$defs"])
        schemas[name] = {
            "$schema": _DIALECT,
            "title": f"{name}.yaml",
            "type": "object",
            "additionalProperties": False,
            "properties": properties,
            "$defs": {key: definition for key, definition in whole["$defs"].items() if key in used},
        }
    return schemas


def _definitions_used(part: Any, definitions: Schema) -> set[str]:
    """Return the names of the definitions that a part refers to, directly or through others."""
    named = {name for name in definitions if f'"#/$defs/{name}"' in json.dumps(part)}
    return named.union(*(_definitions_used(definitions[name], definitions) for name in named))


def for_local_files(schema: Schema) -> Schema:
    """Return the schema for a file that is laid over a shipped one: the same keys, none of them
    required, and everything can be hidden.
    """
    parts = schema.get("properties", {})
    definitions = schema.get("$defs", {})
    relaxed: Schema = _without_required(
        {**schema, "properties": _hideable(parts), "$defs": _hideable(definitions)}
    )
    return relaxed


def _without_required(part: Any) -> Any:
    if isinstance(part, Mapping):
        kept = {
            key: value
            for key, value in part.items()
            if not (key == "required" and isinstance(value, list))
        }
        return {key: _without_required(value) for key, value in kept.items()}
    return [_without_required(value) for value in part] if isinstance(part, list) else part


def _hideable(part: Any) -> Any:
    """Return part of a schema in which every model and every text by language may be hidden."""
    if isinstance(part, list):
        return [_hideable(value) for value in part]
    if not isinstance(part, Mapping):
        return part
    changed = {key: _hideable(value) for key, value in part.items()}
    hidden = {HIDDEN: {"type": "boolean"}}
    if part.get("additionalProperties") is False:
        return {**changed, "properties": {**changed.get("properties", {}), **hidden}}
    if part.get("propertyNames") == {"enum": list(languages())}:
        names = {"enum": [*languages(), HIDDEN]}
        return {**changed, "propertyNames": names, "properties": hidden}
    return changed
