"""Many phones at once, each with a connection of its own: they load the ballot, send it, and see
what comes back.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from math import ceil
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit
from zlib import MAX_WBITS, decompress

T = TypeVar("T")
_TOKEN = re.compile(rb'name="token" value="([^"]+)"')
_ROUND = re.compile(rb'name="round" value="([^"]+)"')
GZIP = MAX_WBITS | 16


@dataclass(frozen=True)
class Reply:
    """What the server answered, and after how many seconds the last byte was there."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float


@dataclass
class Phone:
    """One participant's browser, as far as the ballot needs it: a connection, a cookie, the token
    of the form.
    """

    address: str
    code: str
    cookie: str = ""
    hidden: dict[str, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    _open: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def load(self) -> Reply:
        """Load the page and keep what its form needs."""
        reply = await self.ask("GET", f"/join/{self.code}?lang=nl")
        if reply.status == 200 and (token := _TOKEN.search(reply.body)):
            self.hidden = {
                "token": token[1].decode(),
                "round": _ROUND.search(reply.body)[1].decode(),
            }
            await self.ask("GET", f"/join/{self.code}/seen")
        return reply

    async def send(self, answers: dict[str, str]) -> bool:
        """Send a ballot, of no group, and follow to the page that confirms it; return whether it
        does.
        """
        form = {"group": "", **answers, **self.hidden}
        sent = await self.ask("POST", f"/join/{self.code}?lang=nl", urlencode(form).encode())
        if sent.status != 303:
            return False
        page = await self.ask("GET", f"/join/{self.code}{sent.headers['location']}")
        return page.status == 200 and b"Ontvangen om" in page.body

    async def follow(self, until: asyncio.Event, every: float, changes: list[float]) -> None:
        """Ask where the room stands as the page's script does, and note when that changed."""
        stood = b""
        while not until.is_set():
            start = time.perf_counter()
            # The time that is left stands on a line of its own.
            stands = (await self.ask("GET", f"/join/{self.code}/now")).body.partition(b"\n")[0]
            if stood and stands != stood:
                changes.append(time.perf_counter())
            stood = stands
            await asyncio.sleep(max(0.0, every - (time.perf_counter() - start)))

    async def ask(self, method: str, path: str, body: bytes = b"") -> Reply:
        """Ask for a page, as a phone with one connection does; a connection that was closed is
        opened again.
        """
        start = time.perf_counter()
        if self._open and self._open[0].at_eof():  # the server closed what nobody used for long
            self.hang_up()
        reader, writer = self._open or await self._connect()
        writer.write(self._request(method, path, body))
        reply = await self._reply(reader, start)
        self.seconds.append(reply.seconds)
        self.statuses.append(reply.status)
        if kept := re.match(r"mic_participant=[^;]+", reply.headers.get("set-cookie", "")):
            self.cookie = kept[0]
        if reply.headers.get("connection") == "close":
            self.hang_up()
        return reply

    def _request(self, method: str, path: str, body: bytes) -> bytes:
        host = urlsplit(self.address).netloc
        lines = [
            f"{method} {path} HTTP/1.1",
            f"Host: {host}",
            "Accept-Encoding: gzip",
            "Accept-Language: nl-BE,nl",
        ]
        lines += [f"Cookie: {self.cookie}"] if self.cookie else []
        if method == "POST":
            kind = "Content-Type: application/x-www-form-urlencoded"
            lines += [f"Origin: {self.address}", kind, f"Content-Length: {len(body)}"]
        return "\r\n".join([*lines, "", ""]).encode() + body

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host = urlsplit(self.address)
        self._open = await asyncio.open_connection(host.hostname, host.port)
        return self._open

    async def _reply(self, reader: asyncio.StreamReader, start: float) -> Reply:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in head[1:] if line)
        }
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        seconds = time.perf_counter() - start
        plain = decompress(body, GZIP) if headers.get("content-encoding") == "gzip" else body
        return Reply(int(head[0].split()[1]), headers, plain, seconds)

    def hang_up(self) -> None:
        """Close the connection."""
        if self._open:
            self._open[1].close()
            self._open = None


def on_a_loop(work: Coroutine[Any, Any, T]) -> T:
    """Return what comes of it on an event loop in another thread: Playwright keeps one running in
    that of the tests.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@dataclass(frozen=True)
class Crowd:
    """What a crowd of phones saw: who was told "received", how long each request took, and the
    whole.
    """

    confirmed: int
    seconds: Sequence[float]
    statuses: frozenset[int]
    lasted: float

    @property
    def p95(self) -> float:
        """The time that at least 95 % of the requests did not exceed."""
        return sorted(self.seconds)[ceil(0.95 * len(self.seconds)) - 1]


def ballot(number: int, features: Sequence[str]) -> dict[str, str]:
    """Return the answers of a participant, another one for each of the first 4 ** len(features)
    numbers.
    """
    return {
        f"want.{feature}": str(number // 4**place % 4) for place, feature in enumerate(features)
    }


async def load_and_send(phones: Sequence[Phone], features: Sequence[str], over: float) -> Crowd:
    """Let each phone load the page and send its ballot; they begin evenly over so many seconds."""
    start = time.perf_counter()

    async def take_part(number: int, phone: Phone) -> bool:
        await asyncio.sleep(number * over / len(phones))
        await phone.load()
        return await phone.send(ballot(number, features))

    return await _crowd(phones, take_part, start)


@dataclass(frozen=True)
class Followed:
    """What phones that followed saw while others voted: how long their questions took, and how many
    seconds after a step each of them knew of it.
    """

    voters: Crowd
    seconds: Sequence[float]
    statuses: frozenset[int]
    heard_after: Sequence[float]

    @property
    def p95(self) -> float:
        """The time that at least 95 % of the questions did not exceed."""
        return sorted(self.seconds)[ceil(0.95 * len(self.seconds)) - 1]


async def vote_while_others_follow(
    voters: Sequence[Phone],
    followers: Sequence[Phone],
    features: Sequence[str],
    over: float,
    step: Callable[[], object],
    every: float = 3,
) -> Followed:
    """Let phones follow a room while others load and send; then take a step, and give all as long
    as two questions to hear of it.
    """
    until, changes = asyncio.Event(), [[] for _ in followers]

    async def follow(number: int, phone: Phone) -> None:
        await asyncio.sleep(number * every / len(followers))
        await phone.follow(until, every, changes[number])

    following = [
        asyncio.create_task(follow(number, phone)) for number, phone in enumerate(followers)
    ]
    await asyncio.sleep(every)
    crowd = await load_and_send(voters, features, over)
    stepped = time.perf_counter()
    await asyncio.to_thread(step)
    await asyncio.sleep(2 * every + 1)
    until.set()
    await asyncio.gather(*following)
    for phone in followers:
        phone.hang_up()
    heard = [moments[0] - stepped for moments in changes if moments]
    seconds = [one for phone in followers for one in phone.seconds]
    statuses = frozenset(one for phone in followers for one in phone.statuses)
    return Followed(crowd, seconds, statuses, heard)


async def send_at_once(phones: Sequence[Phone], features: Sequence[str], over: float) -> Crowd:
    """Let phones that have loaded the page send their ballots, all within so many seconds."""
    for phone in phones:
        phone.seconds.clear()
        phone.statuses.clear()
    start = time.perf_counter()

    async def vote(number: int, phone: Phone) -> bool:
        await asyncio.sleep(number * over / len(phones))
        return await phone.send(ballot(number, features))

    return await _crowd(phones, vote, start)


async def _crowd(
    phones: Sequence[Phone], act: Callable[[int, Phone], Awaitable[bool]], start: float
) -> Crowd:
    try:
        confirmed = await asyncio.gather(
            *(act(number, phone) for number, phone in enumerate(phones))
        )
    finally:
        for phone in phones:
            phone.hang_up()
    lasted = time.perf_counter() - start
    seconds = [one for phone in phones for one in phone.seconds]
    return Crowd(
        sum(confirmed), seconds, frozenset(s for phone in phones for s in phone.statuses), lasted
    )
