"""What a part of a page is drawn from, whether the page's own run asks for it or `ahead`."""

from collections.abc import Callable
from dataclasses import dataclass

from mic_selector.decision import Evaluation
from mic_selector.priorities.view import View
from mic_selector.web import navigation, session
from mic_selector.web.knowledge import evaluated
from mic_selector.wording.names import Names


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Answers, what follows from them (None while nothing has a weight), in whose words it is told,
    what writes links that keep the answers, and whether there is a change to take back.
    """

    names: Names
    view: View
    evaluation: Evaluation | None
    href: Callable[..., str]
    can_undo: bool


def moment_now() -> Moment:
    """Return the moment of the visitor whose page is running."""
    return Moment(
        names=session.names(),
        view=session.view(),
        evaluation=session.evaluation(),
        href=navigation.links(),
        can_undo=session.can_undo(),
    )


def moment_after(names: Names, view: View) -> Moment:
    """Return the moment just after a change that led to a view."""
    return Moment(
        names=names,
        view=view,
        evaluation=evaluated(view.priorities),
        href=navigation.links_of(view),
        can_undo=True,
    )
