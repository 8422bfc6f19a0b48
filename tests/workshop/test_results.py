"""What the wall shows, worked out by hand on small rooms."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision.groups import group_priorities
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.workshop.answers import answers_of, priorities_of
from mic_selector.workshop.models import Answers, Ballot, Paper, Room, Settings, Step, Way
from mic_selector.workshop.paper import made_up_ballots
from mic_selector.workshop.results import Move, Results, movement, shown_apart
from tests.strategies import shipped

NOW = datetime.now(UTC)
FIRM_BUDGET = MappingProxyType(
    {"budget": Priority(5, Aim(Direction.AT_MOST, Level.LOW), firm=True)}
)


def room_with(settings: Settings, step: Step = Step.RANKING) -> Room:
    return Room(
        id=1, code="CCCCCCCCC", settings=settings, round=1, step=step, created=NOW, expires=NOW
    )


def ballot(person: int | str, answers: Answers, group: int | None = None) -> Ballot:
    return Ballot(participant=str(person), round=1, group=group, answers=answers, received=NOW)


def wanting(decisive: Sequence[str] = (), **wants: int) -> Answers:
    return answers_of(wants, decisive, Way.WANTS)


def results(
    settings: Settings,
    answers: Sequence[Answers],
    groups: Sequence[int | None] = (),
    paper: Paper | None = None,
) -> Results:
    placed = [*groups, *[None] * (len(answers) - len(groups))]
    ballots = tuple(
        ballot(person, one, group)
        for person, (one, group) in enumerate(zip(answers, placed, strict=True))
    )
    return Results(
        catalogue=shipped(),
        room=room_with(settings),
        round=1,
        ballots=ballots,
        paper=paper or Paper(),
    )


def counted(
    people: int, decisive: Mapping[str, int] | None = None, **given: Mapping[int, int]
) -> Paper:
    frozen = {feature: MappingProxyType(dict(counts)) for feature, counts in given.items()}
    return Paper(people, MappingProxyType(frozen), MappingProxyType(dict(decisive or {})))


# Spreads


def test_every_voter_is_counted_where_they_stand(settings: Settings) -> None:
    """Governance 3, 3, 1: differences 0, 2, 2 between two people, on average 4/3."""
    found = results(
        settings,
        [
            wanting(["governance"], governance=3),
            wanting(governance=3, budget=1),
            wanting(governance=1),
            Answers(),
        ],
    )
    assert (found.voted, found.on_paper) == (3, 0)
    by_feature = {spread.feature: spread for spread in found.spreads}
    assert list(by_feature) == list(settings.features)
    governance = by_feature["governance"]
    assert governance.given == {0: 0, 1: 1, 2: 0, 3: 2}
    assert (governance.decisive, governance.silent, sum(governance.given.values())) == (1, 0, 3)
    assert governance.difference == pytest.approx(4 / 3)
    assert by_feature["budget"].given == {1: 1, 2: 0, 3: 0}
    assert (by_feature["budget"].silent, by_feature["budget"].difference) == (2, 0)


def test_people_on_paper_are_counted_with_the_others(settings: Settings) -> None:
    paper = counted(3, {"governance": 2}, governance={3: 2})
    found = results(
        settings, [wanting(["governance"], governance=3), wanting(governance=0)], paper=paper
    )
    assert (found.voted, found.on_paper) == (2, 3)
    governance = found.spreads[0]
    assert governance.given == {0: 1, 1: 0, 2: 0, 3: 3}
    assert (governance.decisive, governance.silent) == (3, 1)


def test_the_two_features_to_talk_about_are_those_on_which_people_differ_most(
    settings: Settings,
) -> None:
    found = results(
        settings,
        [
            wanting(governance=3, political=1, reciprocity=1, budget=2),
            wanting(governance=0, political=2, reciprocity=3),
        ],
    )
    assert found.divided == ("governance", "reciprocity")


def test_who_agrees_on_everything_has_nothing_to_be_divided_about(settings: Settings) -> None:
    assert results(settings, [wanting(governance=3)] * 4).divided == ()
    assert results(settings, [wanting(governance=3)]).divided == ()


@pytest.mark.parametrize(("way", "scale"), [(Way.IMPORTANCE, range(6)), (Way.ORDER, range(1, 9))])
def test_importances_and_places_are_counted_on_their_own_scale(
    settings: Settings, way: Way, scale: range
) -> None:
    settings = replace(settings, way=way)
    found = results(settings, [answers_of({"governance": 1, "budget": 2}, (), way)] * 2)
    assert tuple(found.spreads[0].given) == tuple(scale)
    assert found.spreads[0].given[1] == 2
    assert next(one for one in found.spreads if one.feature == "budget").given[2] == 2


# The ranking


def test_the_ranking_is_that_of_the_priorities_of_all(settings: Settings) -> None:
    """Only expertise exchange has `++` on governance and `+` on budget in the printed table."""
    settings = replace(settings, limits=FIRM_BUDGET)
    found = results(settings, [wanting(governance=3)] * 3)
    assert found.priorities.priorities.of("budget") == FIRM_BUDGET["budget"]
    assert [one.approach for one in found.evaluation.first] == ["expertise_exchange"]
    assert list(found.certainty.stays) == [one.approach for one in found.evaluation.ranking]
    assert found.certainty.first == ("expertise_exchange",)


def test_a_feature_that_is_not_asked_is_not_called_unanswered(settings: Settings) -> None:
    settings = replace(settings, features=("governance", "political"))
    found = results(settings, [wanting(governance=3), wanting(governance=2), wanting(governance=2)])
    assert found.priorities.left_out == ("political",)
    assert set(found.priorities.answered) == {"governance", "political"}


@pytest.mark.parametrize("answers", [[], [Answers()] * 4])
def test_where_nobody_voted_there_is_nothing_to_rank(
    settings: Settings, answers: list[Answers]
) -> None:
    found = results(replace(settings, limits=FIRM_BUDGET), answers)
    assert (found.voted, found.divided) == (0, ())
    assert (found.priorities, found.evaluation, found.certainty, found.agreement) == (None,) * 4
    assert [sum(spread.given.values()) for spread in found.spreads] == [0] * 8


def test_where_nobody_needs_anything_there_is_nothing_to_rank(settings: Settings) -> None:
    found = results(settings, [wanting(governance=0, political=0)] * 3)
    assert found.priorities is not None
    assert (found.evaluation, found.certainty) == (None, None)


def test_agreement_is_over_those_who_answered_all_that_is_asked(settings: Settings) -> None:
    settings = replace(settings, features=("governance", "political"), limits=FIRM_BUDGET)
    full, half = wanting(governance=3, political=1), wanting(governance=3)
    found = results(settings, [full, full, half])
    assert found.agreement.ballots == 2
    assert found.agreement.concordance == pytest.approx(1)
    assert results(settings, [full, half]).agreement is None


def test_a_room_whose_feature_left_the_catalogue_still_shows_the_others(settings: Settings) -> None:
    gone = replace(
        settings,
        features=("gone", "governance"),
        limits=MappingProxyType({"gone": FIRM_BUDGET["budget"]}),
    )
    found = results(gone, [wanting(["gone"], gone=3, governance=3)] * 5, [0] * 5)
    assert [spread.feature for spread in found.spreads] == ["governance"]
    assert [one.approach for one in found.evaluation.first] == ["city_to_city"]


# Paper


@given(
    st.lists(
        st.tuples(
            st.sampled_from(LEVELS),
            st.sampled_from(LEVELS),
            st.sampled_from(LEVELS[1:]),
            st.booleans(),
        ),
        min_size=1,
        max_size=8,
    ),
    st.integers(0, 8),
)
def test_counted_on_paper_complete_ballots_give_the_group_the_same_priorities(
    rows: list[tuple[Level, Level, Level, bool]], on_phones: int
) -> None:
    """Aims are medians and importances means of logarithms, per feature: it does not matter who
    said which.
    """
    settings = Settings(
        title="t",
        question="",
        languages=("nl",),
        groups=(),
        features=("governance", "political", "budget"),
    )
    answers = [
        Answers(
            wants=MappingProxyType({"governance": one, "political": other, "budget": budget}),
            decisive=("budget",) if picked else (),
        )
        for one, other, budget, picked in rows
    ]
    all_on_phones = results(settings, answers).priorities
    phones, paper = answers[:on_phones], answers[on_phones:]
    given_on_paper = {
        feature: {
            level.step: [one.wants[feature] for one in paper].count(level) for level in LEVELS
        }
        for feature in settings.features
    }
    typed_in = counted(
        len(paper), {"budget": sum("budget" in one.decisive for one in paper)}, **given_on_paper
    )
    mixed = results(settings, phones, paper=typed_in).priorities
    assert mixed.priorities.by_feature.keys() == all_on_phones.priorities.by_feature.keys()
    for feature in settings.features:
        one, other = mixed.priorities.of(feature), all_on_phones.priorities.of(feature)
        assert one.aim == other.aim
        assert one.importance == pytest.approx(other.importance, abs=0.0101)


@pytest.mark.parametrize("way", [Way.IMPORTANCE, Way.ORDER])
def test_on_paper_importances_and_places_stand_for_what_they_do_on_a_phone(
    settings: Settings, catalogue: Catalogue, way: Way
) -> None:
    settings = replace(settings, features=("governance", "budget"), way=way)
    (made_up,) = made_up_ballots(counted(1, governance={2: 1}, budget={1: 1}), settings, catalogue)
    said = priorities_of(answers_of({"governance": 2, "budget": 1}, (), way), settings, catalogue)
    assert made_up.by_feature == said.by_feature


def test_people_on_paper_have_no_ranking_of_their_own_to_agree_with(settings: Settings) -> None:
    settings = replace(settings, features=("governance",))
    found = results(settings, [wanting(governance=3)] * 2, paper=counted(5, governance={0: 5}))
    assert found.agreement.ballots == 2
    assert found.priorities.priorities.of("governance").importance == 0


def test_paper_alone_is_enough_for_a_ranking(settings: Settings, catalogue: Catalogue) -> None:
    found = results(settings, [], paper=counted(4, governance={3: 3}))
    ballots = made_up_ballots(found.paper, settings, catalogue)
    assert found.priorities.priorities == group_priorities(catalogue, ballots).priorities
    assert [one.approach for one in found.evaluation.first] == ["city_to_city"]


# Groups


def test_groups_are_compared_and_each_has_its_own_first_place(settings: Settings) -> None:
    governance, private = wanting(governance=3), wanting(private_sector=3)
    found = results(settings, [governance] * 5 + [private] * 6, [0] * 5 + [1] * 6)
    council, youth = found.groups
    assert (council.name, council.people, youth.name, youth.people) == ("raad", 5, "jeugd", 6)
    assert [one.approach for one in council.evaluation.first] == ["city_to_city"]
    assert [one.approach for one in youth.evaluation.first] == ["private_sector_cooperation"]
    assert council.spreads[0].given == {0: 0, 1: 0, 2: 0, 3: 5}
    assert sum(youth.spreads[0].given.values()) == 0


def test_a_group_of_four_is_not_shown_apart(settings: Settings) -> None:
    found = results(settings, [wanting(governance=3)] * 4, [0] * 4)
    assert found.groups == ()


def test_empty_ballots_do_not_make_a_group_large_enough(settings: Settings) -> None:
    found = results(settings, [*[wanting(governance=3)] * 4, Answers()], [0] * 5)
    assert found.groups == ()


def test_groups_are_not_shown_while_ballots_can_still_change(settings: Settings) -> None:
    found = results(settings, [wanting(governance=3)] * 5, [0] * 5)
    assert len(found.groups) == 1
    for step in (Step.OPEN, Step.TRIAL):
        assert replace(found, room=room_with(settings, step)).groups == ()
    later = replace(found, room=replace(room_with(settings, Step.OPEN), round=2))
    assert len(later.groups) == 1


@pytest.mark.parametrize(
    ("sizes", "rest", "shown"),
    [
        ([5, 5], 0, [0, 1]),
        ([5, 4], 0, []),  # all minus the first would be the four
        (
            [9, 6, 4],
            0,
            [0],
        ),  # all minus the first two would be the four; so the six are kept back with them
        ([9, 6, 4, 1], 0, [0, 1]),  # what is left is five people of two groups
        ([9, 6, 0], 0, [0, 1]),
        ([9, 6], 1, [0]),  # one person in no group would be left
        ([9, 6], 5, [0, 1]),
        ([6, 6, 3], 0, [1]),
        ([], 3, []),
    ],
)
def test_no_group_under_five_can_be_found_by_taking_away(
    sizes: list[int], rest: int, shown: list[int]
) -> None:
    assert list(shown_apart(dict(enumerate(sizes)), rest)) == shown


@given(st.lists(st.integers(0, 12), max_size=6), st.integers(0, 12))
def test_what_is_left_beside_the_shown_groups_is_nobody_or_five_and_as_many_are_shown_as_can_be(
    sizes: list[int], rest: int
) -> None:
    shown = shown_apart(dict(enumerate(sizes)), rest)
    left = rest + sum(size for place, size in enumerate(sizes) if place not in shown)
    large = sum(size >= 5 for size in sizes)
    assert all(sizes[place] >= 5 for place in shown)
    assert left == 0 or left >= 5 or not shown
    assert len(shown) >= large - 1


# Movement


def rounds(settings: Settings, pairs: Sequence[tuple[Answers, Answers]]) -> tuple[Results, Results]:
    return results(settings, [before for before, _ in pairs]), results(
        settings, [after for _, after in pairs]
    )


def test_movement_is_counted_among_those_who_voted_in_both_rounds(settings: Settings) -> None:
    low, high = wanting(governance=1, budget=2), wanting(governance=3)
    settings = replace(settings, features=("governance", "budget"))
    found = movement(
        *rounds(
            settings, [(low, high)] * 3 + [(high, low)] + [(low, low)] * 2 + [(Answers(), low)] * 4
        )
    )
    assert found.people == 6
    assert found.moves == (
        Move("governance", up=3, down=1, same=2),
        Move("budget", up=0, down=0, same=2),
    )


def test_in_an_order_up_is_towards_the_first_place(settings: Settings) -> None:
    settings = replace(settings, features=("governance", "budget"), way=Way.ORDER)
    pairs = [(Answers(order=("budget", "governance")), Answers(order=("governance", "budget")))] * 5
    assert movement(*rounds(settings, pairs)).moves == (
        Move("governance", 5, 0, 0),
        Move("budget", 0, 5, 0),
    )


def test_movement_of_fewer_than_five_people_is_not_shown(settings: Settings) -> None:
    pair = (wanting(governance=1), wanting(governance=3))
    assert movement(*rounds(settings, [pair] * 4)) is None
    assert movement(*rounds(settings, [pair] * 5)) is not None
