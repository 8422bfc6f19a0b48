"""What a setting may say: types that take a value as it is meant, or refuse it."""

import re
from importlib.util import find_spec
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, StrictStr
from pydantic_core import PydanticCustomError, PydanticKnownError

from mic_selector.files.messages import Language

SHORTEST_PASSWORD = 8
_SITE = re.compile(r"https?://(\*\.)?[a-z0-9.-]+(:[0-9]+)?", re.IGNORECASE)


def _directory(given: Path) -> Path:
    """Return a directory of own data, or a file that holds one: whether it does is seen when it is
    read.
    """
    if given.is_file():
        return given
    if not given.is_dir():
        raise PydanticCustomError("setting_no_directory", "", {"directory": str(given)})
    try:
        next(given.iterdir(), None)
    except OSError:
        raise PydanticCustomError(
            "setting_directory_unreadable", "", {"directory": str(given)}
        ) from None
    return given


def _database(given: str) -> str:
    """Return the URL of a database that this installation can speak to.

    Whether the database answers is no matter of the settings: it may be started later.
    """
    if re.fullmatch(r"sqlite:///.+", given):
        return given
    if not re.fullmatch(r"postgresql(\+psycopg)?://.+", given):
        raise PydanticCustomError("setting_no_database", "")
    if find_spec("psycopg") is None:
        raise PydanticCustomError("setting_no_driver", "")
    return given


def _time_zone(given: object) -> ZoneInfo:
    try:
        return given if isinstance(given, ZoneInfo) else ZoneInfo(str(given))
    except (OSError, ValueError, LookupError):
        raise PydanticCustomError("setting_no_time_zone", "", {"zone": str(given)}) from None


def _address(given: str) -> str:
    if given != "localhost":
        try:
            ip_address(given)
        except ValueError:
            raise PydanticCustomError("setting_no_address", "", {"address": given}) from None
    return given


def _base_path(given: str) -> str:
    bare = given.strip("/")
    if not re.fullmatch(r"([\w-]+(/[\w-]+)*)?", bare, re.ASCII):
        raise PydanticCustomError("setting_no_base_path", "", {"given": given})
    return bare


def _public_address(given: str) -> str:
    """Return the address of the pages, as others write it; what comes behind it is no part of
    it.
    """
    try:
        parts = urlsplit(given)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_whole = False
    if not is_whole or re.search(r"[?#\s]", given) or is_local(given):
        raise PydanticCustomError("setting_no_public_address", "", {"given": given})
    return f"{given.rstrip('/')}/"


def is_local(address: str) -> bool:
    """Whether the address of a page means something on this machine or in its own network alone."""
    host = urlsplit(address).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local"))


def _several(given: object) -> object:
    """Return what a variable of the environment lists with commas, as a list."""
    return [part.strip() for part in given.split(",")] if isinstance(given, str) else given


def _networks(given: object) -> object:
    """Return addresses and networks, as `192.0.2.7` or `192.0.2.0/24`, each as a network."""
    networks = _several(given)
    if not isinstance(networks, list | tuple):
        return given
    return tuple(_network(one) for one in networks)


def _network(given: object) -> object:
    try:
        return ip_network(str(given))
    except ValueError:
        raise PydanticCustomError("setting_no_network", "", {"given": str(given)}) from None


def _sites(given: tuple[str, ...]) -> tuple[str, ...]:
    for site in given:
        if not _SITE.fullmatch(site):
            raise PydanticCustomError("setting_no_site", "", {"given": site})
    return given


def _origins(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return websites as browsers name them when their scripts ask."""
    for site in given:
        if not _SITE.fullmatch(site) or "*" in site:
            raise PydanticCustomError("setting_no_origin", "", {"given": site})
    return tuple(_as_browsers_write(site.lower()) for site in given)


def _as_browsers_write(origin: str) -> str:
    return origin.removesuffix(":443" if origin.startswith("https:") else ":80")


def _without_twins(given: tuple[Language, ...]) -> tuple[Language, ...]:
    if len(set(given)) < len(given):
        raise PydanticCustomError("setting_twice", "")
    return given


def _no_yes_or_no(given: object) -> object:
    if isinstance(given, bool):
        raise PydanticKnownError("int_type")
    return given


def _password(given: str) -> str:
    if len(given) < SHORTEST_PASSWORD:
        raise PydanticCustomError("setting_password_short", "", {"least": SHORTEST_PASSWORD})
    return given


OwnDataPlace = Annotated[Path, AfterValidator(_directory)]
DatabaseUrl = Annotated[StrictStr, AfterValidator(_database)]
TimeZone = Annotated[ZoneInfo, BeforeValidator(_time_zone)]
Address = Annotated[StrictStr, AfterValidator(_address)]
PublicAddress = Annotated[StrictStr, AfterValidator(_public_address)]
BasePath = Annotated[StrictStr, AfterValidator(_base_path)]
Languages = Annotated[
    tuple[Language, ...],
    BeforeValidator(_several),
    Field(min_length=1),
    AfterValidator(_without_twins),
]
Password = Annotated[StrictStr, AfterValidator(_password)]
Origins = Annotated[tuple[StrictStr, ...], BeforeValidator(_several), AfterValidator(_origins)]
Sites = Annotated[tuple[StrictStr, ...], BeforeValidator(_several), AfterValidator(_sites)]
WholeNumber = Annotated[int, BeforeValidator(_no_yes_or_no)]
Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], BeforeValidator(_networks)]
