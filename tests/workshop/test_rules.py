from dataclasses import replace
from types import MappingProxyType

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import FaultyInput
from mic_selector.workshop.models import Paper, Settings, Step, Way
from mic_selector.workshop.rules import (
    LONGEST_GROUP,
    LONGEST_TITLE,
    START,
    checked_paper,
    checked_settings,
    moves,
)


def codes(faulty: pytest.ExceptionInfo[FaultyInput]) -> list[tuple[str, object]]:
    return [(fault.code, fault.path[0]) for fault in faulty.value.faults]


def test_the_usual_way_leads_through_a_whole_round_to_the_next() -> None:
    walked = [START]
    for _ in range(5):
        walked.append(moves(*walked[-1])[0])
    steps = [
        (0, Step.TRIAL),
        (1, Step.OPEN),
        (1, Step.CLOSED),
        (1, Step.WANTS),
        (1, Step.RANKING),
        (2, Step.OPEN),
    ]
    assert walked == steps


def test_a_closed_round_can_be_opened_again_and_what_is_revealed_covered_again() -> None:
    assert (3, Step.OPEN) in moves(3, Step.CLOSED)
    assert (3, Step.CLOSED) in moves(3, Step.WANTS)
    assert (3, Step.WANTS) in moves(3, Step.RANKING)


def test_an_open_round_can_only_be_closed_and_nothing_leads_back_a_round() -> None:
    assert moves(1, Step.OPEN) == ((1, Step.CLOSED),)
    for step in Step:
        assert all(round_ in (2, 3) for round_, _ in moves(2, step)) or step is Step.TRIAL


def test_the_ranking_is_only_reached_through_the_wants() -> None:
    assert [step for step in Step if any(to is Step.RANKING for _, to in moves(1, step))] == [
        Step.WANTS
    ]


def test_a_new_room_gets_tidy_texts_and_no_empty_groups(
    settings: Settings, catalogue: Catalogue
) -> None:
    untidy = replace(
        settings,
        title="  Onze \n stad\x00 ",
        question="Wat\twillen we?",
        groups=(" raad ", "", " ", "jeugd"),
    )
    assert checked_settings(untidy, catalogue) == settings


def test_everything_wrong_with_a_new_room_is_said_at_once(
    settings: Settings, catalogue: Catalogue
) -> None:
    wrong = replace(
        settings,
        title=" ",
        groups=("Raad", "raad ", "x" * (LONGEST_GROUP + 1)),
        features=("gone",),
        languages=(),
    )
    with pytest.raises(FaultyInput) as faulty:
        checked_settings(wrong, catalogue)
    assert sorted(codes(faulty)) == [
        ("empty", "features"),
        ("empty", "languages"),
        ("empty", "title"),
        ("room-group-twice", "groups"),
        ("string-too-long", "groups"),
    ]


@pytest.mark.parametrize("title", ["x" * (LONGEST_TITLE + 1), "é" * 5000])
def test_a_title_that_is_too_long_is_refused(
    settings: Settings, catalogue: Catalogue, title: str
) -> None:
    with pytest.raises(FaultyInput) as faulty:
        checked_settings(replace(settings, title=title), catalogue)
    assert codes(faulty) == [("string-too-long", "title")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "Cafe\u0301"),
        ("Jeugdraad", "Jeugd\u00adraad"),
        ("Jeugdraad", "jeugd\u200braad"),
        *(("Jeugd-raad", f"Jeugd{hyphen}raad") for hyphen in "\u2010\u2011\u2013\u2212\ufe63"),
        *(("L'école", f"L{apostrophe}école") for apostrophe in "\u2019\u02bc\u2032\uff07"),
        ("De raad", "De\u00a0raad"),
        ("Raad", "R\u0430ad"),
    ],
)
def test_groups_that_look_the_same_are_the_same(
    settings: Settings, catalogue: Catalogue, one: str, other: str
) -> None:
    with pytest.raises(FaultyInput) as faulty:
        checked_settings(replace(settings, groups=(one, other)), catalogue)
    assert codes(faulty) == [("room-group-twice", "groups")]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("ge\u00admeente\u200braad\ufeff", "gemeenteraad"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("\u202aRaad\u202c", "Raad"),
        ("een\u2028twee\x85drie", "een twee drie"),
        *(
            (emoji, emoji)
            for emoji in (
                "\U0001f468\u200d\U0001f469\u200d\U0001f467",
                "\U0001f469\U0001f3fd\u200d\U0001f680",
                "\u2764\ufe0f\u200d\U0001f525",
                "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
            )
        ),
    ],
)
def test_signs_that_nobody_sees_vanish_and_part_neither_words_nor_emoji(
    settings: Settings, catalogue: Catalogue, given: str, kept: str
) -> None:
    checked = checked_settings(replace(settings, title=given, groups=(given,)), catalogue)
    assert (checked.title, *checked.groups) == (kept, kept)


def test_too_many_groups_are_refused(settings: Settings, catalogue: Catalogue) -> None:
    with pytest.raises(FaultyInput) as faulty:
        checked_settings(
            replace(settings, groups=tuple(f"tafel {number}" for number in range(13))), catalogue
        )
    assert codes(faulty) == [("room-too-many-groups", "groups")]


def paper(people: int, given: dict[int, int], decisive: int = 0) -> Paper:
    counts = MappingProxyType({"budget": MappingProxyType(given)})
    return Paper(people, counts, MappingProxyType({"budget": decisive}))


def test_a_paper_count_may_leave_people_without_an_opinion(settings: Settings) -> None:
    count = paper(4, {1: 2, 3: 1}, decisive=3)
    assert checked_paper(count, settings) == count


@pytest.mark.parametrize(
    ("count", "code", "at"),
    [
        (paper(2, {1: 2, 3: 1}), "paper-more-than-people", "budget"),
        (paper(4, {0: 2, 3: 1}, decisive=2), "paper-decisive-not-wanted", "budget"),
        (paper(4, {1: -1, 3: 1}), "number-beyond", "budget"),
        (paper(4, {3: 1}, decisive=-1), "number-beyond", "budget"),
        (paper(2001, {3: 1}), "number-beyond", "people"),
        (paper(-1, {3: 1}), "number-beyond", "people"),
    ],
)
def test_a_paper_count_that_does_not_add_up_is_refused(
    settings: Settings, count: Paper, code: str, at: str
) -> None:
    with pytest.raises(FaultyInput) as faulty:
        checked_paper(count, settings)
    assert codes(faulty) == [(code, at)]


def test_on_paper_nobody_picks_more_features_than_a_phone_lets_them(settings: Settings) -> None:
    eight = {key: MappingProxyType({3: 1}) for key in settings.features}
    count = Paper(1, MappingProxyType(eight), MappingProxyType(dict.fromkeys(eight, 1)))
    with pytest.raises(FaultyInput) as faulty:
        checked_paper(count, settings)
    assert codes(faulty) == [("paper-too-many-picks", "decisive")]
    assert faulty.value.faults[0].parameters == {
        "given": len(eight),
        "most": settings.picks,
        "picks": settings.picks,
    }
    enough = replace(settings, picks=len(eight))
    assert checked_paper(count, enough) == count
    three = dict.fromkeys(settings.features[:3], 1)
    assert checked_paper(replace(count, decisive=MappingProxyType(three)), settings)


def test_on_paper_no_place_is_given_to_more_features_than_there_are_people():
    settings = Settings(
        title="Zaal",
        question="",
        languages=("nl",),
        groups=(),
        features=("governance", "political"),
        way=Way.ORDER,
    )
    given = {"governance": {1: 2, 2: 0}, "political": {1: 1, 2: 2}}
    with pytest.raises(FaultyInput) as raised:
        checked_paper(Paper(2, given), settings)
    assert [fault.path for fault in raised.value.faults] == [(1,), ("political",)]
    assert checked_paper(Paper(3, given), settings).people == 3
