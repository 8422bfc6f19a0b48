"""The address of the page that shows the answers of a note again."""

import re
from urllib.parse import urlencode

from mic_selector.catalogue import Catalogue
from mic_selector.files.setting_values import is_local
from mic_selector.priorities.address import encode
from mic_selector.priorities.view import View


def address_of_page(view: View, catalogue: Catalogue, application: str) -> str:
    """Return the address, or nothing where only this machine or its network knows the
    application.
    """
    base = re.split("[?#]", application)[0]
    if not base or is_local(base):
        return ""
    return f"{base}?{urlencode(encode(view, catalogue))}"
