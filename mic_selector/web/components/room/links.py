"""The links of a room, each given anew by its facilitator; and the way out."""

import streamlit as st

from mic_selector.web import markup, session
from mic_selector.web.components.room.state import by_who_leads, notice
from mic_selector.web.components.wall import base_address
from mic_selector.web.rooms import store
from mic_selector.workshop.models import Link, Room

_WAYS = {Link.FACILITATOR: "facilitate", Link.HELPER: "facilitate", Link.WALL: "show"}


def show_links(room: Room) -> None:
    """Show what gives each link anew; the one before opens nothing any more."""
    say = session.messages()
    markup.show("hint.html", text=say("links-hint"))
    with st.container(horizontal=True):
        for link in Link:
            st.button(
                say(f"links-new-{link.value}"),
                on_click=_give,
                args=(room, link),
                key=f"links_{link.value}_{room.id}",
            )
        st.button(
            say("links-withdraw"), on_click=_withdraw, args=(room,), key=f"links_none_{room.id}"
        )


def show_new_link() -> bool:
    """Show a link that was just given, until the next thing is done; it is shown only once. Return
    whether it is the facilitator's own, without which the room cannot be led on.
    """
    given: tuple[Link, str] | None = st.session_state.pop("new_link", None)
    if given is None:
        return False
    say, (link, address) = session.messages(), given
    name = "own" if link is Link.FACILITATOR else link.value
    markup.show(
        "room_addresses.html",
        heading=say("links-given"),
        addresses=[(say(f"room-{name}-name"), say(f"room-{name}-text"), address)],
    )
    if link is Link.FACILITATOR:
        markup.show("to_own_room.html", address=address)
    return link is Link.FACILITATOR


@by_who_leads
def _give(room: Room, link: Link) -> None:
    key = store().rooms.new_link(room.id, link)
    st.session_state.new_link = (link, f"{base_address()}/{_WAYS[link]}/{key}")


@by_who_leads
def _withdraw(room: Room) -> None:
    store().rooms.withdraw_helper(room.id)
    notice(session.messages()("links-withdrawn"))
