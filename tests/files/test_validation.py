"""Whatever kind of fault pydantic finds, people read a sentence about it."""

from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorType, InitErrorDetails

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.files.validation import validated
from mic_selector.wording.faults import fault_in_words

NUMBERS = (
    *("ge", "gt", "le", "lt", "multiple_of", "max_length", "min_length", "actual_length"),
    *("max_digits", "decimal_places", "whole_digits"),
    *("tz_expected", "tz_actual", "expected_version"),
)
TEXTS = (
    *("attribute", "class", "class_name", "discriminator", "encoding", "encoding_error", "error"),
    *("expected_schemes", "expected_tags", "field_type", "method_name", "name", "pattern", "tag"),
)
CONTEXT = {**dict.fromkeys(NUMBERS, 3), **dict.fromkeys(TEXTS, "a")}
"""What any of the kinds speaks of."""


def location(code, path, **parameters) -> Fault:
    return Fault(code=code, path=path, parameters=parameters)


@pytest.mark.parametrize("kind", get_args(ErrorType))
def test_no_kind_of_fault_is_without_a_sentence(kind: str, monkeypatch) -> None:
    class Form(BaseModel):
        given: str

    expected = {"expected": "'a' or 'b'"} if kind in ("enum", "literal_error") else {}
    detail = InitErrorDetails(type=kind, loc=("given",), input="odd", ctx={**CONTEXT, **expected})
    refusal = ValidationError.from_exception_data("Form", [detail])
    assert refusal.errors()[0]["type"] == kind

    def refuse(_data: object) -> None:
        raise refusal

    monkeypatch.setattr(Form, "model_validate", refuse)
    with pytest.raises(FaultyInput) as refused:
        validated(Form, {}, location)
    (fault,) = refused.value.faults
    said = {fault_in_words(messages_in(language), fault) for language in LANGUAGES}
    assert len(said) == len(LANGUAGES)
