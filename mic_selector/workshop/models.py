"""What a room is and what a ballot says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from types import MappingProxyType
from typing import Annotated, TypeVar

from mic_selector.catalogue import Level
from mic_selector.catalogue.base import AsDict, Frozen
from mic_selector.priorities import Priority

Value = TypeVar("Value")
ByFeature = Annotated[Mapping[str, Value], Frozen, AsDict]

SMALLEST_GROUP = 5
"""No group of fewer people is shown apart."""


class Way(Enum):
    """How people answer: how much they want of each feature, how important it is, or in which order
    they stand.
    """

    WANTS = "wants"
    IMPORTANCE = "importance"
    ORDER = "order"


class Step(Enum):
    """Where a round stands.

    Ballots are taken while it is a trial or open; results are revealed one after the other.
    """

    TRIAL = "trial"
    OPEN = "open"
    CLOSED = "closed"
    WANTS = "wants"
    RANKING = "ranking"

    @property
    def takes_ballots(self) -> bool:
        """Whether people can vote now."""
        return self in (Step.TRIAL, Step.OPEN)


class Viewpoint(Enum):
    """For whom people answer."""

    OWN = "own"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What the facilitator chose when the room was made.

    `groups` are names to choose from, none where nobody is compared. `features` are asked, in this
    order. `limits` are those the college gave, by feature; a commitment that is neither in `limits`
    nor in `features` plays no part. `picks` is how many features a person may call decisive when
    `way` is wants. `have` are the approaches in which the municipality has links already: everybody
    is told. `asks_reasons` is whether people may write beside each question why.
    """

    title: str
    question: str
    languages: tuple[str, ...]
    groups: tuple[str, ...]
    features: tuple[str, ...]
    way: Way = Way.WANTS
    picks: int = 3
    limits: ByFeature[Priority] = field(default_factory=lambda: MappingProxyType({}))
    viewpoint: Viewpoint = Viewpoint.MUNICIPALITY
    have: tuple[str, ...] = ()
    asks_reasons: bool = False


@dataclass(frozen=True)
class Door:
    """Who comes in. The trainer can change it at any time.

    Newcomers beyond `expected` wait until they are let in; where the door is `locked` nobody comes
    in who did not before; with `slips` only who has a printed slip of the room, one ballot each.
    """

    expected: int | None = None
    locked: bool = False
    slips: bool = False


class Link(Enum):
    """A link with a key, and what its key opens; a helper leads the room and gives no links."""

    FACILITATOR = "facilitator"
    HELPER = "helper"
    WALL = "wall"


class Admission(Enum):
    """Whether somebody is in a room, or what keeps them out."""

    IN = "in"
    HELD = "held"
    LOCKED = "locked"
    NO_SLIP = "no-slip"
    FULL = "full"


class Mark(Enum):
    """What is unusual about the way in which a ballot came: from a browser that never said it shows
    the page, or sooner after that than somebody reads.
    """

    UNSEEN = "unseen"
    QUICK = "quick"


@dataclass(frozen=True)
class Marked:
    """A ballot that came in an unusual way, without what it says; `left_out` if it does not
    count.
    """

    participant: str
    mark: Mark
    received: datetime
    left_out: bool


@dataclass(frozen=True)
class Countdown:
    """Until when people are asked to answer (UTC), and whether the vote closes by itself then."""

    ends: datetime
    closes: bool = False


@dataclass(frozen=True, kw_only=True)
class Room:
    """A room as it stands now.

    The trial is round 0; `expires` is when all its data are deleted (UTC).

    `view` is the picture that the facilitator chose for the wall; nothing where the step decides.
    `view_round` is the earlier round that it shows, None for the present one. `told_round` is the
    latest round of which something was shown, or went out in a file or a note.
    """

    id: int
    code: str
    settings: Settings
    round: int
    step: Step
    created: datetime
    expires: datetime
    view: str = ""
    door: Door = Door()
    view_round: int | None = None
    countdown: Countdown | None = None
    told_round: int | None = None


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What one person said, in the way the room asks; a feature that is nowhere named got no
    opinion.

    `wants` holds a level by feature (way wants), `decisive` those picked; `importance` a number
    from 0 to 5 by feature (way importance); `order` features from the most to the least important
    (way order). `reasons` hold in a few words why, by feature, in any way.
    """

    wants: ByFeature[Level] = field(default_factory=lambda: MappingProxyType({}))
    decisive: tuple[str, ...] = ()
    importance: ByFeature[float] = field(default_factory=lambda: MappingProxyType({}))
    order: tuple[str, ...] = ()
    reasons: ByFeature[str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def are_empty(self) -> bool:
        """Whether nothing was answered: such a ballot counts as joined, not as voted."""
        return not (self.wants or self.importance or self.order)


@dataclass(frozen=True, kw_only=True)
class Ballot:
    """One person's answers in one round.

    `participant` is a hash of the person's pseudonym, `group` an index into the room's groups;
    `received` is when the database had it (UTC).
    """

    participant: str
    round: int
    group: int | None
    answers: Answers
    received: datetime


@dataclass(frozen=True)
class Reason:
    """What somebody wrote beside one question: why."""

    participant: str
    feature: str
    text: str


@dataclass(frozen=True)
class Paper:
    """Ballots of people without a phone, counted by hand: how many they are, and by feature how
    many gave which answer.

    An answer is the step of a level (0 to 3), an importance (0 to 5) or a place in the order (from
    1). `decisive` is how many picked a feature as decisive.
    """

    people: int = 0
    given: ByFeature[Annotated[Mapping[int, int], Frozen, AsDict]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    decisive: ByFeature[int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class NewRoom:
    """A room that was just made, with the two keys that are stored hashed and can never be shown
    again.
    """

    room: Room
    facilitator_key: str
    wall_key: str


@dataclass(frozen=True)
class Counts:
    """How many people joined a room, how many of them voted in its present round, and how many
    others wait to be let in.
    """

    joined: int
    voted: int
    held: int = 0


class DatabaseUnavailable(Exception):
    """The database cannot be opened, or does not answer in time.

    What was asked may have happened; ask again.
    """


class Busy(DatabaseUnavailable):
    """So many wait that whoever asks now is to come back in a moment; nothing happened."""
