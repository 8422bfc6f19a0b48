"""What one visitor's session holds: the visit, and what its pages compute from it.

How the visit keeps step with the address is decided in `priorities/visit.py`; here it meets
Streamlit.
"""

from dataclasses import replace

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from mic_selector.catalogue.own_data import OwnData
from mic_selector.decision import Evaluation
from mic_selector.decision.crowd import GroupCertainty
from mic_selector.files.faults import Fault
from mic_selector.files.messages import Messages, messages_in, nearest_language
from mic_selector.files.settings import settings
from mic_selector.priorities import Priorities
from mic_selector.priorities.address import OWN as OWN_IN_ADDRESS
from mic_selector.priorities.address import at_home
from mic_selector.priorities.links import Link
from mic_selector.priorities.view import View
from mic_selector.priorities.visit import Run, Visit, follow
from mic_selector.start import Known
from mic_selector.web.knowledge import OWN, catalogue, evaluated, kept_as, shared, shelf
from mic_selector.wording.names import Names

OF_A_GROUP = ("room", "present", "wall")
"""Pages that show what a group shares: there own data of one visitor do not count."""


def arrive(page: str) -> None:
    """Set up the session of somebody who arrives, and follow who went Back or Forward."""
    address = {key: st.query_params.get_all(key) for key in st.query_params}
    run = Run(page, address, _travelled())
    st.session_state.setdefault("arrived", address)
    examples = [preset.priorities for preset in mine().presets.values()]
    _keep(follow(st.session_state.get("visit"), run, mine().catalogue, examples))


def arrive_again(own: OwnData) -> None:
    """Read the address with which somebody arrived once more, now that their own data are here."""
    _keep(_arrived_with(own))


def bring_in(own: OwnData) -> None:
    """Lay own data of a file over what everybody shares. Where the address with which somebody
    arrived named own data, it said things of them that nobody could read then.
    """
    is_named = OWN_IN_ADDRESS in st.session_state.arrived
    change(_arrived_with(own).view if is_named else replace(view(), own=own))


def misses_own_data() -> bool:
    """Whether the address with which somebody arrived names own data that are not here."""
    return OWN_IN_ADDRESS in st.session_state.arrived and not view().own


def _arrived_with(own: OwnData) -> Visit:
    """Return the visit as if own data had been there from the start. What the visitor did meanwhile
    goes before the address, which still tells what could not be asked without the data.
    """
    visit, known = _visit(), shelf().with_own(own).catalogue
    arrived = follow(None, Run(visit.page, st.session_state.arrived), known)
    if visit.earlier:
        new = known.features.keys() - mine().catalogue.features.keys()
        shown = replace(visit, view=visit.view.with_answers_of(arrived.view, new))
    else:
        links = visit.view.priorities.links
        shown = replace(arrived, view=arrived.view.with_links_known(links))
    return replace(shown, view=replace(shown.view, own=own))


def _travelled() -> bool | None:
    """Return whether the visitor went Back or Forward; None without a browser that tells it.

    Streamlit's browser side marks such a run, and hands over the address of the page with each.
    """
    context = get_script_run_ctx()
    return context.is_history_navigation if context and st.context.url else None


def _visit() -> Visit:
    visit: Visit = st.session_state.visit
    return visit


def mine() -> Known:
    """Return what is known with the visitor's own data, whatever the page shows."""
    return kept_as("mine") or shared()


def _keep(visit: Visit) -> None:
    if visit.page not in OF_A_GROUP:
        visit = replace(visit, view=replace(visit.view, room=""))
    own = visit.view.own
    if mine().catalogue.own != own.short_mark:
        st.session_state.mine = shelf().with_own(own)
        view = at_home(visit.view, mine().catalogue)
        visit = replace(visit, view=replace(view, own=mine().own))
    st.session_state[OWN] = None if visit.page in OF_A_GROUP else mine()
    st.session_state.visit = visit
    offered = settings().languages
    named = visit.view.language if visit.view.language in offered else st.context.locale
    st.session_state.language = nearest_language(named, offered)


def view() -> View:
    """Return what the visitor set."""
    return _visit().view


def change(to: View) -> None:
    """Show something else because the visitor did something, and remember what was shown."""
    _keep(_visit().changed(to))


def recall(links: tuple[Link, ...]) -> None:
    """Show present links with what was known of them; of that nothing can be taken back."""
    _keep(replace(_visit(), view=view().with_links(links)))


def can_undo() -> bool:
    """Whether there is a change to take back."""
    return bool(_visit().earlier)


def undo() -> None:
    """Take the last change back, if there is one."""
    _keep(_visit().undone())


def address() -> dict[str, str]:
    """Return the address that the browser should have, for links to other pages."""
    return dict(_visit().address(mine().catalogue))


def write_address() -> None:
    """Make the address say what the view says: at the end of a run, once all is shown."""
    known = mine().catalogue
    if not _visit().stands_in(dict(st.query_params), known):
        _keep(_visit().writing())
        st.query_params.from_dict(address())
    _keep(_visit().settled(known))


def messages() -> Messages:
    """Return the messages in the visitor's language."""
    return messages_in(st.session_state.language)


def names() -> Names:
    """Return what things are called in the visitor's language."""
    return Names(catalogue(), messages())


def notices() -> tuple[Fault, ...]:
    """Return what could not be read from the address."""
    return _visit().notices


def evaluation() -> Evaluation | None:
    """Return how every approach fits what the visitor set; None while nothing has a weight.

    The last one is remembered: the parts of a page ask for it one after the other.
    """
    state, priorities = st.session_state, view().priorities
    if "evaluated" not in state or state.evaluated[:2] != (catalogue().sha256, priorities):
        state.evaluated = (catalogue().sha256, priorities, evaluated(priorities))
    found: Evaluation | None = state.evaluated[2]
    return found


def keep_group(priorities: Priorities, certainty: GroupCertainty | None) -> None:
    """Remember how sure the first place is for the group whose priorities these are."""
    st.session_state.group_certainty = priorities.by_feature, certainty


def group_certainty() -> GroupCertainty | None:
    """Return how sure the first place is for a group, while what is shown is what it said."""
    said, certainty = st.session_state.get("group_certainty", (None, None))
    shown = view().priorities
    found: GroupCertainty | None = certainty if shown.by_feature == said else None
    return None if shown.levels else found


def set_widget(key: str, value: object) -> None:
    """Let a control show the value of the view, without touching one that shows it already."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value
