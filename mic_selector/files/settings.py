"""Where things are: the shipped data, the directory a municipality lays over them, and the database
of the workshop.
"""

import os
from pathlib import Path
from zoneinfo import ZoneInfo

LOCAL_DATA_VARIABLE = "MIC_SELECTOR_DATA"
DATABASE_VARIABLE = "MIC_SELECTOR_DATABASE"
TIME_ZONE_VARIABLE = "MIC_SELECTOR_TIME_ZONE"

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_data() -> Path:
    """Return the directory of the shipped data: inside an installed package, beside it in a
    checkout.
    """
    installed = _PACKAGE / "data"
    return installed if installed.is_dir() else _PACKAGE.parent / "data"


def local_data() -> Path | None:
    """Return the directory named by the environment variable MIC_SELECTOR_DATA, or None."""
    named = os.environ.get(LOCAL_DATA_VARIABLE)
    return Path(named) if named else None


def database_url() -> str:
    """Return the URL of the workshop's database: that of MIC_SELECTOR_DATABASE, else of a file
    among the user's data.

    The directory of that file is made where it is missing, for the user alone.
    """
    if named := os.environ.get(DATABASE_VARIABLE):
        return named
    file = _database_file()
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return f"sqlite:///{file}"


def database_is_there() -> bool:
    """Whether the workshop ever kept anything here; with MIC_SELECTOR_DATABASE set it is taken to
    have.
    """
    return DATABASE_VARIABLE in os.environ or _database_file().exists()


def _database_file() -> Path:
    """Return where the XDG base directory specification keeps a user's data."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "mic-selector" / "rooms.db"


def time_zone() -> ZoneInfo:
    """Return the time zone of the clock in the room: that of MIC_SELECTOR_TIME_ZONE, else
    Belgium's.
    """
    return ZoneInfo(os.environ.get(TIME_ZONE_VARIABLE) or "Europe/Brussels")
