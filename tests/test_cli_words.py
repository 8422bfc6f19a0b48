"""The command's own help and refusals speak the language asked for."""

import argparse
import re
from itertools import chain
from pathlib import Path

import pytest

from mic_selector.cli import main
from mic_selector.cli.argparse_words import SENTENCES, argparse_speaking
from mic_selector.cli.program import PARTS
from mic_selector.files.messages import LANGUAGES, messages_in

REFUSED = {
    "nothing": ["argparse-required"],
    "rank": ["argparse-required"],
    "rang x.yaml": ["argparse-choice"],
    "rank x.yaml --format xml": ["argparse-choice"],
    "rank x.yaml --lang": ["argparse-one"],
    "rank x.yaml --dat x": ["argparse-unrecognized"],
    "explain x.yaml": ["argparse-one-required"],
    "explain x.yaml --approach a --make-first b": ["argparse-not-with"],
    "robustness x.yaml --samples many": ["argparse-value"],
    "worksheet --to x.pdf --large=yes": ["argparse-ignored"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("given", REFUSED)
def test_a_refusal_is_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    given: str,
    language: str,
) -> None:
    monkeypatch.setenv("MIC_SELECTOR_LANG", language)
    arguments = [] if given == "nothing" else given.split()
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    for message in REFUSED[given]:
        for words in re.split(r"%(?:\(\w+\))?[rs]", messages_in(language)(message)):
            assert words in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_is_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["app", "--help", "--lang", language])
    assert ended.value.code == 0
    shown, say = capsys.readouterr().out, messages_in(language)
    for message in ("argparse-usage", "argparse-options", "argparse-help", "cli-port"):
        assert " ".join(say(message).split()) in " ".join(shown.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_lists_every_command_and_what_it_is_for(
    capsys: pytest.CaptureFixture[str], language: str
) -> None:
    with pytest.raises(SystemExit):
        main(["--lang", language, "--help"])
    shown = " ".join(capsys.readouterr().out.split())
    say = messages_in(language)
    for command in chain.from_iterable(PARTS.values()):
        assert f"{command} {' '.join(say(f'cli-{command}').split())}" in shown


def test_every_sentence_stands_in_argparse() -> None:
    """A Python that says it in other words would say it in English."""
    source = Path(str(argparse.__file__)).read_text(encoding="utf-8")
    assert [sentence for sentence in SENTENCES if sentence not in source] == []


def test_nothing_of_argparse_stays_replaced() -> None:
    before = (vars(argparse)["_"], vars(argparse)["ngettext"])
    with argparse_speaking(messages_in("nl")):
        assert vars(argparse)["_"] is not before[0]
    assert (vars(argparse)["_"], vars(argparse)["ngettext"]) == before
