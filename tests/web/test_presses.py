"""What was pressed is taken in before another request has its turn."""

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils import script_requests
from streamlit.runtime.state import SessionState
from streamlit.runtime.state.safe_session_state import SafeSessionState

from mic_selector.web.server import presses

REPLACED = (
    (script_requests, "_coalesce_widget_states"),
    (ScriptRunner, "_maybe_handle_execution_control_request"),
    (SafeSessionState, "on_script_will_rerun"),
    (SessionState, "_widget_changed"),
)


class AnotherHasItsTurnError(Exception):
    pass


def test_a_request_that_waits_has_its_turn_once_the_press_is_taken_in(monkeypatch):
    def give_way(_runner):
        raise AnotherHasItsTurnError

    taken_in = []
    monkeypatch.setattr(presses, "_give_way", give_way)
    monkeypatch.setattr(
        SessionState, "on_script_will_rerun", lambda _, pressed, **_more: taken_in.append(pressed)
    )
    for place, name in REPLACED:  # so that they stand as they stood after the test
        monkeypatch.setattr(place, name, getattr(place, name))
    presses.keep_presses()
    run = ScriptRunner._maybe_handle_execution_control_request
    state = SafeSessionState(SessionState(), yield_callback=lambda: run(None))
    state.on_script_will_rerun(WidgetStates())
    assert taken_in == [WidgetStates()]
    with pytest.raises(AnotherHasItsTurnError):
        state.reset_state_value("anything", 1)
