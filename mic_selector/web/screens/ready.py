"""The readiness check of the form that one picks."""

from mic_selector.web import markup, session
from mic_selector.web.components.pick_approach import approach_at_hand
from mic_selector.web.components.readiness import show_readiness

say, approach = session.messages(), approach_at_hand()
markup.show("title.html", title=say("ready-title"), text=say("ready-intro"))
markup.show("pick_form.html", label=say("pick-ready"), page="ready", chosen=approach)
show_readiness(approach)
