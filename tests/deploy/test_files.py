"""The files for a server of others are in order: each is read by the program that it is for."""

import http.client
import json
import re
import subprocess
import sys
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from check_jsonschema.cli import main as check_jsonschema

from benchmarks.scale_out import NGINX, nginx, write_configuration
from mic_selector.files.settings import NAMES, variable
from tests.programs import found
from tests.server.conftest import free_port
from tests.test_distribution import ROOT
from tools.distribution import run, try_commands

DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
UNIT = (DEPLOY / "mic-selector@.service").read_text(encoding="utf-8")
LARGEST_EXPOSURE = 2.0
"""Of `systemd-analyze security`, from 0 to 10; what is above 4 it calls no longer OK."""


def instructions(stage: int) -> list[tuple[str, str]]:
    """Return the instructions of a stage of the Dockerfile, each with what follows it."""
    lines = [line for line in DOCKERFILE.splitlines() if line and not line.startswith("#")]
    stages = "\n".join(lines).split("FROM ")[1:]
    words = [line.strip().partition(" ") for line in stages[stage].splitlines()[1:]]
    return [(name, rest.strip()) for name, _, rest in words]


@pytest.mark.driven_by("hadolint")
def test_the_linter_of_dockerfiles_finds_nothing() -> None:
    run([str(found("hadolint")), str(DEPLOY / "Dockerfile")], ROOT)


def test_the_image_runs_as_nobody_in_particular_and_says_how_it_is() -> None:
    final = dict(instructions(1))
    assert int(final["USER"]) >= 10_000
    assert "mic_selector.web.alive" in final["HEALTHCHECK"]
    assert final["STOPSIGNAL"] == "SIGTERM"
    assert {name for name, _ in instructions(0)} == {"WORKDIR", "COPY", "RUN"}


def test_what_the_image_is_built_from_reaches_the_builder() -> None:
    """`.dockerignore` shuts everything out and lets in what is copied."""
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8")
    let_in = {line[1:] for line in ignored.splitlines() if line.startswith("!")}
    copied = {one for name, rest in instructions(0) if name == "COPY" for one in sources(rest)}
    assert let_in == copied


def sources(copy: str) -> list[str]:
    return copy.split()[:-1]


@pytest.mark.prove
def test_the_commands_of_the_image_build_a_program_that_works(tmp_path: Path) -> None:
    """The same tree and the same commands, where no container engine is at hand."""
    source, program = tmp_path / "source", tmp_path / "program"
    source.mkdir()
    for name, rest in instructions(0):
        if name == "COPY":
            for one in sources(rest):
                subprocess.run(["cp", "-r", str(ROOT / one), str(source)], check=True)
        elif name == "RUN":
            command = re.sub(r"\bpython -m venv", f"{sys.executable} -m venv", rest)
            run(["sh", "-c", command.replace("/program", str(program))], source)
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "8 forms ranked" in try_commands(program / "bin" / "mic-selector", empty)


def test_compose_has_the_form_that_its_readers_want() -> None:
    asked = ["--quiet", "--builtin-schema", "vendor.compose-spec", str(DEPLOY / "compose.yaml")]
    assert check_jsonschema(asked, standalone_mode=False) == 0


def test_two_processes_without_rights_stand_behind_the_proxy() -> None:
    services = COMPOSE["services"]
    for name in ("app-1", "app-2"):
        assert services[name]["read_only"] is True
        assert services[name]["cap_drop"] == ["ALL"]
        assert "ports" not in services[name]
        assert [*services[name]["networks"]] == ["inside"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert [name for name, one in services.items() if "ports" in one] == ["proxy"]


def test_nginx_knows_the_processes_by_addresses_that_stay() -> None:
    """By their names, a process that began again elsewhere would be lost to it."""
    services = COMPOSE["services"]
    for place, name in (("MIC_FIRST", "app-1"), ("MIC_SECOND", "app-2")):
        address = services[name]["networks"]["inside"]["ipv4_address"]
        assert services["proxy"]["environment"][place] == f"{address}:8501"


def test_compose_asks_for_health_as_the_image_does() -> None:
    """An image that podman builds has no health check of its own."""
    asked = dict(instructions(1))["HEALTHCHECK"].partition("CMD ")[2]
    for name in ("app-1", "app-2"):
        assert COMPOSE["services"][name]["healthcheck"]["test"] == ["CMD", *json.loads(asked)]


def test_what_compose_demands_stands_in_a_file_that_nothing_takes_along() -> None:
    """Given for one command alone, the next one (a build, a backup) would be refused."""
    demanded = set(
        re.findall(r"\$\{(\w+):\?", (DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    )
    page = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
    stated = re.search(r"file `deploy/\.env`.*?\n\n((?:    \w+=\S+\n)+)\n", page, re.DOTALL)
    assert stated
    assert set(re.findall(r"(\w+)=", stated[1])) == demanded
    kept_out = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"deploy/.env", "deploy/tls/"} <= set(kept_out)
    assert not [one for one in instructions(0) if one[0] == "COPY" and "deploy" in one[1]]


def test_every_setting_that_the_files_state_exists() -> None:
    known = {variable(name) for name in NAMES}
    for path in DEPLOY.iterdir():
        stated = re.findall(r"\bMIC_SELECTOR_[A-Z_]+", path.read_text(encoding="utf-8"))
        assert set(stated) <= known, path.name


def test_every_place_in_the_configuration_of_nginx_is_filled_by_compose() -> None:
    template = (DEPLOY / "nginx.conf.template").read_text(encoding="utf-8")
    wanted = set(re.findall(r"\$\{(MIC_[A-Z]+)\}", template))
    given = COMPOSE["services"]["proxy"]["environment"]
    assert wanted == {name for name in given if name.startswith("MIC_")}


@pytest.mark.driven_by("nginx")
def test_nginx_reads_its_configuration(tmp_path: Path) -> None:
    listen, plain, *servers = (f"127.0.0.1:{free_port()}" for _ in range(4))
    write_configuration(tmp_path, [f"{listen} ssl", plain], servers)
    command = [str(NGINX), "-t", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


@pytest.mark.driven_by("nginx")
def test_nginx_keeps_nothing_of_a_visitor_whom_no_process_answers(tmp_path: Path) -> None:
    """The key of who leads a room, what somebody answered, and from where, stand in no log."""
    visitor = ("127.0.0.9", 0)
    asked = "/facilitate/a-key-that-nobody-may-read?v=1&municipality=Lichtervelde"
    with nginx(tmp_path, [free_port(), free_port()]) as address:
        connection = http.client.HTTPConnection(urlsplit(address).netloc, source_address=visitor)
        connection.request("GET", asked, headers={"Referer": f"{address}{asked}"})
        assert connection.getresponse().status == HTTPStatus.BAD_GATEWAY
        connection.close()
    logs = "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.log"))
    assert "GET /facilitate/- 502" in logs
    assert not [one for one in (visitor[0], "nobody-may-read", "Lichtervelde") if one in logs]


@pytest.mark.driven_by("nginx")
def test_nginx_leads_whoever_types_the_address_without_https_there(tmp_path: Path) -> None:
    plain = free_port()
    with nginx(tmp_path, [free_port(), free_port()], plain):
        connection = http.client.HTTPConnection(f"127.0.0.1:{plain}")
        connection.request("GET", "/join/ABCDEF?lang=fr", headers={"Host": "localhost"})
        answer = connection.getresponse()
        connection.close()
    assert answer.status == HTTPStatus.MOVED_PERMANENTLY
    assert answer.headers["Location"] == "https://localhost/join/ABCDEF?lang=fr"


def test_both_ports_of_the_proxy_are_open() -> None:
    proxy = COMPOSE["services"]["proxy"]
    listens = [proxy["environment"][name].split()[0] for name in ("MIC_LISTEN", "MIC_PLAIN")]
    assert proxy["ports"] == [f"{port}:{port}" for port in listens]


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """Return the unit with a program that is there on this machine."""
    path = tmp_path / "mic-selector@.service"
    path.write_text(UNIT.replace("/usr/local/bin/mic-selector", sys.executable), encoding="utf-8")
    return path


@pytest.mark.driven_by("systemd-analyze")
def test_systemd_reads_the_unit(unit: Path) -> None:
    done = subprocess.run(
        ["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_the_unit_does_not_allow_is_refused_and_kills_nobody() -> None:
    """As it is said unless one says otherwise, numpy would end with the first call of the kind."""
    assert "SystemCallErrorNumber=EPERM" in UNIT.splitlines()


@pytest.mark.driven_by("systemd-analyze")
def test_systemd_finds_the_unit_well_protected(unit: Path) -> None:
    asked = ["systemd-analyze", "security", "--offline=yes", str(unit)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    exposure = re.search(r"exposure level for \S+: ([0-9.]+)", said)
    assert exposure
    assert float(exposure[1]) <= LARGEST_EXPOSURE
