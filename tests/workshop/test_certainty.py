"""How sure a group's first place is: by lot nothing is clear, and what nearly all want is.

Some rooms in `make test`, two hundred of each size in `make prove`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import comb
from random import Random
from types import MappingProxyType

import pytest

from mic_selector.catalogue import LEVELS, Catalogue
from mic_selector.decision import evaluate
from mic_selector.decision.crowd import (
    OwnFirsts,
    _by_ballots,
    _by_points,
    _by_rooms,
    _first_in_tenths,
    at_least,
    tenths,
)
from mic_selector.decision.robustness import Verdict, robustness
from mic_selector.files.messages import messages_in
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.wording.group import group_grounds, group_verdict
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import places, ranking_remarks
from mic_selector.wording.rounding import rounded
from mic_selector.workshop.answers import priorities_of
from mic_selector.workshop.models import Paper, Way
from mic_selector.workshop.results import Results
from tests.workshop.test_chance import FIRM_BUDGET, results

SIZES = (30, *(pytest.param(many, marks=pytest.mark.prove) for many in (100, 300)))
BY_LOT = (pytest.param(5, marks=pytest.mark.prove), 12, *SIZES)
SOFT_LIMIT = {"budget": Priority(5, Aim(Direction.AT_MOST, LEVELS[1]))}
KINDS = [
    pytest.param(way, limits, id=f"{way.value}, {name}")
    for way in Way
    for name, limits in (("no limit", {}), ("must", FIRM_BUDGET), ("limit", SOFT_LIMIT))
]
SURELY = 0.9
"""How often a wish puts its form first, weighed otherwise, that is not near the threshold."""


def verdicts(rooms: Sequence[Results]) -> Counter[Verdict]:
    return Counter(room.certainty.verdict for room in rooms if room.certainty)


def by_lot(catalogue: Catalogue, way: Way, limits: dict, people: int, seed: int) -> Results:
    return results(catalogue, way, limits, people, seed)


def mostly_the_same(
    catalogue: Catalogue, way: Way, limits: dict, people: int, seed: int
) -> Results:
    """Return a room in which each person with a chance of 8 in 10 gives the same answers, with a
    clear first place, and others answer by lot.
    """
    lot = Random(seed)
    while True:
        room = results(catalogue, way, limits, people, lot.randrange(10**9))
        wish = room.ballots[0].answers
        alone = priorities_of(wish, room.room.settings, catalogue)
        if not alone.any_counts:
            continue
        found = robustness(catalogue, alone, evaluate(catalogue, alone))
        if found and found.verdict is Verdict.CLEAR and found.first_share(found.leader) >= SURELY:
            break
    ballots = tuple(
        replace(one, answers=wish) if lot.random() < 0.8 else one for one in room.ballots
    )
    return replace(room, ballots=ballots)


def rooms_of(make, catalogue, way, limits, people, number) -> list[Results]:
    return [make(catalogue, way, limits, people, seed) for seed in range(number)]


@pytest.mark.parametrize("people", BY_LOT)
def test_ballots_by_lot_have_no_clear_winner(catalogue: Catalogue, people: int) -> None:
    found = verdicts(rooms_of(by_lot, catalogue, Way.WANTS, FIRM_BUDGET, people, 10))
    assert found[Verdict.OPEN] >= 9


@pytest.mark.parametrize("people", SIZES)
def test_what_eight_in_ten_want_is_clear(catalogue: Catalogue, people: int) -> None:
    found = verdicts(rooms_of(mostly_the_same, catalogue, Way.WANTS, FIRM_BUDGET, people, 10))
    assert found[Verdict.CLEAR] >= 9


@pytest.mark.prove
@pytest.mark.parametrize("people", BY_LOT)
@pytest.mark.parametrize(("way", "limits"), KINDS)
def test_in_two_hundred_rooms_by_lot_hardly_any_has_a_winner(
    catalogue: Catalogue, way: Way, limits: dict, people: int
) -> None:
    found = verdicts(rooms_of(by_lot, catalogue, way, limits, people, 200))
    assert found[Verdict.OPEN] >= 190


@pytest.mark.prove
@pytest.mark.parametrize("people", SIZES)
@pytest.mark.parametrize("limits", [{}, FIRM_BUDGET, SOFT_LIMIT], ids=["no limit", "must", "limit"])
def test_in_two_hundred_rooms_what_eight_in_ten_want_is_clear(
    catalogue: Catalogue, limits: dict, people: int
) -> None:
    found = verdicts(rooms_of(mostly_the_same, catalogue, Way.WANTS, limits, people, 200))
    assert found[Verdict.CLEAR] >= 190


def agreeing(catalogue: Catalogue, people: int) -> Results:
    return mostly_the_same(catalogue, Way.WANTS, FIRM_BUDGET, people, 1)


def test_the_word_is_that_of_the_weakest_ground(catalogue: Catalogue) -> None:
    certainty = agreeing(catalogue, 40).certainty
    assert certainty
    assert certainty.verdict is Verdict.CLEAR
    for ground in ("by_ballots", "by_rooms", "by_points"):
        for weaker in (Verdict.LIKELY, Verdict.OPEN):
            assert replace(certainty, **{ground: weaker}).verdict is weaker


@pytest.mark.parametrize(
    ("scores", "first", "ahead"),
    [
        ((Fraction(8264, 100), Fraction(8256, 100)), 2, 0),  # both 82.6
        ((Fraction(8266, 100), Fraction(8264, 100)), 1, Fraction(2, 100)),  # 82.7 and 82.6
        ((Fraction(90), Fraction(80)), 1, 10),
    ],
)
def test_scores_that_are_printed_equal_are_level(catalogue, scores, first, ahead) -> None:
    evaluation = results(catalogue, Way.WANTS, {}, 1).evaluation
    assert evaluation
    ranking = tuple(
        replace(standing, exact_score=score)
        for standing, score in zip(evaluation.ranking, scores, strict=False)
    )
    found, by, _ = _first_in_tenths(replace(evaluation, ranking=ranking))
    assert (len(found), by) == (first, ahead)
    assert all(tenths(score) == 10 * rounded(score) for score in scores)


def test_a_tie_is_called_one_in_every_language(catalogue: Catalogue) -> None:
    certainty = agreeing(catalogue, 30).certainty
    assert certainty
    level = replace(
        certainty,
        first=("twinning", "city_to_city"),
        ahead=Fraction(0),
        by_ballots=Verdict.OPEN,
        by_points=Verdict.OPEN,
    )
    names = Names(catalogue, messages_in("en"))
    said = group_verdict(names, level)
    assert said.startswith("No clear winner")
    assert all(names.approach(one) in said for one in level.first)


def test_a_headline_that_names_another_than_most_ballots_says_so(catalogue: Catalogue) -> None:
    certainty = agreeing(catalogue, 30).certainty
    assert certainty
    times = dict.fromkeys(certainty.own.times, 0) | {"networks": 20, certainty.first[0]: 10}
    own = OwnFirsts(30, MappingProxyType(times), certainty.own.by_chance)
    stays = MappingProxyType({**certainty.stays, "networks": 1.5})
    names = Names(catalogue, messages_in("en"))
    grounds = group_grounds(names, replace(certainty, own=own, stays=stays))
    networks = names.approach("networks")
    assert networks in grounds[0].text
    assert networks in grounds[1].text


def test_people_on_paper_count_among_all_and_are_named(catalogue: Catalogue) -> None:
    """Of those nobody knows what they put first, so half on paper cannot be clear."""
    room = agreeing(catalogue, 20)
    mixed = replace(room, paper=Paper(20))
    assert (mixed.own_firsts.people, mixed.own_firsts.unknown) == (40, 20)
    assert mixed.certainty.verdict is not Verdict.CLEAR
    names = Names(catalogue, messages_in("en"))
    unknown = "Of 20 on paper it is not known what they put first themselves."
    said = group_grounds(names, mixed.certainty)[0].text
    assert said.startswith("Of 40 people, ")
    assert said.endswith(unknown)
    # Nor is it said that nobody does, where nobody knows.
    answers = {key: {2: 20} for key in catalogue.features}
    on_paper = replace(room, ballots=(), paper=Paper(20, MappingProxyType(answers)))
    assert group_grounds(names, on_paper.certainty)[0].text == unknown
    assert {place.own for place in places(names, on_paper)} == {""}
    assert names.messages("wall-own-means") not in ranking_remarks(names, on_paper)


def test_the_same_ballots_give_the_same_certainty(catalogue: Catalogue) -> None:
    one, other = agreeing(catalogue, 30), agreeing(catalogue, 30)
    assert one.certainty.stays == other.certainty.stays


@pytest.mark.parametrize(
    ("times", "other", "word"),
    [
        (20, 10, Verdict.CLEAR),
        (19, 0, Verdict.LIKELY),
        (20, 11, Verdict.OPEN),  # many ballots share their first place
        (15, 7, Verdict.LIKELY),
        (15, 8, Verdict.OPEN),
        (14, 0, Verdict.OPEN),
    ],
)
def test_own_first_places_are_clear_from_two_in_three(
    times: int, other: int, word: Verdict
) -> None:
    own = OwnFirsts(30, {"one": times, "other": other}, {"one": 0.1, "other": 0.1})
    assert _by_ballots(own, "one") is word
    assert _by_ballots(own, None) is Verdict.OPEN


@pytest.mark.parametrize(
    ("leading", "word"),
    [(0.85, Verdict.CLEAR), (0.805, Verdict.LIKELY), (0.6, Verdict.LIKELY), (0.51, Verdict.OPEN)],
)
def test_of_two_words_within_the_accuracy_the_weaker_is_said(leading: float, word: Verdict) -> None:
    assert _by_rooms({"one": leading, "other": 0.1}, "one") is word
    assert _by_rooms({"one": leading, "other": 0.95}, "one") is Verdict.OPEN


def test_points_are_clear_from_two_and_likely_from_one() -> None:
    said = {2: Verdict.CLEAR, Fraction(19, 10): Verdict.LIKELY, 1: Verdict.LIKELY, 0: Verdict.OPEN}
    for ahead, word in said.items():
        assert _by_points(Fraction(ahead)) is word
    assert _by_points(None) is Verdict.CLEAR


def test_more_first_places_than_lot_explains_are_needed() -> None:
    """Of 30 people 15 by lot: 19 or more in 10.02 of 100 rooms, 20 or more in 4.94 (tables of the
    binomial distribution).
    """
    for times, is_beyond in ((19, False), (20, True)):
        own = OwnFirsts(30, {"one": times}, {"one": 0.5})
        assert own.is_beyond_chance("one") is is_beyond
    assert not OwnFirsts(0, {"one": 0}, {"one": 0.5}).is_beyond_chance("one")


def test_few_people_are_not_called_sure_by_what_lot_does_in_one_room_of_ten() -> None:
    """Of 5 people, 4 or more put first what each does with 42 in 100: 0.42**5 + 5 * 0.42**4 * 0.58
    is 10.3 in 100. All five: 1.3, and 2.6 where two forms are as likely.
    """
    chances = {"one": 0.42, "other": 0.42}
    assert not OwnFirsts(5, {"one": 4, "other": 1}, chances).is_beyond_chance("one")
    assert OwnFirsts(5, {"one": 5, "other": 0}, chances).is_beyond_chance("one")
    many = dict.fromkeys(map(str, range(4)), 0.42)  # 5.2 in 100: one or another of four forms
    assert not OwnFirsts(5, {**dict.fromkeys(many, 0), "0": 5}, many).is_beyond_chance("0")


@pytest.mark.parametrize(("times", "trials", "chance"), [(0, 9, 0.3), (4, 9, 0.3), (9, 9, 0.99)])
def test_the_binomial_tail_is_the_sum_of_its_fractions(
    times: int, trials: int, chance: float
) -> None:
    exact = Fraction(chance)
    by_hand = sum(
        comb(trials, one) * exact**one * (1 - exact) ** (trials - one)
        for one in range(times, trials + 1)
    )
    assert at_least(times, trials, chance) == pytest.approx(float(by_hand), rel=1e-12)
    assert at_least(6_000, 20_000, 0.42) == pytest.approx(1)
    assert at_least(9_000, 20_000, 0.42) < 1e-12
