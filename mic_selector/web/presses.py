"""No press is lost on the way to another page.

The browser sends with a change of page what stands on that page alone. Where the server had not
begun to run what was pressed a moment before, Streamlit then forgets it; and where it is just
about to take it in, Streamlit breaks off. See docs/decisions/0044-presses-outlive-a-page.md.
"""

from contextvars import ContextVar
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils import script_requests
from streamlit.runtime.state.safe_session_state import SafeSessionState

_newer = script_requests._coalesce_widget_states
_give_way = ScriptRunner._maybe_handle_execution_control_request
_take_in = SafeSessionState.on_script_will_rerun
_is_taken_in = ContextVar("_is_taken_in", default=True)


def keep_presses() -> None:
    """Let requests that wait for the same run keep what was pressed in any of them, and let none
    break off before a press is taken in.
    """
    script_requests._coalesce_widget_states = both
    runner: Any = ScriptRunner  # whose method no type checker lets one replace
    runner._maybe_handle_execution_control_request = give_way_once_taken_in
    state: Any = SafeSessionState
    state.on_script_will_rerun = take_in


def take_in(state: SafeSessionState, *pressed: Any, **more: Any) -> None:
    """Take in what was pressed, and call what follows from it, without giving way meanwhile."""
    before = _is_taken_in.set(False)
    try:
        _take_in(state, *pressed, **more)
    finally:
        _is_taken_in.reset(before)


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
