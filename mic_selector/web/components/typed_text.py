"""Asking for a text that may be only so long."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from mic_selector.files.faults import Fault
from mic_selector.web import markup, session
from mic_selector.wording.faults import fault_in_words


def ask_text(
    label: str,
    value: str,
    *,
    key: str,
    longest: int,
    keep: Callable[[str], None],
    control: Callable[..., Any] = st.text_input,
    **look: Any,
) -> None:
    """Ask for a text, and keep what was typed. One that is too long stays in its control, is told
    of, and is not kept; a limit on the control would drop without a word what is pasted beyond it.
    """
    before, too_long = st.session_state.get(_too_long(key), (value, ""))
    is_open = before == value and bool(too_long)
    session.set_widget(key, too_long if is_open else value)
    control(label, key=key, on_change=_take, args=(key, value, longest, keep), **look)
    if is_open:
        fault = Fault(code="string-too-long", parameters={"max_length": longest})
        sentence = fault_in_words(session.messages(), fault)
        markup.show("notices.html", sentences=(sentence,), kind="error")


def _too_long(key: str) -> str:
    return f"{key}_too_long"


def _take(key: str, value: str, longest: int, keep: Callable[[str], None]) -> None:
    typed = st.session_state[key]
    if len(typed.strip()) > longest:
        st.session_state[_too_long(key)] = value, typed
        return
    st.session_state.pop(_too_long(key), None)
    keep(typed.strip())
