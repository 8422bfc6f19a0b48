"""What Python's own `argparse` says, in the language of the messages.

It looks every sentence up through two functions of its module, so that programs can translate them
before names and values are filled in. Python ships no translations, so these functions are replaced
while a command is read, and only then.
"""

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from mic_selector.files.messages import Messages

SENTENCES: Mapping[str, str] = {
    "usage: ": "argparse-usage",
    "positional arguments": "argparse-positional",
    "options": "argparse-options",
    "show this help message and exit": "argparse-help",
    "argument %(argument_name)s: %(message)s": "argparse-argument",
    "the following arguments are required: %s": "argparse-required",
    "one of the arguments %s is required": "argparse-one-required",
    "not allowed with argument %s": "argparse-not-with",
    "unrecognized arguments: %s": "argparse-unrecognized",
    "invalid choice: %(value)r (choose from %(choices)s)": "argparse-choice",
    "invalid %(type)s value: %(value)r": "argparse-value",
    "expected one argument": "argparse-one",
    "expected at most one argument": "argparse-at-most-one",
    "expected at least one argument": "argparse-at-least-one",
    "expected %s argument": "argparse-several",
    "ignored explicit argument %r": "argparse-ignored",
}
"""The sentences that commands of this program can meet, by their English; the message of each."""


@contextmanager
def argparse_speaking(say: Messages) -> Iterator[None]:
    """Let `argparse` speak the language of the messages while the block lasts."""

    def translated(sentence: str) -> str:
        known = SENTENCES.get(sentence)
        return say(known) if known else sentence

    def counted(one: str, several: str, number: int) -> str:
        return translated(one if number == 1 or one in SENTENCES else several)

    ours = {"_": translated, "ngettext": counted}
    before = {name: getattr(argparse, name) for name in ours}
    try:
        for name, function in ours.items():
            setattr(argparse, name, function)
        yield
    finally:
        for name, function in before.items():
            setattr(argparse, name, function)
