"""How the answer comes about, on one page."""

from mic_selector.web import markup, session

_SECTIONS = ("table", "aims", "score", "ties", "limits", "knows-not")

say = session.messages()
markup.show("title.html", title=say("method-title"), text=say("method-intro"))
markup.show(
    "method.html",
    sections=[
        (say(f"method-{section}-heading"), say(f"method-{section}").split("\n"))
        for section in _SECTIONS
    ],
)
