"""`language`: what a language that own data add still lacks, to be translated."""

import argparse
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from mic_selector.catalogue import load_catalogue
from mic_selector.catalogue.languages import texts_without
from mic_selector.cli.common import Add, Refused, written_whole
from mic_selector.files.messages import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Messages,
    added_languages,
    messages_in,
)
from mic_selector.files.own_languages import is_language, shipped_files

MESSAGES, TEXTS = "missing.ftl", "missing.yaml"


def add_commands(add: Add, say: Messages) -> None:
    """Add the command of this part."""
    command = add("language", _language, formats=False)
    command.add_argument("code", metavar="CODE", help=say("cli-language-code"))
    command.add_argument(
        "--to", metavar="DIR", type=Path, required=True, help=say("cli-language-to")
    )


def _language(options: argparse.Namespace, say: Messages) -> int:
    code = options.code
    if code in LANGUAGES or not is_language(code):
        kind = "language-shipped" if code in LANGUAGES else "language-unknown"
        raise Refused(say(f"fault-{kind}", language=code))
    there = messages_in(code) if code in added_languages() else None
    messages = "\n".join(_messages(there))
    texts = "\n".join(("texts:", *_texts(options, code)))
    for name, content in ((MESSAGES, messages), (TEXTS, texts)):
        written_whole(options.to / name, f"{content}\n".encode(), say)
        print(say("cli-written", name=str(options.to / name)))
    return 0


def _messages(there: Messages | None) -> Iterator[str]:
    """Yield the messages that are not there, each as a remark in English."""
    for file, messages in shipped_files().items():
        missing = [text for name, text in messages.items() if not (there and there.has(name))]
        if missing:
            yield f"### {file}\n"
        for text in missing:
            yield re.sub(r"^", "# ", text, flags=re.MULTILINE) + "\n"


def _texts(options: argparse.Namespace, code: str) -> Iterator[str]:
    """Yield a line for each text that is not there, each text once."""
    pairs = (_from(text) for text in texts_without(load_catalogue(options.data), code))
    for language, said in dict.fromkeys(pairs):
        yield f'  # - {{{language}: {json.dumps(said, ensure_ascii=False)}, {code}: ""}}'


def _from(text: Mapping[str, str]) -> tuple[str, str]:
    """Return the language to translate a text from, and what it says in that."""
    language = DEFAULT_LANGUAGE if DEFAULT_LANGUAGE in text else next(iter(text))
    return language, text[language]
