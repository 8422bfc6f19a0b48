"""Forms that others who lead the room fill in too: nobody undoes without a word what another
kept.
"""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from mic_selector.web.components.room.state import saved, show_saved


@dataclass(frozen=True)
class SharedForm:
    """A form that shows what stands in the store; the keys of its controls begin with `key`.

    A control keeps what it showed first. So once another kept something else, the form is drawn
    under another key and says so, and a press on the one before changes nothing. See
    docs/decisions/0079-a-choice-that-others-make-too.md.
    """

    name: str
    key: str
    stands: Any

    @property
    def is_drawn(self) -> bool:
        """Whether it is still the one on the page: a slow line may bring a press on another."""
        return self.key == _key_of(self.name)

    def saved(self, stands: object, *, is_kept: bool) -> None:
        """Say at the form that what it holds stands now; or let it be drawn anew, where it was not
        kept, since something else stood by then.
        """
        st.session_state[f"{self.name}_stood"] = stands if is_kept else None
        if is_kept:
            saved(self.name)

    def show_saved(self) -> None:
        """Say what became of it, once."""
        show_saved(self.name)


def shared_form(name: str, stands: object) -> SharedForm:
    """Return a form to draw, which shows what stands."""
    state = st.session_state
    if state.get(f"{name}_stood", stands) != stands:
        saved(name, "room-changed-elsewhere")
        state[f"{name}_drawn"] = state.get(f"{name}_drawn", 0) + 1
    state[f"{name}_stood"] = stands
    return SharedForm(name, _key_of(name), stands)


def _key_of(name: str) -> str:
    return f"{name}_{st.session_state.get(f'{name}_drawn', 0)}"
