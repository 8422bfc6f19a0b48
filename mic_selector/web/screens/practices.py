"""The library of practices: search, filters, the best matching first once there are priorities,
and where they are.
"""

from mic_selector.practices import filter_cases
from mic_selector.web import markup, session
from mic_selector.web.components.practice_filters import ask_what_is_wanted, wanted
from mic_selector.web.components.practices import show_map, show_practices
from mic_selector.web.knowledge import catalogue
from mic_selector.wording.practices import called

say = session.messages()
markup.show("title.html", title=say("practices-title"), text=say("practices-intro"))
ask_what_is_wanted()
found = filter_cases(catalogue(), wanted(), called(session.names()))
if found:
    show_practices(found)
    show_map(found)
else:
    markup.show("practices_none.html")
markup.show("own_door.html")
