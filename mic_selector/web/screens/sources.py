"""The documents on which the table and the texts rest."""

from mic_selector.web import markup
from mic_selector.web.knowledge import catalogue

markup.show("sources.html", documents=catalogue().documents.values())
