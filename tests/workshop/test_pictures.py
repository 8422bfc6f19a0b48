"""Which pictures the wall may show: nothing before its step, and nothing that compares with what is
not there.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mic_selector.workshop.models import Room, Settings, Step
from mic_selector.workshop.pictures import Picture, picture, pictures

SETTINGS = Settings(
    title="Title",
    question="Question",
    languages=("nl",),
    groups=("Council", "Officers"),
    features=("governance",),
    asks_reasons=True,
)
NOW = datetime(2026, 11, 21, tzinfo=UTC)
ROOM = Room(
    id=1, code="346CDF79G", settings=SETTINGS, round=2, step=Step.RANKING, created=NOW, expires=NOW
)
OF_THE_RANKING = {Picture.RANKING, Picture.WHY, Picture.PREVAILS}


def test_once_the_ranking_is_shown_every_picture_may_be() -> None:
    assert set(pictures(ROOM)) == set(Picture)


@pytest.mark.parametrize("step", [Step.TRIAL, Step.OPEN, Step.CLOSED])
def test_nothing_of_the_answers_is_shown_before_it_is_revealed(step: Step) -> None:
    assert pictures(replace(ROOM, step=step)) == (Picture.JOIN,)


def test_the_ranking_waits_until_the_wants_were_discussed() -> None:
    assert set(pictures(replace(ROOM, step=Step.WANTS))) == set(Picture) - OF_THE_RANKING


def test_without_groups_nothing_compares_them() -> None:
    alone = replace(ROOM, settings=replace(SETTINGS, groups=()))
    assert set(Picture) - set(pictures(alone)) == {Picture.GROUPS, Picture.PREVAILS}


def test_where_nobody_was_asked_why_no_picture_shows_it() -> None:
    unasked = replace(ROOM, settings=replace(SETTINGS, asks_reasons=False))
    assert set(Picture) - set(pictures(unasked)) == {Picture.REASONS}


def test_an_earlier_round_is_shown_with_all_that_was_revealed_of_it() -> None:
    earlier = replace(ROOM, step=Step.OPEN, view_round=1)
    assert set(Picture) - set(pictures(earlier)) == {Picture.MOVED}
    assert picture(earlier) is Picture.RANKING


def test_in_the_first_round_nothing_has_moved_yet() -> None:
    assert set(Picture) - set(pictures(replace(ROOM, round=1))) == {Picture.MOVED}


def test_the_facilitator_chooses_the_picture() -> None:
    assert picture(replace(ROOM, view="why")) is Picture.WHY


@pytest.mark.parametrize("view", ["ranking", "nonsense", ""])
def test_a_picture_that_may_not_be_shown_is_not(view: str) -> None:
    assert picture(replace(ROOM, step=Step.WANTS, view=view)) is Picture.WANTS
    assert picture(replace(ROOM, step=Step.CLOSED, view=view)) is Picture.JOIN
