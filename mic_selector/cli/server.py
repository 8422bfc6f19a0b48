"""`app`: starts the server as a child process, on the twin of `app.py` inside the package."""

import argparse
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from mic_selector.catalogue import load_catalogue
from mic_selector.cli.common import Add
from mic_selector.files.messages import Messages
from mic_selector.files.settings import LOCAL_DATA_VARIABLE
from mic_selector.notes.settings import load_note_settings


def add_commands(add: Add, say: Messages) -> None:
    """Add the command of this part."""
    app = add("app", _app, formats=False)
    app.add_argument("--port", type=_port, metavar="N", default=8501, help=say("cli-port"))


def _port(text: str) -> int:
    port = int(text)
    if not 0 < port < 65536:
        raise ValueError
    return port


def _app(options: argparse.Namespace, say: Messages) -> int:
    load_catalogue(options.data)
    load_note_settings(options.data, options.lang, date.today())
    script = Path(__file__).parents[1] / "web" / "app.py"
    environment = {
        **os.environ,
        **({LOCAL_DATA_VARIABLE: str(options.data.resolve())} if options.data else {}),
    }
    print(say("cli-app-starts", address=f"http://localhost:{options.port}"), flush=True)
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(script),
        "--server.port",
        str(options.port),
    ]
    with subprocess.Popen(command, env=environment) as server:
        try:
            return server.wait()
        except KeyboardInterrupt:
            server.terminate()
            server.wait()
            return 0
