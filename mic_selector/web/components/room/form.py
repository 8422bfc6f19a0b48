"""Opening a room: what is asked, of whom, within which limits."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import streamlit as st

from mic_selector.catalogue import LEVELS
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import languages, tongue
from mic_selector.files.settings import settings
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.priorities.answers import Weight
from mic_selector.web import markup, session
from mic_selector.web.components.room.door import may_open_rooms, show_door
from mic_selector.web.components.room.guide import show_guide
from mic_selector.web.components.room.state import (
    if_the_database_answers,
    led_rooms,
    notice,
    notices,
    saved,
    show_saved,
)
from mic_selector.web.components.wall import base_address, join_address
from mic_selector.web.knowledge import catalogue
from mic_selector.web.listening import phones_may_reach
from mic_selector.web.rooms import end_of_day, store
from mic_selector.web.tab.room_draft import (
    Draft,
    begin_draft,
    draft,
    drop_draft,
    keep_draft,
    keep_in_this_tab,
)
from mic_selector.wording.explanation import direction_key
from mic_selector.wording.faults import faults_in_words
from mic_selector.wording.rooms import setting_faults_in_words
from mic_selector.workshop.codes import spaced
from mic_selector.workshop.models import NewRoom, Settings, Viewpoint, Way
from mic_selector.workshop.rules import checked_settings
from mic_selector.workshop.setup import parse_setup

ASKED, GIVEN, LEFT_OUT = "asked", "given", "left-out"
_DAYS = (1, 7)


def show_form() -> None:
    """Show what a workshop is and the form; a room that was just made takes its place, with the
    links that are shown only once.
    """
    if "new_room" in st.session_state:
        _show_links(st.session_state.new_room)
        keep_in_this_tab(_fill_in)
        return
    markup.show("room_intro.html", led=led_rooms(), not_led=session.view().room)
    if st.session_state.pop("room_deleted", False):
        markup.show("note.html", text=session.messages()("room-deleted"))
    show_guide()
    markup.show("heading.html", text=session.messages()("room-new-heading"), hint="")
    if may_open_rooms():
        _go_on()
        _show_kept_setup()
        _show_questions()
        keep_draft((_settings(), st.session_state.room_days))
        keep_in_this_tab(_fill_in)
    else:
        show_door()


def _go_on() -> None:
    """Fill in what was filled in before another page: Streamlit forgets what it does not draw."""
    if (begun := draft()) and "room_title" not in st.session_state:
        _fill_in(begun)


def _fill_in(begun: Draft) -> None:
    chosen, days = begun
    _fill_in_settings(chosen)
    st.session_state.room_have = bool(chosen.have)
    if days in days_to_choose(settings().longest_kept):
        st.session_state.room_days = days


def _show_kept_setup() -> None:
    say = session.messages()
    with st.expander(say("setup-open"), key="room_setup"):
        markup.show("hint.html", text=say("setup-hint"))
        st.file_uploader(say("setup-file"), key="setup", on_change=_open_setup)
        faults = st.session_state.pop("setup_faults", ())
        markup.show("notices.html", sentences=faults, kind="error")
        show_saved("setup")


def _open_setup() -> None:
    uploaded = st.session_state.setup
    if uploaded is None:
        return
    try:
        fill_in_from(parse_setup(uploaded.getvalue(), uploaded.name, catalogue()))
    except FaultyInput as error:
        st.session_state.setup_faults = faults_in_words(session.messages(), error.faults)
    else:
        saved("setup", "setup-opened")


def _show_questions() -> None:
    say = session.messages()
    about, answering = st.columns(2, gap="large")
    with about:
        _about()
    with answering:
        with st.expander(say("room-answering-heading"), key="room_answering"):
            _answering()
        with st.expander(say("room-limits-heading"), key="room_limits"):
            _limits()
    markup.show("notices.html", sentences=notices(), kind="error")
    st.button(say("room-make"), type="primary", on_click=_make)


def _first(key: str, value: object) -> str:
    """Return the key of a control that shows a value at first, and another once a set-up is opened:
    that is why it has no default of its own.
    """
    st.session_state.setdefault(key, value)
    return key


def days_to_choose(longest: int) -> tuple[int, ...]:
    """Return for how many days a room can be kept, where so many are the most."""
    return (*(days for days in _DAYS if days < longest), longest)


def _usual_days() -> int:
    possible = days_to_choose(settings().longest_kept)
    return possible[min(1, len(possible) - 1)]


def _about() -> None:
    """Ask what the room is about. A limit on a control would drop without a word what is pasted
    beyond it: how long a text may be is checked and said when the room is opened.
    """
    say = session.messages()
    st.text_input(
        say("room-setting-title"),
        key="room_title",
        placeholder=say("room-title-example"),
    )
    st.text_area(
        say("room-setting-question"),
        key="room_question",
        placeholder=say("room-question-example"),
        height=100,
    )
    st.pills(
        say("room-setting-languages"),
        settings().languages,
        selection_mode="multi",
        format_func=lambda key: tongue(key).name,
        key=_first("room_languages", [say.language]),
        wrap=True,
    )
    st.text_area(
        say("room-setting-groups"),
        key="room_groups",
        placeholder=say("room-groups-example"),
        help=say("room-groups-help"),
        height=150,
    )
    st.segmented_control(
        say("room-keep-label"),
        days_to_choose(settings().longest_kept),
        format_func=lambda days: say("room-keep", days=days),
        key=_first("room_days", _usual_days()),
        wrap=True,
        required=True,
    )
    if forms := _forms_had():
        named = say.listed([session.names().approach_short(form) for form in forms])
        st.checkbox(say("room-have-show", forms=named), key=_first("room_have", True))
    markup.show("note.html", text=say("room-privacy"))


def _forms_had() -> tuple[str, ...]:
    """Return the approaches in which the visitor's municipality has links now, or had them in the
    room that is opened again.
    """
    now = {link.form for link in session.view().priorities.links if link.counts}
    had = now or st.session_state.get("room_forms_had", ())
    return tuple(approach for approach in catalogue().approaches if approach in had)


def _answering() -> None:
    say, names = session.messages(), session.names().marked
    way = st.radio(
        say("room-way-label"),
        tuple(Way),
        format_func=lambda way: say(f"room-way-{way.value}"),
        key="way",
    )
    if way is Way.WANTS:
        key = _first("room_picks", Settings.picks)
        st.number_input(say("room-setting-picks"), step=1, key=key)
    st.checkbox(say("room-asks-reasons"), key=_first("room_reasons", True))
    st.pills(
        say("room-setting-features"),
        catalogue().benefits,
        selection_mode="multi",
        format_func=names.feature_short,
        key=_first("room_features", list(catalogue().benefits)),
        wrap=True,
    )
    st.radio(
        say("room-viewpoint-label"),
        tuple(reversed(Viewpoint)),
        format_func=lambda viewpoint: say(f"room-viewpoint-{viewpoint.value}"),
        key="room_viewpoint",
    )


def _limits() -> None:
    markup.show("hint.html", text=session.messages()("room-limits-hint"))
    for feature in reversed(catalogue().commitments):
        _commitment(feature)


def _commitment(feature: str) -> None:
    say, names = session.messages(), session.names().marked
    how = st.segmented_control(
        names.feature_short(feature),
        (ASKED, GIVEN, LEFT_OUT),
        format_func=lambda how: say(f"room-commitment-{how}"),
        key=_first(f"room_commitment_{feature}", ASKED),
        wrap=True,
        required=True,
    )
    if how == GIVEN:
        show_limit("new", feature, None)


def show_limit(prefix: str, feature: str, limit: Priority | None) -> None:
    """Show the controls of one limit; `limit` is what they show at first."""
    say, names = session.messages(), session.names().marked
    aim = limit.aim if limit and limit.aim else Aim(_default(feature), LEVELS[2])
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            say("direction-label", feature=names.feature(feature)),
            tuple(Direction),
            format_func=lambda direction: say(direction_key(direction)),
            key=_first(f"{prefix}_direction_{feature}", aim.direction),
        )
        st.selectbox(
            say("room-limit-level", feature=names.feature(feature)),
            LEVELS[1:],
            format_func=lambda level: names.step(feature, level),
            key=_first(f"{prefix}_level_{feature}", LEVELS[max(1, aim.level.step)]),
        )
    st.checkbox(
        say("room-limit-firm", feature=names.feature(feature)),
        key=_first(f"{prefix}_firm_{feature}", limit.firm if limit else True),
    )


def _default(feature: str) -> Direction:
    return Direction(catalogue().features[feature].default_aim)


def stated_limit(prefix: str, feature: str) -> Priority:
    """Return what the controls of a limit say."""
    state = st.session_state
    weight = Weight.MUST if state[f"{prefix}_firm_{feature}"] else Weight.DECISIVE
    aim = Aim(state[f"{prefix}_direction_{feature}"], state[f"{prefix}_level_{feature}"])
    return Priority(weight.importance, aim, weight.firm)


def _settings() -> Settings:
    state = st.session_state
    how = {feature: state[f"room_commitment_{feature}"] for feature in catalogue().commitments}
    asked = [
        feature
        for feature in catalogue().features
        if feature in state.room_features or how.get(feature) == ASKED
    ]
    limits: Mapping[str, Priority] = {
        feature: stated_limit("new", feature) for feature, chosen in how.items() if chosen == GIVEN
    }
    return Settings(
        title=state.room_title,
        question=state.room_question,
        languages=tuple(language for language in languages() if language in state.room_languages),
        groups=tuple(state.room_groups.splitlines()),
        features=tuple(asked),
        way=state.way,
        picks=state.get("room_picks", Settings.picks),
        limits=MappingProxyType(dict(limits)),
        viewpoint=state.room_viewpoint,
        have=_forms_had() if state.get("room_have") else (),
        asks_reasons=state.room_reasons,
    )


def fill_in_from(settings_before: Settings) -> None:
    """Fill the form in with the settings of a room, to open another like it."""
    session.change(replace(session.view(), room=""))
    begin_draft((settings_before, _usual_days()))
    _fill_in_settings(settings_before)


def _fill_in_settings(before: Settings) -> None:
    state = st.session_state
    state.room_forms_had = before.have
    state.room_title, state.room_question = before.title, before.question
    state.room_languages = [
        language for language in before.languages if language in settings().languages
    ]
    state.room_groups = "\n".join(before.groups)
    state.way, state.room_picks, state.room_viewpoint = before.way, before.picks, before.viewpoint
    state.room_reasons = before.asks_reasons
    state.room_features = [key for key in catalogue().benefits if key in before.features]
    for feature in catalogue().commitments:
        limit = before.limits.get(feature)
        how = GIVEN if limit else ASKED if feature in before.features else LEFT_OUT
        state[f"room_commitment_{feature}"] = how
        if limit and limit.aim:
            state[f"new_direction_{feature}"] = limit.aim.direction
            state[f"new_level_{feature}"] = limit.aim.level
            state[f"new_firm_{feature}"] = limit.firm


@if_the_database_answers
def _make() -> None:
    if not may_open_rooms():
        return
    try:
        chosen = checked_settings(_settings(), catalogue())
    except FaultyInput as error:
        notice(*setting_faults_in_words(session.names(), error.faults))
        return
    if store().rooms.count() >= settings().most_rooms:
        notice(session.messages()("room-too-many"))
        return
    now = datetime.now(UTC)
    keep_for = end_of_day(now + timedelta(days=st.session_state.room_days)) - now
    st.session_state.new_room = store().rooms.create(chosen, keep_for)
    drop_draft()


def _show_links(made: NewRoom) -> None:
    say = session.messages()
    markup.show(
        "room_made.html",
        title=made.room.settings.title,
        code=spaced(made.room.code),
        own=f"facilitate/{made.facilitator_key}",
        is_local=not phones_may_reach(join_address(made.room)),
    )
    base = base_address()
    addresses = (
        ("own", f"{base}/facilitate/{made.facilitator_key}"),
        ("wall", f"{base}/show/{made.wall_key}"),
        ("join", join_address(made.room)),
    )
    markup.show(
        "room_addresses.html",
        heading=say("room-addresses"),
        addresses=[
            (say(f"room-{name}-name"), say(f"room-{name}-text"), address)
            for name, address in addresses
        ],
    )
