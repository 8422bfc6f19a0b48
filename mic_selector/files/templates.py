"""HTML templates: all text in them is escaped, and a name that is not given is an error.

A message that another language lends is marked with that language, wherever an element may stand.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from mic_selector.files.messages import Borrowed

_BORDER = re.compile(r"<(/?)(title|script|style|textarea|option)\b|<|>", re.IGNORECASE)
"""Where tags begin and end, and the elements that hold text alone."""


class _Borders(Extension):
    """Lets what stands inside a tag, or in an element that holds text alone, be text alone."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Yield the tokens of a template; a value in such a place goes through `as_text`."""
        in_tag, in_element, is_wrapped = False, False, False
        for token in stream:
            if token.type == "data":
                in_tag, in_element = _after(str(token.value), in_tag, in_element)
            if token.type == "variable_begin":
                is_wrapped = in_tag or in_element
                yield token
                if is_wrapped:
                    yield Token(token.lineno, "lparen", "(")
                continue
            if token.type == "variable_end" and is_wrapped:
                yield from _as_text(token.lineno)
            yield token


def _as_text(line: int) -> Iterator[Token]:
    yield Token(line, "rparen", ")")
    yield Token(line, "pipe", "|")
    yield Token(line, "name", "as_text")


def _after(html: str, in_tag: bool, in_element: bool) -> tuple[bool, bool]:
    """Return whether what follows a piece of HTML is inside a tag, or in text alone."""
    for border in _BORDER.finditer(html):
        if border[0] == ">":
            in_tag = False
        elif border[2] or not in_element:
            in_tag = True
            in_element = bool(border[2]) and not border[1]
    return in_tag, in_element


def _marked(value: object) -> object:
    if not isinstance(value, Borrowed):
        return value
    return Markup('<span lang="{}" class="borrowed">{}</span>').format(value.language, str(value))


def _text_alone(value: object) -> object:
    return str(value) if isinstance(value, Borrowed) else value


def templates_in(*folders: Path) -> Environment:
    """Return the templates of some folders; of two with the same name that of the first."""
    environment = Environment(
        extensions=[_Borders],
        finalize=_marked,
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # they do not change while the server runs
    )
    environment.filters["as_text"] = _text_alone
    return environment


def shipped_markup(path: Path) -> Markup:
    """Return a style sheet, script or drawing of the program's own, to stand in a page as it is.

    Never for what somebody else wrote: nothing of it is escaped.
    """
    return Markup(path.read_text(encoding="utf-8").strip())  # noqa: S704  # the program's own file
