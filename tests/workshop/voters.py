"""A process in which people keep voting until the room closes; it writes down every ballot it was
told is received.
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType

from mic_selector.workshop.models import Answers, DatabaseUnavailable
from mic_selector.workshop.store import Store

PEOPLE = 4


def vote(store: Store, room_id: int, person: str) -> None:
    """Vote again and again, each time with the next number, and write each that was received:
    `PERSON NUMBER`.
    """
    number = 1
    while True:
        try:
            received = store.ballots.cast(
                room_id, person, None, Answers(importance=MappingProxyType({"number": number})), 1
            )
        except DatabaseUnavailable:
            time.sleep(0.05)
            continue
        if received is None:
            return
        os.write(sys.stdout.fileno(), f"{person} {number}\n".encode())
        number += 1


def main(url: str, room_id: str, name: str) -> None:
    """Let some people vote at once."""
    store = Store(url)
    with ThreadPoolExecutor(PEOPLE) as pool:
        for one in [
            pool.submit(vote, store, int(room_id), f"{name}.{number}") for number in range(PEOPLE)
        ]:
            one.result()


if __name__ == "__main__":
    main(*sys.argv[1:])
