"""Ways to say what matters: an order, swings, and trade-offs with simulated people."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from mic_selector.catalogue import LEVELS, Catalogue
from mic_selector.decision import Evaluation, evaluate, value
from mic_selector.decision.elicitation import (
    COMPARED,
    EQUAL_WITHIN,
    LIKELIEST,
    MOST_QUESTIONS,
    PARTS_EQUALS,
    SETTLED,
    TradeOffs,
    importances,
    importances_from_order,
    importances_from_swings,
    read_tradeoffs,
    with_importances,
    worst_level,
)
from mic_selector.decision.possible import FEWEST_DRAWS
from mic_selector.decision.questions import (
    OneChanged,
    Preference,
    Question,
    TradeOff,
    TwoForms,
    write_answer,
)
from mic_selector.priorities import Aim, Priorities, Priority
from mic_selector.priorities.presets import load_presets
from tests.decision.small import ABOUT, ABSENT, AT_LEAST, AT_MOST, HIGH, LOW, MEDIUM, cut, stated
from tests.strategies import aims, shipped, with_approaches
from tests.turns import ALL

FIRST, SECOND, EQUAL, UNKNOWN = Preference
RIGHT = 0.98
TELLS_FIRST = 74
PRESETS = list(load_presets(shipped()))


def series_of(catalogue: Catalogue, wanted: Priorities) -> TradeOffs:
    return TradeOffs(wanted, evaluate(catalogue, wanted))


@pytest.fixture
def wanted() -> Priorities:
    return stated(
        governance=Priority(3),
        political=Priority(3, Aim(AT_LEAST, MEDIUM)),
        budget=Priority(3, Aim(AT_MOST, LOW)),
    )


@pytest.fixture
def series(catalogue: Catalogue, wanted: Priorities) -> TradeOffs:
    return series_of(catalogue, wanted)


# An order, and swings


def test_an_order_gives_rank_order_centroids_with_the_largest_5() -> None:
    """Worked example 4, .5208 .2708 .1458 .0625, times 5 / .5208."""
    found = importances_from_order(["budget", "political", "governance", "duration"])
    assert found == {"budget": 5, "political": 2.6, "governance": 1.4, "duration": 0.6}


def test_an_order_of_one_is_5() -> None:
    assert importances_from_order(["budget"]) == {"budget": 5}


def test_swings_keep_their_proportions() -> None:
    assert importances_from_swings({"budget": 80, "political": 40, "duration": 0}) == {
        "budget": 5,
        "political": 2.5,
        "duration": 0,
    }
    assert importances_from_swings({"budget": 8, "political": 4}) == {"budget": 5, "political": 2.5}


@pytest.mark.parametrize(
    "worth", [[], [0, 0], [-1, 2], [float("nan"), 1], [float("inf"), 1], ["much", 1]]
)
def test_swings_that_say_nothing_are_refused(worth: list[float]) -> None:
    with pytest.raises(ValueError, match=r"^swings: "):
        importances_from_swings(dict(zip(("budget", "political"), worth, strict=False)))


@pytest.mark.parametrize("weights", [[], [0, 0], [-1, 2], [float("nan"), 1], [float("inf"), 1]])
def test_weights_that_say_nothing_are_refused(weights: list[float]) -> None:
    with pytest.raises(ValueError, match=r"^weights: "):
        importances(("budget", "political"), np.array(weights))


@pytest.mark.parametrize("weights", [[1], [1, 2, 3], [[1, 2]], 1])
def test_weights_that_are_not_as_many_as_the_features_are_refused(weights: ArrayLike) -> None:
    with pytest.raises(ValueError, match=r"^weights: 2 of them"):
        importances(("budget", "political"), weights)


def test_an_order_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^features: "):
        importances_from_order([])


def test_importances_leave_aims_and_what_is_firm_as_they_were() -> None:
    before = stated(budget=Priority(1, Aim(AT_MOST, LOW), firm=True), political=Priority(2))
    after = with_importances(before, {"budget": 4.5})
    assert after == stated(
        political=Priority(2), budget=Priority(4.5, Aim(AT_MOST, LOW), firm=True)
    )


@given(aims)
def test_the_worst_level_is_worth_the_least(aim: Aim) -> None:
    assert value(worst_level(aim), aim) == min(value(level, aim) for level in LEVELS)


def test_worst_levels_by_hand() -> None:
    assert worst_level(Aim(AT_LEAST, MEDIUM)) is ABSENT
    assert worst_level(Aim(AT_MOST, LOW)) is HIGH
    assert worst_level(Aim(ABOUT, LOW)) is HIGH
    assert worst_level(Aim(ABOUT, MEDIUM)) is ABSENT


# Trade-offs


def answer_of(
    series: TradeOffs, question: Question, weights: dict[str, float], equal_within: float
) -> Preference:
    """What a person with these weights says, worked out from the question alone."""
    one, other = series.levels(question)
    ahead = {
        key: weights[key]
        * float(value(one[key], series.aims[key]) - value(other[key], series.aims[key]))
        for key in one
    }
    first = sum(gain for gain in ahead.values() if gain > 0)
    second = -sum(gain for gain in ahead.values() if gain < 0)
    if abs(first - second) <= equal_within * (first + second):
        return EQUAL
    return FIRST if first > second else SECOND


def interviewed(series: TradeOffs, weights: dict[str, float], equal_within: float) -> TradeOffs:
    while not series.is_settled:
        question = series.question
        assert question is not None
        series = series.answered(question, answer_of(series, question, weights, equal_within))
    return series


@lru_cache(16)
def person(seed: int) -> tuple[TradeOffs, dict[str, float]]:
    """Return the questions that somebody is asked, and the weights by which they answer."""
    wanted = load_presets(shipped())[PRESETS[seed % len(PRESETS)]].priorities
    series = series_of(shipped(), wanted)
    drawn = np.random.default_rng(seed).dirichlet(np.ones(len(series.aims)))
    return series, dict(zip(series.aims, drawn.tolist(), strict=True))


@lru_cache(16)
def interviewed_as(seed: int, equal_within: float) -> TradeOffs:
    """Return what a person ends with, asked once for several tests."""
    return interviewed(*person(seed), equal_within)


def scores_for(series: TradeOffs, weights: Mapping[str, float]) -> Evaluation:
    return evaluate(shipped(), with_importances(series.priorities, weights))


def first_of(evaluation: Evaluation) -> set[str]:
    return {one.approach for one in evaluation.first}


@pytest.mark.parametrize(
    ("equal_within", "count"),
    [
        *((within, 5) for within in (0, EQUAL_WITHIN)),
        *(
            pytest.param(within, 600, marks=pytest.mark.prove)
            for within in (0, EQUAL_WITHIN / 2, EQUAL_WITHIN)
        ),
    ],
)
def test_someone_with_weights_is_never_contradicted_and_ends_with_what_is_first_for_them(
    count: int, equal_within: float
) -> None:
    """Whoever finds equal what differs by less than a tenth, or a twentieth, as well."""
    right, questions = [], []
    for seed in range(count):
        (_, weights), done = person(seed), interviewed_as(seed, equal_within)
        assert done.contradiction == ()
        assert len(done.answers) <= MOST_QUESTIONS
        assert max(done.importances.values()) == 5
        questions.append(len(done.answers))
        found = first_of(scores_for(done, done.importances))
        right.append(bool(found & first_of(scores_for(done, weights))))
    assert sum(right) >= RIGHT * count
    assert np.mean(questions) <= 4


def between_equals(catalogue: Catalogue) -> TradeOffs:
    """Someone who finds the first two forms equal: one gives governance, the other politics, and
    both keep within the budget.
    """
    small = with_approaches(
        cut(catalogue, ("governance", "political", "budget")),
        {
            "twinning": {"governance": HIGH, "political": ABSENT, "budget": LOW},
            "networks": {"governance": ABSENT, "political": HIGH, "budget": LOW},
        },
    )
    wanted = stated(
        governance=Priority(3), political=Priority(3), budget=Priority(3, Aim(AT_MOST, LOW))
    )
    series = series_of(small, wanted)
    return series.answered(TwoForms("twinning", "networks"), EQUAL)


def test_one_form_changed_on_one_feature_shows_that_feature_as_well(catalogue: Catalogue) -> None:
    series = between_equals(catalogue)
    question = OneChanged("twinning", "networks", "budget", HIGH)
    assert series.levels(question) == (
        {"governance": HIGH, "political": ABSENT, "budget": HIGH},
        {"governance": ABSENT, "political": HIGH, "budget": LOW},
    )
    assert question.turned == question


@pytest.mark.parametrize("preference", [FIRST, SECOND, EQUAL])
def test_an_answer_about_a_changed_form_holds_for_all_that_is_still_possible(
    catalogue: Catalogue, preference: Preference
) -> None:
    """Governance against politics and the budget."""
    question = OneChanged("twinning", "networks", "budget", HIGH)
    possible = between_equals(catalogue).answered(question, preference).possible
    governance, political, budget = possible.T
    lead = governance - political - budget
    assert len(possible) >= FEWEST_DRAWS
    if preference is EQUAL:
        assert (np.abs(lead) <= EQUAL_WITHIN * possible.sum(axis=1) + 1e-12).all()
    else:
        assert (lead * (1 if preference is FIRST else -1) >= -1e-12).all()


def test_equal_after_a_change_for_the_worse_says_that_it_was_the_better_one(
    catalogue: Catalogue,
) -> None:
    """Equal still, though the budget counts against the first: so governance weighs more."""
    series = between_equals(catalogue)
    assert series.is_between_equals
    assert series.parts_equals
    assert not series.is_decided
    told = series.answered(OneChanged("twinning", "networks", "budget", HIGH), EQUAL)
    assert told.winner_share > series.winner_share + 0.2
    assert told.evaluation.ranking[told._leader].approach == "twinning"


def test_a_changed_form_gives_something_and_so_does_the_other_and_none_is_asked_twice(
    catalogue: Catalogue,
) -> None:
    series = between_equals(catalogue)
    questions = list(series._changed_not_asked())
    assert len(set(questions)) == len(questions)
    worths = set()
    for question in questions:
        assert {question.first, question.second} == {"twinning", "networks"}
        aim = series.aims[question.feature]
        worth = value(question.level, aim)
        own = series.evaluation.standings[question.first].levels[question.feature]
        assert worth != value(own, aim)
        first, second = series.levels(question)
        gains = [
            value(first[key], series.aims[key]) - value(second[key], series.aims[key])
            for key in first
        ]
        assert min(gains) < 0 < max(gains)
        worths.add((question.first, question.feature, worth))
    assert len(worths) == len(questions)
    # Of its own strength one or two levels less, for with none it has nothing left; of the other's
    # one or two, for with all of it the other has; and one or two more of the budget.
    assert len(questions) == 2 * (2 + 2 + 2)
    after = series.answered(questions[0], UNKNOWN)
    assert list(after._changed_not_asked()) == questions[1:]


def test_what_an_answer_of_three_is_expected_to_tell_is_counted_draw_by_draw(
    catalogue: Catalogue,
) -> None:
    series = between_equals(catalogue)
    questions = [OneChanged("twinning", "networks", "budget", HIGH), series._not_asked[3]]
    raised, told = series._expected_of_three(questions)
    draws = [dict(zip(series.aims, one.tolist(), strict=True)) for one in series.possible]
    winners = series._is_first.argmax(axis=1).tolist()
    for place, question in enumerate(questions):
        said = [answer_of(series, question, one, EQUAL_WITHIN) for one in draws]
        sharp = [answer_of(series, question, one, 0) for one in draws]
        share = tells = 0.0
        for preference in (FIRST, SECOND, EQUAL):
            chance = said.count(preference) / len(said)
            own = said if preference is EQUAL else sharp
            left = [winner for winner, one in zip(winners, own, strict=True) if one is preference]
            if chance:
                share += chance * max(left.count(0), left.count(1)) / len(left)
                tells -= chance * np.log(chance)
        assert raised[place] == pytest.approx(share, abs=1e-9)
        assert told[place] == pytest.approx(tells, abs=1e-9)


def test_equal_ones_are_parted_by_the_question_that_raises_most_the_share_of_what_will_be_first(
    catalogue: Catalogue,
) -> None:
    series = between_equals(catalogue)
    questions = (*series._changed_not_asked(), *series._not_asked, *series._forms_not_asked)
    raised, _ = series._expected_of_three(questions)
    assert raised.max() >= series.winner_share + PARTS_EQUALS
    assert series.question == questions[raised.argmax()]


def test_who_cannot_say_anything_that_parts_two_equal_ones_is_told_that_they_are_equal(
    catalogue: Catalogue,
) -> None:
    series = between_equals(catalogue)
    asked = []
    while series.parts_equals:
        asked.append(series.question)
        series = series.answered(series.question, UNKNOWN)
    assert len(set(asked)) == len(asked) > 1
    assert any(isinstance(one, OneChanged) for one in asked)
    assert series.is_between_equals
    assert series.is_decided
    assert set(series.leaders) == {"twinning", "networks"}


def test_two_equal_ones_about_which_no_question_is_left_stay_equal(catalogue: Catalogue) -> None:
    """With any governance, or any politics, all that is wanted: one question, in either order."""
    small = with_approaches(
        cut(catalogue, ("governance", "political")),
        {
            "twinning": {"governance": HIGH, "political": ABSENT},
            "networks": {"governance": ABSENT, "political": HIGH},
        },
    )
    any_of_it = Priority(3, Aim(AT_LEAST, LOW))
    series = series_of(small, stated(governance=any_of_it, political=any_of_it))
    for question, preference in (
        (TwoForms("twinning", "networks"), EQUAL),
        (TradeOff("governance", LOW, "political", LOW), UNKNOWN),
    ):
        series = series.answered(question, preference)
    assert series.is_between_equals
    assert (series.question, series.is_settled) == (None, True)
    assert set(series.leaders) == {"twinning", "networks"}


def first_in(series: TradeOffs, firsts: list[str]) -> TradeOffs:
    """Return a series with one draw still possible for each of these first places."""
    fresh = TradeOffs(series.priorities, series.evaluation, series.answers)
    ranked = [one.approach for one in series.evaluation.ranking]
    is_first = [[float(one == first) for one in ranked] for first in firsts]
    vars(fresh).update(
        {"_is_first": np.array(is_first), "possible": series.possible[: len(firsts)]}
    )
    return fresh


@pytest.mark.parametrize(("others", "is_enough"), [(1, True), (2, False)])
def test_first_in_just_99_of_100_is_enough(series: TradeOffs, others: int, is_enough: bool) -> None:
    one, other = (standing.approach for standing in series.evaluation.ranking[:2])
    found = first_in(series, [one] * (100 - others) + [other] * others)
    assert found.surely_first == ((one,) if is_enough else ())
    assert (found._settled_share >= SETTLED) is is_enough
    assert found.is_decided is is_enough


@pytest.mark.parametrize(("others", "is_between"), [(1, True), (2, False)])
def test_two_equal_ones_that_are_first_in_just_99_of_100_are_all_that_is_left(
    catalogue: Catalogue, others: int, is_between: bool
) -> None:
    firsts = ["twinning"] * 60 + ["networks"] * (40 - others) + ["neither"] * others
    assert first_in(between_equals(catalogue), firsts).is_between_equals is is_between


def test_where_nothing_gives_anything_all_are_first(catalogue: Catalogue) -> None:
    small = with_approaches(
        cut(catalogue, ("governance", "political")),
        {key: {"governance": ABSENT, "political": ABSENT} for key in ("twinning", "networks")},
    )
    series = series_of(small, stated(governance=Priority(3), political=Priority(3)))
    assert set(series.surely_first) == {"twinning", "networks"}


def test_eleven_answers_are_enough_also_where_more_would_tell(catalogue: Catalogue) -> None:
    """The twelfth is the control question's."""
    open_still = series_of(catalogue, load_presets(catalogue)["centre_city"].priorities)
    between = between_equals(catalogue)
    for series in (open_still, between):
        assert series.question is not None
        asked = series.question
        while len(series.answers) < MOST_QUESTIONS - 2:
            series = series.answered(asked, UNKNOWN)
        assert not series.is_decided
        assert series.parts_equals is (series.evaluation is between.evaluation)
        series = series.answered(asked, UNKNOWN)
        assert series.is_decided
        assert not series.parts_equals
        assert series._telling_question is not None


def test_where_none_parts_equal_ones_at_once_the_one_that_tells_most_is_asked() -> None:
    """What it tells makes room for the next: this person ends with one of the two."""
    series, weights = person(TELLS_FIRST)
    told_first = 0
    while not series.is_settled:
        question = series.question
        assert question is not None
        if series.parts_equals:
            questions = (*series._changed_not_asked(), *series._not_asked, *series._forms_not_asked)
            raised, told = series._expected_of_three(questions)
            share = series._is_first[:COMPARED].mean(axis=0).max()
            parts_at_once = raised.max() >= share + PARTS_EQUALS
            told_first += not parts_at_once
            assert question == questions[(raised if parts_at_once else told).argmax()]
        series = series.answered(question, answer_of(series, question, weights, EQUAL_WITHIN))
    assert told_first > 0


def two_close_forms(catalogue: Catalogue) -> tuple[TradeOffs, TwoForms]:
    """Someone who cannot tell which of two features matters more, whatever is asked about them."""
    series = series_of(catalogue, load_presets(catalogue)["centre_city"].priorities)
    while not isinstance(question := series.question, TwoForms):
        assert question is not None
        series = series.answered(question, UNKNOWN)
    return series, question


def test_what_hangs_on_many_weights_is_settled_by_the_two_forms_most_often_first(
    catalogue: Catalogue,
) -> None:
    series, question = two_close_forms(catalogue)
    shares = dict(
        zip(
            (one.approach for one in series.evaluation.ranking),
            series._is_first.mean(axis=0).tolist(),
            strict=True,
        )
    )
    assert {question.first, question.second} <= set(
        sorted(shares, key=lambda one: shares[one])[-LIKELIEST:]
    )
    for preference, better, worse in (
        (FIRST, question.first, question.second),
        (SECOND, question.second, question.first),
    ):
        after = with_importances(
            series.priorities, series.answered(question, preference).importances
        )
        scores = evaluate(catalogue, after).standings
        assert scores[better].exact_score > scores[worse].exact_score


def test_two_forms_differ_where_they_do_not_fit_alike_and_nowhere_else(
    catalogue: Catalogue,
) -> None:
    series, question = two_close_forms(catalogue)
    first, second = series.levels(question)
    forms = [series.evaluation.standings[one] for one in (question.first, question.second)]
    for key, aim in series.aims.items():
        differs = len({value(one.levels[key], aim) for one in forms}) == 2
        assert (key in first, key in second) == (differs, differs)
        if differs:
            assert (first[key], second[key]) == tuple(one.levels[key] for one in forms)


def test_two_forms_are_asked_about_once_in_either_order(catalogue: Catalogue) -> None:
    series, question = two_close_forms(catalogue)
    for either in (question, question.turned):
        assert question not in series.answered(either, UNKNOWN)._forms_not_asked
        assert question.turned not in series.answered(either, UNKNOWN)._forms_not_asked


def test_who_finds_the_last_two_forms_equal_is_asked_no_more(catalogue: Catalogue) -> None:
    wanted = stated(governance=Priority(3), budget=Priority(3, Aim(AT_MOST, LOW)))
    series = series_of(catalogue, wanted)
    approaches = [one.approach for one in series.evaluation.ranking]
    order = np.argsort(-series._is_first.mean(axis=0), kind="stable")
    question = TwoForms(*(approaches[place] for place in order[:2]))
    equal = series.answered(question, EQUAL)
    assert equal.winner_share < SETTLED
    assert equal.is_decided
    assert not series.answered(question, UNKNOWN).is_decided


def test_what_is_still_possible_agrees_with_every_answer() -> None:
    for done in (interviewed_as(seed, 0) for seed in range(7)):
        for question, preference in done.answers:
            for drawn in done.possible[:50]:
                own = dict(zip(done.aims, drawn.tolist(), strict=True))
                assert answer_of(done, question, own, equal_within=0) is preference


def test_equal_means_about_equal(series: TradeOffs) -> None:
    question = TradeOff("governance", HIGH, "political", MEDIUM)
    weights = series.answered(question, EQUAL).possible
    lead, size = weights[:, 0] - weights[:, 1], weights[:, 0] + weights[:, 1]
    assert 0 < len(weights) <= len(series.possible) / 5
    assert (np.abs(lead) <= EQUAL_WITHIN * size).all()


def test_no_other_question_is_expected_to_make_the_first_place_surer(series: TradeOffs) -> None:
    """The share of what is first after either answer, each as often as it is given."""

    def expected(question: Question) -> float:
        sides = [series.answered(question, one) for one in (FIRST, SECOND)]
        parts = [len(one.possible) for one in sides]
        shares = [one.winner_share for one in sides]
        return float(np.average(shares, weights=parts))

    assert series.question is not None
    chosen = expected(series.question)
    assert chosen > series.winner_share + 0.1
    for feature, aim in series.aims.items():
        for other in series.aims:
            if feature != other:
                for level in LEVELS[1:]:
                    # Questions are compared on 2,000 of the draws, and to a hundredth.
                    assert chosen >= expected(TradeOff(feature, aim.level, other, level)) - 0.03


def expected_by_counting(series: TradeOffs, question: Question) -> tuple[float, float]:
    """The share of what will be first, and the sum of the squares of all shares, that are expected
    after an answer; counted draw by draw.
    """
    share = squares = 0.0
    told: dict[Preference, list[list[float]]] = {FIRST: [], SECOND: []}
    for drawn, is_first in zip(series.possible[:COMPARED], series._is_first, strict=False):
        weights = dict(zip(series.aims, drawn.tolist(), strict=True))
        told[answer_of(series, question, weights, 0)].append(is_first.tolist())
    draws = sum(map(len, told.values()))
    for left in told.values():
        times = [sum(column) for column in zip(*left, strict=True)]
        share += max(times) / draws
        squares += sum(time**2 for time in times) / len(left) / draws
    return share, squares


@pytest.mark.parametrize("place", [0, pytest.param(3, marks=pytest.mark.prove)])
def test_the_question_is_the_one_that_raises_most_to_a_hundredth_and_of_equal_ones_parts_best(
    place: int,
) -> None:
    series, _ = person(place)
    questions = series._not_asked
    prefers = (series._leads(questions) > 0).astype(np.float64)
    raised, parted = series._expected(prefers)
    for one in range(0, len(questions), 17 if ALL else 41):
        share, squares = expected_by_counting(series, questions[one])
        assert raised[one] == pytest.approx(share, abs=1e-9)
        assert parted[one] == pytest.approx(squares, abs=1e-9)
    found = series._most_telling(questions)
    best = max(zip(np.round(raised, 2).tolist(), parted.tolist(), strict=True))
    assert found[:2] == pytest.approx(best, abs=1e-9)
    chosen = questions.index(found[2])
    assert (round(float(raised[chosen]), 2), parted[chosen]) == pytest.approx(best, abs=1e-9)
    assert series.question == found[2] or isinstance(series.question, TwoForms)


def test_of_questions_to_which_all_answers_are_known_none_is_telling(series: TradeOffs) -> None:
    """Whoever prefers governance to politics prefers it to less of politics as well."""
    known = series.answered(A_OVER_B, FIRST)
    weaker = TradeOff("governance", HIGH, "political", LOW)
    assert known._most_telling([weaker]) is None
    assert known._most_telling([]) is None
    assert known._most_telling([weaker, B_OVER_C])[2] == B_OVER_C
    assert series._most_telling([A_OVER_B])[2] == A_OVER_B


def test_the_forms_set_side_by_side_are_those_most_often_first(catalogue: Catalogue) -> None:
    series = series_of(catalogue, load_presets(catalogue)["centre_city"].priorities)
    shares = series._is_first.mean(axis=0).tolist()
    order = sorted(range(len(shares)), key=lambda one: (-shares[one], one))
    likeliest = [
        series.evaluation.ranking[one].approach for one in order[:LIKELIEST] if shares[one] > 0
    ]
    pairs = [(one.first, one.second) for one in series._forms_not_asked]
    assert pairs == list(combinations(likeliest, 2))
    assert len(pairs) == 6


def test_forms_that_are_never_first_are_not_set_side_by_side(catalogue: Catalogue) -> None:
    """With one feature only city-to-city is ever first."""
    assert series_of(catalogue, stated(governance=Priority(3)))._forms_not_asked == ()


def test_what_both_forms_give_alike_does_not_count_for_either(catalogue: Catalogue) -> None:
    """Governance 1 and 0, politics 1/3 and 1, the budget alike: one gains 1, the other 2/3."""
    small = with_approaches(
        cut(catalogue, ("governance", "political", "budget")),
        {
            "twinning": {"governance": HIGH, "political": LOW, "budget": LOW},
            "networks": {"governance": ABSENT, "political": HIGH, "budget": LOW},
        },
    )
    wanted = stated(
        governance=Priority(3), political=Priority(3), budget=Priority(3, Aim(AT_MOST, LOW))
    )
    first, second = series_of(small, wanted)._sides(TwoForms("twinning", "networks"))
    np.testing.assert_allclose(first, [1, 0, 0])
    np.testing.assert_allclose(second, [0, 2 / 3, 0])


def test_a_lead_is_the_part_of_what_both_give_by_which_the_first_is_ahead(
    series: TradeOffs,
) -> None:
    """And none at all, of two that give nothing: no division by zero."""
    nothing = TradeOff("governance", ABSENT, "political", ABSENT)
    leads = series._leads([A_OVER_B, nothing])
    governance, political, _ = series.possible[:COMPARED].T
    np.testing.assert_allclose(leads[:, 0], (governance - political) / (governance + political))
    assert (leads[:, 1] == 0).all()


def sides(question: Question) -> frozenset[object]:
    if isinstance(question, TwoForms):
        return frozenset({question.first, question.second})
    return frozenset({(question.feature, question.level), (question.other, question.other_level)})


def test_what_someone_cannot_say_is_never_asked_again_in_either_order(catalogue: Catalogue) -> None:
    series = series_of(catalogue, load_presets(catalogue)["centre_city"].priorities)
    asked = []
    for _ in range(MOST_QUESTIONS):
        asked.append(sides(series.question))
        before = len(series.possible)
        series = series.answered(series.question, UNKNOWN)
        assert len(series.possible) == before
    assert len(set(asked)) == len(asked)
    assert series.is_settled
    assert series.contradiction == ()


def test_a_question_sets_one_feature_against_another_and_the_first_gets_its_aim(
    series: TradeOffs,
) -> None:
    for _ in range(6):
        question = series.question
        if not isinstance(question, TradeOff):
            break
        assert question.feature != question.other
        assert value(question.level, series.aims[question.feature]) == 1
        assert value(question.other_level, series.aims[question.other]) > 0
        series = series.answered(question, UNKNOWN)


A_OVER_B = TradeOff("governance", HIGH, "political", MEDIUM)
B_OVER_C = TradeOff("political", MEDIUM, "budget", LOW)
C_OVER_A = TradeOff("budget", LOW, "governance", HIGH)


def test_a_circle_is_a_contradiction_and_only_its_answers_are_named(series: TradeOffs) -> None:
    """More than governance than politics, politics than budget, budget than governance: no weights
    do that.
    """
    half = TradeOff("governance", HIGH, "political", LOW)
    for question, preference in (
        (A_OVER_B, FIRST),
        (half, FIRST),
        (half, UNKNOWN),
        (B_OVER_C, FIRST),
    ):
        series = series.answered(question, preference)
        assert series.contradiction == ()
    series = series.answered(C_OVER_A, FIRST)
    # Twice as much politics as governance would still be possible, so the second answer is no part
    # of it.
    assert series.contradiction == (0, 3, 4)
    for place in series.contradiction:
        assert series.without(place).contradiction == ()


def test_none_of_the_answers_named_can_be_spared(series: TradeOffs) -> None:
    for question in (A_OVER_B, B_OVER_C, C_OVER_A):
        series = series.answered(question, FIRST)
    assert series.contradiction == (0, 1, 2)
    for place in range(3):
        assert series.without(place).contradiction == ()


def test_the_fewest_answers_that_contradict_are_named(catalogue: Catalogue) -> None:
    """Two answers that are each other's opposite, given before a circle of three: leaving out one
    answer after the other would end with the circle.
    """
    keys = ("governance", "political", "civil_society", "reciprocity", "private_sector")
    series = series_of(catalogue, stated(**{key: Priority(3) for key in keys}))
    one = TradeOff("governance", HIGH, "political", HIGH)
    series = series.answered(one, FIRST).answered(one.turned, FIRST)
    for key, other in ((2, 3), (3, 4), (4, 2)):
        series = series.answered(TradeOff(keys[key], HIGH, keys[other], HIGH), FIRST)
    assert series.contradiction == (0, 1)


def test_once_decided_one_control_question_is_asked_to_which_the_answer_is_known() -> None:
    asked = 0
    for done in (interviewed_as(seed, 0) for seed in range(14 if ALL else 9)):
        if done.control_place is None:
            continue
        asked += 1
        question, preference = done.answers[-1]
        before = done.without(len(done.answers) - 1)
        assert done.control_place == len(before.answers)
        assert before.is_decided
        assert before.asks_control
        assert not before.is_settled
        assert not before.control_agrees
        assert before.question == question
        assert len(before.answered(question, preference).possible) == len(before.possible)
        assert done.control_agrees
        opposite = SECOND if preference is FIRST else FIRST
        against = before.answered(question, opposite)
        assert not against.control_agrees
        assert before.answered(question, UNKNOWN).is_settled
        assert not before.answered(question, UNKNOWN).control_agrees
        assert len(done.answers) - 1 in against.contradiction
    assert asked > 3


def pair(question: TradeOff) -> frozenset[str]:
    return frozenset({question.feature, question.other})


def test_the_control_question_is_about_two_features_not_yet_compared_where_one_is_clear() -> None:
    checked = 0
    for done in (interviewed_as(seed, 0) for seed in range(9)):
        if done.control_place is None:
            continue
        before = done.without(done.control_place)
        leads = before._leads(before._not_asked)
        is_clear = (leads.min(axis=0) > EQUAL_WITHIN) | (leads.max(axis=0) < -EQUAL_WITHIN)
        compared = {pair(one) for one, _ in before.answers if isinstance(one, TradeOff)}
        clear = {pair(one) for one, yes in zip(before._not_asked, is_clear, strict=True) if yes}
        control = done.answers[done.control_place][0]
        assert isinstance(control, TradeOff)
        assert is_clear[before._not_asked.index(control)]
        if clear - compared:
            checked += 1
            assert pair(control) not in compared
    assert checked > 1


def test_the_opposite_answer_to_the_same_question_is_a_contradiction(series: TradeOffs) -> None:
    series = series.answered(A_OVER_B, FIRST).answered(B_OVER_C, EQUAL).answered(A_OVER_B, SECOND)
    assert series.contradiction == (0, 2)


def test_equal_all_round_is_no_contradiction(series: TradeOffs) -> None:
    for question in (A_OVER_B, B_OVER_C, C_OVER_A):
        series = series.answered(question, EQUAL)
    assert series.contradiction == ()
    assert all(one == pytest.approx(5, abs=0.5) for one in series.importances.values())


@pytest.mark.parametrize(
    "preset", ["school_town", pytest.param("learn_first", marks=pytest.mark.prove)]
)
def test_someone_to_whom_all_is_equal_is_not_told_of_a_contradiction(
    catalogue: Catalogue, preset: str
) -> None:
    """Answers that leave hardly any of 40,000 draws still leave weights that agree with every
    one.
    """
    series = series_of(catalogue, load_presets(catalogue)[preset].priorities)
    while (
        not series.contradiction
        and not series.asks_control  # to which "equal" would be no answer that agrees
        and series.question is not None
        and len(series.answers) < MOST_QUESTIONS
    ):
        series = series.answered(series.question, EQUAL)
    assert series.contradiction == ()
    assert len(series.possible) >= FEWEST_DRAWS
    np.testing.assert_allclose(series.possible.sum(axis=1), 1)
    for question, _ in series.answers:
        for own in series.possible[:: 50 if ALL else 250]:
            weights = dict(zip(series.aims, own.tolist(), strict=True))
            assert answer_of(series, question, weights, equal_within=EQUAL_WITHIN) is EQUAL
    assert max(series.importances.values()) == 5


def test_an_answer_that_is_taken_back_leaves_the_others_in_order(series: TradeOffs) -> None:
    for question in (A_OVER_B, B_OVER_C, C_OVER_A):
        series = series.answered(question, EQUAL)
    for place in range(3):
        left = [question for question, _ in series.without(place).answers]
        assert left == [
            question
            for question in (A_OVER_B, B_OVER_C, C_OVER_A)
            if question != series.answers[place][0]
        ]


def test_contradictory_answers_give_no_importances_until_one_is_taken_back(
    series: TradeOffs,
) -> None:
    contradictory = series.answered(A_OVER_B, FIRST).answered(A_OVER_B, SECOND)
    assert contradictory.question is None
    assert contradictory.winner_share == 0
    with pytest.raises(ValueError, match=r"^answers: "):
        _ = contradictory.importances
    assert contradictory.without(1) == series.answered(A_OVER_B, FIRST)
    assert (
        contradictory.without(0).importances["political"]
        > contradictory.without(0).importances["governance"]
    )


def test_without_answers_all_weights_are_alike(series: TradeOffs) -> None:
    np.testing.assert_allclose(series.possible.mean(axis=0), 1 / 3, atol=0.01)


def test_what_is_most_often_first_is_first_with_the_importances_given() -> None:
    for series, _ in map(person, range(10)):
        elicited = with_importances(series.priorities, series.importances)
        first = {one.approach for one in evaluate(shipped(), elicited).first}
        places = [
            place for place, one in enumerate(series.evaluation.ranking) if one.approach in first
        ]
        assert series._is_first.mean(axis=0)[places].max() == series.winner_share


def test_the_importances_put_first_what_is_most_often_first_also_where_their_mean_does_not(
    catalogue: Catalogue,
) -> None:
    """With w for governance `one` scores w, `other` 1 - w, `between` 1/2 + w/6: they are first
    from 3/5, up to 3/7, and between. At the mean of all weights, 1/2, `between` is first.
    """
    small = with_approaches(
        cut(catalogue, ("governance", "political")),
        {
            "one": {"governance": HIGH, "political": ABSENT},
            "other": {"governance": ABSENT, "political": MEDIUM},
            "between": {"governance": MEDIUM, "political": LOW},
        },
    )
    wanted = stated(governance=Priority(3), political=Priority(3, Aim(AT_LEAST, MEDIUM)))
    series = series_of(small, wanted)
    assert first_of(series.evaluation) == {"between"}
    assert series.winner_share == pytest.approx(3 / 7, abs=0.02)
    elicited = with_importances(wanted, series.importances)
    assert first_of(evaluate(small, elicited)) == {"other"}


def test_where_nothing_is_ranked_there_is_nothing_to_ask(catalogue: Catalogue) -> None:
    ruled_out = Priority(3, Aim(AT_MOST, ABSENT), firm=True)
    series = series_of(catalogue, stated(governance=Priority(3), budget=ruled_out))
    assert series.evaluation.ranking == ()
    assert series.question is None
    assert series.is_settled
    assert series.winner_share == 0
    answered = series.answered(TradeOff("governance", HIGH, "budget", LOW), FIRST)
    assert answered.importances["governance"] > answered.importances["budget"]


def test_one_feature_alone_leaves_nothing_to_ask(catalogue: Catalogue) -> None:
    series = series_of(catalogue, stated(governance=Priority(3)))
    assert series.question is None
    assert series.is_settled
    assert series.winner_share == 1


def test_a_feature_on_which_every_level_is_alike_is_not_asked_about(catalogue: Catalogue) -> None:
    wanted = stated(
        governance=Priority(3),
        political=Priority(3, Aim(AT_LEAST, ABSENT)),
        budget=Priority(3, Aim(AT_MOST, LOW)),
    )
    series = series_of(catalogue, wanted)
    while series.question is not None:
        first, second = series.levels(series.question)
        assert set(first) == set(second) == {"governance", "budget"}
        series = series.answered(series.question, UNKNOWN)
    assert series.answers


def test_nothing_is_asked_twice_and_whole_swings_are_compared_too(series: TradeOffs) -> None:
    """More than is wanted is worth no more than what is wanted, so it would be the same question
    once again.
    """
    whole = set()
    while series.question is not None:
        question = series.question
        series = series.answered(question, UNKNOWN)
        if isinstance(question, TradeOff):
            aim = series.aims[question.other]
            assert question.other_level is aim.level or value(question.other_level, aim) < 1
            if question.other_level is aim.level:
                whole.add(frozenset({question.feature, question.other}))
    assert len(whole) == 3  # each of the three features against each other


def test_what_follows_from_the_answers_is_not_asked(catalogue: Catalogue) -> None:
    """Whoever prefers a third of governance to all that is wanted of politics has answered
    everything.
    """
    series = series_of(
        catalogue, stated(governance=Priority(3), political=Priority(3, Aim(AT_LEAST, MEDIUM)))
    )
    done = series.answered(TradeOff("political", MEDIUM, "governance", LOW), SECOND)
    assert done.is_decided
    assert done.asks_control
    question = done.question
    assert isinstance(question, TradeOff)
    checked = done.answered(question, FIRST if question.feature == "governance" else SECOND)
    assert (checked.question, checked.is_settled, checked.control_agrees) == (None, True, True)
    open_still = series.answered(TradeOff("political", MEDIUM, "governance", HIGH), SECOND)
    assert open_still._telling_question in {
        TradeOff("political", MEDIUM, "governance", level) for level in (LOW, MEDIUM)
    }


tradeoffs = st.builds(
    TradeOff,
    st.just("governance"),
    st.sampled_from(LEVELS),
    st.sampled_from(["political", "budget"]),
    st.sampled_from(LEVELS),
)


@given(st.lists(st.tuples(tradeoffs, st.sampled_from(Preference)), max_size=6))
def test_what_is_written_in_the_address_is_read_back(
    answers: list[tuple[TradeOff, Preference]],
) -> None:
    wanted = stated(
        governance=Priority(3), political=Priority(3), budget=Priority(3, Aim(AT_MOST, LOW))
    )
    written = [write_answer(*one) for one in answers]
    assert read_tradeoffs(wanted, evaluate(shipped(), wanted), written).answers == tuple(answers)


def test_an_answer_is_written_with_ids_and_steps() -> None:
    question = TradeOff("civil_society", MEDIUM, "reciprocity", LOW)
    assert write_answer(question, FIRST) == "civil_society-2-reciprocity-1-a"
    assert write_answer(TwoForms("twinning", "networks"), EQUAL) == "twinning-networks-equal"
    changed = OneChanged("twinning", "networks", "budget", LOW)
    assert write_answer(changed, UNKNOWN) == "twinning-networks-budget-1-unknown"


def test_answers_on_what_no_longer_counts_are_left_out(
    catalogue: Catalogue, wanted: Priorities
) -> None:
    written = ["governance-3-duration-2-a", "governance-3-political-2-equal"]
    found = read_tradeoffs(wanted, evaluate(catalogue, wanted), written)
    assert found.winner_share > 0
    assert found.answers == ((TradeOff("governance", HIGH, "political", MEDIUM), EQUAL),)


def test_answers_on_forms_that_are_no_longer_ranked_are_left_out(
    catalogue: Catalogue, wanted: Priorities
) -> None:
    written = [
        "twinning-networks-b",
        "twinning-unheard_of-a",
        "twinning-networks-budget-2-equal",
        "twinning-networks-duration-2-equal",
    ]
    found = read_tradeoffs(wanted, evaluate(catalogue, wanted), written)
    assert found.answers == (
        (TwoForms("twinning", "networks"), SECOND),
        (OneChanged("twinning", "networks", "budget", MEDIUM), EQUAL),
    )
    strict = stated(
        governance=Priority(3), budget=Priority(3, Aim(AT_MOST, LOW), firm=True)
    ).with_priority("civil_society", Priority(3, Aim(AT_LEAST, HIGH), firm=True))
    assert "networks" in {one.approach for one in evaluate(catalogue, strict).ruled_out}
    assert read_tradeoffs(strict, evaluate(catalogue, strict), written).answers == ()
