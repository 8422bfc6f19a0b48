"""The start: what this is, what it costs, and where to begin."""

from dataclasses import replace

from mic_selector.priorities.presets import Preset
from mic_selector.priorities.view import View
from mic_selector.web import markup, navigation, session
from mic_selector.web.knowledge import catalogue, presets

DOORS = (
    ("questions", "questions"),
    ("links", "share"),
    ("note", "file"),
    ("room", "people"),
)

say = session.messages()


def _answered_like(preset: Preset) -> str:
    """Return the address that answers all questions as an example does."""
    answered = View().with_priorities(catalogue(), preset.priorities)
    language = session.view().language
    return navigation.href_of("result", replace(answered, language=language))


markup.show(
    "start.html",
    doors=[
        (page, picture, say(f"door-{page}"), say(f"doing-{page}", number=len(catalogue().features)))
        for page, picture in DOORS
    ],
    examples=[(preset, _answered_like(preset)) for preset in presets().values()],
)
