"""The start: what this is, what it costs, and where to begin."""

from dataclasses import replace

from mic_selector.priorities.view import View
from mic_selector.web import markup, navigation, session
from mic_selector.web.knowledge import catalogue, presets

DOORS = (("questions", "questions"), ("note", "file"), ("room", "people"))

say, language = session.messages(), session.view().language
markup.show(
    "start.html",
    doors=[
        (page, picture, say(f"door-{page}"), say(f"door-{page}-text")) for page, picture in DOORS
    ],
    examples=[
        (
            preset,
            navigation.href_of(
                navigation.DEFAULT,
                replace(View().with_priorities(catalogue(), preset.priorities), language=language),
            ),
        )
        for preset in presets().values()
    ],
)
