"""The workshop: the room whose facilitator's link was opened in this browser, or the way to open
or join one.
"""

from mic_selector.web import markup, session
from mic_selector.web.components.room.form import show_form
from mic_selector.web.components.room.lead import lead
from mic_selector.web.components.room.links import show_new_link
from mic_selector.web.components.room.state import led_rooms, own_room
from mic_selector.web.frame import run_script
from mic_selector.workshop.models import DatabaseUnavailable

run_script("share.js")
is_own_link_given = show_new_link()
try:
    own = own_room()
    run_script("rooms.js", " ".join(room.code for room in led_rooms()))
    if own:
        lead(own)
    elif not is_own_link_given:
        show_form()
except DatabaseUnavailable:
    markup.show("room_intro.html", led=(), not_led="")
    markup.show("warning.html", text=session.messages()("room-unavailable"))
