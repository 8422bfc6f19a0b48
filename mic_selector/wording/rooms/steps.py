"""Where a room stands, who is in it, and what is left of its time."""

from datetime import datetime
from math import ceil

from mic_selector.wording.claims import wished
from mic_selector.wording.names import Names
from mic_selector.workshop.models import Room, Settings, Step
from mic_selector.workshop.results import Results
from mic_selector.workshop.rules import had, limits_of


def step_in_words(names: Names, room: Room) -> str:
    """Say in which round a room is, and whether it takes ballots; or which earlier round its wall
    shows.
    """
    if room.view_round is not None:
        return names.messages("wall-round-earlier", round=room.view_round)
    if room.step is Step.TRIAL:
        return names.messages("wall-trial")
    key = "wall-round-open" if room.step.takes_ballots else "wall-round-closed"
    return names.messages(key, round=room.round)


def stages(room: Room) -> tuple[tuple[str, str], ...]:
    """Return the steps of a room in their order, each with "done", "now" or nothing."""
    order = tuple(Step)
    now = order.index(room.step)
    state = {-1: "done", 0: "now", 1: ""}
    return tuple(
        (step.value, state[(place > now) - (place < now)]) for place, step in enumerate(order)
    )


def turnout(names: Names, joined: int, voted: int, on_paper: int) -> str:
    """Say how many joined and voted, on paper too."""
    said = names.messages("wall-turnout", joined=joined, voted=voted)
    return f"{said} · {paper_in_words(names, on_paper)}" if on_paper else said


def paper_in_words(names: Names, people: int) -> str:
    """Say how many voted on paper."""
    return names.messages("wall-on-paper", people=people)


def time_left(ends: datetime, now: datetime) -> str:
    """Return how long something lasts yet, as in 4:59; 0:00 once it is over."""
    seconds = max(0, ceil((ends - now).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02}"


def had_in_words(names: Names, settings: Settings) -> str:
    """Say which forms the municipality of a room has already; nothing where none was named."""
    forms = [names.approach_short(approach) for approach in had(settings, names.catalogue)]
    return names.messages("room-have", forms=names.messages.listed(forms)) if forms else ""


def limits_in_words(names: Names, settings: Settings) -> tuple[str, ...]:
    """Return the limits of a room: "budget: at most medium (++), a must"."""
    found = []
    for feature, limit in limits_of(settings, names.catalogue).items():
        if limit.aim:
            aim = wished(names, feature, limit.aim)
            key = "wall-limit-firm" if limit.firm else "wall-limit"
            found.append(names.messages(key, feature=names.feature(feature), aim=aim))
    return tuple(found)


def voters_in_words(names: Names, results: Results) -> str:
    """Say who was asked: how many voted, and from which groups, as far as these may be shown
    apart.
    """
    say = names.messages
    people = results.voted + results.on_paper
    others = people - sum(group.people for group in results.groups)
    parts = [(group.name, group.people) for group in results.groups]
    parts += [(say("room-voters-others"), others)] if parts and others else []
    listed = say.listed(
        [say("room-voters-group", group=group, people=say.number(count)) for group, count in parts]
    )
    key = "room-voters-of-groups" if parts else "room-voters"
    return say(key, title=results.room.settings.title, people=people, groups=listed)
