"""Many visitors with data of their own on one process: how long they wait for a changed answer, and
how much memory they take together.
"""

import asyncio
import json
import os
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.browser import ours, serving
from benchmarks.figures import Line, NotMeasured, Peak, Wait, percentile_95
from benchmarks.slider import ALL_ANSWERED
from benchmarks.visitors import PRESS_LIMIT, Visitor, shows_the_ranking, visiting
from mic_selector.catalogue.own_data import NOTHING, OwnData
from mic_selector.files.overlay_file import write_overlay

VISITORS = 200
OVERLAYS = 20
PRACTICES = 500
PRESSES = 4
PAUSE = (6.0, 10.0)
MOST_MEMORY = 1 << 30


def figures() -> list[Line]:
    with serving(ours()) as address:
        files = [b64encode(write_overlay(own.contents())).decode() for own in overlays()]
        crowd = asyncio.run(_all_change(f"{address}{ALL_ANSWERED}&own=1", files))
        memory = _most_memory()
    waited = [seconds for one in crowd for seconds in one.seconds]
    what = f"{VISITORS} change answers, {OVERLAYS} own data of {PRACTICES}"
    return [
        Wait(f"{what}, ranking, p50", median(waited), PRESS_LIMIT),
        Wait(f"{what}, ranking, p95", percentile_95(waited), PRESS_LIMIT),
        Peak("memory of their server", memory, MOST_MEMORY),
    ]


def overlays() -> list[OwnData]:
    """Return own data that differ, each of as many practices."""
    return [_own_data(number) for number in range(OVERLAYS)]


def _own_data(number: int) -> OwnData:
    source = [{"document": "ours", "section": "§ 1"}]
    practice = {
        "summary": {"nl": "Wie doet wat, met wie, en wat komt ervan. " * 5},
        "approaches": ["twinning"],
        "local_governments": ["ostend"],
        "themes": ["culture"],
        "lesson": {"nl": "Begin klein, en schrijf op wat u leert."},
        "sources": source,
    }
    document = {"title": "x", "publisher": "y", "language": "nl", "cite_as": f"Nota {number}"}
    cases = {
        f"ours_{number}_{one}": {"name": {"nl": f"Praktijk {number}.{one}"}, **practice}
        for one in range(PRACTICES)
    }
    return NOTHING.with_at(("documents", "ours"), document).with_at(("cases",), cases)


@dataclass
class WithOwnData(Visitor):
    """Somebody whose browser hands back what it kept, as after a reload."""

    keeper: str = ""

    async def hand_back(self, file: str) -> None:
        """Hand own data to the page, and read what it draws with them."""
        if not self.keeper:
            raise NotMeasured("the page does not ask for own data")
        handed = json.dumps([{"event": "kept", "value": file}])
        drawn = [one async for one in self._run(pressed=(self.keeper, handed))]
        if not any(map(shows_the_ranking, drawn)):
            raise NotMeasured("no ranking came with own data")
        if "own=" not in self.query:
            raise NotMeasured("the page did not take own data")

    def _keep(self, message: ForwardMsg) -> None:
        super()._keep(message)
        element = message.delta.new_element
        if element.HasField("bidi_component"):
            self.keeper = _make_trigger_id(element.bidi_component.id, "events")


async def _all_change(address: str, files: list[str]) -> list[Visitor]:
    """Let one visitor come first, then all, who hand over what they have and change answers."""
    everybody_is_there = asyncio.Barrier(VISITORS)
    async with visiting(address):
        pass

    async def visit(number: int) -> Visitor:
        chance, file = Random(number), files[number % len(files)]
        await asyncio.sleep(number * PAUSE[1] * 3 / VISITORS)
        async with visiting(address, kind=WithOwnData) as visitor:
            if isinstance(visitor, WithOwnData):
                await visitor.hand_back(file)
            await everybody_is_there.wait()
            for _ in range(PRESSES):
                await asyncio.sleep(chance.uniform(*PAUSE))
                await visitor.change_an_answer(chance)
            return visitor

    return await asyncio.gather(*map(visit, range(VISITORS)))


def _most_memory() -> int:
    """Return how many bytes the server, the one child of this process, held at most."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    if not children.exists():
        raise NotMeasured("memory is read from /proc, which this system has not")
    peaks = [_peak(pid) for pid in children.read_text().split()]
    return max(peaks) * 1024


def _peak(pid: str) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
