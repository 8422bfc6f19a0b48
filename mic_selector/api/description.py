"""How the interface describes itself: the schemas of what it takes and answers."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from mic_selector.api.problems import Problem
from mic_selector.catalogue.cases import Case
from mic_selector.priorities.file import PrioritiesFile

_REFERENCES = "#/components/schemas/{model}"
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status.value: {"content": {"application/problem+json": {"schema": Problem.model_json_schema()}}}
    for status in (
        HTTPStatus.NOT_FOUND,
        HTTPStatus.METHOD_NOT_ALLOWED,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        HTTPStatus.SERVICE_UNAVAILABLE,
    )
}


_PARTS: dict[str, Any] = {}
"""What the schemas of `schema_of` refer to."""


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of a model; what it refers to stands in the document."""
    schema = model.model_json_schema(ref_template=_REFERENCES)
    _PARTS.update(schema.pop("$defs", {}))
    return schema


def _practice_schema() -> dict[str, Any]:
    """Return the schema of a practice as `/cases` gives it."""
    schema = schema_of(Case)
    properties = schema["properties"]
    more = {"id": {"type": "string"}, "source": properties["sources"]}
    required = [*schema["required"], *more]
    return {**schema, "properties": {**more, **properties}, "required": required}


def answers(schema: Mapping[str, Any], kind: str = "application/json") -> dict[int | str, Any]:
    """Return how an answer is described that no contract describes."""
    return {HTTPStatus.OK.value: {"content": {kind: {"schema": schema}}}}


PRACTICES = answers({"type": "array", "items": _practice_schema()})
FILE = "application/octet-stream"
TAKES_PRIORITIES = {
    "requestBody": {
        "required": True,
        "description": "A priorities file, as JSON or YAML.",
        "content": {
            kind: {"schema": schema_of(PrioritiesFile)}
            for kind in ("application/json", "application/yaml")
        },
    }
}


class DescribedApplication(FastAPI):
    """An application whose document holds the parts that our schemas refer to."""

    def openapi(self) -> dict[str, Any]:
        """Return the OpenAPI document, with the parts that the catalogue and a priorities file are
        made of.
        """
        if self.openapi_schema is None:
            document = get_openapi(title=self.title, version=self.version, routes=self.routes)
            document["components"]["schemas"].update(_PARTS)
            self.openapi_schema = document
        return self.openapi_schema
