"""The desk at which threads do the participants' work: each gets their own answer, and the loop
goes on meanwhile.
"""

import asyncio
import threading
from concurrent.futures import Future
from functools import partial

import pytest
from starlette.responses import PlainTextResponse

from mic_selector.web.ballot import desk as desks
from mic_selector.web.ballot.desk import Desk, Later
from mic_selector.workshop.models import Busy
from tests.load.phones import on_a_loop

# Seconds: ends a test that would never end.
PATIENCE = 60


class Out(Exception):
    pass


def test_everybody_gets_their_own_answer_also_when_another_fails():
    def work(number):
        if number % 3 == 0:
            raise Out(number)
        return PlainTextResponse(str(number))

    async def run():
        desk = Desk(threads=2)
        return await asyncio.gather(
            *(desk.ask(partial(work, number)) for number in range(30)), return_exceptions=True
        )

    answers = on_a_loop(run())
    assert [type(answer) is Out for answer in answers] == [number % 3 == 0 for number in range(30)]
    assert [answer.body for answer in answers if not isinstance(answer, Out)] == [
        str(number).encode() for number in range(30) if number % 3
    ]


class Held:
    """Work that goes on only once it may; `begun` counts what has begun."""

    def __init__(self):
        self.begun, self.may_go_on = threading.Semaphore(0), threading.Event()
        self.working, self.most = set(), 0

    def __call__(self):
        self.working.add(threading.get_ident())
        self.most = max(self.most, len(self.working))
        self.begun.release()
        assert self.may_go_on.wait(PATIENCE)
        self.working.discard(threading.get_ident())
        return PlainTextResponse("done")

    async def begins(self, within=PATIENCE):
        return await asyncio.to_thread(self.begun.acquire, timeout=within)


@pytest.mark.parametrize("threads", [1, 3])
def test_as_many_threads_work_at_once_as_there_may_and_no_more(threads):
    work = Held()

    async def run():
        desk, asked = Desk(threads), []
        for _ in range(threads):
            asked.append(asyncio.create_task(desk.ask(work)))
            assert await work.begins()
        asked += [asyncio.create_task(desk.ask(work)) for _ in range(30)]
        assert not await work.begins(within=0.1)  # time enough to begin, were it possible
        work.may_go_on.set()
        await asyncio.gather(*asked)

    on_a_loop(run())
    assert work.most == threads


def test_the_loop_goes_on_while_a_thread_waits_for_the_disk():
    work = Held()

    async def run():
        answer = asyncio.create_task(Desk(threads=1).ask(work))
        assert await work.begins()
        work.may_go_on.set()
        return await answer

    assert on_a_loop(run()).body == b"done"


def test_what_waits_for_something_else_keeps_no_thread_and_then_goes_first():
    """As a ballot does until it is on the disk."""
    outcome, order = Future(), []

    def begin():
        order.append("begin")
        return Later(outcome, end)

    def end(number):
        order.append("end")
        return PlainTextResponse(str(number))

    def other():
        order.append("other")
        return PlainTextResponse("other")

    async def run():
        desk = Desk(threads=1)
        waiting = asyncio.create_task(desk.ask(begin))
        await asyncio.sleep(0)
        assert (await desk.ask(other)).body == b"other"
        assert not waiting.done()
        outcome.set_result(7)
        return await waiting

    assert on_a_loop(run()).body == b"7"
    assert order == ["begin", "other", "end"]


def test_what_prevented_it_reaches_whoever_waited_for_something_else():
    outcome = Future()
    outcome.set_exception(Out("of order"))

    def work():
        return Later(outcome, lambda _: PlainTextResponse("received"))

    with pytest.raises(Out):
        on_a_loop(Desk(threads=1).ask(work))


def test_answers_come_in_the_order_in_which_people_asked():
    answered = []

    async def ask(desk, number):
        await desk.ask(lambda: PlainTextResponse("done"))
        answered.append(number)

    async def run():
        desk = Desk(threads=1)
        await asyncio.gather(*(ask(desk, number) for number in range(100)))

    on_a_loop(run())
    assert answered == list(range(100))


def test_where_too_many_wait_the_next_is_asked_to_come_back(monkeypatch):
    monkeypatch.setattr(desks, "MOST_WAITING", 5)
    work = Held()

    async def run():
        desk = Desk(threads=1)
        asked = [asyncio.create_task(desk.ask(work))]
        assert await work.begins()
        asked += [asyncio.create_task(desk.ask(work)) for _ in range(5)]
        await asyncio.sleep(0)
        with pytest.raises(Busy):
            await desk.ask(work)
        work.may_go_on.set()
        return await asyncio.gather(*asked)

    assert len(on_a_loop(run())) == 6


def test_who_goes_away_meanwhile_does_not_hold_up_the_others():
    work = Held()

    async def run():
        desk = Desk(threads=1)
        gone = asyncio.create_task(desk.ask(work))
        assert await work.begins()
        gone.cancel()
        await asyncio.wait([gone])
        work.may_go_on.set()
        return await asyncio.wait_for(desk.ask(lambda: PlainTextResponse("next")), PATIENCE)

    assert on_a_loop(run()).body == b"next"
