"""What the choices between two say about the first place, in words: no more than they settle."""

from mic_selector.catalogue import Catalogue
from mic_selector.decision import evaluate
from mic_selector.decision.elicitation import SETTLED, TradeOffs
from mic_selector.decision.questions import Preference, TwoForms
from mic_selector.priorities import Aim, Priorities, Priority
from mic_selector.wording.names import Names
from mic_selector.wording.weighing import settled_in_words
from tests.decision.small import ABSENT, AT_LEAST, AT_MOST, HIGH, LOW, MEDIUM, cut, stated
from tests.strategies import with_approaches


def series_of(catalogue: Catalogue, wanted: Priorities) -> TradeOffs:
    return TradeOffs(wanted, evaluate(catalogue, wanted))


def test_one_that_is_surely_first_is_named(english: Names) -> None:
    series = series_of(english.catalogue, stated(governance=Priority(3)))
    assert series.surely_first == ("city_to_city",)
    assert settled_in_words(english, series) == english.messages(
        "settled-first", answered=0, approaches=english.approach("city_to_city")
    )


def test_what_is_always_first_together_is_named_together(english: Names) -> None:
    """Two that are alike on everything that counts: neither is first alone."""
    levels = {"governance": HIGH, "budget": LOW}
    small = with_approaches(
        cut(english.catalogue, ("governance", "budget")),
        {"twinning": levels, "networks": levels, "indirect": {"governance": LOW, "budget": HIGH}},
    )
    wanted = stated(governance=Priority(3), budget=Priority(3, Aim(AT_MOST, LOW)))
    series = series_of(small, wanted)
    assert set(series.surely_first) == {"twinning", "networks"}
    said = settled_in_words(english, series)
    assert english.approach("twinning") in said
    assert english.approach("networks") in said


def two_ways(names: Names) -> TradeOffs:
    """With w for governance, the first scores w and the second 1 - w."""
    small = with_approaches(
        cut(names.catalogue, ("governance", "political")),
        {
            "twinning": {"governance": HIGH, "political": ABSENT},
            "networks": {"governance": ABSENT, "political": MEDIUM},
        },
    )
    wanted = stated(governance=Priority(3), political=Priority(3, Aim(AT_LEAST, MEDIUM)))
    return series_of(small, wanted)


def test_who_finds_two_forms_equal_is_not_told_that_one_is_settled(english: Names) -> None:
    series = two_ways(english)
    ended = series.answered(TwoForms("twinning", "networks"), Preference.EQUAL)
    assert ended.is_decided
    assert ended.winner_share < SETTLED
    assert set(ended.leaders) == {"twinning", "networks"}
    assert ended.is_between_equals
    said = settled_in_words(english, ended)
    assert said == english.messages(
        "settled-equal", answered=1, approaches=english.approaches(ended.leaders)
    )


def test_where_the_answers_leave_it_open_the_share_of_the_likeliest_is_said(english: Names) -> None:
    """Half of all weights put either first."""
    series = two_ways(english)
    said = settled_in_words(english, series)
    assert not series.is_between_equals
    assert any(f"in {share} of 100" in said for share in (49, 50, 51))
    assert english.approach(series.leaders[0]) in said


def test_where_musts_leave_no_form_nothing_is_said_to_be_first(english: Names) -> None:
    ruled_out = Priority(3, Aim(AT_MOST, ABSENT), firm=True)
    series = series_of(english.catalogue, stated(governance=Priority(3), budget=ruled_out))
    assert (series.leaders, series.surely_first) == ((), ())
    assert settled_in_words(english, series) == english.messages("settled-nothing")
