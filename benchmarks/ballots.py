"""Many people who open a ballot and send it: our page, beside a Streamlit page of the same form in
the same run.
"""

import asyncio
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.browser import bare, ours, serving
from benchmarks.figures import Line, NotMeasured, p50_and_p95
from mic_selector.catalogue import load_catalogue
from mic_selector.workshop.models import Settings, Step
from mic_selector.workshop.store import Store
from tests.load.phones import Phone, load_and_send

PEOPLE = 200
SECONDS = 5.0


def figures() -> list[Line]:
    """The time of loading the page and sending the ballot together, for so many people who begin
    evenly over time.
    """
    with tempfile.TemporaryDirectory() as folder:
        streamlit_times, kept = on_streamlit(Path(folder))
        our_times = on_our_page(Path(folder))
    lines = p50_and_p95(
        f"ballots of {PEOPLE} in {SECONDS:.0f} s, beside a Streamlit page",
        our_times,
        streamlit_times,
        1.0,
    )
    if kept != PEOPLE:
        raise NotMeasured(f"the Streamlit page kept {kept} of {PEOPLE} ballots")
    return lines


@contextmanager
def environment(name: str, value: str) -> Iterator[None]:
    os.environ[name] = value
    try:
        yield
    finally:
        del os.environ[name]


def on_our_page(folder: Path) -> Sequence[float]:
    url = f"sqlite:///{folder}/rooms.db"
    store = Store(url)
    store.migrate()
    features = tuple(load_catalogue(None).features)
    room = store.rooms.create(
        Settings(
            title="Title", question="Question", languages=("nl",), groups=(), features=features
        ),
        timedelta(hours=1),
    ).room
    store.rooms.advance(room.id, (0, Step.TRIAL), (1, Step.OPEN))
    with environment("MIC_SELECTOR_DATABASE", url), serving(ours()) as address:
        phones = [Phone(address.rstrip("/"), room.code) for _ in range(PEOPLE)]
        asyncio.run(Phone(address.rstrip("/"), room.code).load())
        crowd = asyncio.run(load_and_send(phones, features[:3], SECONDS))
    if crowd.confirmed != PEOPLE:
        raise NotMeasured(f"our page confirmed {crowd.confirmed} of {PEOPLE} ballots")
    return [sum(phone.seconds) for phone in phones]


def on_streamlit(folder: Path) -> tuple[Sequence[float], int]:
    file = f"{folder}/ballots.db"
    with environment("BALLOTS", file), serving(bare("ballot_form.py")) as address:
        asyncio.run(sessions(address, 1, 0))
        times = asyncio.run(sessions(address, PEOPLE, SECONDS))
    with sqlite3.connect(file) as connection:
        return times, connection.execute("SELECT count(*) FROM ballots").fetchone()[0]


async def sessions(address: str, people: int, over: float) -> Sequence[float]:
    async def take_part(number: int) -> float:
        await asyncio.sleep(number * over / people)
        return await session(f"ws://{urlsplit(address).netloc}/_stcore/stream", number)

    return await asyncio.gather(*map(take_part, range(people)))


async def session(address: str, number: int) -> float:
    """Do what Streamlit's page does in a browser: ask for the page, then send the answers with the
    button pressed.
    """
    start = time.perf_counter()
    async with connect(
        address, subprotocols=["streamlit"], max_size=None, open_timeout=120
    ) as socket:
        ask = BackMsg()
        ask.rerun_script.query_string = f"participant={number}"
        radios, button, _ = await run(socket, ask)
        for place, radio in enumerate(radios):
            ask.rerun_script.widget_states.widgets.add(
                id=radio, string_value="clearly" if place else "strongly"
            )
        ask.rerun_script.widget_states.widgets.add(id=button, trigger_value=True)
        _, _, received = await run(socket, ask)
        if not received:
            raise NotMeasured("the Streamlit page did not say that it received the ballot")
        return time.perf_counter() - start


async def run(socket: ClientConnection, ask: BackMsg) -> tuple[list[str], str, bool]:
    """Run the page once; return its radios, its button, and whether it said "Received"."""
    await socket.send(ask.SerializeToString())
    radios, button, received = [], "", False
    while True:
        message = ForwardMsg.FromString(await asyncio.wait_for(socket.recv(), 120))
        if message.WhichOneof("type") == "script_finished":
            return radios, button, received
        element = message.delta.new_element
        radios += [element.radio.id] if element.HasField("radio") else []
        button = element.button.id or button
        received = received or element.markdown.body == "Received"
