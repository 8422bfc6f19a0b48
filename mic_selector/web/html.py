"""Everything that is no control is plain HTML: text already, fast, and printed as it is seen."""

from functools import cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mic_selector.web import session

_FOLDER = Path(__file__).resolve().parent / "templates"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendered(template: str, **content: object) -> Markup:
    """Return a template as HTML; all text in it is escaped."""
    names = session.names()
    context = {"say": names.messages, "names": names, "catalogue": names.catalogue, **content}
    return Markup(_environment().get_template(template).render(context))


def show(template: str, **content: object) -> None:
    """Show a template on the page."""
    st.html(rendered(template, **content))


@cache
def style() -> str:
    """Return the style sheet of the pages."""
    return f"<style>{(_FOLDER / 'style.css').read_text(encoding='utf-8')}</style>"


@cache
def script(name: str) -> str:
    """Return a script of the pages: the text of one JavaScript function."""
    return (_FOLDER / name).read_text(encoding="utf-8").strip()
