"""What one can learn before one decides: principles, pitfalls, ways to a decision, lessons,
history, words, bodies.
"""

from mic_selector.priorities.address import LEARN_SECTIONS
from mic_selector.web import markup, session
from mic_selector.web.knowledge import catalogue

say = session.messages()
markup.show("title.html", title=say("learn-title"), text=say("learn-intro"))
markup.show(
    "learn.html",
    guidance=catalogue().guidance,
    sections=LEARN_SECTIONS,
    chosen=session.view().section or LEARN_SECTIONS[0],
)
