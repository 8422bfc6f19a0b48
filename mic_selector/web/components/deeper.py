"""What a deeper page shows while there is no ranking to look into: why, and the way on."""

from mic_selector.web import markup, navigation, session


def show_way_on(sentence: str) -> None:
    """Lead to the questions with a sentence; where a must leaves nothing, to what must be."""
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
    markup.show(
        "deeper_empty.html",
        heading=say("result-empty-heading"),
        text=sentence,
        address=navigation.href("questions"),
        label=say("result-empty-begin"),
    )
