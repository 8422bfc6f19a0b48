"""What one visitor's session holds, and how it keeps step with the address.

The view lives in the session; the address is written from it after every change and read back when
somebody arrives, reloads, or goes back in the browser. So a copied address gives the same page, and
a reload loses nothing.
"""

import streamlit as st

from mic_selector.decision import Evaluation, NothingCounts, evaluate
from mic_selector.files.faults import Fault
from mic_selector.files.messages import LANGUAGES, Messages, messages_in, nearest_language
from mic_selector.priorities import Priorities
from mic_selector.priorities.address import decode, encode
from mic_selector.priorities.view import View
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.names import Names

LONGEST_HISTORY = 100


def view() -> View:
    """Return what the visitor set."""
    current: View = st.session_state.view
    return current


def change(to: View) -> None:
    """Show something else because the visitor did something, and remember what was shown for
    undo.
    """
    touch()
    _show(to)


def touch() -> None:
    """Take note that this run follows from something the visitor did, so that the address does not
    lead.

    The browser sends its address with every run. While somebody moves a slider quickly, that can be
    the address of a moment ago; without this note it would look as if they had gone back in the
    browser.
    """
    st.session_state.touched = True


def _show(to: View) -> None:
    if to != view():
        st.session_state.history = (*st.session_state.history, view())[-LONGEST_HISTORY:]
        st.session_state.view = to
        st.session_state.notices = ()


def can_undo() -> bool:
    """Whether there is a change to take back."""
    return bool(st.session_state.history)


def undo() -> None:
    """Take the last change back."""
    touch()
    *earlier, last = st.session_state.history
    st.session_state.history = tuple(earlier)
    st.session_state.view = last


def messages() -> Messages:
    """Return the messages in the visitor's language."""
    return messages_in(st.session_state.language)


def names() -> Names:
    """Return what things are called in the visitor's language."""
    return Names(catalogue(), messages())


def notices() -> tuple[Fault, ...]:
    """Return what could not be read from the address."""
    found: tuple[Fault, ...] = st.session_state.notices
    return found


def evaluation() -> Evaluation | None:
    """Return how every approach fits what the visitor set; None while nothing has a weight.

    The last one is remembered: the parts of a page ask for it one after the other.
    """
    state, priorities = st.session_state, view().priorities
    if "evaluated" not in state or state.evaluated[:2] != (catalogue().sha256, priorities):
        state.evaluated = (catalogue().sha256, priorities, _evaluation(priorities))
    found: Evaluation | None = state.evaluated[2]
    return found


def _evaluation(priorities: Priorities) -> Evaluation | None:
    try:
        return evaluate(catalogue(), priorities)
    except NothingCounts:
        return None


def set_widget(key: str, value: object) -> None:
    """Let a control show the value of the view, without touching one that shows it already."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def arrive() -> None:
    """Set up the session of somebody who arrives, and follow the address of somebody who went back
    in the browser.

    An empty address says nothing to a session that is under way: Streamlit empties it on the way to
    another page.
    """
    parameters = {key: st.query_params.get_all(key) for key in st.query_params}
    state = st.session_state
    arriving = "view" not in state
    if not arriving and (state.touched or not parameters or _flat(parameters) == state.address):
        return
    chosen = parameters.pop("lang", [""])[-1]
    state.chosen_language = chosen if chosen in LANGUAGES else ""
    state.language = state.chosen_language or nearest_language(st.context.locale)
    found, notices = decode(parameters, catalogue())
    if arriving:
        state.history, state.view, state.address, state.page, state.touched = (
            (),
            found,
            {},
            None,
            False,
        )
    else:
        _show(found)
    state.notices = notices


def follow_to_page(page: str) -> None:
    """Take note of the page; an empty address on the same page means that the visitor went back to
    the start.
    """
    if page == st.session_state.page and not st.query_params and st.session_state.address:
        _show(View())
    st.session_state.page = page


def choose_language() -> None:
    """Follow the language picker."""
    touch()
    st.session_state.chosen_language = st.session_state.language = st.session_state.language_picker


def write_address() -> None:
    """Make the address say what the view says."""
    wanted = encode(view(), catalogue())
    if st.session_state.chosen_language:
        wanted["lang"] = st.session_state.chosen_language
    if wanted != dict(st.query_params):
        st.query_params.from_dict(wanted)
    st.session_state.address = wanted
    st.session_state.touched = False


def _flat(parameters: dict[str, list[str]]) -> dict[str, str]:
    return {key: values[-1] for key, values in parameters.items() if len(values) == 1}
