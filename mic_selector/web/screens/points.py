"""How the points come about: every question's part in the score of every approach."""

from mic_selector.web import markup, session
from mic_selector.web.components.deeper import show_way_on
from mic_selector.wording.ranking import ranking_rows
from mic_selector.wording.rounding import rounding_in_words

say, names = session.messages(), session.names()
evaluation = session.evaluation()
markup.show("title.html", title=say("points-heading"), text=say("points-intro"))
if evaluation and evaluation.ranking:
    out = tuple(one.approach for one in evaluation.ruled_out)
    markup.show(
        "points.html",
        rows=ranking_rows(names, session.view().priorities, evaluation),
        out=names.approaches(out) if out else "",
        rounding=rounding_in_words(names, evaluation.ranking),
    )
else:
    show_way_on(say("answer-first"))
