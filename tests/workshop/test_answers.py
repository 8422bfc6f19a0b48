"""What a form may say, and which priorities it stands for."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision import rank_order_centroid
from mic_selector.files.faults import FaultyInput
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.workshop.answers import (
    answers_from,
    answers_of,
    group_from,
    numbers_of,
    possible_answers,
    priorities_of,
)
from mic_selector.workshop.models import Answers, Room, Settings, Step, Way
from tests.strategies import shipped

AT_LEAST, AT_MOST = Direction.AT_LEAST, Direction.AT_MOST


def room_with(settings: Settings) -> Room:
    now = datetime.now(UTC)
    return Room(
        id=1, code="CCCCCCCCC", settings=settings, round=1, step=Step.OPEN, created=now, expires=now
    )


@pytest.fixture
def room(settings: Settings) -> Room:
    """A room that asks four features, of which three may be decisive."""
    return room_with(replace(settings, features=("governance", "political", "duration", "budget")))


def asking(room: Room, way: Way) -> Room:
    return replace(room, settings=replace(room.settings, way=way))


def faults(
    form: Mapping[str, list[str]], room: Room, catalogue: Catalogue
) -> list[tuple[str, object]]:
    with pytest.raises(FaultyInput) as faulty:
        answers_from(form, room, catalogue)
    return [(fault.code, fault.path[0]) for fault in faulty.value.faults]


# Forms


def test_wants_are_read_with_what_is_decisive(room: Room, catalogue: Catalogue) -> None:
    form = {
        "want.governance": ["3"],
        "want.political": ["0"],
        "want.budget": ["1"],
        "want.duration": [""],
        "decisive": ["budget", "governance", "budget"],
        "group": ["1"],
        "token": ["x"],
        "anything else": ["x", "y"],
    }
    answers = answers_from(form, room, catalogue)
    assert answers.wants == {
        "governance": Level.HIGH,
        "political": Level.ABSENT,
        "budget": Level.LOW,
    }
    assert answers.decisive == ("budget", "governance")


def test_importances_are_read(room: Room, catalogue: Catalogue) -> None:
    form = {"importance.governance": ["0"], "importance.budget": ["5"], "importance.duration": [""]}
    answers = answers_from(form, asking(room, Way.IMPORTANCE), catalogue)
    assert answers == Answers(importance={"governance": 0, "budget": 5})


def test_places_are_read_as_an_order_and_may_leave_gaps(room: Room, catalogue: Catalogue) -> None:
    form = {"order.governance": ["4"], "order.budget": ["1"], "order.political": ["2"]}
    answers = answers_from(form, asking(room, Way.ORDER), catalogue)
    assert answers == Answers(order=("budget", "political", "governance"))


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("values", [None, [], [""], ["", ""]])
def test_a_form_without_answers_is_an_empty_ballot(
    room: Room, catalogue: Catalogue, way: Way, values: list[str] | None
) -> None:
    field = {
        Way.WANTS: "want.budget",
        Way.IMPORTANCE: "importance.budget",
        Way.ORDER: "order.budget",
    }[way]
    form = {"group": ["0"]} if values is None else {field: values}
    assert answers_from(form, asking(room, way), catalogue).are_empty


def test_nobody_can_want_no_commitment_at_all(room: Room, catalogue: Catalogue) -> None:
    """The page of the selector asks the commitments on `+` to `+++` too."""
    assert possible_answers(room.settings, catalogue, "governance") == (0, 1, 2, 3)
    assert possible_answers(room.settings, catalogue, "budget") == (1, 2, 3)
    assert faults({"want.budget": ["0"]}, room, catalogue) == [("ballot-impossible", "want.budget")]


@pytest.mark.parametrize(
    "value", ["4", "-1", "+", "1.0", "01", " 1", "１", "nan", "x" * 10_000, "\x00", "<script>"]
)
def test_what_no_button_says_is_refused(room: Room, catalogue: Catalogue, value: str) -> None:
    assert faults({"want.governance": [value]}, room, catalogue) == [
        ("ballot-impossible", "want.governance")
    ]


def test_an_answer_given_twice_is_refused(room: Room, catalogue: Catalogue) -> None:
    assert faults({"want.governance": ["1", "2"]}, room, catalogue) == [
        ("ballot-twice", "want.governance")
    ]


@pytest.mark.parametrize(
    "field", ["want.civil_society", "want.", "want.x.y", "importance.budget", "order.budget"]
)
def test_an_answer_to_what_is_not_asked_is_refused(
    room: Room, catalogue: Catalogue, field: str
) -> None:
    assert faults({field: ["1"]}, room, catalogue) == [("ballot-not-asked", field)]


def test_only_as_many_features_are_decisive_as_the_room_allows(
    room: Room, catalogue: Catalogue
) -> None:
    wants = {f"want.{feature}": ["2"] for feature in room.settings.features}
    three = {**wants, "decisive": ["governance", "political", "budget"]}
    assert len(answers_from(three, room, catalogue).decisive) == 3
    assert faults({**wants, "decisive": list(room.settings.features)}, room, catalogue) == [
        ("ballot-too-many-picks", "decisive")
    ]


@pytest.mark.parametrize("want", [{}, {"want.governance": [""]}, {"want.governance": ["0"]}])
def test_what_is_not_wanted_cannot_be_decisive(
    room: Room, catalogue: Catalogue, want: dict[str, list[str]]
) -> None:
    form = {**want, "decisive": ["governance"]}
    assert faults(form, room, catalogue) == [("ballot-decisive-not-wanted", "want.governance")]


def test_only_wants_have_something_decisive(room: Room, catalogue: Catalogue) -> None:
    assert faults({"decisive": ["x"]}, room, catalogue) == [("ballot-not-asked", "decisive")]
    form = {"importance.budget": ["1"], "decisive": ["budget"]}
    assert faults(form, asking(room, Way.IMPORTANCE), catalogue) == [
        ("ballot-not-asked", "decisive")
    ]


def test_a_place_given_twice_is_refused(room: Room, catalogue: Catalogue) -> None:
    form = {"order.governance": ["2"], "order.political": ["1"], "order.budget": ["2"]}
    assert faults(form, asking(room, Way.ORDER), catalogue) == [
        ("ballot-place-twice", "order.budget")
    ]


def test_everything_wrong_is_said_at_once(room: Room, catalogue: Catalogue) -> None:
    form = {"want.governance": ["9"], "want.political": ["1", "2"], "want.x": ["1"]}
    assert len(faults(form, room, catalogue)) == 3


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "want.budget",
                "want.x",
                "decisive",
                "order.budget",
                "order.governance",
                "importance.budget",
            ]
        ),
        st.lists(
            st.one_of(st.text(max_size=5), st.sampled_from(["", "0", "1", "3", "budget"])),
            max_size=3,
        ),
    ),
    st.sampled_from(Way),
)
def test_any_form_is_answers_of_the_room_or_refused(form: dict[str, list[str]], way: Way) -> None:
    room = room_with(
        Settings(
            title="t",
            question="",
            languages=("nl",),
            groups=(),
            features=("governance", "budget"),
            way=way,
        )
    )
    try:
        answers = answers_from(form, room, shipped())
    except FaultyInput:
        return
    numbers = numbers_of(answers, way)
    assert numbers.keys() <= {"governance", "budget"}
    assert set(answers.decisive) <= numbers.keys()
    assert priorities_of(answers, room.settings, shipped()).by_feature.keys() == numbers.keys()


@pytest.mark.parametrize(("value", "group"), [("", None), ("0", 0)])
def test_a_group_is_one_of_the_rooms_or_none(room: Room, value: str, group: int | None) -> None:
    assert group_from({"group": [value]}, room) == group


def test_where_there_are_groups_one_must_choose_and_elsewhere_there_is_nothing_to_choose(
    room: Room,
) -> None:
    with pytest.raises(FaultyInput) as faulty:
        group_from({}, room)
    assert [(fault.code, fault.path) for fault in faulty.value.faults] == [
        ("ballot-group-missing", ("group",))
    ]
    assert group_from({}, room_with(replace(room.settings, groups=()))) is None


@pytest.mark.parametrize("values", [["2"], ["-1"], ["raad"], ["0", "1"]])
def test_a_group_that_is_not_the_rooms_is_refused(room: Room, values: list[str]) -> None:
    with pytest.raises(FaultyInput):
        group_from({"group": values}, room)


@pytest.mark.parametrize("way", Way)
def test_answers_can_be_shown_back_as_they_were_given(way: Way) -> None:
    numbers = {"governance": 2, "budget": 1}
    assert numbers_of(answers_of(numbers, (), way), way) == numbers


# Priorities


def test_wants_are_aims_that_matter_or_are_decisive_and_what_is_not_needed_weighs_nothing(
    room: Room, catalogue: Catalogue
) -> None:
    wants = {
        "governance": Level.MEDIUM,
        "political": Level.ABSENT,
        "budget": Level.LOW,
        "duration": Level.HIGH,
    }
    found = priorities_of(Answers(wants=wants, decisive=("governance",)), room.settings, catalogue)
    assert found.by_feature == {
        "governance": Priority(5, Aim(AT_LEAST, Level.MEDIUM)),
        "political": Priority(0, Aim(AT_LEAST, Level.ABSENT)),
        "budget": Priority(3, Aim(AT_MOST, Level.LOW)),
        "duration": Priority(3, Aim(AT_LEAST, Level.HIGH)),
    }


def test_an_importance_speaks_of_as_much_of_a_benefit_as_possible_and_as_little_budget(
    room: Room, catalogue: Catalogue
) -> None:
    settings = replace(room.settings, way=Way.IMPORTANCE)
    found = priorities_of(Answers(importance={"governance": 4, "budget": 0}), settings, catalogue)
    assert found.by_feature == {
        "governance": Priority(4, Aim(AT_LEAST, Level.HIGH)),
        "budget": Priority(0, Aim(AT_MOST, Level.LOW)),
    }


def test_an_order_gets_rank_order_centroid_weights_with_the_first_at_5(
    room: Room, catalogue: Catalogue
) -> None:
    """Three in order: 11/18, 5/18, 2/18 (Roberts and Goodwin 2002)."""
    settings = replace(room.settings, way=Way.ORDER)
    found = priorities_of(Answers(order=("budget", "governance", "political")), settings, catalogue)
    importances = [
        found.of(feature).importance for feature in ("budget", "governance", "political")
    ]
    assert importances == [5, 2.27, 0.91]
    assert importances == pytest.approx(
        5 * rank_order_centroid(3) / rank_order_centroid(3)[0], abs=0.005
    )
    assert found.of("budget").aim == Aim(AT_MOST, Level.LOW)


def test_limits_of_the_room_hold_for_everyone_whatever_they_said(
    room: Room, catalogue: Catalogue
) -> None:
    limit = Priority(5, Aim(AT_MOST, Level.LOW), firm=True)
    settings = replace(room.settings, limits=MappingProxyType({"budget": limit}))
    found = priorities_of(Answers(wants={"budget": Level.HIGH}), settings, catalogue)
    assert found.by_feature == {"budget": limit}


@pytest.mark.parametrize("way", Way)
def test_a_feature_that_left_the_catalogue_meanwhile_is_left_out(
    room: Room, catalogue: Catalogue, way: Way
) -> None:
    limits = MappingProxyType({"gone": Priority(5, Aim(AT_MOST, Level.LOW))})
    settings = replace(room.settings, features=("gone", "budget"), limits=limits, way=way)
    answers = answers_of({"gone": 1, "budget": 2}, ("gone",), way)
    assert list(priorities_of(answers, settings, catalogue).by_feature) == ["budget"]
