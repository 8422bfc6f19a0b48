"""How the server begins: with settings and data that are in order, or with a sentence that says
what is not.
"""

import gc
import os
import sys

from streamlit import config

from mic_selector.charts import radar
from mic_selector.decision import evaluate
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import messages_in, nearest_language
from mic_selector.files.settings import Settings, Stated, read_settings, settings, variable
from mic_selector.web.knowledge import catalogue, known, presets
from mic_selector.web.listening import addresses, as_streamlit_says
from mic_selector.wording.faults import faults_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.ranking import ranking_rows

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
        _say(error)
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
            "setting-not-listened",
            {
                "listens": str(listens[name] or "/"),
                "value": str(value or "/"),
                "option": _OPTIONS[name],
            },
            stated.origins[name],
        )
        for name, value in wanted.items()
        if value != listens[name]
    ]


def _say(error: FaultyInput) -> None:
    say = messages_in(nearest_language(os.environ.get(variable("lang"))))
    print("\n".join(faults_in_words(say, error.faults)), file=sys.stderr, flush=True)


def _announce() -> None:
    """Print where the pages are, for this machine and for phones beside it."""
    say = messages_in(settings().lang)
    here, network = addresses()
    print(say("server-runs", address=here))
    if network:
        print(say("server-network", address=network))
    print(say("server-stop"), flush=True)


def prepare() -> None:
    """Read everything and say that the server runs; end the process with a sentence where the data
    are not in order.

    Streamlit collects garbage after every run of a page. What was read until now never becomes
    garbage: frozen, it is no longer looked through, which cuts the time of a run to a third. Not
    while files are watched, since modules are replaced then.
    """
    try:
        known()
    except FaultyInput as error:
        _say(error)
        os._exit(BAD_INPUT)  # from a thread, a moment after the start: nothing is being saved yet
    _announce()
    for language in settings().languages:
        names = Names(catalogue(), messages_in(language))
        for preset in list(presets().values())[:1]:
            radar(names, preset.priorities, tuple(catalogue().approaches))
            ranking_rows(names, preset.priorities, evaluate(catalogue(), preset.priorities))
    if config.get_option("server.fileWatcherType") == "none":
        gc.collect()
        gc.freeze()
        # What a run leaves behind is young: the small collections find it, and the large one can be
        # rare.
        gc.set_threshold(10_000, 10, 20)
