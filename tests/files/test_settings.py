"""The settings: where they come from, what is refused, and what may be shown of them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mic_selector.cli import main
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.files.settings import (
    NAMES,
    Settings,
    database_is_there,
    database_url,
    masked,
    read_settings,
    settings,
    today,
    variable,
)
from mic_selector.wording.faults import faults_in_words


@pytest.fixture(autouse=True)
def nothing_stated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in NAMES:
        monkeypatch.delenv(variable(name), raising=False)
    monkeypatch.delenv("MIC_SELECTOR_SETTINGS", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes the user's own file of settings."""

    def written(text: str) -> Path:
        path = tmp_path / "mic-selector" / "settings.yaml"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_without_anything_stated_one_person_can_start_it() -> None:
    stated = read_settings()
    assert stated.settings == Settings()
    assert stated.origins == {}
    assert (stated.settings.rooms, stated.settings.port) == ("everybody", 8501)
    assert str(stated.settings.time_zone) == "Europe/Brussels"


def test_an_option_goes_before_the_environment_and_that_before_the_file(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("port: 8600\nlanguages: [nl, fr]\nmost_rooms: 5\n")
    monkeypatch.setenv("MIC_SELECTOR_PORT", "8700")
    monkeypatch.setenv("MIC_SELECTOR_MOST_ROOMS", "7")
    stated = read_settings({"port": ("--port", "8800")})
    found = stated.settings
    assert (found.port, found.most_rooms, found.languages) == (8800, 7, ("nl", "fr"))
    assert stated.origins == {
        "port": "--port",
        "most_rooms": "MIC_SELECTOR_MOST_ROOMS",
        "languages": f"{path}:2",
    }


def test_a_file_can_stand_elsewhere_and_names_a_directory_as_seen_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here" / "ours").mkdir(parents=True)
    path = tmp_path / "here" / "any-name.yaml"
    path.write_text("data: ours\n", encoding="utf-8")
    monkeypatch.setenv("MIC_SELECTOR_SETTINGS", str(path))
    assert read_settings().settings.data == tmp_path / "here" / "ours"


def test_an_empty_variable_states_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(variable(name), "")
    assert read_settings().origins == {}


def test_a_changed_environment_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(settings().time_zone) == "Europe/Brussels"
    monkeypatch.setenv("MIC_SELECTOR_TIME_ZONE", "Asia/Tokyo")
    assert str(settings().time_zone) == "Asia/Tokyo"


WRONG = {
    "a time zone that does not exist": ("time_zone", "Europe/Brusels", "Europe/Brussels"),
    "a space at the end": ("time_zone", "Europe/Brussels ", ""),
    "a path for a time zone": ("time_zone", "../../etc/passwd", "Europe/Brussels"),
    "a time zone that is a directory": ("time_zone", "Europe", "Europe/Brussels"),
    "a port that is none": ("port", "http", "http"),
    "a port beyond the last": ("port", "65536", "65535"),
    "port zero": ("port", "0", "1"),
    "a name for an address": ("address", "mic.example.org", "localhost"),
    "pages only here": ("public_address", "http://localhost:8501/", "https://mic.example.org/"),
    "pages in this network": ("public_address", "http://10.0.0.4/", "https://mic.example.org/"),
    "pages without a scheme": ("public_address", "mic.example", "https://mic.example.org/"),
    "pages with more": ("public_address", "https://mic.example/?v=1", "https://mic.example.org/"),
    "a path with a space": ("base_path", "our mic", "tools/mic"),
    "a language that is not spoken": ("languages", "nl,de", "nl, fr, en"),
    "a language twice": ("languages", "nl,nl", ""),
    "another language for the operator": ("lang", "de", "nl, fr, en"),
    "another database": ("database", "mysql://me:secret@server/name", "sqlite:"),
    "no database": ("database", "rooms.db", "sqlite:"),
    "somebody else for rooms": ("rooms", "some", "everybody, nobody, password"),
    "a short password": ("rooms_password", "secret", "8"),
    "no rooms at all": ("most_rooms", "0", "1"),
    "uploads beyond what a template may have": ("largest_upload", "6", "5"),
    "rooms for ever": ("longest_kept", "366", "365"),
    "a level that is none": ("log_level", "loud", "debug, info, warning, error"),
    "a form of the log that is none": ("log_format", "xml", "text, json"),
    "a name for a network": ("metrics_from", "127.0.0.1, monitor", "192.0.2.0/24"),
    "a site with a path": ("frame_ancestors", "https://example.org/x", "https://www.example.org"),
    "a directive in the place of a site": ("frame_ancestors", "*; script-src *", "https://"),
    "scripts of a family of websites": ("api_origins", "https://*.example.org", "script"),
    "scripts of one page": ("api_origins", "https://example.org/x", "https://www.example.org"),
    "neither yes nor no": ("api", "maybe", "maybe"),
    "a port of too many digits": ("port", "9" * 5000, "999"),
    "a directory that is not there": ("data", "/nowhere/at/all", "/nowhere/at/all"),
}


@pytest.mark.parametrize(("name", "value", "right"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_value_is_named_in_one_sentence_with_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, language: str, name: str, value: str, right: str
) -> None:
    monkeypatch.setenv(variable(name), value)
    (sentence,) = refusal(language)
    assert sentence.startswith(f"{variable(name)}: ")
    assert right in sentence
    assert "secret" not in sentence


@pytest.mark.parametrize(
    "text",
    [
        "api: 2",
        "data: 5",
        "data: [x]",
        f"port: {'9' * 5000}",
        "port: 2026-11-27",
        "address: {a: 1}",
        "languages: 5",
        "metrics_from: [[1]]",
        "most_rooms: .inf",
        "time_zone: [1]",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_of_another_kind_is_named_in_one_sentence(
    write: Write, language: str, text: str
) -> None:
    path = write(text)
    (sentence,) = refusal(language)
    name = text.partition(":")[0]
    assert sentence.startswith(f"{path}, ")
    assert name in sentence
    assert len(sentence) < len(str(path)) + 200


def test_the_command_ends_with_a_sentence_and_status_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MIC_SELECTOR_API", "maybe")
    assert main(["settings"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "MIC_SELECTOR_API: maybe" in line


def test_a_database_of_another_kind_is_not_quoted(write: Write) -> None:
    write("database: [postgresql://me:secret@server/name]")
    assert "secret" not in refusal()[0]


def refusal(language: str = "en") -> list[str]:
    with pytest.raises(FaultyInput) as refused:
        read_settings()
    return faults_in_words(messages_in(language), refused.value.faults)


def test_a_password_that_nobody_is_asked_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIC_SELECTOR_ROOMS_PASSWORD", "long enough")
    assert "MIC_SELECTOR_ROOMS " in refusal()[0]


def test_rooms_with_a_password_need_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIC_SELECTOR_ROOMS", "password")
    assert "MIC_SELECTOR_ROOMS_PASSWORD" in refusal()[0]


def test_every_fault_of_a_file_is_said_with_its_line(write: Write) -> None:
    path = write("port: high\ntimezone: Europe/Brussels\nrooms_password: 12345678\n")
    port, zone, password = refusal()
    assert port.startswith(f"{path}, line 1, port: ")
    assert zone.startswith(f"{path}, line 2, timezone: ")
    assert "time_zone" in zone
    assert password.startswith(f"{path}, line 3, rooms_password: ")
    assert "12345678" not in password


def test_yes_is_no_number(write: Write) -> None:
    write("most_rooms: true\n")
    assert "whole number" in refusal()[0]


@pytest.mark.parametrize("text", ["- port", "just words", "port: [", "port: 1\nport: 2"])
def test_a_file_that_states_nothing_readable_is_refused(write: Write, text: str) -> None:
    path = write(text)
    assert refusal()[0].startswith(f"{path}, line ")


def test_an_empty_file_states_nothing(write: Write) -> None:
    write("# port: 8600\n")
    assert read_settings().origins == {}


def test_a_file_that_was_named_must_be_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIC_SELECTOR_SETTINGS", str(tmp_path / "none.yaml"))
    assert str(tmp_path / "none.yaml") in refusal()[0]


def test_a_home_that_may_not_be_looked_into_states_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As of a service without rights; a name too long is refused to everybody, root too."""
    monkeypatch.setenv("XDG_CONFIG_HOME", "/" + "a" * 300)
    monkeypatch.setenv("XDG_DATA_HOME", "/" + "a" * 300)
    assert settings().port == 8501
    assert not database_is_there(settings())


def test_somebody_without_name_and_home_starts_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """As of a service or a container that runs as a number of its own."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 2_000_000_001)
    assert read_settings().settings.port == 8501
    assert database_url(settings()) == "sqlite:////.local/share/mic-selector/rooms.db"


def test_a_misspelt_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIC_SELECTOR_TIMEZONE", "Europe/Brussels")
    assert "MIC_SELECTOR_TIME_ZONE" in refusal()[0]


def test_variables_that_a_cluster_sets_for_a_service_of_this_name_are_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Kubernetes, "Accessing the Service": these are set for a service `mic-selector`."""
    for name in ("SERVICE_HOST", "SERVICE_PORT", "PORT_8501_TCP", "PORT_8501_TCP_ADDR"):
        monkeypatch.setenv(f"MIC_SELECTOR_{name}", "10.0.0.1")
    assert read_settings().origins == {}


def test_websites_are_named_as_browsers_name_them(monkeypatch: pytest.MonkeyPatch) -> None:
    written = "https://Www.Example.org, http://localhost:80, https://a.be:443, https://a.be:80"
    monkeypatch.setenv("MIC_SELECTOR_API_ORIGINS", written)
    assert read_settings().settings.api_origins == (
        "https://www.example.org",
        "http://localhost",
        "https://a.be",
        "https://a.be:80",
    )


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://h/n?user=u&password=geheim", "postgresql://h/n?user=u&password=***"),
        ("postgresql://h/n?password=ge@heim&port=1", "postgresql://h/n?password=***&port=1"),
        ("postgresql://h:1/n?sslPassword=geheim", "postgresql://h:1/n?sslPassword=***"),
        ("postgresql://h/n?pass%77ord=geheim", "postgresql://h/n?pass%77ord=***"),
        ("postgresql://u:ge@h/n?password=heim", "postgresql://u:***@h/n?password=***"),
        ("postgresql://h/n?sslmode=require", "postgresql://h/n?sslmode=require"),
    ],
)
def test_a_password_is_not_shown_wherever_it_stands(
    monkeypatch: pytest.MonkeyPatch, url: str, shown: str
) -> None:
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", url)
    assert masked("database", read_settings().settings) == shown


def test_today_is_the_day_where_the_tool_is_used() -> None:
    """These two are 26 hours apart."""
    east, west = (today(Settings(time_zone=zone)) for zone in ("Pacific/Kiritimati", "Etc/GMT+12"))
    assert east > west


def test_passwords_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIC_SELECTOR_ROOMS", "password")
    monkeypatch.setenv("MIC_SELECTOR_ROOMS_PASSWORD", "open sesame")
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", "postgresql+psycopg://me:p@ss:word@server/rooms")
    found = read_settings().settings
    shown = " ".join(masked(name, found) for name in NAMES)
    assert "postgresql+psycopg://me:***@server/rooms" in shown
    for secret in ("open sesame", "p@ss", "word@"):
        assert secret not in shown
        assert secret not in repr(found)
