"""The server as `mic-selector app` starts it: this module is run as a program, in the process of
that command.

It goes the way of `streamlit run`, so that there is one way to start; the options that Streamlit
wants come from the settings.
"""

import os
from pathlib import Path

from click.exceptions import Abort
from streamlit.web.cli import main

from mic_selector.files.places import home
from mic_selector.files.settings import Settings, settings

_INSTALLED = Path(__file__).resolve().parents[1] / "app.py"
_IN_CHECKOUT = _INSTALLED.parents[2] / "app.py"


def script() -> Path:
    """Return the script of the pages: the one beside which the settings of the server lie."""
    return _INSTALLED if (_INSTALLED.parent / ".streamlit").is_dir() else _IN_CHECKOUT


def options(stated: Settings) -> list[str]:
    """Return the settings as options of `streamlit run`."""
    listened = [] if stated.address is None else [f"--server.address={stated.address}"]
    return [
        *listened,
        f"--server.port={stated.port}",
        f"--server.baseUrlPath={stated.base_path}",
        f"--logger.level={stated.log_level}",
    ]


def serve() -> None:
    """Serve until somebody stops the process."""
    # Streamlit looks there for files of its own, and does not start where the system knows no home.
    os.environ.setdefault("HOME", str(home()))
    try:
        main(["run", str(script()), *options(settings())], standalone_mode=False)
    except Abort:  # stopped from the keyboard, which is how it is meant to be stopped
        return


if __name__ == "__main__":
    serve()
