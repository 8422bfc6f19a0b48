"""The settings of the program: one object, read from the environment and a file, and checked whole.

What an option of a command says goes before the environment, the environment before the file, the
file before what holds without any of them.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from ipaddress import ip_network
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, StrictStr, field_validator
from pydantic_core import PydanticCustomError

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.faults import Path as KeyPath
from mic_selector.files.messages import DEFAULT_LANGUAGE, Language, Tongue, languages, speak
from mic_selector.files.overlay_file import LANGUAGES_FOLDER
from mic_selector.files.own_languages import own_languages
from mic_selector.files.places import FILE_VARIABLE, PREFIX, rooms_file, settings_file
from mic_selector.files.setting_values import (
    Address,
    BasePath,
    DatabaseUrl,
    Languages,
    Networks,
    Origins,
    OwnDataPlace,
    Password,
    PublicAddress,
    Sites,
    TimeZone,
    WholeNumber,
)
from mic_selector.files.validation import closest, validated
from mic_selector.files.yaml_reader import Document, read_yaml

HIDDEN = "***"
SECRETS = ("rooms_password",)
_UNQUOTED = (*SECRETS, "database")
"""Settings of which no message says what was stated."""

_PASSWORD_IN_URL = re.compile(r"(://[^:/@]*:).*(@)")
_PARAMETER = re.compile(r"([?&]([^=&]*)=)[^&]*")

_NONE: Mapping[Language, Tongue] = MappingProxyType({})

Given = tuple[str, object]
"""What an option of a command says: how the option is called, and its value."""


class Settings(BaseModel):
    """All settings. `docs/deployment.md` says for each what it does.

    `database` is None where nobody named one: then `database_url` says where the rooms are.
    `largest_upload` counts in MB, `longest_kept` in days.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    data: OwnDataPlace | None = None
    database: DatabaseUrl | None = Field(None, repr=False)
    time_zone: TimeZone = ZoneInfo("Europe/Brussels")
    address: Address | None = None
    public_address: PublicAddress | None = None
    port: Annotated[WholeNumber, Field(ge=1, le=65535)] = 8501
    base_path: BasePath = ""
    lang: Language = DEFAULT_LANGUAGE
    languages: Languages = Field(default_factory=languages)
    rooms: Literal["everybody", "nobody", "password"] = "everybody"
    rooms_password: Password | None = Field(None, repr=False)
    most_rooms: Annotated[WholeNumber, Field(ge=1)] = 1000
    most_participants: Annotated[WholeNumber, Field(ge=1)] = 2000
    largest_upload: Annotated[WholeNumber, Field(ge=1, le=5)] = 5
    longest_kept: Annotated[WholeNumber, Field(ge=1, le=365)] = 30
    operator: StrictStr | None = None
    contact: StrictStr | None = None
    api: bool = True
    api_origins: Origins = ()
    frame_ancestors: Sites = ()
    metrics_from: Networks = (ip_network("127.0.0.1"), ip_network("::1"))
    log_format: Literal["text", "json"] = "text"
    log_level: Literal["debug", "info", "warning", "error"] = "warning"

    @field_validator("*", mode="before")
    @classmethod
    def _without_spaces_around(cls, given: object) -> object:
        if isinstance(given, str) and given != given.strip():
            raise PydanticCustomError("setting_spaces", "")
        return given


NAMES = tuple(Settings.model_fields)


@dataclass(frozen=True)
class Stated:
    """Settings, and for each that was stated somewhere, where: an option, a variable, or a line of
    the file.
    """

    settings: Settings
    origins: Mapping[str, str]
    languages: Mapping[Language, Tongue]
    """Those that own data add."""


def variable(name: str) -> str:
    """Return the variable of the environment that states a setting."""
    return PREFIX + name.upper()


def settings() -> Settings:
    """Return the settings that environment and file state; raise `FaultyInput` where one is wrong.

    They are read once, until `read_again`: to ask the environment every time takes as long as to
    look something up in the database.
    """
    stated = _read_once()
    speak(stated.languages)
    return stated.settings


def read_again() -> None:
    """Let the settings be read anew when they are next asked for: the environment says something
    else now.
    """
    _read_once.cache_clear()


def read_settings(options: Mapping[str, Given] = MappingProxyType({})) -> Stated:
    """Return the settings with their origins, where options of a command go before all else.

    From then on the process speaks the languages that own data add. Raises `FaultyInput` with a
    fault for each wrong value, placed where it was stated.
    """
    document = _file()
    in_file = _stated_in(document) if document else {}
    named = {
        name: text for name in NAMES if (text := os.environ.get(variable(name))) not in (None, "")
    }
    given = {name: value for name, (_, value) in options.items()}
    origins = {
        **{name: _line_of(document, name) for name in in_file if document},
        **{name: variable(name) for name in named},
        **{name: option for name, (option, _) in options.items()},
    }

    def locate(code: str, path: KeyPath, **parameters: str | int | float) -> Fault:
        name = str(path[0]) if path else ""
        if name in _UNQUOTED and "value" in parameters:
            parameters = {**parameters, "value": HIDDEN}
        if document and name not in named and name not in given:
            return document.fault(code, path, **parameters)
        return Fault(code=code, parameters=parameters, file=origins.get(name))

    _refuse_misspelt_variables()
    everything = {**in_file, **named, **given}
    added = learn_languages(everything.get("data"))
    read = validated(Settings, everything, locate)
    _refuse_contradictions(read, locate)
    stated = {name: origins[name] for name in NAMES if name in origins}
    return Stated(read, MappingProxyType(stated), added)


def learn_languages(data: object) -> Mapping[Language, Tongue]:
    """Let the process speak the languages that own data add, and return them; none where there are
    no such data. Raises `FaultyInput` with what is wrong in them.
    """
    place = Path(data) if isinstance(data, str | Path) else None
    is_there = place is not None and (place.is_file() or (place / LANGUAGES_FOLDER).is_dir())
    added = own_languages(place) if is_there else _NONE
    speak(added)
    return added


def masked(name: str, settings: Settings) -> str:
    """Return the value of a setting in a form that may be shown: without passwords."""
    value = getattr(settings, name)
    if name == "database":
        return _without_passwords(value or database_url(settings))
    if value is None:
        return ""
    if name in SECRETS:
        return HIDDEN
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _without_passwords(url: str) -> str:
    """Return the URL of a database without the password, which may stand before the server or in
    what follows the name.
    """
    shown = _PARAMETER.sub(_hidden_where_secret, url)
    return _PASSWORD_IN_URL.sub(rf"\1{HIDDEN}\2", shown)


def _hidden_where_secret(parameter: re.Match[str]) -> str:
    is_secret = "password" in unquote(parameter[2]).lower()
    return parameter[1] + HIDDEN if is_secret else parameter[0]


def today(settings: Settings) -> date:
    """Return the day that it is where the tool is used."""
    return datetime.now(settings.time_zone).date()


def database_url(settings: Settings) -> str:
    """Return the URL of the workshop's database: the one named, else of a file among the user's
    data.
    """
    return settings.database or f"sqlite:///{rooms_file()}"


def prepared_database_url(settings: Settings) -> str:
    """Return the same; the directory of the user's own file is made where it is missing, for the
    user alone.
    """
    if settings.database is None:
        rooms_file().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return database_url(settings)


def database_is_there(settings: Settings) -> bool:
    """Whether the workshop ever kept anything here; a database that was named is taken to have."""
    return settings.database is not None or os.path.exists(rooms_file())


VARIABLES = (*map(variable, NAMES), FILE_VARIABLE, "XDG_CONFIG_HOME")
"""The variables of the environment on which the settings rest."""


@cache
def _read_once() -> Stated:
    return read_settings()


def _file() -> Document | None:
    path = settings_file()
    document = read_yaml(path) if path else None
    if document and not isinstance(document.data, Mapping | None):
        raise FaultyInput([document.fault("wrong-type", (), value="…", expected="mapping")])
    return document


def _stated_in(document: Document) -> dict[str, Any]:
    """Return what a file states; a directory is named as seen from the file."""
    stated = {name: value for name, value in (document.data or {}).items() if value is not None}
    if isinstance(stated.get("data"), str):
        stated["data"] = str(Path(document.file).parent / stated["data"])
    return stated


def _line_of(document: Document | None, name: str) -> str:
    return f"{document.file}:{document.line((name,))}" if document else ""


def _refuse_misspelt_variables() -> None:
    """Raise `FaultyInput` for variables that nothing reads but that resemble those that are read.

    Others are left alone: some servers set variables of their own that begin in the same way.
    """
    known = [name.removeprefix(PREFIX) for name in VARIABLES]
    ours = [name for name in os.environ if name.startswith(PREFIX) and name not in VARIABLES]
    alike = {name: closest(name.removeprefix(PREFIX), known) for name in ours}
    faults = [
        Fault(code="setting-unknown", parameters={"closest": PREFIX + meant}, file=name)
        for name, meant in alike.items()
        if meant
    ]
    if faults:
        raise FaultyInput(faults)


def _refuse_contradictions(read: Settings, locate: Any) -> None:
    needed, stated = read.rooms == "password", read.rooms_password is not None
    if needed and not stated:
        meant = variable("rooms_password")
        raise FaultyInput([locate("setting-password-missing", ("rooms",), variable=meant)])
    if stated and not needed:
        meant = variable("rooms")
        raise FaultyInput([locate("setting-password-unused", ("rooms_password",), variable=meant)])
