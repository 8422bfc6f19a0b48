"""The address of the page that shows the answers of a note again."""

import re
from urllib.parse import urlencode, urlsplit

from mic_selector.catalogue import Catalogue
from mic_selector.priorities.address import encode
from mic_selector.priorities.view import View

_THIS_MACHINE = ("localhost", "127.0.0.1", "::1", "0.0.0.0")  # noqa: S104  # compared with


def address_of_page(view: View, catalogue: Catalogue, application: str) -> str:
    """Return the address, or what comes behind that of the application where only this machine
    knows it.
    """
    base = re.split("[?#]", application)[0]
    is_known = base and urlsplit(base).hostname not in _THIS_MACHINE
    return f"{base if is_known else ''}?{urlencode(encode(view, catalogue))}"
