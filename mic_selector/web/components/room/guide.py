"""The guide for whoever leads a room, on the pages where it is needed."""

from functools import cache
from importlib.resources import files

import streamlit as st

from mic_selector.files.messages import Language
from mic_selector.web import session


def show_guide() -> None:
    """Show the guide in the visitor's language, folded until somebody opens it."""
    say = session.messages()
    panel = st.expander(say("room-panel-guide"), key="room_panel_guide", on_change="rerun")
    if panel.open:
        panel.markdown(_guide(say.language))


@cache
def _guide(language: Language) -> str:
    """Return the guide, in English where a language has none, without its title and its links to
    other languages, which the page has itself, its headings below those of the page.
    """
    folder = files("mic_selector.files") / "guide"
    own = folder / f"{language}.md"
    text = (own if own.is_file() else folder / "en.md").read_text(encoding="utf-8")
    _, _, body = text.split("\n\n", 2)
    return body.replace("\n## ", "\n### ")
