"""What one sees at an address where there is no page: the ways on, with all that was answered."""

from mic_selector.web import markup

markup.show("no_page.html")
