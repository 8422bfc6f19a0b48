"""How it stands now: the eight forms beside the questions."""

from streamlit.delta_generator import DeltaGenerator

from mic_selector.web import markup, session
from mic_selector.web.components.radar import radar_now
from mic_selector.wording.conversation import effect
from mic_selector.wording.ranking import ranking_rows
from mic_selector.wording.result import NAMED


def show_standing(place: DeltaGenerator, *, with_radar: bool = False) -> None:
    """Show in a place of the page how the forms stand after the answers so far, in one piece: each
    piece more is a message to every visitor at every answer.
    """
    names, view, evaluation = session.names(), session.view(), session.evaluation()
    first = tuple(one.approach for one in evaluation.first[:NAMED]) if evaluation else ()
    with place.container():
        markup.show(
            "standing.html",
            rows=ranking_rows(names, view.priorities, evaluation) if evaluation else (),
            evaluation=evaluation,
            effect=effect(names, evaluation),
            radar=radar_now(first) if with_radar and first else None,
            can_undo=session.can_undo(),
            can_reset=not view.says_nothing,
        )
