"""The verdict and the reasons, in three languages: what is named, and what is not."""

from collections.abc import Iterator
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import Level
from mic_selector.decision import Evaluation, evaluate
from mic_selector.decision.robustness import Verdict, robustness
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.wording.form import level_rows, standing_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.result import (
    TEN,
    Headline,
    asked,
    headline,
    how_sure,
    reasons_against,
    reasons_for,
    why_out,
)
from tests.strategies import priorities, shipped, with_approaches
from tests.wording.test_sentences import RAW

AT_LEAST, AT_MOST = Direction.AT_LEAST, Direction.AT_MOST


def stated(**by_feature: Priority) -> Priorities:
    return Priorities(MappingProxyType(by_feature))


def wish(level: Level, importance: float = 3, firm: bool = False) -> Priority:
    return Priority(importance, Aim(AT_LEAST, level), firm)


def said_of(names: Names, wanted: Priorities, samples: int = 200) -> Headline:
    evaluation = evaluate(names.catalogue, wanted)
    found = robustness(names.catalogue, wanted, evaluation, samples)
    return headline(names, evaluation, found)


def named_in(names: Names, text: str) -> set[str]:
    """Return the approaches whose long or short name stands in a text."""
    return {
        key
        for key in names.catalogue.approaches
        if names.approach(key) in text or names.approach_short(key) in text
    }


# The printed table: civil society is strong in city-to-city, twinning, youth work, indirect and
# humanitarian; citizenship in youth work alone; companies in the private sector alone.
def test_one_that_is_first_alone_is_named_and_so_is_what_follows(names: Names) -> None:
    said = said_of(names, stated(private_sector=wish(Level.HIGH)))
    assert said.sentence == names.messages(
        "sure-clear", approach=names.approach("private_sector_cooperation")
    )
    assert said.beside == (names.messages("result-next", approach=names.approach("city_to_city")),)


# Indirect cooperation and expertise exchange part the draws nearly in halves.
def test_what_the_verdict_names_as_close_is_not_said_to_come_after(names: Names) -> None:
    wanted = stated(
        budget=Priority(3, Aim(AT_MOST, Level.MEDIUM)),
        duration=wish(Level.HIGH),
        governance=wish(Level.MEDIUM),
        civil_society=wish(Level.HIGH),
    )
    said = said_of(names, wanted, samples=1000)
    close = names.approaches(("indirect", "expertise_exchange"))
    assert said.sentence == names.messages("sure-open", approaches=close)
    highest = names.messages(
        "result-highest",
        approach=names.approach("indirect"),
        points=names.messages.number(87.5, 1),
    )
    assert said.beside == (highest,)


def test_two_that_are_first_are_named_together(names: Names) -> None:
    # Reciprocity at least strong: city-to-city alone; politics strong: the same. Governance at
    # least medium: city-to-city and expertise.
    said = said_of(names, stated(governance=wish(Level.MEDIUM)))
    both = names.approaches(("expertise_exchange", "city_to_city"))
    assert said.sentence == names.messages("result-share-first", approaches=both)


def test_of_five_that_are_first_none_is_named_in_the_verdict(names: Names) -> None:
    said = said_of(names, stated(civil_society=wish(Level.HIGH)))
    assert said.sentence == names.messages("result-many-first", number=5)
    assert named_in(names, said.sentence) == set()
    assert {"city_to_city", "twinning", "youth_work", "indirect", "humanitarian"} <= named_in(
        names, said.beside[0]
    )


def test_where_all_are_equal_none_wins_and_none_follows(names: Names) -> None:
    # Every approach is at least + on civil society.
    said = said_of(names, stated(civil_society=wish(Level.LOW)))
    assert said.sentence == names.messages("result-all-equal", number=8)
    assert said.beside == (names.messages("result-all-equal-beside"),)


def test_of_those_that_share_the_first_place_none_is_said_to_come_first_as_well(
    names: Names,
) -> None:
    """In the printed table these three have what is asked, all else less or a higher budget."""
    asked = {"governance": wish(Level.LOW), "political": wish(Level.MEDIUM)}
    said = said_of(names, stated(**asked, budget=Priority(3, Aim(AT_MOST, Level.LOW))))
    three = ("expertise_exchange", "networks", "private_sector_cooperation")
    shared = names.messages("result-share-first", approaches=names.approaches(three))
    assert (said.sentence, len(said.beside)) == (shared, 1)


def test_where_own_data_leave_one_form_nothing_is_said_of_others() -> None:
    """No must has ruled any out, and none is equal to it."""
    one = {"city_to_city": shipped().approaches["city_to_city"].levels}
    names = Names(with_approaches(shipped(), one), messages_in("nl"))
    wanted = stated(governance=wish(Level.HIGH))
    only = "Er is maar één werkvorm om naar te kijken: Stedenband."
    assert said_of(names, wanted) == Headline(only, ())
    found = robustness(names.catalogue, wanted, evaluate(names.catalogue, wanted))
    assert found is not None
    assert how_sure(names, found).sentences == ()


def test_where_one_is_left_it_is_not_called_best(names: Names) -> None:
    said = said_of(names, stated(global_citizenship=wish(Level.HIGH, 5, firm=True)))
    assert said.sentence == names.messages("result-only", approach=names.approach("youth_work"))
    assert said.beside == (
        names.messages("result-out", number=7, features=names.feature("global_citizenship")),
    )


def test_where_none_is_left_the_nearest_is_told(names: Names) -> None:
    # Both strong as a must: city-to-city misses citizenship by one step, youth work companies by
    # three, private sector citizenship by two; all others miss more than one.
    wanted = stated(
        global_citizenship=wish(Level.HIGH, 5, firm=True),
        private_sector=wish(Level.HIGH, 5, firm=True),
    )
    said = said_of(names, wanted)
    assert said.sentence == names.messages("nothing-left")
    # City-to-city misses each by one: two steps; the private sector misses citizenship by two.
    assert said.beside == (names.messages("result-nearest-many", number=2, steps=2),)


def test_a_miss_is_told_in_words_without_a_sign(names: Names) -> None:
    wanted = stated(budget=Priority(5, Aim(AT_MOST, Level.LOW), firm=True))
    evaluation = evaluate(names.catalogue, wanted)
    out = {one.approach: why_out(names, wanted, one) for one in evaluation.ruled_out}
    assert set(out) == {"city_to_city", "indirect"}
    assert names.step("budget", Level.HIGH) in out["city_to_city"]
    assert "+" not in out["city_to_city"]


def test_reasons_tell_what_is_met_first_and_what_costs_most(names: Names) -> None:
    wanted = stated(
        civil_society=wish(Level.MEDIUM, 5),
        political=wish(Level.MEDIUM, 1),
        global_citizenship=wish(Level.HIGH, 3),
    )
    twinning = evaluate(names.catalogue, wanted).standings["twinning"]
    say, high, medium = names.messages, "civil_society", "political"
    assert reasons_for(names, wanted, twinning) == (
        say(
            "reason-more",
            feature=names.feature_short(high),
            level=names.step(high, Level.HIGH),
        ),
        say(
            "reason-asked",
            feature=names.feature_short(medium),
            level=names.step(medium, Level.MEDIUM),
        ),
    )
    against = reasons_against(names, wanted, twinning)
    assert against[0] == say(
        "reason-misses",
        feature=names.feature_short("global_citizenship"),
        level=names.step("global_citizenship", Level.MEDIUM),
        wish=names.step("global_citizenship", Level.HIGH),
        steps=1,
    )
    assert against[1] in [
        names.text(one.text) for one in names.catalogue.approaches["twinning"].watch_out
    ]


def test_what_is_asked_stands_beside_what_was_said(names: Names) -> None:
    wanted = stated(budget=Priority(3, Aim(AT_MOST, Level.LOW)))
    budget, duration = asked(names, wanted, "city_to_city")
    assert (budget.feature, budget.level, budget.fits) == ("budget", Level.HIGH, False)
    assert (duration.feature, duration.wish, duration.fits) == ("duration", "", None)


def everything(names: Names, wanted: Priorities, evaluation: Evaluation) -> Iterator[str]:
    found = robustness(names.catalogue, wanted, evaluation, 200)
    said = headline(names, evaluation, found)
    yield from (said.sentence, *said.beside)
    if found:
        picture = how_sure(names, found)
        yield from (*picture.sentences, picture.alternative)
    for standing in evaluation.standings.values():
        yield from reasons_for(names, wanted, standing)
        yield from reasons_against(names, wanted, standing)
        if standing.misses:
            yield why_out(names, wanted, standing)
        told = standing_in_words(names, wanted, evaluation, standing.approach)
        yield from (told.heading, told.why_out, told.uncounted)
        for row in level_rows(names, wanted, standing.approach):
            yield from (row.wish, row.verdict)


@given(priorities(), st.sampled_from(LANGUAGES))
def test_whatever_is_stated_there_are_whole_sentences(
    wanted: Priorities, language: Language
) -> None:
    if not wanted.any_counts:
        return
    names = Names(shipped(), messages_in(language))
    for sentence in everything(names, wanted, evaluate(names.catalogue, wanted)):
        assert not RAW.search(sentence), sentence


@given(priorities())
def test_a_name_stands_alone_in_the_verdict_only_where_one_is_first(wanted: Priorities) -> None:
    if not wanted.any_counts:
        return
    names = Names(shipped(), messages_in("nl"))
    evaluation = evaluate(names.catalogue, wanted)
    found = robustness(names.catalogue, wanted, evaluation, 200)
    said = headline(names, evaluation, found)
    alone = {
        names.messages(key, approach=names.approach(one))
        for key in ("sure-clear", "sure-likely", "result-only")
        for one in names.catalogue.approaches
    }
    if said.sentence in alone:
        assert found is not None
        assert [one.approach for one in evaluation.first] == [found.leader]
        assert found.verdict is not Verdict.OPEN


@given(priorities())
def test_the_markers_are_the_times_in_ten_that_the_sentences_name(wanted: Priorities) -> None:
    if not wanted.any_counts:
        return
    names = Names(shipped(), messages_in("nl"))
    evaluation = evaluate(names.catalogue, wanted)
    found = robustness(names.catalogue, wanted, evaluation, 200)
    if found is None:
        return
    picture = how_sure(names, found)
    assert len(picture.markers) in (0, TEN)
    for approach in filter(None, picture.markers):
        share = found.first_share(approach)
        assert abs(picture.markers.count(approach) - TEN * share) <= 0.5 + 1e-9


@pytest.mark.parametrize("language", LANGUAGES)
def test_points_add_up_to_the_total(language: Language) -> None:
    names = Names(shipped(), messages_in(language))
    wanted = stated(political=wish(Level.HIGH, 5), reciprocity=wish(Level.HIGH, 1))
    evaluation = evaluate(names.catalogue, wanted)
    told = standing_in_words(names, wanted, evaluation, "networks")
    points = [float(text.replace(",", ".")) for text in (row.points for row in told.rows)]
    assert sum(points) == pytest.approx(float(told.total.replace(",", ".")))


def test_what_gives_no_points_is_one_or_several() -> None:
    names = Names(shipped(), messages_in("nl"))
    every = dict.fromkeys(shipped().features, Priority(1, Aim(Direction.AT_MOST, Level.LOW)))

    def uncounted(*left: str) -> str:
        wanted = stated(**{key: one for key, one in every.items() if key not in left})
        told = standing_in_words(names, wanted, evaluate(shipped(), wanted), "networks")
        return told.uncounted

    assert uncounted("budget") == "Telt niet mee voor de punten: budget."
    assert uncounted("budget", "political") == "Tellen niet mee voor de punten: budget en politiek."
