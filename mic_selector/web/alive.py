"""Asks the server of this machine whether it lives, where the settings say that it listens; this
module is run as a program, by what watches a container.

Ends with exit status 1 where nothing answers.
"""

import sys
from ipaddress import ip_address
from urllib.error import URLError
from urllib.request import urlopen

from mic_selector.files.settings import Settings, settings

_SECONDS = 4


def address(stated: Settings) -> str:
    """Return where a server with these settings says whether it lives."""
    listens = ip_address(stated.address or "::")
    host = "127.0.0.1" if listens.is_unspecified else str(listens)
    path = "/".join(part for part in (stated.base_path, "healthz") if part)
    return f"http://{f'[{host}]' if ':' in host else host}:{stated.port}/{path}"


def lives() -> bool:
    """Whether the server answers in time."""
    try:
        # No file or stranger can be meant: `address` is always http, where this server listens.
        with urlopen(address(settings()), timeout=_SECONDS) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (URLError, TimeoutError, ConnectionError):
        return False


if __name__ == "__main__":
    sys.exit(not lives())
