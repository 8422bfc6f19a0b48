"""Two or three approaches side by side: their levels, and how they fit the priorities."""

from dataclasses import dataclass

from mic_selector.web import markup, session
from mic_selector.web.components.radar import show_radar
from mic_selector.web.components.results import pick_approaches, picked_approaches
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.explanation import Paragraph, explain_approach
from mic_selector.wording.profile import profile_rows


@dataclass(frozen=True)
class Compared:
    """An approach in the comparison."""

    id: str
    paragraphs: tuple[Paragraph, ...]


say, names = session.messages(), session.names()
priorities = session.view().priorities
markup.show("title.html", title=say("compare-title"), text=say("compare-intro"))

evaluation = session.evaluation()
best = tuple(evaluation.standings if evaluation else catalogue().approaches)

picked = picked_approaches(best[:2])
pick_approaches(picked)
show_radar(picked)
compared = (
    [
        Compared(approach, explain_approach(names, priorities, evaluation, approach))
        for approach in picked
    ]
    if evaluation
    else []
)
markup.show(
    "compare.html", picked=picked, rows=profile_rows(names, priorities, picked), compared=compared
)
