"""JSON Schemas of the data files, so that an editor completes and checks them."""

from typing import Any

from pydantic import TypeAdapter

from mic_selector.catalogue.models import Catalogue

_PARTS = {
    "sources.yaml": ("documents",),
    "approaches.yaml": ("version", "features", "approaches"),
    "countries.yaml": ("countries",),
    "cases.yaml": ("themes", "places", "cases"),
    "organisations.yaml": ("organisations",),
    "relations.yaml": ("relations",),
    "guidance.yaml": ("guidance",),
}


def schemas() -> dict[str, Any]:
    """Return the JSON Schema of every data file, by the file's name. A local file may hold a part of what is listed."""
    whole = TypeAdapter(Catalogue).json_schema()
    return {
        name: {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": name,
            "type": "object",
            "additionalProperties": False,
            "properties": {part: whole["properties"][part] for part in parts},
            "$defs": whole["$defs"],
        }
        for name, parts in _PARTS.items()
    }
