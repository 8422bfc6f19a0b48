"""The hash that says which catalogue a result was made with, and the schemas."""

import hashlib
import json
from collections.abc import Callable

import jsonschema
import pytest

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.catalogue.loading import canonical_json
from mic_selector.catalogue.schema import catalogue_schemas, for_local_files

Load = Callable[..., Catalogue]


def test_the_hash_is_that_of_the_canonical_json(catalogue: Catalogue) -> None:
    text = canonical_json(catalogue)
    assert hashlib.sha256(text.encode()).hexdigest() == catalogue.sha256


def test_the_canonical_json_has_sorted_keys_and_no_white_space(catalogue: Catalogue) -> None:
    text = canonical_json(catalogue)
    again = json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert text == again


def test_the_canonical_json_holds_the_table(catalogue: Catalogue) -> None:
    content = json.loads(canonical_json(catalogue))
    assert content["approaches"]["twinning"]["levels"]["duration"] == "+++"
    assert set(content["cases"]) == set(catalogue.cases)


def test_loading_twice_gives_the_same_hash(catalogue: Catalogue) -> None:
    assert load_catalogue().sha256 == catalogue.sha256


@pytest.mark.parametrize(
    "change",
    [
        'approaches: {twinning: {levels: {governance: "+"}}}',
        'approaches: {twinning: {name: {nl: "Anders"}}}',
        'version: "ours"',
    ],
)
def test_the_hash_changes_with_what_is_laid_over(
    catalogue: Catalogue, load: Load, change: str
) -> None:
    assert load(approaches=change).sha256 != catalogue.sha256


def test_stating_locally_what_is_shipped_changes_no_hash(catalogue: Catalogue, load: Load) -> None:
    assert (
        load(approaches='approaches: {twinning: {levels: {governance: "-"}}}').sha256
        == catalogue.sha256
    )


REFUSED = [
    ("approaches", {"aproaches": {}}),
    ("approaches", {"approaches": {"twinning": {"levels": {"budget": "++++"}}}}),
    ("cases", {"places": {"x": {"name": {"en": "x"}, "country": "Belgium"}}}),
    ("cases", {"themes": {"water": {"de": "x"}}}),
]


@pytest.mark.parametrize(("name", "content"), REFUSED)
def test_a_schema_refuses_what_the_program_refuses(name: str, content: dict[str, object]) -> None:
    assert not jsonschema.Draft202012Validator(catalogue_schemas()[name]).is_valid(content)
    assert not jsonschema.Draft202012Validator(for_local_files(catalogue_schemas()[name])).is_valid(
        content
    )


def test_a_local_file_may_hold_a_part_alone() -> None:
    schema = catalogue_schemas()["approaches"]
    content = {"approaches": {"twinning": {"levels": {"budget": "++"}}}}
    assert not jsonschema.Draft202012Validator(schema).is_valid(content)
    jsonschema.Draft202012Validator(for_local_files(schema)).validate(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("approaches", {"features": {"budget": {"hidden": True}}}),
        ("cases", {"themes": {"water": {"hidden": True}}, "places": {"ostend": {"hidden": True}}}),
        ("countries", {"countries": {"FR": {"hidden": True}}}),
        ("guidance", {"guidance": {"working_group": {"hidden": True}}}),
        ("sources", {"documents": {"fiche": {"hidden": False}}}),
    ],
)
def test_everything_may_be_hidden_in_a_local_file_and_in_no_shipped_one(
    name: str, content: dict[str, object]
) -> None:
    schema = catalogue_schemas()[name]
    assert not jsonschema.Draft202012Validator(schema).is_valid(content)
    local = jsonschema.Draft202012Validator(for_local_files(schema))
    local.validate(content)
    part, entries = next(iter(content.items()))
    assert isinstance(entries, dict)
    assert not local.is_valid({part: {next(iter(entries)): {"hidden": "yes"}}})
