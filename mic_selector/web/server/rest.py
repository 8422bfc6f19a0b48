"""The rest of the program: nearly all of it, which is imported once the server listens
(docs/decisions/0021-the-program-is-imported-behind-the-server.md).
"""

import sys
from importlib import import_module
from types import ModuleType

_BACKGROUND = "mic_selector.web.server.background"


def rest_of_the_program() -> ModuleType:
    """Return it, as `background` offers it; who asks first waits until it is imported."""
    return import_module(_BACKGROUND)


def is_imported() -> bool:
    """Whether anybody began to import it."""
    return _BACKGROUND in sys.modules
