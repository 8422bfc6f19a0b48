"""What can be read: the way to the approaches, the practices, what was learned, the method."""

from mic_selector.web import markup

markup.show("knowledge.html", pages=("approaches", "practices", "learn", "method"))
