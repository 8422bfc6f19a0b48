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
    """Return the guide without its title and its links to other languages, which the page has
    itself, its headings below those of the page.
    """
    text = (files("mic_selector.files") / "guide" / f"{language}.md").read_text(encoding="utf-8")
    _, _, body = text.split("\n\n", 2)
    return body.replace("\n## ", "\n### ")
