"""How it stands now: the eight forms beside the questions."""

from streamlit.delta_generator import DeltaGenerator

from mic_selector.web import markup, session
from mic_selector.web.frame import announce
from mic_selector.wording.conversation import effect
from mic_selector.wording.ranking import ranking_rows


def show_standing(place: DeltaGenerator) -> None:
    """Show in a place of the page how the forms stand after the answers so far."""
    names, evaluation = session.names(), session.evaluation()
    rows = ranking_rows(names, session.view().priorities, evaluation) if evaluation else ()
    found = effect(names, evaluation)
    with place.container():
        markup.show("standing.html", rows=rows, evaluation=evaluation, effect=found)
        announce(found.sentence)
