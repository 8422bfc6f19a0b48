"""Requests that no browser of ours would make."""

import asyncio
import os
import random
import string
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, quote_from_bytes, urlencode

from tests.load.phones import Phone

REQUESTS = 10_000 if os.environ.get("MIC_PROVE") else 150
AT_ONCE = 20

Fields = dict[str, str]
ODD = [
    "",
    "-1",
    "4",
    "1e9",
    "NaN",
    "null",
    "[]",
    "True",
    "٣",
    "+++",
    "\x00",
    "'; DROP TABLE ballots; --",
    "🗳" * 50,
]


@dataclass
class Request:
    """One malformed request; what it leaves out is as a browser would have it."""

    method: str = "POST"
    path: str = ""
    body: bytes = b""
    type: str = "application/x-www-form-urlencoded"
    length: str = ""
    cookie: str = ""


def missing(chance: random.Random, good: Fields) -> bytes:
    left_out = chance.choice(["token", "round"])
    return urlencode({key: value for key, value in good.items() if key != left_out}).encode()


def doubled(chance: random.Random, good: Fields) -> bytes:
    field = chance.choice(["want.governance", "group"])
    return urlencode([*good.items(), (field, "1"), (field, "0")]).encode()


def wrong_type(chance: random.Random, good: Fields) -> bytes:
    field = chance.choice(["want.governance", "group", "round", "token"])
    return urlencode({**good, field: chance.choice(ODD[1:])}).encode()


def foreign_field(chance: random.Random, good: Fields) -> bytes:
    name = chance.choice(
        ["want.nothing", "order.governance", "importance.duration", "want.", "want.__class__"]
    )
    return urlencode({**good, name: "1"}).encode()


def foreign_pick(chance: random.Random, good: Fields) -> bytes:
    picks = chance.choice(
        [["nothing"], ["governance", "civil_society", "duration", "budget"], ["<script>"]]
    )
    return urlencode({**good, "decisive": picks}, doseq=True).encode()


def wrong_encoding(chance: random.Random, good: Fields) -> bytes:
    broken = chance.choice(
        [b"%ff%fe", b"\xff\xfe\x00", quote_from_bytes("é".encode("latin-1")).encode()]
    )
    return urlencode(good).encode() + b"&want.governance=" + broken


def noise(chance: random.Random, _good: Fields) -> bytes:
    return chance.randbytes(chance.randrange(1, 400))


def many_fields(chance: random.Random, _good: Fields) -> bytes:
    return b"&".join(b"f%d=1" % number for number in range(chance.randrange(201, 900)))


def huge(chance: random.Random, good: Fields) -> bytes:
    return urlencode({**good, "want.governance": "1" * chance.randrange(17_000, 60_000)}).encode()


BODIES: list[Callable[[random.Random, Fields], bytes]] = [
    missing, doubled, wrong_type, foreign_field, foreign_pick, wrong_encoding, noise, many_fields,
    huge,
]  # fmt: skip


def malformed(chance: random.Random, code: str, good: Fields, cookie: str) -> Request:
    """Return a request with something wrong in it: the body, its type, its length, the cookie, or
    the address.
    """
    room, whole = f"/join/{code}", urlencode(good).encode()
    wrong_body = Request(path=room, body=chance.choice(BODIES)(chance, good), cookie=cookie)
    if chance.random() < 0.6:
        return wrong_body
    garbage = "".join(chance.choices(string.printable[:94], k=chance.randrange(1, 60)))
    elsewhere = chance.choice(["/join/", "/facilitate/", "/show/"]) + quote(
        chance.choice([garbage, *ODD[1:]]), safe=""
    )
    types = [
        "",
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded2",
    ]
    return chance.choice(
        [
            Request(path=room, body=whole, type=chance.choice(types), cookie=cookie),
            Request(
                path=room,
                body=whole,
                cookie=chance.choice(["", "mic_participant=x", "mic_participant=" + "a" * 32]),
            ),
            Request(path=elsewhere, body=whole, cookie=cookie),
            Request("GET", elsewhere),
            Request("GET", f"/join?code={quote(garbage)}"),
            Request("GET", f"{room}?lang={quote(garbage)}&change={quote(garbage)}", cookie=cookie),
            Request(
                chance.choice(["PUT", "DELETE", "PATCH", "OPTIONS"]), room, whole, cookie=cookie
            ),
            Request(path=room, body=b"", cookie=cookie),
        ]
    )


class Sender(Phone):
    """A phone that sends what it is told."""

    async def give(self, request: Request) -> int:
        """Send a malformed request; return the status of the answer."""
        lines = [
            f"{request.method} {request.path} HTTP/1.1",
            "Host: room",
            f"Content-Length: {len(request.body)}",
        ]
        lines += [f"Content-Type: {request.type}"] * bool(request.type) + [
            f"Cookie: {request.cookie}"
        ] * bool(request.cookie)
        self._raw = (
            "\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1") + request.body
        )
        reply = await self.ask(request.method, request.path)
        self.hang_up()
        assert b"Traceback" not in reply.body
        return reply.status

    def _request(self, _method: str, _path: str, _body: bytes) -> bytes:
        return self._raw


async def torment(address: str, code: str) -> list[int]:
    """Send everything, some at once; return the statuses."""
    chance = random.Random(6)
    honest = Phone(address, code)
    await honest.load()
    honest.hang_up()
    good = {**honest.hidden, "want.governance": "1", "group": "0"}
    requests = [malformed(chance, code, good, honest.cookie) for _ in range(REQUESTS)]
    gate = asyncio.Semaphore(AT_ONCE)

    async def give(request: Request) -> int:
        async with gate:
            return await Sender(address, code).give(request)

    return list(await asyncio.gather(*map(give, requests)))
