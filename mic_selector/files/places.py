"""Where on a machine things lie: the user's own files, and the shipped data."""

import os
from pathlib import Path

PREFIX = "MIC_SELECTOR_"
"""Each variable of the environment that is ours begins with it."""
FILE_VARIABLE = f"{PREFIX}SETTINGS"
_PACKAGE = Path(__file__).resolve().parent.parent


def settings_file() -> Path | None:
    """Return the file of settings: that of MIC_SELECTOR_SETTINGS, else the user's own where there
    is one, and it may be seen: a service may not look into its home.
    """
    if named := os.environ.get(FILE_VARIABLE):
        return Path(named)
    configuration = os.environ.get("XDG_CONFIG_HOME") or home() / ".config"
    own = Path(configuration) / "mic-selector" / "settings.yaml"
    return own if os.path.exists(own) else None


def home() -> Path:
    """Return the user's home; as elsewhere, the root of the disk for one of whom the system knows
    none: a service may run as a number without a name.
    """
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")


def shipped_data() -> Path:
    """Return the directory of the shipped data: inside an installed package, beside it in a
    checkout.
    """
    installed = _PACKAGE / "data"
    return installed if installed.is_dir() else _PACKAGE.parent / "data"


def rooms_file() -> Path:
    """Return the database of rooms where none was named: with the user's data, where the XDG base
    directory specification keeps them.
    """
    data = os.environ.get("XDG_DATA_HOME") or home() / ".local" / "share"
    return Path(data) / "mic-selector" / "rooms.db"
