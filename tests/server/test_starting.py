"""The real command begins: what it prints, and what it refuses with one sentence and exit 2."""

import os
import pty
import re
import runpy
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mic_selector import __version__
from mic_selector.cli import main
from mic_selector.files.messages import messages_in
from mic_selector.web.listening import own_address
from mic_selector.web.server.starting import checked_settings
from tests.server.conftest import COMMAND, ROOT, Start, can_listen, environment, free_port
from tests.server.test_stopping import AT_ONCE, SECONDS, connected
from tests.turns import ALL

STREAMLIT = (*COMMAND[:2], "streamlit", "run", "app.py")
WAYS = {"app": (*COMMAND, "app"), "streamlit run": STREAMLIT}
BAD_PRESET = """\
presets:
  ours:
    name: {nl: Ons}
    text: {nl: Van ons}
    priorities: {political: {importance: 9}}
"""


def run(folder: Path, *command: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """Run a command that is to end by itself; the port is one that nobody has."""
    port = {"app": ("--port", str(free_port()))}.get(command[-1], ())
    if command[-1] == "app.py":
        port = ("--server.port", str(free_port()))
    return subprocess.run(
        [*command, *port],
        cwd=ROOT,
        env=environment(folder, more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("way", WAYS if ALL else ["streamlit run"])
def test_a_wrong_setting_stops_every_start_with_one_sentence(tmp_path: Path, way: str) -> None:
    done = run(tmp_path, *WAYS[way], MIC_SELECTOR_TIME_ZONE="Europe/Brussels ")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "MIC_SELECTOR_TIME_ZONE" in done.stderr


@pytest.mark.prove  # `mic-selector app` in this process below; one file of `streamlit run` above
@pytest.mark.parametrize("way", WAYS)
def test_data_that_are_not_in_order_stop_every_start_with_one_sentence(
    tmp_path: Path, way: str
) -> None:
    (tmp_path / "presets.yaml").write_text(BAD_PRESET, encoding="utf-8")
    done = run(tmp_path, *WAYS[way], MIC_SELECTOR_DATA=str(tmp_path), MIC_SELECTOR_LANG="nl")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert f"{tmp_path}/presets.yaml, regel 5" in done.stderr


@pytest.mark.parametrize("command", ["validate", "settings"])
def test_a_wrong_setting_stops_commands_with_the_same_sentence(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MIC_SELECTOR_TIME_ZONE", "Europe/Brussels ")
    assert main([command]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert "MIC_SELECTOR_TIME_ZONE" in said.err


def test_a_setting_that_streamlit_run_does_not_follow_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every start asks this: the one with a wrong setting is refused by the same."""
    monkeypatch.setenv("MIC_SELECTOR_PORT", "8123")
    with pytest.raises(SystemExit) as ended:
        checked_settings()
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "MIC_SELECTOR_PORT" in said
    assert "--server.port" in said


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


Refuse = Callable[..., str]


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Refuse:
    """Return what asks `mic-selector app` to start, in this process, and gives the sentence with
    which it refuses.
    """
    monkeypatch.delenv("MIC_SELECTOR_DATA", raising=False)
    monkeypatch.setattr(runpy, "run_module", lambda *_, **__: pytest.fail("it started"))

    def asked(*options: str) -> str:
        assert main(["app", *options]) == 2
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        return said.err

    return asked


def test_data_that_are_not_in_order_are_refused(
    refuse: Refuse, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "presets.yaml").write_text(BAD_PRESET, encoding="utf-8")
    monkeypatch.setenv("MIC_SELECTOR_DATA", str(tmp_path))
    assert f"{tmp_path}/presets.yaml, regel 5" in refuse("--lang", "nl")


def test_a_port_in_use_is_refused_in_the_language_asked_for(
    refuse: Refuse, taken_port: int
) -> None:
    said = messages_in("fr")("cli-port-taken", port=str(taken_port))
    assert refuse("--port", str(taken_port), "--lang", "fr") == f"mic-selector: {said}\n"


def test_a_port_that_another_has_by_ipv6_alone_is_refused_too(refuse: Refuse) -> None:
    with socket.socket(socket.AF_INET6) as other:
        other.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        other.bind(("::1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = refuse("--port", str(port), "--lang", "en")
    assert f"port {port} is already in use" in said


def test_an_address_of_another_machine_is_refused(refuse: Refuse) -> None:
    assert "192.0.2.55" in refuse("--address", "192.0.2.55")


def test_the_command_says_its_version(tmp_path: Path) -> None:
    """The module that it starts is started as such by other tests."""
    command = Path(sys.executable).parent / "mic-selector"
    assert run(tmp_path, str(command), "--version").stdout == f"mic-selector {__version__}\n"


@pytest.mark.prove  # in a terminal below; a server is told to stop in test_stopping.py
def test_the_first_start_prints_where_the_pages_are_and_nothing_else_and_stops_at_once(
    start: Start,
) -> None:
    server = start("--lang", "nl")
    say, port = messages_in("nl"), server.port
    lines = server.has_said(say("server-stop")).splitlines()
    network = f"http://{own_address()}:{port}"
    assert lines == [
        say("server-runs", address=f"http://localhost:{port}"),
        *([say("server-network", address=network)] if own_address() else []),
        say("server-stop"),
    ]
    server.process.terminate()
    assert server.ends_within(AT_ONCE)
    assert can_listen(port)


@pytest.mark.prove
def test_it_starts_for_somebody_without_name_and_home(start: Start) -> None:
    """As a service or a container does that runs as a number of its own."""
    nobody = "import os; os.environ.pop('HOME'); os.getuid = lambda: 2_000_000_001"
    begins = "import runpy; runpy.run_module('mic_selector', run_name='__main__')"
    server = start("--lang", "nl", command=(sys.executable, "-c", f"{nobody}; {begins}", "app"))
    assert "Traceback" not in server.has_said(messages_in("nl")("server-stop"))


def test_in_a_terminal_it_prints_where_the_pages_are_and_ends_when_that_is_closed(
    tmp_path: Path,
) -> None:
    """The first start there: it prints nothing else, and nothing is left of it."""
    port, say = free_port(), messages_in("nl")
    child, terminal = pty.fork()
    if child == 0:
        more = {"MIC_SELECTOR_LANG": "nl"}
        os.execve(COMMAND[0], [*COMMAND, "app", "--port", str(port)], environment(tmp_path, more))
    printed = b""
    while say("server-stop").encode() not in printed:
        printed += os.read(terminal, 1000)
    network = f"http://{own_address()}:{port}"
    assert printed.decode().split() == [
        *say("server-runs", address=f"http://localhost:{port}").split(),
        *(say("server-network", address=network).split() if own_address() else ()),
        *say("server-stop").split(),
    ]
    os.close(terminal)
    end = time.monotonic() + SECONDS
    while os.waitpid(child, os.WNOHANG)[0] == 0:
        assert time.monotonic() < end
        time.sleep(0.02)
    assert can_listen(port)


@pytest.mark.prove  # as tests/load starts its server, which looks at the same line
def test_streamlit_run_prints_the_same_and_stops_in_the_same_way(start: Start) -> None:
    server = start(command=STREAMLIT, MIC_SELECTOR_LANG="fr")
    say = messages_in("fr")
    first, *_ = server.has_said(say("server-stop")).splitlines()
    assert first == say("server-runs", address=f"http://localhost:{server.port}")
    with connected(server):
        server.process.send_signal(signal.SIGHUP)
        assert server.ends_within(SECONDS)
    assert "Traceback" not in server.log


def test_settings_are_shown_with_their_source_and_without_passwords(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MIC_SELECTOR_PORT", "8600")
    monkeypatch.setenv("MIC_SELECTOR_DATABASE", "postgresql+psycopg://me:secret@server/rooms")
    assert main(["settings", "--lang", "nl"]) == 0
    said = capsys.readouterr()
    lines = {line.split()[0]: line for line in said.out.splitlines()}
    assert re.search(r"8600\s+MIC_SELECTOR_PORT$", lines["port"])
    assert re.search(r"nl\s+mic-selector --lang$", lines["lang"])
    assert "postgresql+psycopg://me:***@server/rooms" in lines["database"]
    assert "standaard" in lines["time_zone"]
    assert "secret" not in said.out + said.err
