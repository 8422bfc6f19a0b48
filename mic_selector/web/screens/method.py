"""How the answer comes about, on one page, with the way to where one sees it."""

from mic_selector.decision.robustness import SAMPLES
from mic_selector.web import markup, session

_SECTIONS = {
    "table": ("approaches", "nav-approaches"),
    "aims": ("all-questions", "nav-all-questions"),
    "score": ("points", "nav-points"),
    "ties": ("result", "nav-result"),
    "sure": ("sure", "nav-sure"),
    "limits": ("change", "nav-change"),
    "knows-not": ("ready", "ready-title"),
}
"""The parts of the page, and the page on which one sees what each speaks of, with what the link to
it says.
"""

say = session.messages()
markup.show("title.html", title=say("method-title"), text=say("method-intro"))
markup.show(
    "method.html",
    sections=[
        (
            say(f"method-{section}-heading"),
            say(f"method-{section}", draws=say.number(SAMPLES)).split("\n"),
            page,
            say(link),
        )
        for section, (page, link) in _SECTIONS.items()
    ],
)
