"""`app` and `settings`: starts the server, and says with which settings it would start."""

import argparse
import errno
import os
import runpy
import socket
from collections.abc import Mapping

from mic_selector.cli.common import (
    PROGRAM,
    SETTING,
    Add,
    Refused,
    print_csv,
    print_json,
    print_table,
)
from mic_selector.files.messages import Messages
from mic_selector.files.settings import NAMES, Settings, Stated, masked, read_again, variable
from mic_selector.start import read_data

_BY_IPV6 = "::"
_EVERYWHERE = ("0.0.0.0", _BY_IPV6)  # noqa: S104  # tried, not served on


def add_commands(add: Add, say: Messages) -> None:
    """Add the commands of this part."""
    app = add("app", _app, formats=False)
    app.add_argument("--port", metavar="N", dest=f"{SETTING}port", help=say("cli-port"))
    app.add_argument("--address", metavar="IP", dest=f"{SETTING}address", help=say("cli-listen"))
    add("settings", _settings)


def _app(options: argparse.Namespace, say: Messages) -> int:
    stated: Stated = options.stated
    read_data(stated.settings.data)
    _refuse_taken_port(stated.settings, say)
    # The command becomes the server: no child that a signal to this process would leave behind, and
    # the same on every operating system. The server reads its settings as if started by itself.
    os.environ.update(_as_environment(stated))
    read_again()
    runpy.run_module("mic_selector.web.server.serve", run_name="__main__")
    return 0


def _as_environment(stated: Stated) -> Mapping[str, str]:
    """Return what the options of the command say, as variables of the environment."""
    settings = stated.settings
    options = [name for name, origin in stated.origins.items() if origin.startswith(PROGRAM)]
    return {variable(name): str(getattr(settings, name)) for name in options}


def _refuse_taken_port(settings: Settings, say: Messages) -> None:
    """Refuse an address or port on which this machine lets nobody listen now."""
    for address in (settings.address,) if settings.address else _EVERYWHERE:
        error = _why_not(address, settings.port)
        if error is None or (address == _BY_IPV6 and error.errno != errno.EADDRINUSE):
            continue  # a machine without IPv6 listens without it
        message = "cli-port-taken" if error.errno == errno.EADDRINUSE else "cli-port-refused"
        port, reason = str(settings.port), str(error.strerror)
        raise Refused(say(message, port=port, address=address, reason=reason))


def _why_not(address: str, port: int) -> OSError | None:
    """Return what keeps a process from listening; None if nothing does."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            if os.name != "nt":  # where Windows has this option, it lets two listen on one port
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
            probe.listen(1)
    except OSError as error:
        return error
    return None


def _settings(options: argparse.Namespace, say: Messages) -> int:
    stated: Stated = options.stated
    rows = [
        {
            say("cli-setting-name"): name,
            say("cli-setting-value"): masked(name, stated.settings),
            say("cli-setting-source"): stated.origins.get(name, say("cli-setting-default")),
        }
        for name in NAMES
    ]
    if options.format == "json":
        print_json(
            {
                name: {
                    "value": masked(name, stated.settings),
                    "source": stated.origins.get(name, "default"),
                }
                for name in NAMES
            }
        )
    else:
        print_csv(rows, say) if options.format == "csv" else print_table(rows)
    return 0
