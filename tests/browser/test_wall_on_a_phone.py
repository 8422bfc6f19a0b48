"""The pictures of the wall as phones show them: every word stands whole, on any width."""

from dataclasses import replace

import pytest

from mic_selector.workshop.models import Answers, Step, Way
from tests.browser.conftest import ALL
from tests.browser.looking import BROKEN
from tests.browser.test_room import FEATURES, PICTURES, browser_of, voted_in
from tests.web import participants

__all__ = ["browser_of"]

SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def broken(phone, server, store, made, pictures, language="nl"):
    """Return every word that a phone breaks, and every picture that is wider than the phone."""
    found = []
    for picture in pictures:
        store.rooms.show(made.room.id, picture)
        phone.goto(f"{server}/join/{made.room.code}?lang={language}")
        assert phone.locator("section.wall").count() == 1
        for width in (320, 360, 390):
            phone.set_viewport_size({"width": width, "height": 740})
            found += [f"{picture} {width}: {word}" for word in phone.evaluate(BROKEN)]
            found += [f"{picture} {width}"] if phone.evaluate(SIDEWAYS) else []
    return found


@pytest.mark.parametrize("language", ["nl", "fr", "en"] if ALL else ["nl"])
def test_no_word_of_a_picture_is_broken_on_a_phone(browser_of, server, store, language):
    made = voted_in(store)
    assert broken(browser_of(320), server, store, made, PICTURES, language) == []


@pytest.mark.prove
def test_nor_where_every_feature_has_a_place(browser_of, server, store):
    settings = replace(participants.SETTINGS, way=Way.ORDER, features=FEATURES, groups=("Raad",))
    made = participants.open_room(store, settings)
    for person in range(5):
        assert store.ballots.cast(made.room.id, str(person), 0, Answers(order=FEATURES), 1)
    store.rooms.advance(made.room.id, (1, Step.OPEN), (1, Step.CLOSED))
    store.rooms.advance(made.room.id, (1, Step.CLOSED), (1, Step.WANTS))
    assert broken(browser_of(320), server, store, made, ("wants", "groups")) == []
