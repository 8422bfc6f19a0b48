"""No press is lost on the way to another page.

The browser sends with a change of page what stands on that page alone. Where the server had not
begun to run what was pressed a moment before, Streamlit then forgets it; and where it is just
taking it in, Streamlit breaks off. See docs/decisions/0044-presses-outlive-a-page.md.
"""

from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils import script_requests
from streamlit.runtime.scriptrunner_utils.script_run_context import RunLocation, ThreadState

_newer = script_requests._coalesce_widget_states
_give_way = ScriptRunner._maybe_handle_execution_control_request


def keep_presses() -> None:
    """Let requests that wait for the same run keep what was pressed in any of them, and let none
    break off a callback.
    """
    script_requests._coalesce_widget_states = both
    runner: Any = ScriptRunner  # whose method no type checker lets one replace
    runner._maybe_handle_execution_control_request = give_way_after_callbacks


def give_way_after_callbacks(runner: ScriptRunner) -> None:
    """Give way to a request that waits, but not while a press is being taken in: Streamlit looks
    again right after the callbacks.
    """
    if ThreadState.get().run_location is not RunLocation.CALLBACK:
        _give_way(runner)


def both(old_states: WidgetStates | None, new_states: WidgetStates | None) -> WidgetStates | None:
    """Return the states of two requests together; of a control that both name, the newer one."""
    states = _newer(old_states, new_states)
    if old_states and states is not None and states is not old_states:
        named = {state.id for state in states.widgets}
        states.widgets.extend(state for state in old_states.widgets if state.id not in named)
    return states
