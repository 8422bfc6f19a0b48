"""Picking the one approach that a page is about."""

from dataclasses import replace

import streamlit as st

from mic_selector.web import session
from mic_selector.web.knowledge import catalogue


def approach_at_hand(at_first: str = "") -> str:
    """Return the approach that the address names; else the one given, the one that fits best, or
    the first of the table.
    """
    evaluation = session.evaluation()
    best = evaluation.standings if evaluation else catalogue().approaches
    return session.view().profile or at_first or next(iter(best))


def pick_approach(label: str, at_first: str = "") -> str:
    """Let the visitor pick an approach and return it."""
    names, picked = session.names(), approach_at_hand(at_first)
    session.set_widget("profile", picked)
    st.pills(
        label,
        tuple(catalogue().approaches),
        format_func=names.approach_short,
        key="profile",
        required=True,
        on_change=_set_profile,
    )
    return picked


def _set_profile() -> None:
    session.change(replace(session.view(), profile=st.session_state.profile))
