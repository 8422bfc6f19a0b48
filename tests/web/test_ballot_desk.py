"""The desk at which threads do the participants' work: each gets their own answer, and the loop
goes on meanwhile.
"""

import asyncio
import threading
import time
from functools import partial

import pytest
from starlette.responses import PlainTextResponse

from mic_selector.web.ballot.desk import Desk
from tests.load.phones import on_a_loop


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


@pytest.mark.parametrize("threads", [1, 3])
def test_no_more_threads_work_at_once_than_there_may(threads):
    working, most = set(), []

    def work():
        working.add(threading.get_ident())
        most.append(len(working))
        time.sleep(0.005)
        working.discard(threading.get_ident())
        return PlainTextResponse("")

    async def run():
        desk = Desk(threads)

        async def come(after):
            await asyncio.sleep(after)
            await desk.ask(work)

        await asyncio.gather(*(come(number * 0.002) for number in range(30)))

    on_a_loop(run())
    assert max(most) == threads


def test_the_loop_goes_on_while_a_thread_waits_for_the_disk():
    may_go_on = threading.Event()

    def work():
        assert may_go_on.wait(10)
        return PlainTextResponse("done")

    async def run():
        answer = asyncio.create_task(Desk(threads=1).ask(work))
        await asyncio.sleep(0.01)
        may_go_on.set()
        return await answer

    assert on_a_loop(run()).body == b"done"


def test_who_goes_away_meanwhile_does_not_hold_up_the_others():
    async def run():
        desk = Desk(threads=1)
        gone = asyncio.create_task(desk.ask(lambda: time.sleep(0.05) or PlainTextResponse("")))
        await asyncio.sleep(0.01)
        gone.cancel()
        await asyncio.sleep(0.01)
        return await asyncio.wait_for(desk.ask(lambda: PlainTextResponse("next")), 5)

    assert on_a_loop(run()).body == b"next"
