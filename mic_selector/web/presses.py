"""No press is lost on the way to another page.

The browser sends with a change of page what stands on that page alone. Where the server had not
begun to run what was pressed a moment before, Streamlit then forgets it. See
docs/decisions/0044-presses-outlive-a-page.md.
"""

from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.scriptrunner_utils import script_requests

_newer = script_requests._coalesce_widget_states


def keep_presses() -> None:
    """Let requests that wait for the same run keep what was pressed in any of them."""
    script_requests._coalesce_widget_states = both


def both(old_states: WidgetStates | None, new_states: WidgetStates | None) -> WidgetStates | None:
    """Return the states of two requests together; of a control that both name, the newer one."""
    states = _newer(old_states, new_states)
    if old_states and states is not None and states is not old_states:
        named = {state.id for state in states.widgets}
        states.widgets.extend(state for state in old_states.widgets if state.id not in named)
    return states
