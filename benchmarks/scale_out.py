"""Two processes of the server, nginx before them and PostgreSQL behind: one process is killed while
phones vote and visitors change answers.

    python -m benchmarks.scale_out           1,000 phones and 50 visitors
    python -m benchmarks.scale_out 60 4 6    so many phones and visitors, over so many seconds
    python -m benchmarks.scale_out cost      what each costs a process, in computing time

nginx reads the file that `deploy/` offers. Whoever meets the death of the process does what a
person does: a phone sends again, a browser connects again with the address that it has.
"""

import asyncio
import os
import shutil
import signal
import socket
import string
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from websockets.exceptions import WebSocketException

from benchmarks.slider import ALL_ANSWERED
from benchmarks.visitors import PAUSE, visiting
from mic_selector.workshop.models import Room
from mic_selector.workshop.store import Store
from tests.load.phones import Crowd, Phone, ballot, load_and_send
from tests.web.participants import SETTINGS, open_room
from tests.workshop.postgresql import running_postgresql

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "deploy" / "nginx.conf.template"
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
FEATURES = SETTINGS.features[:2]
SECONDS_TO_START = 120
SECONDS_BEFORE_TRYING_AGAIN = 0.5
AROUND = string.Template("""\
daemon off;
pid $folder/nginx.pid;
error_log $folder/error.log;
$user
worker_processes 1;
worker_rlimit_nofile 8192;
events { worker_connections 4096; }
http {
    client_body_temp_path $folder/body;
    proxy_temp_path $folder/proxy;
    fastcgi_temp_path $folder/fastcgi;
    uwsgi_temp_path $folder/uwsgi;
    scgi_temp_path $folder/scgi;
    include $folder/mic.conf;
}
""")
Met = (OSError, asyncio.IncompleteReadError, WebSocketException)
"""What somebody meets whose process dies."""


@dataclass
class Seen:
    """What happened: how many were received, how often somebody had to try again, how long they
    waited.
    """

    phones: int
    visitors: int
    received: int = 0
    kept: int = 0
    sent_again: int = 0
    connected_again: int = 0
    presses: int = 0
    waits: list[float] = field(default_factory=list)
    press_waits: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    def lines(self) -> Iterator[str]:
        """Say it."""
        yield f"{self.received} of {self.phones} phones were told that their ballot is received"
        yield f"{self.kept} ballots are in the database, each as it was sent"
        met = ", ".join(f"{number} × {status}" for status, number in sorted(self.statuses.items()))
        yield f"{self.sent_again} times a phone had to ask again; answers: {met}"
        yield f"{self.visitors} visitors changed {self.presses} answers"
        yield f"{self.connected_again} of their connections were made anew"
        yield f"from the first request to 'received': p95 {late(self.waits):.2f} s"
        yield f"from a press to the new ranking: p95 {late(self.press_waits):.2f} s"


def late(seconds: Sequence[float]) -> float:
    """Return what 95 % do not exceed."""
    return sorted(seconds)[ceil(0.95 * len(seconds)) - 1]


def run(phones: int, visitors: int, over: float) -> Seen:
    """Let them come evenly over so many seconds; in the middle, kill one process."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        url = stack.enter_context(running_postgresql()).emptied()
        store = Store(url)
        store.migrate()
        stack.callback(store.close)
        room = open_room(store).room
        servers = [stack.enter_context(server(folder / f"{name}.txt", url)) for name in "ab"]
        proxy = stack.enter_context(nginx(folder, [port for port, _ in servers]))
        seen = Seen(phones, visitors)
        asyncio.run(everybody(proxy, room, servers[0][1], over, seen))
        seen.kept = len(in_order(store, room)) if in_order(store, room) == sent(phones) else -1
        return seen


@dataclass(frozen=True)
class Cost:
    """Computing time of the process of the server, in milliseconds: what a second on a core of its
    own is spent on, however busy the machine is.
    """

    ballot: float
    arrival: float
    press: float

    def lines(self) -> Iterator[str]:
        """Say it, with how many of each a process does in a second."""
        for name in ("ballot", "arrival", "press"):
            spent = getattr(self, name)
            yield f"{name}: {spent:.1f} ms of computing; a process does {1000 / spent:.0f} a second"


def cost(phones: int = 400, visitors: int = 20, presses: int = 10) -> Cost:
    """Measure one process on PostgreSQL, after a few of each came first."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        url = stack.enter_context(running_postgresql()).emptied()
        store = Store(url)
        store.migrate()
        stack.callback(store.close)
        port, process = stack.enter_context(server(folder / "log.txt", url))
        address, room = f"http://127.0.0.1:{port}", open_room(store).room
        page = f"{address}/{ALL_ANSWERED}"

        def spent_on(number: int, work: Callable[[], Coroutine[Any, Any, Any]]) -> float:
            before = computing_time(process.pid)
            asyncio.run(work())
            return 1000 * (computing_time(process.pid) - before) / number

        def voting(number: int) -> Coroutine[Any, Any, Crowd]:
            crowd = [Phone(address, room.code) for _ in range(number)]
            return load_and_send(crowd, FEATURES, over=number / 100)

        def visit(changes: int) -> Coroutine[Any, Any, None]:
            return one_after_another(page, visitors, changes)

        asyncio.run(voting(20))
        asyncio.run(visit(1))
        ballots = spent_on(phones, lambda: voting(phones))
        arrivals = spent_on(visitors, lambda: visit(0))
        both = spent_on(visitors, lambda: visit(presses))
        return Cost(ballots, arrivals, (both - arrivals) / presses)


async def one_after_another(page: str, visitors: int, presses: int) -> None:
    """Let visitors come one after another, each of whom changes so many answers."""
    for number in range(visitors):
        chance = Random(number)
        async with visiting(page) as visitor:
            for _ in range(presses):
                await visitor.change_an_answer(chance)


def computing_time(process: int) -> float:
    """Return the seconds that a process has computed, as Linux counts them."""
    said = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


async def everybody(
    proxy: str, room: Room, victim: "subprocess.Popen[bytes]", over: float, seen: Seen
) -> None:
    """Phones, visitors, and the death of a process, at once."""
    end = time.perf_counter() + over

    async def kill() -> None:
        await asyncio.sleep(over / 2)
        os.killpg(victim.pid, signal.SIGKILL)

    await asyncio.gather(
        kill(),
        *(vote(proxy, room, number, over, seen) for number in range(seen.phones)),
        *(press(proxy, number, over, end, seen) for number in range(seen.visitors)),
    )


async def vote(proxy: str, room: Room, number: int, over: float, seen: Seen) -> None:
    """Take part with a phone, as often as it takes."""
    await asyncio.sleep(number * over / seen.phones)
    phone, begun = Phone(proxy, room.code), time.perf_counter()
    while True:
        try:
            await phone.load()
            if await phone.send(ballot(number, FEATURES)):
                break
        except Met:
            phone.hang_up()
        seen.sent_again += 1
        await asyncio.sleep(SECONDS_BEFORE_TRYING_AGAIN)
    phone.hang_up()
    seen.received += 1
    seen.statuses.update(phone.statuses)
    seen.waits.append(time.perf_counter() - begun)


async def press(proxy: str, number: int, over: float, end: float, seen: Seen) -> None:
    """Visit the page of all questions and change answers until everybody is through."""
    chance = Random(number)
    await asyncio.sleep(number * over / 2 / max(seen.visitors, 1))
    address = f"{proxy}/{ALL_ANSWERED}"
    while time.perf_counter() < end:
        try:
            async with visiting(address, f"visitor {number}") as visitor:
                while time.perf_counter() < end:
                    await asyncio.sleep(chance.uniform(*PAUSE))
                    await visitor.change_an_answer(chance)
                    seen.presses += 1
                    seen.press_waits.append(visitor.seconds[-1])
                    address = f"{proxy}/{visitor.page}?{visitor.query}"
        except Met:
            seen.connected_again += 1
            await asyncio.sleep(SECONDS_BEFORE_TRYING_AGAIN)


def in_order(store: Store, room: Room) -> list[tuple[int, ...]]:
    """Return what every ballot says, in no order that matters."""
    ballots = store.ballots.of_round(room.id, 1)
    return sorted(tuple(one.answers.wants[feature].step for feature in FEATURES) for one in ballots)


def sent(phones: int) -> list[tuple[int, ...]]:
    """Return the same of what was sent."""
    return sorted(tuple(map(int, ballot(number, FEATURES).values())) for number in range(phones))


def free_port() -> int:
    """Return a port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(log: Path, url: str) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """Run a process of the server; yield its port and itself when it is ready."""
    port = free_port()
    plain = {key: text for key, text in os.environ.items() if not key.startswith("MIC_")}
    environment = {**plain, "MIC_SELECTOR_DATABASE": url, "PYTHONPATH": str(ROOT)}
    options = ["--address", "127.0.0.1", "--port", str(port)]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "mic_selector", "app", *options],
            cwd=log.parent,
            env=environment,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    try:
        wait_for(lambda: urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5), log)
        yield port, process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


@contextmanager
def nginx(folder: Path, ports: Sequence[int], plain: int = 0) -> Iterator[str]:
    """Run nginx before processes on these ports; yield its address. On the port `plain` it leads
    to https.
    """
    port = free_port()
    listens = [f"127.0.0.1:{port}", f"127.0.0.1:{plain or free_port()}"]
    write_configuration(folder, listens, [f"127.0.0.1:{one}" for one in ports])
    command = [str(NGINX), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: socket.create_connection(("127.0.0.1", port)), folder / "error.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def write_configuration(folder: Path, listens: Sequence[str], servers: Sequence[str]) -> None:
    """Write what nginx reads: the file of `deploy/`, with a certificate for a test."""
    said = {
        "MIC_LISTEN": listens[0],
        "MIC_PLAIN": listens[1],
        "MIC_HOST": "localhost",
        "MIC_FIRST": servers[0],
        "MIC_SECOND": servers[1],
        "MIC_TLS": str(folder),
    }
    filled = string.Template(TEMPLATE.read_text(encoding="utf-8")).safe_substitute(said)
    ours = filled.replace("/var/log/nginx", str(folder))
    (folder / "mic.conf").write_text(ours, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    around = AROUND.substitute(folder=folder, user=user)
    (folder / "nginx.conf").write_text(around, encoding="utf-8")
    key, certificate = str(folder / "mic.key"), str(folder / "mic.pem")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)


def wait_for(connect: Callable[[], AbstractContextManager[object]], log: Path) -> None:
    """Wait until somebody answers."""
    end = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            with connect():
                return
        except OSError:
            if time.monotonic() > end:
                raise TimeoutError(log.read_text(encoding="utf-8")) from None
            time.sleep(0.1)


def main(given: Sequence[str]) -> None:
    """Measure what was asked for, and print it."""
    if list(given) == ["cost"]:
        print("\n".join(cost().lines()))
        return
    phones, visitors, seconds = map(float, given or ("1000", "50", "60"))
    print("\n".join(run(int(phones), int(visitors), seconds).lines()))


if __name__ == "__main__":
    main(sys.argv[1:])
