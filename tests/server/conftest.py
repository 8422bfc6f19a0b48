"""The real command as a process of its own, on a free port."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "mic_selector")
SECONDS_TO_START = 120


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def can_listen(port: int) -> bool:
    """Whether another server could now listen on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
        except OSError:
            return False
    return True


def environment(folder: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this process's environment without settings, where everything is kept in a folder."""
    plain = {key: text for key, text in os.environ.items() if not key.startswith("MIC_SELECTOR_")}
    places = {"XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "PYTHONPATH": str(ROOT)}
    return {**plain, **places, **(more or {})}


@dataclass
class Server:
    """A server that answers; `log` is what it wrote so far."""

    process: subprocess.Popen[bytes]
    port: int
    output: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        return self.output.read_text(encoding="utf-8")

    def has_said(self, sentence: str) -> str:
        """Wait until a sentence stands in the log; return the log."""
        end = time.monotonic() + SECONDS_TO_START
        while sentence not in self.log:
            assert time.monotonic() < end, self.log
            time.sleep(0.02)
        return self.log

    def is_left(self) -> bool:
        """Whether any process of it is there still: it was started as a group of its own."""
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def ends_within(self, seconds: float) -> bool:
        """Wait until nothing is left of it; return whether that was in time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.process.poll()
            if not self.is_left():
                return True
            time.sleep(0.02)
        return False


@pytest.fixture(scope="session", autouse=True)
def servers_end_with_their_terminal() -> None:
    """Let servers do what they do at a terminal where the tests outlive theirs (`nohup make test`):
    that a signal is ignored is inherited, what handles it is not.
    """
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        signal.signal(signal.SIGHUP, lambda *_: None)


Start = Callable[..., Server]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Return what starts `mic-selector app`: `start("--lang", "nl", MIC_SELECTOR_ROOMS="nobody")`;
    `command` is started in its place; `base` is the path under which its pages are.
    """
    started: list[Server] = []

    def begin(
        *options: str,
        command: tuple[str, ...] = (*COMMAND, "app"),
        base: str = "",
        **more: str,
    ) -> Server:
        port, output = free_port(), tmp_path / f"log-{len(started)}.txt"
        at = "--server.port" if "streamlit" in command else "--port"
        with output.open("wb") as out:
            process = subprocess.Popen(
                [*command, at, str(port), *options],
                cwd=ROOT,
                env=environment(tmp_path, more),
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        started.append(Server(process, port, output))
        wait_until_it_answers(f"{started[-1].address}{base}", lambda: process.poll() is None)
        return started[-1]

    yield begin
    for server in started:
        if server.is_left():
            os.killpg(server.process.pid, signal.SIGKILL)
        server.process.wait()


def wait_until_it_answers(address: str, lives: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while lives() and time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"no server at {address}")
