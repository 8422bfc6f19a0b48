"""How the server begins: with settings and data that are in order, or with a sentence that says
what is not.
"""

import os
import sys

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.log import as_line
from mic_selector.files.messages import Language, messages_in, nearest_language
from mic_selector.files.settings import Settings, Stated, read_settings, settings, variable
from mic_selector.web.listening import addresses, as_streamlit_says
from mic_selector.wording.faults import faults_in_words

BAD_INPUT = 2
_OPTIONS = {
    "address": "--server.address",
    "port": "--server.port",
    "base_path": "--server.baseUrlPath",
}


def checked_settings() -> Settings:
    """Return the settings; where one is wrong, or says what the server does not do, end the start
    with a sentence.
    """
    try:
        stated = read_settings()
        if faults := _not_followed(stated):
            raise FaultyInput(faults)
    except FaultyInput as error:
        say(error)
        raise SystemExit(BAD_INPUT) from None
    return stated.settings


def _not_followed(stated: Stated) -> list[Fault]:
    """Return the settings that the server did not follow: `streamlit run` takes them from its own
    options.
    """
    listens = as_streamlit_says()
    wanted = {name: getattr(stated.settings, name) for name in _OPTIONS if name in stated.origins}
    return [
        Fault(
            code="setting-not-listened",
            parameters={
                "listens": str(listens[name] or "/"),
                "value": str(value or "/"),
                "option": _OPTIONS[name],
            },
            file=stated.origins[name],
        )
        for name, value in wanted.items()
        if value != listens[name]
    ]


def say(error: FaultyInput) -> None:
    """Print what is wrong in words, in the language of whoever keeps the server."""
    sentences = faults_in_words(messages_in(_language()), error.faults)
    print("\n".join(sentences), file=sys.stderr, flush=True)


def _language() -> Language:
    """Return the language of whoever keeps the server, also where other settings are wrong."""
    try:
        return settings().lang
    except FaultyInput:
        return nearest_language(os.environ.get(variable("lang")))


def announce() -> None:
    """Print where the pages are, for this machine and for phones beside it."""
    say, form = messages_in(settings().lang), settings().log_format
    here, network = addresses()
    print(as_line(say("server-runs", address=here), form))
    if network:
        print(as_line(say("server-network", address=network), form))
    print(as_line(say("server-stop"), form), flush=True)
