"""What a page shows while there is no ranking to look into: why, and the way on."""

from mic_selector.web import markup, navigation, session


def show_way_on(sentence: str) -> None:
    """Lead to the questions with a sentence; where a must leaves nothing, to what must be; where
    nothing that was answered counts, to the answers.
    """
    say, evaluation = session.messages(), session.evaluation()
    if evaluation and not evaluation.ranking:
        markup.show(
            "deeper_empty.html",
            heading=say("nothing-left"),
            text=say("nothing-left-advice"),
            address=navigation.href("questions", step="must"),
            label=say("result-loosen"),
        )
        return
    if evaluation is None and session.view().has_answers:
        markup.show(
            "deeper_empty.html",
            heading=say("result-empty-heading"),
            text=say("nothing-counts"),
            address=navigation.href("answers"),
            label=say("nav-answers"),
        )
        return
    markup.show(
        "deeper_empty.html",
        heading=say("result-empty-heading"),
        text=sentence,
        address=navigation.href("questions"),
        label=say("result-empty-begin"),
    )
