"""How sure a group's first place is, in words: the verdict, and the three grounds it rests on."""

from collections.abc import Callable
from dataclasses import dataclass

from mic_selector.decision.crowd import GroupCertainty
from mic_selector.decision.robustness import Verdict
from mic_selector.wording.claims import Ahead, Best, OnlyOneLeft
from mic_selector.wording.names import Names
from mic_selector.wording.suppositions import FirstInRooms

Call = Callable[[str], str]
"""What gives an approach its name."""

NAMED = 3
"""How many approaches that are level a sentence names; of more it says how many they are."""


_ONE_BALLOT = ("group-others-one", "group-others-one-most")
_SEVERAL = ("group-others", "group-others-most")


@dataclass(frozen=True)
class Ground:
    """One of the three grounds: what it is called, what it allows to say in one word, and why."""

    name: str
    strength: Verdict
    word: str
    text: str


def group_verdict(names: Names, found: GroupCertainty) -> str:
    """Return how clear the first place is as one short sentence."""
    if len(found.first) > NAMED:
        return names.messages("group-level-many", number=len(found.first))
    if len(found.first) > 1:
        return names.messages("group-level", approaches=names.approaches(found.first))
    if found.ahead is None:
        return names.say(OnlyOneLeft(found.first[0], "result-only"))
    if found.verdict is Verdict.OPEN:
        return names.messages("group-open", approach=names.approach(found.first[0]))
    return names.say(Best(found.first[0], (), f"sure-{found.verdict.value}"))


def group_grounds(
    names: Names, found: GroupCertainty, *, is_short: bool = False
) -> tuple[Ground, ...]:
    """Return the three grounds, with short names where there is little room; the verdict is that of
    the weakest.
    """
    call = names.approach_short if is_short else names.approach
    others = "group-others-one-name" if _is_one(found) else "group-others-name"
    return tuple(
        Ground(
            names.messages(name),
            strength,
            names.messages(f"group-word-{strength.value}"),
            " ".join(said),
        )
        for name, strength, said in (
            ("group-own-name", found.by_ballots, _own(names, found, call)),
            (others, found.by_rooms, _others(names, found, is_short)),
            ("group-points-name", found.by_points, _points(names, found, is_short)),
        )
    )


def group_written(names: Names, found: GroupCertainty) -> str:
    """Return the verdict and its grounds as a paragraph, as in a note."""
    names = names.for_lists(found.first, found.following)
    grounds = group_grounds(names, found)
    said = names.messages("group-weakest")
    return " ".join((group_verdict(names, found), *(one.text for one in grounds), said))


def group_method(names: Names, found: GroupCertainty) -> str:
    """Return how the figures came about."""
    message = "group-method-one" if _is_one(found) else "group-method"
    return names.messages(message, rooms=found.rooms)


def _is_one(found: GroupCertainty) -> bool:
    """Whether there is one ballot: then nobody else can have come in its place."""
    return found.own.people == 1


def _own(names: Names, found: GroupCertainty, call: Call) -> list[str]:
    """Say how many put first what is first, whether lot would do as well, and what most put
    first.
    """
    say, own = names.messages, found.own
    said = [
        say(
            "group-own",
            approach=call(approach),
            times=own.times[approach],
            people=own.people,
        )
        for approach in found.first[:NAMED]
        if own.is_known(approach)
    ]
    alone = found.first[0]
    if said and len(found.first) == 1 and not own.is_beyond_chance(alone):
        said.append(say("group-own-chance", number=round(own.people * own.by_chance[alone])))
    if own.most and not set(found.most_ballots) & set(found.first):
        most = names.messages.listed([call(one) for one in found.most_ballots])
        said.append(say("group-own-most", approaches=most, times=own.most))
    if own.unknown:
        said.append(say("group-own-unknown", people=own.unknown))
    return said


def _others(names: Names, found: GroupCertainty, is_short: bool) -> list[str]:
    """Say how often the first stays first, and which form comes first most often where that is
    another; of one ballot, when its answers are weighed a little differently.
    """
    first, other = _ONE_BALLOT if _is_one(found) else _SEVERAL
    leader, named = found.most_often, dict.fromkeys(found.first[:NAMED], first)
    if leader not in found.first:
        named[leader] = other
    return [
        names.say(FirstInRooms(one, found.stays[one], message, is_short))
        for one, message in named.items()
    ]


def _points(names: Names, found: GroupCertainty, is_short: bool) -> list[str]:
    if found.ahead is None:
        return [names.messages("group-points-only")]
    if len(found.first) > 1:
        return [names.messages("group-points-level")]
    return [names.say(Ahead(found.first[0], found.following, found.ahead, is_short))]
