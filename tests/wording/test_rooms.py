"""What is said of people in a room, of nobody, of one and of several."""

import re

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.files.messages import Language, messages_in
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import turnout


@pytest.mark.parametrize(
    ("language", "people", "said"),
    [
        ("nl", 0, "0 doen mee · 0 gestemd"),
        ("nl", 1, "1 doet mee · 1 gestemd"),
        ("nl", 1200, "1.200 doen mee · 1.200 gestemd"),
        ("fr", 0, "0 participe · 0 a voté"),
        ("fr", 1, "1 participe · 1 a voté"),
        ("fr", 2, "2 participent · 2 ont voté"),
        ("en", 1, "1 joined · 1 voted"),
    ],
)
def test_one_person_joins_and_several_join(
    catalogue: Catalogue, language: Language, people: int, said: str
) -> None:
    names = Names(catalogue, messages_in(language))
    assert turnout(names, people, people, 0) == said
    labels = [names.messages(f"wall-{what}", people=people) for what in ("joined", "voted")]
    assert [f"{names.messages.number(people)} {label}" for label in labels] == said.split(" · ")


def test_nobody_is_one_person_in_no_message_of_a_room() -> None:
    """French counts none as it counts one: a 1 in the words would say that somebody did."""
    say = messages_in("fr")
    counted = "room-voters wall-on-paper wall-agreement-paper people-held marked-heading room-keep"
    for message in (*counted.split(), "room-prolong", "countdown-of"):
        names = ("people", "ballots", "days", "minutes")
        text = say(message, title="", **dict.fromkeys(names, 0))
        assert re.search(r"\b0\b", text), message
        assert not re.search(r"\b1\b", text), message
