"""Takes a picture of every screen in Dutch, on a phone light and dark and on a laptop: `make
pictures`.

They go into `docs/images`, with a small palette, so that a change of the look shows as a change of
the pictures and the repository stays light.
"""

import io
import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize

from benchmarks.browser import chromium, ours, serving
from mic_selector.catalogue import LEVELS
from mic_selector.web.knowledge import catalogue
from mic_selector.web.navigation import DEFAULT as START
from mic_selector.web.navigation import PLACES, UNLISTED
from mic_selector.workshop.models import Answers, NewRoom, Settings, Step
from mic_selector.workshop.store import Store

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "images"
# One story: little money as a limit, a middling term; civil society is decisive.
ANSWERS = (
    "v=1&lang=nl&budget=5-at_most-1-firm&duration=3-at_least-2&political=3-at_least-2"
    "&civil_society=5-at_least-2&reciprocity=3-at_least-2&global_citizenship=3-at_least-3"
)
OPENED = {
    "form": "&profile=twinning",
    "compare": "&show=twinning.youth_work.expertise_exchange",
    "ready": "&profile=twinning",
}
"""What a screen has open."""
UNANSWERED = (START, "questions")
"""Screens that one meets before the first answer."""
SIZES = {
    "phone": ViewportSize(width=390, height=844),
    "laptop": ViewportSize(width=1280, height=800),
}
TAKEN = (("phone", "light"), ("phone", "dark"), ("laptop", "light"))
HIGHEST = {"phone": 2, "laptop": 1.5}
"""How many windows high a picture is at most."""
COLOURS = 256
PEOPLE = 22
STANDS_STILL = """() =>
  document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]')
  && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')"""
SETTLED_MS = 800


def screens(room: NewRoom) -> Iterator[tuple[str, str]]:
    """Yield the name and the address of every screen; those within the room come last, since who
    was let in there sees it at the place of the workshop.
    """
    within = {
        "wall": f"show/{room.wall_key}",
        "lead": f"facilitate/{room.facilitator_key}",
        "present": f"present?room={room.room.code}&lang=nl",
    }
    listed = (name for names in PLACES.values() for name in names)
    for name in (START, *listed, *(one for one in UNLISTED if one not in (START, *within))):
        answers = "lang=nl" if name in UNANSWERED else ANSWERS + OPENED.get(name, "")
        yield name, f"{'' if name == START else name}?{answers}"
    yield from within.items()


def opened_room(store: Store) -> NewRoom:
    """Return a room in which people of two groups have voted: they part on the first question."""
    features = tuple(catalogue().features)
    settings = Settings(
        title="Onze partners",
        question="Wat zoeken we?",
        languages=("nl",),
        groups=("Raad", "Ambtenaren"),
        features=features,
    )
    made = store.rooms.create(settings, timedelta(days=7))
    store.rooms.advance(made.room.id, (0, Step.TRIAL), (1, Step.OPEN))
    for person in range(PEOPLE):
        steps = (3 * (person % 2), 2, person % 4, *[1 + person % 3] * (len(features) - 3))
        wants = {key: LEVELS[step] for key, step in zip(features, steps, strict=True)}
        answers = Answers(wants=MappingProxyType(wants), decisive=features[:1])
        store.ballots.cast(made.room.id, str(person), person % 2, answers, 1)
    store.rooms.advance(made.room.id, (1, Step.OPEN), (1, Step.CLOSED))
    store.rooms.advance(made.room.id, (1, Step.CLOSED), (1, Step.WANTS))
    return made


def take(
    browser: Browser, base: str, room: NewRoom, size: str, theme: str
) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the picture of every screen, in one size and theme."""
    context = browser.new_context(
        viewport=SIZES[size],
        color_scheme="dark" if theme == "dark" else "light",
        locale="nl-BE",
        reduced_motion="reduce",
    )
    page = context.new_page()
    for name, address in screens(room):
        page.goto(base + address)
        page.wait_for_function(STANDS_STILL)
        page.wait_for_timeout(SETTLED_MS)
        if page.locator('[data-testid="stException"]').count():
            raise SystemExit(f"{name} shows an error instead of itself")
        yield f"{name}-{size}-{theme}.png", picture_of(page, size)
    context.close()


def picture_of(page: Page, size: str) -> bytes:
    """Return what stands on a page, as far down as a picture is high."""
    window = SIZES[size]
    # Streamlit scrolls within the window: a higher window shows more.
    content = page.evaluate(
        "() => document.querySelector('[data-testid=stMain]')?.scrollHeight ?? innerHeight"
    )
    height = max(window["height"], min(content, int(HIGHEST[size] * window["height"])))
    page.set_viewport_size(ViewportSize(width=window["width"], height=height))
    page.wait_for_timeout(SETTLED_MS // 4)
    taken = page.screenshot()
    page.set_viewport_size(window)
    return light(taken)


def light(png: bytes) -> bytes:
    """Return a picture with few colours, as small as it gets; the rare ones are among them."""
    few = (
        Image.open(io.BytesIO(png))
        .convert("RGB")
        .quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )
    packed = io.BytesIO()
    few.save(packed, "PNG", optimize=True)
    return packed.getvalue()


def main() -> int:
    """Take all pictures anew; those of screens that are gone go too."""
    for old in FOLDER.glob("*.png"):
        old.unlink()
    total = 0
    with TemporaryDirectory() as kept:
        os.environ["MIC_SELECTOR_DATABASE"] = f"sqlite:///{kept}/rooms.db"
        store = Store(os.environ["MIC_SELECTOR_DATABASE"])
        store.migrate()
        room = opened_room(store)
        with chromium() as browser, serving(ours()) as base:
            for size, theme in TAKEN:
                for name, png in take(browser, base, room, size, theme):
                    (FOLDER / name).write_bytes(png)
                    total += len(png)
    print(f"{len(list(FOLDER.glob('*.png')))} pictures, {total / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
