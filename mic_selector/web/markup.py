"""Everything that is no control is plain HTML: text already, fast, and printed as it is seen."""

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import streamlit as st
from jinja2 import Environment
from markupsafe import Markup, escape

from mic_selector.catalogue import Approach, Catalogue, Text
from mic_selector.files.templates import templates_in
from mic_selector.web import navigation, session
from mic_selector.wording.links import have_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.sources import sources_in_words

_BETWEEN_LINES = re.compile(r">\n\s*<")
PICKING = ("shown", "filter_approach")
"""The controls of Streamlit whose buttons are the approaches, in the order of the table."""
TEMPLATES = Path(__file__).resolve().parent / "templates"


@cache
def _environment() -> Environment:
    return templates_in(TEMPLATES)


def rendered(template: str, **content: object) -> Markup:
    """Return a template as HTML in the visitor's language, with links that keep the answers."""
    names = session.names()
    have = have_in_words(names, session.view().priorities.links)
    return filled(template, names, navigation.links(), {"have": have, **content})


def filled(
    template: str,
    names: Names,
    href: Callable[..., str],
    content: Mapping[str, object],
) -> Markup:
    """Return a template as HTML; all text in it is escaped."""
    context = {
        "say": names.messages,
        "names": names,
        "catalogue": names.catalogue,
        "t": partial(_text, names),
        "cite": partial(sources_in_words, names),
        "href": href,
        "frame": "",
        **content,
    }
    # Browsers build a node for every gap between two lines of a template, at every change of the
    # page.
    return Markup(_BETWEEN_LINES.sub("><", _environment().get_template(template).render(context)))  # noqa: S704  # the template escapes


def _text(names: Names, text: Text) -> Markup:
    """Return a text; one that exists in another language only is marked as such."""
    language = names.language_of(text)
    if language == names.messages.language:
        return escape(text[language])
    return Markup('<span lang="{0}">{1}</span> <small>({0})</small>').format(
        language, text[language]
    )


def show(template: str, **content: object) -> None:
    """Show a template on the page."""
    put(rendered(template, **content))


def put(html: Markup) -> None:
    """Show HTML of ours on the page."""
    st.html(html)


def form_style(known: Catalogue) -> str:
    """Return the rules of each form: what gives a part, or a button to pick it, its colour and its
    marker.
    """
    return "\n".join(
        f".f-{key} {{ {_look(one)} }}\n{_picked_by(place)} {{ {_look(one)} }}"
        for place, (key, one) in enumerate(known.approaches.items(), 1)
    )


def _look(one: Approach) -> str:
    return f"--c: light-dark({one.colour}, {one.on_dark}); --shape: var(--{one.marker});"


def _picked_by(place: int) -> str:
    """Return the buttons of Streamlit that pick the approach at a place of the table."""
    return ", ".join(f".st-key-{key} button:nth-of-type({place})" for key in PICKING)


@cache
def script(name: str) -> str:
    """Return a script of the pages: the text of one JavaScript function."""
    return (TEMPLATES / name).read_text(encoding="utf-8").strip()
