"""What a round says: who wants what, where they are divided, which ranking follows, and what moved
between rounds.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from mic_selector.catalogue import Catalogue
from mic_selector.decision import Evaluation, evaluate
from mic_selector.decision.ballots import in_arrays, ranks_of_each
from mic_selector.decision.crowd import GroupCertainty, OwnFirsts, group_certainty
from mic_selector.decision.groups import (
    Agreement,
    GroupPriorities,
    agreement,
    group_priorities,
    mean_difference,
)
from mic_selector.priorities import Priorities
from mic_selector.workshop.answers import numbers_of, possible_answers, priorities_of
from mic_selector.workshop.chance import Chance, by_chance
from mic_selector.workshop.models import SMALLEST_GROUP, Ballot, Paper, Reason, Room, Way
from mic_selector.workshop.paper import made_up_ballots
from mic_selector.workshop.rules import asked, concerned, limits_of, may_leave

TO_TALK_ABOUT = 2
"""How many features a room is advised to talk about."""


@dataclass(frozen=True, kw_only=True)
class Spread:
    """How people answered one question.

    `given`: how many gave each answer, by its number, over the whole scale. `decisive`: how many
    picked the feature. `silent`: voters without an opinion on it. `difference`: how far two
    people's answers lie apart on average.
    """

    feature: str
    given: Mapping[int, int]
    decisive: int
    silent: int
    difference: float


@dataclass(frozen=True, kw_only=True)
class GroupResult:
    """One of the room's groups: what its `people` want, and the ranking if their view prevailed.

    `place` is that of the group in the settings. `evaluation` is None where they weigh nothing.
    """

    place: int
    name: str
    people: int
    spreads: tuple[Spread, ...]
    priorities: GroupPriorities
    evaluation: Evaluation | None


@dataclass(frozen=True, kw_only=True)
class Results:
    """What a round says, from all its ballots and its paper count.

    Each part is computed when it is first asked for and then kept: one object serves until
    something changes.
    """

    catalogue: Catalogue
    room: Room
    round: int
    ballots: tuple[Ballot, ...]
    paper: Paper = field(default_factory=Paper)

    @cached_property
    def voters(self) -> tuple[Ballot, ...]:
        """The ballots that say something."""
        return tuple(ballot for ballot in self.ballots if not ballot.answers.are_empty)

    @property
    def voted(self) -> int:
        """How many voted on a phone."""
        return len(self.voters)

    @property
    def on_paper(self) -> int:
        """How many voted on paper."""
        return self.paper.people

    @cached_property
    def spreads(self) -> tuple[Spread, ...]:
        """How people answered each question, in the order of the room."""
        return self._spreads(self.voters, self.paper)

    def _spreads(self, voters: Sequence[Ballot], paper: Paper) -> tuple[Spread, ...]:
        settings, people = self.room.settings, len(voters) + paper.people
        numbers = [numbers_of(ballot.answers, settings.way) for ballot in voters]
        decisive = Counter(feature for ballot in voters for feature in ballot.answers.decisive)
        found = []
        for feature in asked(settings, self.catalogue):
            counts = Counter(one[feature] for one in numbers if feature in one)
            counts.update(paper.given.get(feature, {}))
            given = {
                number: counts[number]
                for number in possible_answers(settings, self.catalogue, feature)
            }
            picked = decisive[feature] + paper.decisive.get(feature, 0)
            silent = people - sum(given.values())
            found.append(
                Spread(
                    feature=feature,
                    given=MappingProxyType(given),
                    decisive=picked,
                    silent=silent,
                    difference=mean_difference(given),
                )
            )
        return tuple(found)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Why people answered as they did, in the order of the questions; of one question in that
        of the words, which says nothing of who wrote first.
        """
        features = asked(self.room.settings, self.catalogue)
        found = (
            Reason(ballot.participant, feature, text)
            for ballot in self.voters
            for feature, text in ballot.answers.reasons.items()
            if feature in features
        )
        return tuple(
            sorted(found, key=lambda one: (features.index(one.feature), one.text, one.participant))
        )

    @cached_property
    def divided(self) -> tuple[str, ...]:
        """The features to talk about: the two on which people's answers lie farthest apart, if any
        do.
        """
        apart = sorted(self.spreads, key=lambda spread: -spread.difference)[:TO_TALK_ABOUT]
        return tuple(spread.feature for spread in apart if spread.difference)

    @cached_property
    def priorities(self) -> GroupPriorities | None:
        """The priorities of all together, paper included, with the room's limits; None where nobody
        voted.
        """
        return self._together(self._ballots_of_all)

    def _together(self, ballots: Sequence[Priorities]) -> GroupPriorities | None:
        if not ballots:
            return None
        return group_priorities(
            self._concerned, ballots, limits_of(self.room.settings, self.catalogue)
        )

    def _priorities_of(self, ballot: Ballot) -> Priorities:
        return priorities_of(ballot.answers, self.room.settings, self.catalogue)

    @cached_property
    def _concerned(self) -> Catalogue:
        """The catalogue with only the features that play a part here: an opinion on others was not
        asked.
        """
        return concerned(self.room.settings, self.catalogue)

    @cached_property
    def evaluation(self) -> Evaluation | None:
        """The ranking that follows; None where nothing is weighed."""
        return self._evaluation(self.priorities)

    def _evaluation(self, group: GroupPriorities | None) -> Evaluation | None:
        return (
            evaluate(self.catalogue, group.priorities)
            if group and group.priorities.any_counts
            else None
        )

    @cached_property
    def chance(self) -> Chance:
        """What ballots filled in by lot would say here."""
        return by_chance(self.room.settings, self.catalogue)

    @cached_property
    def own_firsts(self) -> OwnFirsts:
        """What each ballot puts first by itself; of those on paper that is not known."""
        weighing = [one for one in map(self._priorities_of, self.voters) if one.any_counts]
        times = dict.fromkeys(self.catalogue.approaches, 0)
        if weighing:
            counted = (ranks_of_each(in_arrays(self._concerned, weighing)) == 1).sum(axis=0)
            times = dict(zip(times, counted.tolist(), strict=True))
        return OwnFirsts(
            self.voted + self.on_paper, MappingProxyType(times), self.chance.firsts, self.on_paper
        )

    @cached_property
    def certainty(self) -> GroupCertainty | None:
        """How sure the first place of all together is; None where nothing is ranked."""
        if self.evaluation is None:
            return None
        return group_certainty(
            self._concerned,
            self._ballots_of_all,
            self.evaluation,
            self.own_firsts,
            limits_of(self.room.settings, self.catalogue),
        )

    @cached_property
    def _ballots_of_all(self) -> tuple[Priorities, ...]:
        on_paper = made_up_ballots(self.paper, self.room.settings, self.catalogue)
        return (*map(self._priorities_of, self.voters), *on_paper)

    @cached_property
    def agreement(self) -> Agreement | None:
        """How much the rankings agree that follow from each complete ballot on a phone; None for
        fewer than two.
        """
        found = agreement(self._concerned, [self._priorities_of(ballot) for ballot in self.voters])
        return found if found and found.ballots > 1 else None

    @cached_property
    def agrees_by_chance(self) -> bool:
        """Whether so many ballots filled in by lot agree as much often enough."""
        found = self.agreement
        return found is None or self.chance.explains(found.concordance, found.ballots)

    @cached_property
    def groups(self) -> tuple[GroupResult, ...]:
        """The groups that may be shown apart, in the room's order; none while ballots can still
        change.

        Watching one ballot come in would show what that person said.
        """
        if not may_leave(self.room, self.round):
            return ()
        sizes = {place: len(ballots) for place, ballots in self._members.items()}
        rest = self.voted + self.on_paper - sum(sizes.values())
        return tuple(self._group(place, self._members[place]) for place in shown_apart(sizes, rest))

    @property
    def keeps_a_group_back(self) -> bool:
        """Whether a group is large enough and yet not among `groups`, because of the few others;
        while none is compared, none is kept back.
        """
        large = sum(len(ballots) >= SMALLEST_GROUP for ballots in self._members.values())
        return may_leave(self.room, self.round) and large > len(self.groups)

    @cached_property
    def _members(self) -> Mapping[int, Sequence[Ballot]]:
        places = range(len(self.room.settings.groups))
        return {
            place: [ballot for ballot in self.voters if ballot.group == place] for place in places
        }

    def _group(self, place: int, members: Sequence[Ballot]) -> GroupResult:
        priorities = self._together([self._priorities_of(ballot) for ballot in members])
        assert priorities is not None  # no group without members is shown apart
        spreads = self._spreads(members, Paper())
        name = self.room.settings.groups[place]
        return GroupResult(
            place=place,
            name=name,
            people=len(members),
            spreads=spreads,
            priorities=priorities,
            evaluation=self._evaluation(priorities),
        )


def shown_apart(sizes: Mapping[int, int], rest: int = 0) -> tuple[int, ...]:
    """Return the groups that may be shown apart, in their order; `rest` are the people in none of
    them.

    None has fewer than five people. And since all together are shown as well, what is left when the
    shown groups are taken away may not be one to four people either: then the smallest group is
    kept back too, until five are left.
    """
    by_size = sorted((size, place) for place, size in sizes.items() if size >= SMALLEST_GROUP)
    left = rest + sum(size for size in sizes.values() if size < SMALLEST_GROUP)
    if 0 < left < SMALLEST_GROUP:
        by_size = by_size[1:]  # it alone has five
    return tuple(sorted(place for _, place in by_size))


@dataclass(frozen=True)
class Move:
    """How many people moved up, down or not on one feature: to more of it, or to more
    importance.
    """

    feature: str
    up: int
    down: int
    same: int


@dataclass(frozen=True)
class Movement:
    """What moved between two rounds among the `people` who voted in both, by feature in the order
    of the room.
    """

    people: int
    moves: tuple[Move, ...]


def movement(before: Results, after: Results) -> Movement | None:
    """Return what moved between two rounds of a room; None if fewer than five voted in both.

    Of people on paper it is not known how they voted before, so they are left out, as are opinions
    given once.
    """
    way = before.room.settings.way
    earlier = {ballot.participant: numbers_of(ballot.answers, way) for ballot in before.voters}
    pairs = [
        (earlier[ballot.participant], numbers_of(ballot.answers, way))
        for ballot in after.voters
        if ballot.participant in earlier
    ]
    if len(pairs) < SMALLEST_GROUP:
        return None
    upwards = -1 if way is Way.ORDER else 1  # the first place is the most
    moves = []
    for feature in asked(before.room.settings, before.catalogue):
        steps = [
            upwards * (new[feature] - old[feature])
            for old, new in pairs
            if feature in old and feature in new
        ]
        up, down = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
        moves.append(Move(feature, up, down, len(steps) - up - down))
    return Movement(len(pairs), tuple(moves))
