"""How the answer comes about, on one page, with the way to where one sees it."""

from mic_selector.decision.robustness import SAMPLES
from mic_selector.web import markup, session

_SECTIONS = {
    "table": "approaches",
    "aims": "all-questions",
    "score": "points",
    "ties": "result",
    "sure": "sure",
    "limits": "change",
    "knows-not": "ready",
}
"""The parts of the page, and the page on which one sees what each speaks of."""

say = session.messages()
markup.show("title.html", title=say("method-title"), text=say("method-intro"))
markup.show(
    "method.html",
    sections=[
        (
            say(f"method-{section}-heading"),
            say(f"method-{section}", draws=say.number(SAMPLES)).split("\n"),
            page,
        )
        for section, page in _SECTIONS.items()
    ],
)
