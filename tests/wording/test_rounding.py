"""Rounding that keeps equal things equal."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mic_selector.catalogue import Level
from mic_selector.decision import evaluate
from mic_selector.files.messages import messages_in
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.wording.claims import Ahead
from mic_selector.wording.names import Names
from mic_selector.wording.rounding import (
    alike_in_words,
    apart_in_words,
    importance_in_words,
    off_by,
    points,
    rounded,
    rounding_in_words,
)
from tests.strategies import priorities, shipped

HALF_A_TENTH = Fraction(1, 20)
ENGLISH = Names(shipped(), messages_in("en"))
# Three answers that weigh the same and are met whole give 33.3 points each.
THIRDS = Priorities(
    MappingProxyType(
        dict.fromkeys(
            ("political", "civil_society", "reciprocity"),
            Priority(1, Aim(Direction.AT_LEAST, Level.LOW)),
        )
    )
)
amounts = st.fractions(0, 100)


@given(amounts, amounts)
def test_more_is_never_printed_as_less(one: Fraction, other: Fraction) -> None:
    assert rounded(min(one, other)) <= rounded(max(one, other))


@given(amounts)
@example(Fraction(143, 20))
@example(Fraction(1, 3))
def test_an_amount_moves_by_half_a_tenth_at_most(amount: Fraction) -> None:
    assert abs(Fraction(rounded(amount)) - amount) <= HALF_A_TENTH


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (Fraction(185, 2), "92.5"),
        (Fraction(200, 3), "66.7"),
        (Fraction(9996, 100), "100.0"),
        (Fraction(0), "0.0"),
        (Fraction(29, 4), "7.2"),
        (Fraction(147, 20), "7.4"),
    ],
)
def test_a_half_goes_to_the_even_tenth(amount: Fraction, printed: str) -> None:
    assert rounded(amount) == Decimal(printed)


def test_a_little_is_not_printed_as_nothing_nor_nearly_all_as_all(english: Names) -> None:
    assert points(english, Fraction(1, 1000)) == "<0.1"
    assert points(english, Fraction(0)) == "0"
    assert points(english, Fraction(9995, 100)) == ">99.9"
    assert points(english, Fraction(100)) == "100"
    assert importance_in_words(english, Fraction(1, 1000)) == "<0.01"
    assert importance_in_words(english, Fraction(0)) == "0"


def test_parts_that_do_not_add_up_are_found() -> None:
    third = Fraction(100, 3)
    assert off_by([third] * 3, Fraction(100)) == Decimal("-0.1")
    assert off_by([Fraction(50)] * 2, Fraction(100)) == 0


@given(priorities())
def test_it_is_said_exactly_where_printed_points_do_not_add_up(wanted: Priorities) -> None:
    for standing in evaluate(shipped(), wanted).standings.values():
        parts = [Fraction(rounded(one)) for one in standing.exact_contributions.values()]
        adds_up = sum(parts) == Fraction(rounded(standing.exact_score))
        for_this = rounding_in_words(ENGLISH, (standing,))
        assert bool(for_this) is not adds_up


def test_the_footnote_names_what_does_not_add_up(english: Names) -> None:
    ranking = evaluate(english.catalogue, THIRDS).ranking
    assert "0.1" in rounding_in_words(english, ranking)


@pytest.mark.parametrize(
    ("language", "amount", "said"),
    [
        ("nl", Fraction(1), ": 1 punt."),
        ("nl", Fraction(3, 2), ": 1,5 punten."),
        ("en", Fraction(1), ": 1 point."),
        ("en", Fraction(1, 100), ": <0.1 points."),
        ("fr", Fraction(3, 2), "1,5\N{NO-BREAK SPACE}point."),
        ("fr", Fraction(2), "2\N{NO-BREAK SPACE}points."),
    ],
)
def test_one_point_is_no_points(language: str, amount: Fraction, said: str) -> None:
    ahead = Ahead("networks", ("twinning",), amount, is_short=False)
    assert Names(shipped(), messages_in(language)).say(ahead).endswith(said)


def test_what_a_commitment_might_not_ask_at_all_is_none() -> None:
    assert ENGLISH.level("duration", Level.ABSENT) == "none"
    assert ENGLISH.level("political", Level.ABSENT) == "not at all"


def test_scores_that_only_look_equal_are_named() -> None:
    wished = Aim(Direction.AT_LEAST, Level.HIGH)
    close = {"governance": Priority(5, wished), "civil_society": Priority(5.01, wished)}
    ranking = evaluate(shipped(), Priorities(MappingProxyType(close))).ranking
    # Two of three steps for one, and the other whole: 66.6 and 66.7 of 100 before rounding.
    indirect, exchange = (
        next(one.exact_score for one in ranking if one.approach == approach)
        for approach in ("indirect", "expertise_exchange")
    )
    assert exchange < indirect < exchange + Fraction(1, 10)
    assert "(66.7)" in rounding_in_words(ENGLISH, ranking)
    assert not alike_in_words(ENGLISH, evaluate(shipped(), THIRDS).ranking)
    nearly = replace(ranking[0], exact_score=Fraction(9999, 100))  # printed as >99.9
    assert not alike_in_words(ENGLISH, (replace(nearly, exact_score=Fraction(100)), nearly))


def test_it_is_said_where_points_behind_are_not_the_difference_of_printed_scores() -> None:
    """Of 17: 16 and 14 are printed as 94.1 and 82.4, and 2 as 11.8, not 11.7."""
    one, *_ = evaluate(shipped(), THIRDS).ranking
    all_of, most, fewer = (
        replace(one, exact_score=Fraction(100 * share, 17)) for share in (17, 16, 14)
    )
    assert apart_in_words(ENGLISH, all_of, [most, fewer]) == ""
    assert apart_in_words(ENGLISH, most, [fewer]) == ENGLISH.messages("rounding-apart")
