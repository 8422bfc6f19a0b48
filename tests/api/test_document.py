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
APPLICATION = interface(Sources(shared, note_settings))
DOCUMENT = schemathesis.openapi.from_asgi("/openapi.json", APPLICATION)
PATHS = {operation.ok().label: operation.ok() for operation in DOCUMENT.get_all_operations()}
REQUESTS = 10_000


def test_every_path_is_in_the_document():
    assert {label.split("/")[1].split("/")[0] for label in PATHS} == {
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


@pytest.mark.parametrize("label", PATHS)
def test_it_answers_as_described(label):
    @given(case=PATHS[label].as_strategy())
    @settings(max_examples=REQUESTS // len(PATHS) if os.environ.get("MIC_PROVE") else 10)
    def answers(case):
        case.call_and_validate(checks=CHECKS)

    answers()
