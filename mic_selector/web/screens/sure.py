"""How sure the order is: how often each approach takes each place, and what always holds."""

from mic_selector.decision.robustness import robustness
from mic_selector.web import markup, session
from mic_selector.web.components.deeper import show_way_on
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.robustness import sureness_in_words

say, evaluation = session.messages(), session.evaluation()
found = evaluation and robustness(catalogue(), session.view().priorities, evaluation)
if found:
    markup.show("sure.html", sure=sureness_in_words(session.names(), found))
else:
    markup.show("title.html", title=say("sure-heading"), text=say("sure-intro"))
    show_way_on(say("answer-first"))
