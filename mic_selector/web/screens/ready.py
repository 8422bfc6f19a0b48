"""The readiness check of the form that one picks."""

from mic_selector.web import markup, session
from mic_selector.web.components.pick_approach import pick_approach
from mic_selector.web.components.readiness import show_readiness

say = session.messages()
markup.show("title.html", title=say("ready-title"), text=say("ready-intro"))
show_readiness(pick_approach(say("pick-ready")))
