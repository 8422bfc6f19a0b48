"""How it stands now: the eight forms beside the questions."""

from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from mic_selector.web import markup
from mic_selector.web.components.radar import radar_of
from mic_selector.web.moment import Moment, moment_now
from mic_selector.wording.conversation import effect
from mic_selector.wording.links import have_in_words
from mic_selector.wording.ranking import ranking_rows
from mic_selector.wording.result import NAMED


def show_standing(place: DeltaGenerator, *, with_radar: bool = False) -> None:
    """Show in a place of the page how the forms stand after the answers so far, in one piece: each
    piece more is a message to every visitor at every answer.
    """
    with place.container():
        markup.put(standing(moment_now(), with_radar=with_radar))


def standing(moment: Moment, *, with_radar: bool) -> Markup:
    """Return how the forms stand at a moment, as HTML."""
    names, evaluation, priorities = moment.names, moment.evaluation, moment.view.priorities
    first = tuple(one.approach for one in evaluation.first[:NAMED]) if evaluation else ()
    content = {
        "rows": ranking_rows(names, priorities, evaluation) if evaluation else (),
        "evaluation": evaluation,
        "effect": effect(names, evaluation),
        "radar": radar_of(names, priorities, first) if with_radar and first else None,
        "have": have_in_words(names, priorities.links),
        "is_answered": moment.view.has_answers,
        "can_undo": moment.can_undo,
        "can_reset": not moment.view.says_nothing,
    }
    return markup.filled("standing.html", names, moment.href, content)
