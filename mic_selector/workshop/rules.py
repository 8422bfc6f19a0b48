"""What is allowed in a room: which step follows which, how it may be set up, and which paper counts
add up.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.signs import in_one_line, look_of
from mic_selector.priorities import Priority
from mic_selector.workshop.models import Mark, Paper, Room, Settings, Step, Way

Stage = tuple[int, Step]
"""Where a room stands: the round and its step."""

START: Stage = (0, Step.TRIAL)

LONGEST_TITLE = 100
LONGEST_QUESTION = 300
LONGEST_GROUP = 40
MOST_GROUPS = 12
MOST_SLIPS = 500
MOST_PICKS = 5
MOST_ON_PAPER = 2000
LONGEST_REASON = 140
MOST_SHOWN_REASONS = 6
"""As many stand on a wall so that everybody can read them."""
DECISIVE = "decisive"
"""What the picks of people are called in a form and in a fault."""
PEOPLE = "people"
"""What the number of people on paper is called in a fault."""
LONGEST_COUNTDOWN = timedelta(hours=1)
ON_ITS_WAY = timedelta(seconds=2)
QUICKEST = timedelta(seconds=3)
"""Nobody reads a ballot and answers it in less."""


def moves(round_: int, step: Step) -> tuple[Stage, ...]:
    """Return the stages a room can go to from here, the usual one first.

    The trial leads to the first round, also at once. A closed round can be opened again, for those
    who were late; what was revealed can be covered again, the last first. From a closed round on,
    another one can begin.
    """
    if step is Step.TRIAL:
        return ((1, Step.OPEN),)
    order = (Step.OPEN, Step.CLOSED, Step.WANTS, Step.RANKING)
    place = order.index(step)
    within = [(round_, order[other]) for other in (place + 1, place - 1) if 0 <= other < len(order)]
    again = [] if step is Step.OPEN else [(round_ + 1, Step.OPEN)]
    return (*again, *within) if step is Step.RANKING else (*within, *again)


def is_over(room: Room, moment: datetime) -> bool:
    """Whether a round that closes by itself takes no ballots any more.

    What was sent in the last second may still be on its way.
    """
    countdown = room.countdown
    return (
        room.step is Step.OPEN
        and countdown is not None
        and countdown.closes
        and moment >= countdown.ends + ON_ITS_WAY
    )


def takes_ballots(room: Room, round_: int, moment: datetime) -> bool:
    """Whether a room takes ballots of a round at a moment."""
    return room.round == round_ and room.step.takes_ballots and not is_over(room, moment)


def as_shown(room: Room) -> Room:
    """Return a room as its wall shows it: where an earlier round was chosen, as that stood when
    all of it was revealed.
    """
    if room.view_round is None:
        return room
    return replace(room, round=room.view_round, step=Step.RANKING, view_round=None, countdown=None)


def may_leave(room: Room, round_: int) -> bool:
    """Whether anything that was said in a round may leave the room: on a picture, in a file, in a
    note.

    Not while ballots of that round come in: two looks around one ballot would show what it says.
    Until then only how many joined and voted is told.
    """
    return room.round != round_ or not room.step.takes_ballots


def wants_are_shown(room: Room) -> bool:
    """Whether the wall shows what people want."""
    return room.step in (Step.WANTS, Step.RANKING)


def may_be_left_out(room: Room) -> bool:
    """Whether ballots can be left out now: before anything of the round was shown or went out, also
    where that was covered again, so that nobody chooses by what they say, and no two files differ
    in what one person said.
    """
    return room.step in (Step.OPEN, Step.CLOSED) and room.told_round != room.round


def slips_may_change(room: Room, *, has_ballots: bool) -> bool:
    """Whether slips can be asked for, or no longer: not once a ballot of the round came in, whose
    sender is another person with a slip than without and would vote twice. A trial does not count.
    """
    return room.step is Step.TRIAL or not has_ballots


def mark_of(seen: datetime | None, received: datetime) -> Mark | None:
    """Return what is unusual about somebody's first ballot, whose browser showed the page at a
    moment, or never said so.
    """
    if seen is None:
        return Mark.UNSEEN
    return Mark.QUICK if received - seen < QUICKEST else None


def asked(settings: Settings, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the features a room asks, in its order, without those the catalogue no longer has."""
    return tuple(feature for feature in settings.features if feature in catalogue.features)


def limits_of(settings: Settings, catalogue: Catalogue) -> Mapping[str, Priority]:
    """Return the limits of a room, without those on features the catalogue no longer has."""
    return {
        feature: limit
        for feature, limit in settings.limits.items()
        if feature in catalogue.features
    }


def had(settings: Settings, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the approaches that a room's municipality has, without those the catalogue no longer
    has.
    """
    return tuple(approach for approach in settings.have if approach in catalogue.approaches)


def concerned(settings: Settings, catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with only the features that play a part in a room: an opinion on others
    was not asked.
    """
    part = {*asked(settings, catalogue), *settings.limits}
    features = {key: feature for key, feature in catalogue.features.items() if key in part}
    return catalogue.model_copy(update={"features": MappingProxyType(features)})


def checked_settings(settings: Settings, catalogue: Catalogue) -> Settings:
    """Return the settings of a new room with tidy texts and no empty groups.

    Raises `FaultyInput`, where the path of a fault begins with the setting.
    """
    groups = tuple(name for name in map(in_one_line, settings.groups) if name)
    tidy = replace(
        settings,
        title=in_one_line(settings.title),
        question=in_one_line(settings.question),
        groups=groups,
    )
    faults = [
        *([] if tidy.title else [Fault(code="empty", path=("title",))]),
        *_too_long("title", tidy.title, LONGEST_TITLE),
        *_too_long("question", tidy.question, LONGEST_QUESTION),
        *(fault for name in groups for fault in _too_long("groups", name, LONGEST_GROUP)),
        *([] if tidy.languages else [Fault(code="empty", path=("languages",))]),
        *([] if asked(tidy, catalogue) else [Fault(code="empty", path=("features",))]),
        *number_beyond("picks", tidy.picks, 0, MOST_PICKS),
    ]
    if len(set(map(look_of, groups))) < len(groups):
        faults.append(Fault(code="room-group-twice", path=("groups",)))
    if len(groups) > MOST_GROUPS:
        faults.append(
            Fault(code="room-too-many-groups", parameters={"most": MOST_GROUPS}, path=("groups",))
        )
    if faults:
        raise FaultyInput(faults)
    return tidy


def _too_long(setting: str, text: str, longest: int) -> list[Fault]:
    return (
        [Fault(code="string-too-long", parameters={"max_length": longest}, path=(setting,))]
        if len(text) > longest
        else []
    )


def number_beyond(what: str, number: int, least: int, most: int) -> list[Fault]:
    """Return the fault that a number is below the least or above the most that it can be, if it is;
    `what` is its path.
    """
    if least <= number <= most:
        return []
    return [Fault(code="number-beyond", parameters={"least": least, "most": most}, path=(what,))]


def checked_paper(paper: Paper, settings: Settings) -> Paper:
    """Return a paper count that adds up; raise `FaultyInput`, where the path of a fault is the
    feature, a place in the order that was given to more features than there are people, `DECISIVE`
    for more picks than people have together, or `PEOPLE` for how many there are.
    """
    if faults := number_beyond(PEOPLE, paper.people, 0, MOST_ON_PAPER):
        raise FaultyInput(faults)
    is_order = settings.way is Way.ORDER
    faults = _places_too_often(paper) if is_order else _too_many_picks(paper, settings)
    for feature in settings.features:
        given = paper.given.get(feature, {})
        least = min((*given.values(), paper.decisive.get(feature, 0)), default=0)
        faults += number_beyond(feature, least, 0, MOST_ON_PAPER)
        wanted = sum(count for step, count in given.items() if step)
        if sum(given.values()) > paper.people:
            faults.append(
                Fault(
                    code="paper-more-than-people",
                    parameters={"people": paper.people},
                    path=(feature,),
                )
            )
        if paper.decisive.get(feature, 0) > wanted:
            faults.append(
                Fault(
                    code="paper-decisive-not-wanted", parameters={"wanted": wanted}, path=(feature,)
                )
            )
    if faults:
        raise FaultyInput(faults)
    return paper


def _too_many_picks(paper: Paper, settings: Settings) -> list[Fault]:
    given = sum(paper.decisive.get(feature, 0) for feature in settings.features)
    most = paper.people * settings.picks
    if given <= most:
        return []
    parameters = {"given": given, "most": most, "picks": settings.picks}
    return [Fault(code="paper-too-many-picks", parameters=parameters, path=(DECISIVE,))]


def _places_too_often(paper: Paper) -> list[Fault]:
    """Return a fault for each place that more features have than people: each gives it once."""
    times: Counter[int] = Counter()
    for counts in paper.given.values():
        times.update(counts)
    return [
        Fault(code="paper-more-than-people", parameters={"people": paper.people}, path=(place,))
        for place, count in sorted(times.items())
        if count > paper.people
    ]
