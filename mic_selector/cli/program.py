"""The program: its commands and their options, and what becomes of bad input."""

import argparse
import io
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, NoReturn

from mic_selector import __version__
from mic_selector.cli.argparse_words import argparse_speaking
from mic_selector.cli.common import BAD_INPUT, PROGRAM, SETTING, Refused
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import Language, Messages, languages, messages_in, nearest_language
from mic_selector.files.settings import learn_languages, read_settings, variable
from mic_selector.wording.faults import faults_in_words

INTERRUPTED = 130

PARTS: Mapping[str, tuple[str, ...]] = {
    "rank": ("rank", "explain"),
    "decision": ("robustness", "portfolio"),
    "links": ("links",),
    "note": ("note", "handout", "worksheet"),
    "data": ("cases", "validate", "schema"),
    "importing": ("import",),
    "language": ("language",),
    "server": ("app", "settings"),
}
"""The modules of this package that hold commands, and which; each is imported when one is given."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Refused(message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, or 2 after one message on bad input."""
    if arguments is None and sys.stdout is not None:
        _keep_standard_output()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    given = list(sys.argv[1:] if arguments is None else arguments)
    messages = messages_in(_language(given))
    try:
        options = _read(given, messages)
        messages = messages_in(options.lang)
        return int(options.run(options, messages))
    except FaultyInput as error:
        print("\n".join(faults_in_words(messages, error.faults)), file=sys.stderr)
    except Refused as error:
        print(f"{PROGRAM}: {error}", file=sys.stderr)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    return BAD_INPUT


def _keep_standard_output() -> None:
    """Let nothing but what this program prints reach standard output, until the process ends.

    The solver of integer programmes is in C++ and now and then prints a line of its own, which no
    option of it forbids and which would break JSON.
    """
    sys.stdout.flush()
    own = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    sys.stdout = os.fdopen(own, "w", buffering=1 if os.isatty(own) else -1, encoding="utf-8")


def _language(given: list[str]) -> Language:
    """Look ahead for the language, so that help and refusals are in it too."""
    ahead = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    ahead.add_argument("--lang", nargs="?")
    ahead.add_argument("--data", nargs="?")
    named = ahead.parse_known_args(given)[0]
    with suppress(FaultyInput):  # it is told once the settings are read
        learn_languages(named.data or os.environ.get(variable("data")))
    return nearest_language(named.lang or os.environ.get(variable("lang")))


def _read(given: list[str], say: Messages) -> argparse.Namespace:
    """Return the options, completed from the settings: `stated`, and of them `data` and `lang`."""
    with argparse_speaking(say):
        options = _parser(given, say).parse_args(given)
    stated = {
        dest.removeprefix(SETTING): (f"{PROGRAM} --{dest.removeprefix(SETTING)}", str(value))
        for dest, value in vars(options).items()
        if dest.startswith(SETTING) and value is not None
    }
    if options.over:
        stated["data"] = (f"{PROGRAM} DIR", str(options.over))
    options.stated = read_settings(stated)
    options.data, options.lang = options.stated.settings.data, options.stated.settings.lang
    return options


def _parser(given: Sequence[str], say: Messages) -> argparse.ArgumentParser:
    parser = _Parser(prog=PROGRAM, description=say("cli-description"), allow_abbrev=False)
    version = f"{PROGRAM} {__version__}"
    parser.add_argument("--version", action="version", version=version, help=say("cli-version"))
    _add_settings(parser, say, None)
    commands = parser.add_subparsers(
        required=True, metavar=say("cli-command"), parser_class=_Parser
    )

    def add(name: str, run: Any, formats: bool = True) -> argparse.ArgumentParser:
        found = commands.add_parser(
            name, help=say(f"cli-{name}"), description=say(f"cli-{name}"), allow_abbrev=False
        )
        found.set_defaults(run=run, over=None)
        _add_settings(found, say, argparse.SUPPRESS)
        if formats:
            found.add_argument(
                "--format",
                choices=("table", "json", "csv"),
                default="table",
                help=say("cli-format"),
            )
        return found

    for part, names in PARTS.items():
        if any(name in given for name in names):
            import_module(f"mic_selector.cli.{part}").add_commands(add, say)
        else:
            for name in names:
                commands.add_parser(name, help=say(f"cli-{name}"))
    return parser


def _add_settings(parser: argparse.ArgumentParser, say: Messages, absent: str | None) -> None:
    """Add what may stand before and after a command; `absent` is what is kept where it does not."""
    said = {
        "data": ("DIR", say("cli-data")),
        "lang": ("LANG", say("cli-lang", languages=say.listed(list(languages())))),
    }
    for name, (value, meaning) in said.items():
        parser.add_argument(
            f"--{name}", metavar=value, dest=SETTING + name, default=absent, help=meaning
        )
