"""Many visitors on one process, over the protocol of Streamlit's browser side and without a
browser: those who arrive together, and those who change an answer every few seconds.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random
from statistics import median
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Radio_pb2 import Radio
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.browser import ours, serving
from benchmarks.figures import Amount, Line, NotMeasured, Wait, percentile_95
from benchmarks.slider import ALL_ANSWERED

ARRIVING = 50
VISITORS = 100
PRESSES = 6
PAUSE = (2.0, 4.0)
ARRIVAL_LIMIT, PRESS_LIMIT = 1.0, 0.3
PATIENCE = 120.0
RESULT = ALL_ANSWERED.replace("all-questions", "result")
RANKING = 'class="rows compact"'
ANOTHER_RUN_FOLLOWS = ForwardMsg.FINISHED_EARLY_FOR_RERUN


def figures() -> list[Line]:
    """How long people wait who arrive together, and who changed an answer."""
    with serving(ours()) as address:
        arrived = {page: asyncio.run(all_arrive(f"{address}{page}")) for page in ("", RESULT)}
        crowd = asyncio.run(all_change_answers(f"{address}{ALL_ANSWERED}"))
    waited = [seconds for one in crowd for seconds in one.seconds]
    kilobytes = sum(one.bytes_for_presses for one in crowd) / 1e3 / (VISITORS * PRESSES)
    start, result = (percentile_95(seconds) for seconds in arrived.values())
    return [
        Wait(f"{ARRIVING} arrive together, the start, p95", start, ARRIVAL_LIMIT),
        Amount(f"{ARRIVING} open the same result together, p95", result, "s"),
        Wait(f"{VISITORS} change answers, ranking, p50", median(waited), PRESS_LIMIT),
        Wait(f"{VISITORS} change answers, ranking, p95", percentile_95(waited), PRESS_LIMIT),
        Amount("sent for a changed answer", kilobytes, "kB"),
    ]


async def all_arrive(address: str) -> Sequence[float]:
    """Let one visitor come first, who finds what is read once, and then all others together."""

    async def arrive() -> float:
        start = time.perf_counter()
        async with visiting(address):
            return time.perf_counter() - start

    await arrive()
    return await asyncio.gather(*(arrive() for _ in range(ARRIVING)))


async def all_change_answers(address: str) -> Sequence["Visitor"]:
    """Let all visitors come, and then each change answers, at moments of its own."""
    everybody_is_there = asyncio.Barrier(VISITORS)

    async def visit(number: int) -> Visitor:
        chance = Random(number)
        await asyncio.sleep(number * PAUSE[1] * 2 / VISITORS)
        async with visiting(address) as visitor:
            await everybody_is_there.wait()
            for _ in range(PRESSES):
                await asyncio.sleep(chance.uniform(*PAUSE))
                await visitor.change_an_answer(chance)
            return visitor

    return await asyncio.gather(*map(visit, range(VISITORS)))


@asynccontextmanager
async def visiting(
    address: str, browser: str = "benchmark", kind: "type[Visitor] | None" = None
) -> AsyncIterator["Visitor"]:
    """Yield somebody, of a kind, whose page is there, and whose browser calls itself so."""
    page = urlsplit(address)
    async with connect(
        f"ws://{page.netloc}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        open_timeout=PATIENCE,
        compression=None,
        user_agent_header=browser,
    ) as socket:
        visitor = (kind or Visitor)(socket, address, page.path.strip("/"), page.query)
        await visitor.arrive()
        yield visitor


@dataclass(frozen=True)
class Question:
    """A row of answers, its levels, and the part of the page that is drawn when one is chosen."""

    row: str
    levels: tuple[str, ...]
    fragment: str


@dataclass
class Visitor:
    """Somebody with a page open, as far as the server can see."""

    socket: ClientConnection
    address: str
    page: str
    query: str
    page_hash: str = ""
    questions: dict[str, Question] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    bytes_for_presses: int = 0

    async def arrive(self) -> None:
        """Ask for the page and read it."""
        if not [1 async for message in self._run() if shows_a_page(message)]:
            raise NotMeasured("the first page came without words")

    async def change_an_answer(self, chance: Random) -> None:
        """Choose another level; note the seconds until the ranking is there, and read the rest."""
        name = chance.choice(sorted(self.questions))
        question, start, seen = self.questions[name], time.perf_counter(), 0.0
        others = [step for step in question.levels if step != self.answers[name]]
        self.answers[name] = chance.choice(others)
        async for message in self._run(question.fragment):
            self.bytes_for_presses += message.ByteSize()
            if not seen and shows_the_ranking(message):
                seen = time.perf_counter() - start
        if not seen:
            raise NotMeasured(f"{name} became {self.answers[name]}, and no ranking came")
        self.seconds.append(seen)

    async def _run(
        self, fragment: str = "", pressed: tuple[str, str] | None = None
    ) -> AsyncIterator[ForwardMsg]:
        """Let the page run, with its answers as they stand; yield what comes until it is done."""
        ask = BackMsg()
        ask.rerun_script.query_string = self.query
        ask.rerun_script.page_name = self.page
        ask.rerun_script.page_script_hash = self.page_hash
        ask.rerun_script.context_info.url = self.address
        ask.rerun_script.context_info.locale = "nl-BE"
        ask.rerun_script.fragment_id = fragment
        for name, step in self.answers.items():
            state = ask.rerun_script.widget_states.widgets.add(id=self.questions[name].row)
            state.string_value = step
        if pressed:
            widget, value = pressed
            ask.rerun_script.widget_states.widgets.add(id=widget, json_trigger_value=value)
        await self.socket.send(ask.SerializeToString())
        while True:
            received = await asyncio.wait_for(self.socket.recv(), PATIENCE)
            message = ForwardMsg.FromString(received)
            self._keep(message)
            yield message
            kind = message.WhichOneof("type")
            if kind == "script_finished" and message.script_finished != ANOTHER_RUN_FOLLOWS:
                return

    def _keep(self, message: ForwardMsg) -> None:
        """Do with a message what the browser would."""
        element = message.delta.new_element
        if message.WhichOneof("type") == "navigation":
            self.page_hash = message.navigation.page_script_hash
        elif message.WhichOneof("type") == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif element.HasField("exception"):
            raise NotMeasured(f"the page failed: {element.exception.message}")
        elif element.HasField("radio"):
            self._keep_question(element.radio, message.delta.fragment_id)

    def _keep_question(self, radio: Radio, fragment: str) -> None:
        name = radio.id.rpartition("-")[2]
        *levels, _no_opinion = radio.options
        self.questions[name] = Question(radio.id, tuple(levels), fragment)
        if radio.set_value:
            self.answers[name] = radio.raw_value


def shows_a_page(message: ForwardMsg) -> bool:
    return "<h1" in message.delta.new_element.html.body


def shows_the_ranking(message: ForwardMsg) -> bool:
    return RANKING in message.delta.new_element.html.body
