"""`cases`, `validate` and `schema`: what is known, whether it is in order, and the form it has."""

import argparse
from pathlib import Path

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.catalogue.languages import count_texts, missing_languages, unused_texts
from mic_selector.catalogue.own_directory import unread
from mic_selector.catalogue.schema import catalogue_schemas, for_local_files
from mic_selector.cli.common import (
    Add,
    Refused,
    as_json,
    needs_file,
    print_csv,
    print_json,
    print_table,
)
from mic_selector.contracts.knowing import practices_found
from mic_selector.files.messages import (
    Language,
    Messages,
    added_languages,
    in_turn,
    messages_in,
    tongue,
)
from mic_selector.files.own_languages import messages_to_translate
from mic_selector.files.validation import shown_value
from mic_selector.notes.settings import note_schema
from mic_selector.priorities.file import file_schema, read_priorities
from mic_selector.priorities.presets import presets_schema
from mic_selector.start import read_data
from mic_selector.wording.names import Names
from mic_selector.wording.practices import practice


def add_commands(add: Add, say: Messages) -> None:
    """Add the commands of this part."""
    needs_file(add("cases", _cases), say, nargs="?")
    for name, run, of, about in (
        ("validate", _validate, "over", "cli-directory"),
        ("schema", _schema, "directory", "cli-schema-directory"),
    ):
        command = add(name, run, formats=False)
        command.add_argument(of, metavar="DIR", type=Path, nargs="?", help=say(about))


def _cases(options: argparse.Namespace, say: Messages) -> int:
    catalogue = load_catalogue(options.data)
    priorities = read_priorities(options.file, catalogue) if options.file else None
    found = practices_found(catalogue, priorities)
    if options.format == "json":
        print_json(found)
        return 0
    names = Names(catalogue, say)
    rows = [_case_row(names, one["id"]) for one in found]
    print_csv(rows, say) if options.format == "csv" else print_table(rows)
    return 0


def _case_row(names: Names, case: str) -> dict[str, object]:
    one, say = practice(names, case), names.messages
    return {
        "id": one.id,
        say("practice"): one.name,
        say("approach"): ", ".join(map(names.approach_short, one.approaches)),
        say("period"): one.period,
    }


def _validate(options: argparse.Namespace, say: Messages) -> int:
    local = options.data
    catalogue = read_data(local).catalogue
    for name in unread(local):
        print(say("cli-unknown-file", name=name))
    for path, missing in missing_languages(catalogue):
        print(say("cli-missing-languages", path=path, languages=", ".join(missing)))
    for language in added_languages():
        _tell_added(language, catalogue, say)
    print(
        say(
            "cli-valid",
            features=len(catalogue.features),
            approaches=len(catalogue.approaches),
            cases=len(catalogue.cases),
            hash=catalogue.sha256,
        )
    )
    return 0


def _tell_added(language: Language, catalogue: Catalogue, say: Messages) -> None:
    """Say how much of a language that own data add is there."""
    for text in unused_texts(catalogue, language):
        print(say("cli-language-unused", language=language, text=shown_value(text)))
    there, texts = count_texts(catalogue, language)
    known = messages_to_translate()
    print(
        say(
            "cli-language-added",
            name=tongue(language).name,
            language=language,
            messages=sum(map(messages_in(language).has, known)),
            all_messages=len(known),
            texts=there,
            all_texts=texts,
            then=say.listed([tongue(one).name for one in in_turn(language)[1:]]),
        )
    )


def _schema(options: argparse.Namespace, say: Messages) -> int:
    laid_over = {**catalogue_schemas(), "presets": presets_schema()}
    schemas = {**laid_over, "priorities": file_schema(), "note": note_schema()}
    if options.directory is None:
        print_json(schemas)
        return 0
    try:
        local = {name: for_local_files(schema) for name, schema in laid_over.items()}
        for folder, written in (
            (options.directory, schemas),
            (options.directory / "local", {**schemas, **local}),
        ):
            folder.mkdir(parents=True, exist_ok=True)
            for name, schema in written.items():
                (folder / f"{name}.json").write_text(as_json(schema) + "\n", encoding="utf-8")
    except OSError as error:
        raise Refused(
            say("cli-cannot-write", place=str(options.directory), reason=str(error.strerror))
        ) from None
    return 0
