"""Participants of a room without a browser: they read the form of a page, change it and send it."""

import re
from collections.abc import Mapping
from datetime import timedelta
from html.parser import HTMLParser

import httpx
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes as streamlits_files,
)

from mic_selector.web.server.application import MIDDLEWARE, ROUTES
from mic_selector.workshop.models import NewRoom, Settings, Step
from mic_selector.workshop.store import Store

APP = Starlette(routes=[*ROUTES, *streamlits_files(base_url=None)], middleware=MIDDLEWARE)
SETTINGS = Settings(
    title="Onze partners",
    question="Wat zoeken we?",
    languages=("nl", "fr"),
    groups=("Raad", "Ambtenaren"),
    features=("governance", "civil_society", "duration"),
)


def open_room(
    store: Store, settings: Settings = SETTINGS, keep_for: timedelta = timedelta(days=30)
) -> NewRoom:
    """Make a room and open its first round."""
    made = store.rooms.create(settings, keep_for)
    store.rooms.advance(made.room.id, (0, Step.TRIAL), (1, Step.OPEN))
    return made


class Form(HTMLParser):
    """What a browser would send: the hidden fields, and what is ticked or chosen."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self._select = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attributes}
        if tag == "select":
            self._select = said["name"]
        chosen = tag == "option" and "selected" in said
        if chosen or (tag == "input" and (said.get("type") == "hidden" or "checked" in said)):
            self.fields.setdefault(said.get("name", self._select), []).append(said["value"])


class Participant:
    """One phone: it keeps its cookie and the page it sees."""

    def __init__(
        self,
        code: str,
        language: str = "nl-BE",
        address: str = "10.0.0.1",
        base: str = "http://room",
    ) -> None:
        self.path = f"/join/{code}"
        self.browser = TestClient(
            APP, base, client=(address, 50000), headers={"Accept-Language": language}
        )
        self.page: httpx.Response

    def load(self, parameters: str = "") -> httpx.Response:
        """Load the page of the room, and what a page that is shown asks for by itself."""
        self.page = self.browser.get(self.path + parameters)
        if seen := re.search(r'data-seen="([^"]+)"', self.page.text):
            self.browser.get(str(self.page.url.join(seen[1])))
        return self.page

    @property
    def form(self) -> dict[str, list[str]]:
        """The fields of the form as the page fills them in."""
        return Form(self.page.text).fields

    def send(
        self, answers: Mapping[str, object], headers: Mapping[str, str] | None = None
    ) -> httpx.Response:
        """Send the form with some answers changed, of no group unless said otherwise; see the page
        that comes of it.
        """
        data = {"group": "", **self.form, **answers}
        self.page = self.browser.post(f"{self.path}?lang=nl", data=data, headers=headers)
        return self.page

    def vote(self, **answers: object) -> httpx.Response:
        """Load the page and send answers, each named by its feature."""
        self.load("?change=1")
        return self.send({f"want.{feature}": answer for feature, answer in answers.items()})
