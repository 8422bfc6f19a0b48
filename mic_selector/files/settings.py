"""Where things are: the shipped data and the directory a municipality lays over them."""

import os
from pathlib import Path

LOCAL_DATA_VARIABLE = "MIC_SELECTOR_DATA"

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_data() -> Path:
    """Return the directory of the shipped data: inside an installed package, beside it in a checkout."""
    installed = _PACKAGE / "data"
    return installed if installed.is_dir() else _PACKAGE.parent / "data"


def local_data() -> Path | None:
    """Return the directory named by the environment variable MIC_SELECTOR_DATA, or None."""
    named = os.environ.get(LOCAL_DATA_VARIABLE)
    return Path(named) if named else None
