"""No press is lost on the way to another page.

The browser sends with a change of page what stands on that page alone. Where the server had not
begun to run what was pressed a moment before, Streamlit then forgets it; and where it is just
about to take it in, Streamlit breaks off. See docs/decisions/0044-presses-outlive-a-page.md.

And nothing is taken for a press that is none: with each press the browser sends what all controls
of the page show. One that we changed since, and that it still shows as it was, looks pressed to
Streamlit. See docs/decisions/0101-what-the-browser-has-not-heard-yet.md.
"""

from contextvars import ContextVar
from typing import Any

import streamlit as st
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils import script_requests
from streamlit.runtime.state import SessionState
from streamlit.runtime.state.safe_session_state import SafeSessionState

_newer = script_requests._coalesce_widget_states
_give_way = ScriptRunner._maybe_handle_execution_control_request
_take_in = SafeSessionState.on_script_will_rerun
_has_changed = SessionState._widget_changed
_is_taken_in = ContextVar("_is_taken_in", default=True)
_repeated: ContextVar[frozenset[str]] = ContextVar("_repeated", default=frozenset())

SAID = "said"
"""Where a session keeps what its browser said last of each control."""


def keep_presses() -> None:
    """Let requests that wait for the same run keep what was pressed in any of them, and let none
    break off before a press is taken in.
    """
    script_requests._coalesce_widget_states = both
    runner: Any = ScriptRunner  # whose method no type checker lets one replace
    runner._maybe_handle_execution_control_request = give_way_once_taken_in
    state: Any = SafeSessionState
    state.on_script_will_rerun = take_in
    values: Any = SessionState
    values._widget_changed = is_pressed


def take_in(state: SafeSessionState, pressed: WidgetStates | None, **more: Any) -> None:
    """Take in what was pressed, and call what follows from it, without giving way meanwhile."""
    before, again = _is_taken_in.set(False), _repeated.set(repeated(pressed))
    try:
        _take_in(state, pressed, **more)
    finally:
        _is_taken_in.reset(before)
        _repeated.reset(again)


def repeated(states: WidgetStates | None) -> frozenset[str]:
    """Return the controls of which a browser that has not heard the last of us says the same as
    before: whoever sits there did not touch them.
    """
    shown = [one for one in states.widgets if not _is_button(one)] if states else []
    now = {one.id: one.SerializeToString() for one in shown}
    said: dict[str, bytes] = st.session_state.get(SAID, {})
    again = {one for one, value in now.items() if said.get(one) == value}
    st.session_state[SAID] = {**said, **now}
    return frozenset(again) if _is_behind() else frozenset()


def _is_behind() -> bool:
    """Whether the browser asked for this run before it heard what the last one said."""
    visit = st.session_state.get("visit")
    return visit is not None and (visit.touched or visit.written != dict(st.query_params))


def _is_button(one: WidgetState) -> bool:
    """Whether a control says that it was pressed, and not what it shows."""
    kind = one.WhichOneof("value") or ""
    return kind.endswith("trigger_value") or kind == "chat_input_value"


def is_pressed(values: SessionState, control: str) -> bool:
    """Whether somebody changed a control."""
    return control not in _repeated.get() and _has_changed(values, control)


def give_way_once_taken_in(runner: ScriptRunner) -> None:
    """Give way to a request that waits, but not while a press is being taken in: Streamlit looks
    again right after that.
    """
    if _is_taken_in.get():
        _give_way(runner)


def both(old_states: WidgetStates | None, new_states: WidgetStates | None) -> WidgetStates | None:
    """Return the states of two requests together; of a control that both name, the newer one."""
    states = _newer(old_states, new_states)
    if old_states and states is not None and states is not old_states:
        named = {state.id for state in states.widgets}
        states.widgets.extend(state for state in old_states.widgets if state.id not in named)
    return states
