"""What stands on a control of Streamlit is text, whatever it says.

Streamlit reads labels, help, notices and some options as Markdown of its own kind: a name that
somebody typed could make a link, a picture or another colour of itself. Here every function of it
that the pages use takes its words as words, and says in which language they are where that is not
the reader's. See docs/decisions/0090-labels-are-text.md.
"""

import inspect
import re
from collections.abc import Callable
from functools import cache, partial, wraps
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mic_selector.files.messages import Borrowed

LABELLED = (
    "button", "checkbox", "download_button", "expander", "file_uploader", "form_submit_button",
    "number_input", "multiselect", "pills", "radio", "segmented_control", "select_slider",
    "selectbox", "slider", "text_area", "text_input",
)  # fmt: skip
"""The functions whose first word is a label."""
NOTICES = ("error", "success", "warning")
"""The functions whose first word is what they say."""
_OPTIONS_IN_MARKDOWN = ("pills", "radio", "segmented_control")
_JOINER = "\N{WORD JOINER}"
_SIGNS = re.compile(
    r"[`*\[\]<$]"  # emphasis, code, links, tags, formulas
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis that begins or ends a word
    r"|\\(?=[!-/:-@\[-`{-~])"  # what would take another sign back
    r"|~(?=[~=])|(?<=~)~"
    r"|^[#>+\-=](?=[\s>=-]|$)|&(?=#?\w+;)"
)
_BETWEEN_LINES = re.compile(r"[ \t]*[\r\n\v\f]+[ \t]*")
_BEGINS_A_LIST = re.compile(r"^(\d+)([.)])(?=\s|$)")
_BECOMES_A_SIGN = re.compile(
    r":(?=[\w+-]+[:/\[])"  # :material/home:, :smile:, :red[…]
    r"|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\w)(?=@)|(?<=mailto:)|(?<=xmpp:)"  # links without brackets
    r"|(?<!\S)[-><~](?=[->=]+(?:\s|$))",  # arrows
    re.IGNORECASE,
)


class Label(str):
    """A label whose parts were taken as text already."""


def strong(first: str, rest: str) -> Label:
    """Return a label whose first words stand out."""
    return Label(f"**{in_label(first)}** {in_label(rest)}")


def in_label(text: str) -> str:
    """Return a text as it stands on a control: marked where another language lends it, and none of
    it read as Markdown.
    """
    return text if isinstance(text, Label) else _escaped(_marked(text))


def _marked(text: str) -> str:
    mark = f" ({text.language})" if isinstance(text, Borrowed) else ""
    return str(text) if text.endswith(mark) else f"{text}{mark}"


def _escaped(text: str) -> str:
    line = _BETWEEN_LINES.sub(" ", text)
    parted = _BECOMES_A_SIGN.sub(lambda sign: f"{sign[0]}{_JOINER}", line)
    return _BEGINS_A_LIST.sub(r"\1\\\2", _SIGNS.sub(lambda sign: f"\\{sign[0]}", parted))


@cache
def take_labels_as_text() -> None:
    """Let Streamlit take what it shows on controls and in notices as text; asked for again, nothing
    happens.
    """
    for name in (*LABELLED, *NOTICES):
        shown = getattr(DeltaGenerator, name)
        setattr(DeltaGenerator, name, _taking_text(name, shown))
        setattr(st, name, getattr(st._main, name))


def _taking_text(name: str, shown: Callable[..., Any]) -> Callable[..., Any]:
    signature = inspect.signature(shown)
    first = "body" if name in NOTICES else "label"
    option = in_label if name in _OPTIONS_IN_MARKDOWN else _marked

    @wraps(shown)
    def taking_text(*args: Any, **more: Any) -> Any:
        given = signature.bind(*args, **more)
        said = given.arguments
        for word in (first, "help"):
            if said.get(word):
                said[word] = in_label(said[word])
        if "options" in said:
            said["format_func"] = partial(_option, option, said.get("format_func", str))
        return shown(*given.args, **given.kwargs)

    return taking_text


def _option(shown: Callable[[str], str], called: Callable[[Any], str], value: Any) -> str:
    return shown(called(value))
