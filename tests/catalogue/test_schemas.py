"""The schemas that an editor uses: those of the program, named by every file, and nothing required
of local files.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from mic_selector.cli import main
from mic_selector.files.places import shipped_data

DATA = shipped_data()
FILES = sorted(path.name for path in DATA.glob("*.yaml"))


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory that `mic-selector schema` wrote."""
    directory = tmp_path_factory.mktemp("schemas")
    assert main(["schema", str(directory)]) == 0
    return directory


def schemas(directory: Path) -> dict[str, Any]:
    """Return every schema below a directory by its place in it."""
    return {
        str(path.relative_to(directory)): json.loads(path.read_text())
        for path in sorted(directory.rglob("*.json"))
    }


def test_the_schemas_beside_the_data_are_what_the_command_writes(written: Path) -> None:
    assert schemas(DATA / "schemas") == schemas(written)


@pytest.mark.parametrize("name", FILES)
def test_every_data_file_names_its_schema_in_its_first_line(name: str) -> None:
    first = (DATA / name).read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=schemas/{Path(name).stem}.json"
    assert (DATA / "schemas" / f"{Path(name).stem}.json").is_file()


@pytest.mark.parametrize("name", FILES)
def test_every_data_file_keeps_to_the_schema_that_it_names(name: str) -> None:
    schema = json.loads((DATA / "schemas" / f"{Path(name).stem}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    content = yaml.load((DATA / name).read_text(encoding="utf-8"), yaml.CSafeLoader)
    jsonschema.Draft202012Validator(schema).validate(content)


def required(schema: object) -> Iterator[object]:
    """Yield everything that a schema requires, anywhere in it."""
    if isinstance(schema, dict):
        if isinstance(schema.get("required"), list):
            yield schema["required"]
        for part in schema.values():
            yield from required(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from required(part)


@pytest.mark.parametrize("name", FILES)
def test_the_schema_for_a_local_file_requires_nothing_and_allows_no_more(name: str) -> None:
    stem = Path(name).stem
    local = json.loads((DATA / "schemas" / "local" / f"{stem}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(local)
    check = jsonschema.Draft202012Validator(local)
    assert list(required(local)) == []
    assert check.is_valid({})
    assert not check.is_valid({"unheard_of": {}})
    check.validate(yaml.load((DATA / name).read_text(encoding="utf-8"), yaml.CSafeLoader))


def test_an_editor_completes_the_kinds_of_a_relation_and_the_steps_of_a_level() -> None:
    relations = json.dumps(
        json.loads((DATA / "schemas" / "relations.json").read_text(encoding="utf-8"))
    )
    assert all(f'"{kind}"' in relations for kind in ("framework_for", "hinders", "states", "may"))
    approaches = json.dumps(
        json.loads((DATA / "schemas" / "approaches.json").read_text(encoding="utf-8"))
    )
    assert all(f'"{level}"' in approaches for level in ("-", "+", "++", "+++"))
