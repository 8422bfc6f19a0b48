"""The start: what this is, what it costs, and where to begin."""

from dataclasses import replace

from mic_selector.priorities.view import View
from mic_selector.web import markup, navigation, session
from mic_selector.web.knowledge import catalogue, presets

DOORS = (("questions", "questions"), ("note", "file"), ("room", "people"))

# An address of before, printed in a note, named the start: what it says is answered by the result.
if not session.view().says_nothing and session.is_arriving():
    navigation.go_to("result")

language = session.view().language
markup.show(
    "start.html",
    doors=DOORS,
    examples=[
        (
            preset,
            navigation.href_of(
                "result",
                replace(View().with_priorities(catalogue(), preset.priorities), language=language),
            ),
        )
        for preset in presets().values()
    ],
)
