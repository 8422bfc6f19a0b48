"""The interface does what its own document says: asked by schemathesis, in and out of form."""

import os

import pytest
import schemathesis
from hypothesis import given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from mic_selector.api import Sources, interface
from mic_selector.web.knowledge import note_settings, shared

CHECKS = (
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
REQUESTS = 10_000


@pytest.fixture(scope="module")
def paths():
    """Return what can be asked on every path of the document."""
    document = schemathesis.openapi.from_asgi(
        "/openapi.json", interface(Sources(shared, note_settings))
    )
    return [operation.ok() for operation in document.get_all_operations()]


def test_every_path_is_in_the_document(paths):
    assert {path.label.split("/")[1].split("/")[0] for path in paths} == {
        "catalogue",
        "cases",
        "embed",
        "explain",
        "links",
        "make-first",
        "note",
        "portfolio",
        "rank",
        "robustness",
    }


def test_every_path_answers_as_described(paths):
    for path in paths:

        @given(case=path.as_strategy())
        @settings(max_examples=REQUESTS // len(paths) if os.environ.get("MIC_PROVE") else 5)
        def answers(case):
            case.call_and_validate(checks=CHECKS)

        answers()


def test_what_comes_back_is_described():
    document = interface(Sources(shared, note_settings)).openapi()
    for path, ways in document["paths"].items():
        for way in ways.values():
            (content,) = way["responses"]["200"]["content"].values()
            assert content["schema"].keys() & {"$ref", "properties", "items", "type"}, path
            assert content["schema"].get("additionalProperties") is not True, path
