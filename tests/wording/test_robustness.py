"""How sure the order is, in words: the verdict, who would see which approach first, what if."""

import re
from types import MappingProxyType

import numpy as np
import pytest

from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision import RankAcceptability, evaluate
from mic_selector.decision.changes import importance_intervals
from mic_selector.decision.regret import RobustChoice, robust_choice
from mic_selector.decision.robustness import Around, Robustness, _verdict, robustness
from mic_selector.files.messages import messages_in
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.presets import load_presets
from mic_selector.wording.changes import intervals_in_words
from mic_selector.wording.names import Names
from mic_selector.wording.result import how_sure
from mic_selector.wording.robustness import (
    Robust,
    first_for,
    grounds_in_words,
    method_in_words,
    robust_in_words,
    sureness_in_words,
    verdict_in_words,
    written_verdict,
)
from mic_selector.wording.rounding import often
from tests.strategies import shipped
from tests.wording.test_sentences import RAW, stated

PRESETS = list(load_presets(shipped()))


def drawn(catalogue: Catalogue, wanted: Priorities) -> Robustness:
    found = robustness(catalogue, wanted, evaluate(catalogue, wanted))
    assert found is not None
    return found


def of_preset(catalogue: Catalogue, preset: str) -> Robustness:
    return drawn(catalogue, load_presets(catalogue)[preset].priorities)


@pytest.mark.parametrize("preset", PRESETS)
def test_it_names_what_some_draw_puts_first_the_most_frequent_on_top(
    english: Names, preset: str
) -> None:
    found = of_preset(english.catalogue, preset)
    shares = {one: found.first_share(one) for one in found.approaches if found.first_share(one) > 0}
    assert [row.approach for row in first_for(english, found)] == sorted(
        shares, key=lambda one: -shares[one]
    )


def test_one_feature_has_all_the_weight(english: Names) -> None:
    wanted = stated(budget=Priority(3, Aim(Direction.AT_MOST, Level.LOW)))
    for row in first_for(english, drawn(english.catalogue, wanted)):
        assert (row.first, row.weights, row.confidence) == ("100%", "budget (100%)", "100%")


def test_the_three_largest_weights_are_named_the_largest_first(english: Names) -> None:
    found = of_preset(english.catalogue, "centre_city")
    row = first_for(english, found)[0]
    weights = found.acceptability.central_weights[found.approaches.index(row.approach)]
    by_name = {
        english.feature(key): weight for key, weight in zip(found.features, weights, strict=True)
    }
    said = re.findall(r"(?:^|, | and )(.+?) \((\d+)%\)", row.weights)
    assert [name for name, _ in said] == sorted(by_name, key=lambda name: -by_name[name])[:3]
    assert all(abs(100 * by_name[name] - int(percent)) <= 0.5 for name, percent in said)


def test_what_is_seldom_first_is_less_sure_with_its_own_weights(english: Names) -> None:
    usual, seldom, *_ = first_for(english, of_preset(english.catalogue, "centre_city"))
    assert int(usual.first[:-1]) > 70 > 30 > int(seldom.first[:-1])
    assert int(usual.confidence[:-1]) > 70 > 50 > int(seldom.confidence[:-1])


@pytest.mark.parametrize("preset", PRESETS)
def test_it_is_written_in_each_language_without_raw_values(names: Names, preset: str) -> None:
    for row in first_for(names, of_preset(names.catalogue, preset)):
        assert not RAW.search(" ".join((row.name, row.first, row.weights, row.confidence)))


# the verdict and what it rests on


def made_up(shares: dict[str, float], first: tuple[str, ...], draws: int = 5000) -> Robustness:
    """Return what draws would say in which the approaches of the catalogue are first so often."""
    verdict, near, contenders = _verdict(
        tuple(shares), first, np.array(list(shares.values())), draws
    )
    ranks = np.array([[share, 1 - share] for share in shares.values()])
    return Robustness(
        around=Around.SAID,
        approaches=tuple(shares),
        features=("budget",),
        first=first,
        acceptability=RankAcceptability(
            ranks=ranks, central_weights=ranks, confidence=ranks, pairwise=ranks, draws=draws
        ),
        verdict=verdict,
        near=near,
        contenders=contenders,
        dominated={},
        within_reach={},
    )


IN_WORDS = [
    (
        (0.82, 0.18),
        "twinning",
        "Twinning fits best. Weigh the same answers a little differently and Twinning stays first "
        "about 8 times in 10.",
        "Jumelage past het best. Weegt u dezelfde antwoorden iets anders, dan blijft Jumelage "
        "ongeveer 8 keer op 10 eerst.",
        "«\u00a0Jumelage\u00a0» convient le mieux. Si vous pesez les mêmes réponses un peu "
        "autrement, «\u00a0Jumelage\u00a0» reste en tête environ 8 fois sur 10.",
    ),
    (
        (0.7, 0.3),
        "twinning",
        "Twinning probably fits best. Weigh the same answers a little differently and Twinning "
        "stays first about 7 times in 10.",
        "Jumelage past waarschijnlijk het best. Weegt u dezelfde antwoorden iets anders, dan "
        "blijft Jumelage ongeveer 7 keer op 10 eerst.",
        "«\u00a0Jumelage\u00a0» convient probablement le mieux. Si vous pesez les mêmes réponses "
        "un peu autrement, «\u00a0Jumelage\u00a0» reste en tête environ 7 fois sur 10.",
    ),
    (
        (0.8, 0.2),
        "twinning",
        "Twinning fits best, on the line between likely and clear. Weigh the same answers "
        "a little differently and Twinning stays first about 8 times in 10.",
        "Jumelage past het best, op de grens van waarschijnlijk en duidelijk. Weegt u dezelfde "
        "antwoorden iets anders, dan blijft Jumelage ongeveer 8 keer op 10 eerst.",
        "«\u00a0Jumelage\u00a0» convient le mieux, à la limite entre probable et net. Si vous "
        "pesez les mêmes réponses un peu autrement, «\u00a0Jumelage\u00a0» reste en tête environ "
        "8 fois sur 10.",
    ),
    (
        (0.6, 0.3),
        "twinning",
        "Twinning may fit best. Close to it: International youth work. Weigh "
        "the same answers a little differently and first comes: Twinning (about 6 times in 10) and "
        "International youth work (about 3 times in 10).",
        "Jumelage past misschien het best. Dichtbij: "
        "Internationale jeugdwerking. Weegt u dezelfde antwoorden iets anders, dan komt eerst: "
        "Jumelage (ongeveer 6 keer op 10) en Internationale jeugdwerking (ongeveer 3 keer op 10).",
        "«\u00a0Jumelage\u00a0» convient peut-être le mieux. Tout "
        "près\u00a0: Travail de jeunesse international. Si vous pesez les mêmes réponses un peu "
        "autrement, voici qui arrive en tête\u00a0: Jumelage (environ 6 fois sur 10) et Travail de "
        "jeunesse international (environ 3 fois sur 10).",
    ),
    (
        (0.75, 0.5),
        "twinning",
        "Twinning and International youth work are close. Weigh the same answers a little "
        "differently and first comes, alone or shared: Twinning (about 8 times in 10) and "
        "International youth work (about 5 times in 10).",
        "Jumelage en Internationale jeugdwerking liggen dicht bij elkaar. Weegt u dezelfde "
        "antwoorden iets anders, dan komt eerst, alleen of gedeeld: Jumelage (ongeveer 8 keer op "
        "10) en Internationale jeugdwerking (ongeveer 5 keer op 10).",
        "Sont proches\u00a0: Jumelage et Travail de jeunesse international. Si vous pesez les "
        "mêmes réponses un peu autrement, voici qui arrive en tête, seule ou à égalité\u00a0: "
        "Jumelage (environ 8 fois sur 10) et Travail de jeunesse international (environ 5 fois "
        "sur 10).",
    ),
    (
        (0.45, 0.55),
        "twinning",
        "International youth work and Twinning are close. Weigh the same answers a little "
        "differently and first comes: International youth work (about 6 times in 10) and Twinning "
        "(about 5 times in 10). Highest score: Twinning. Most often first when weighed a little "
        "differently: International youth work.",
        "Internationale jeugdwerking en Jumelage liggen dicht bij elkaar. Weegt u dezelfde "
        "antwoorden iets anders, dan komt eerst: Internationale jeugdwerking (ongeveer 6 keer op "
        "10) en Jumelage (ongeveer 5 keer op 10). Hoogste score: Jumelage. Het vaakst eerst als er "
        "iets anders gewogen wordt: Internationale jeugdwerking.",
        "Sont proches\u00a0: Travail de jeunesse international et Jumelage. Si vous pesez les "
        "mêmes réponses un peu autrement, voici qui arrive en tête\u00a0: Travail de jeunesse "
        "international (environ 6 fois sur 10) et Jumelage (environ 5 fois sur 10). Score le plus "
        "élevé\u00a0: Jumelage. Le plus souvent en tête si l'on pèse un peu autrement\u00a0: "
        "Travail de jeunesse international.",
    ),
]


@pytest.mark.parametrize("language", ["en", "nl", "fr"])
@pytest.mark.parametrize("case", IN_WORDS, ids=lambda case: str(case[0]))
def test_the_verdict_and_what_it_rests_on(
    catalogue: Catalogue, case: tuple[tuple[float, float], str, str, str, str], language: str
) -> None:
    shares, first, *expected = case
    names = Names(catalogue, messages_in(language))
    found = made_up(dict(zip(("twinning", "youth_work"), shares, strict=True)), (first,))
    said = " ".join((verdict_in_words(names, found), *grounds_in_words(names, found)))
    assert said == dict(zip(("en", "nl", "fr"), expected, strict=True))[language]


def test_a_note_says_the_same_and_addresses_nobody(names: Names) -> None:
    for shares, first, *_ in IN_WORDS:
        found = made_up(dict(zip(("twinning", "youth_work"), shares, strict=True)), (first,))
        written = written_verdict(names, found)
        assert written.startswith(verdict_in_words(names, found))
        assert not re.search(r"\b([Ww]eegt u|vous|[Ww]eigh the)\b", written)
        assert not RAW.search(written)


def aims_at(**aims: Level) -> Priorities:
    return Priorities(
        MappingProxyType(
            {
                feature: Priority(3, Aim(Direction.AT_LEAST, level))
                for feature, level in aims.items()
            }
        )
    )


def test_equals_that_never_part_are_not_said_to_be_close(names: Names) -> None:
    """Five forms keep to all that is asked, so no weights tell them apart."""
    wanted = aims_at(civil_society=Level.MEDIUM)
    found = drawn(names.catalogue, wanted)
    assert len(found.contenders) > 2
    said = [verdict_in_words(names, found), *grounds_in_words(names, found)]
    say, equal = names.messages, names.approaches(found.contenders)
    together = say("sure-together", often=say("often-always"))
    assert said == [say("sure-equal", approaches=equal), together]
    assert how_sure(names, found).sentences == (together,)
    written = say("sure-together-written", often=say("often-always"))
    assert written_verdict(names, found).endswith(written)


def test_the_only_one_left_is_not_said_to_be_the_best(names: Names) -> None:
    must = Priority(5, Aim(Direction.AT_LEAST, Level.HIGH), firm=True)
    wanted = Priorities(MappingProxyType({"governance": must}))
    found = drawn(names.catalogue, wanted)
    (only,) = found.approaches
    said = [verdict_in_words(names, found), *grounds_in_words(names, found)]
    approach = names.approach(only)
    assert said == [
        names.messages("result-only", approach=approach),
        names.messages("sure-alone-left"),
    ]


def test_what_equal_steps_never_put_first_is_said_with_that_condition(english: Names) -> None:
    """Indirect cooperation is first in a tenth of the draws, whose steps differ."""
    limit = Priority(5, Aim(Direction.AT_MOST, Level.LOW))
    wanted = aims_at(
        governance=Level.MEDIUM,
        civil_society=Level.HIGH,
        reciprocity=Level.HIGH,
        duration=Level.MEDIUM,
    ).with_priority("budget", limit)
    found = drawn(english.catalogue, wanted)
    assert found.first_share("indirect") > 0.05
    assert not found.within_reach["indirect"]
    (said,) = [one for one in sureness_in_words(english, found).certain if "Indirect" in one]
    assert said.startswith("With equal steps between the levels, ")


def test_too_few_draws_say_so(english: Names) -> None:
    found = made_up({"twinning": 1.0, "youth_work": 0.0}, ("twinning",), draws=1)
    assert verdict_in_words(english, found) == (
        "The answers were weighed too few times to say how sure the first place is."
    )


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (1.0, "every time"),
        (0.9998, "nearly every time"),
        (0.95, "nearly every time"),
        (0.9498, "about 9 times in 10"),
        (0.85, "about 9 times in 10"),
        (0.8498, "about 8 times in 10"),
        (0.15, "about 2 times in 10"),
        (0.1498, "about once in 10 times"),
        (0.05, "about once in 10 times"),
        (0.0498, "hardly ever"),
        (0.0, "hardly ever"),
    ],
)
def test_a_share_in_times_out_of_ten(english: Names, share: float, said: str) -> None:
    assert often(english, share) == said


@pytest.mark.parametrize(
    ("share", "draws", "said"),
    [
        (0.5, 5000, "within about 2 in 100"),
        (1.0, 5000, "within about 1 in 100"),
        (0.5, 100, "within about 10 in 100"),
    ],
)
def test_the_accuracy_is_never_said_to_be_better_than_it_is(
    english: Names, share: float, draws: int, said: str
) -> None:
    found = made_up({"twinning": share, "youth_work": 1 - share}, ("twinning",), draws)
    assert said in method_in_words(english, found)


@pytest.mark.parametrize("preset", PRESETS)
def test_what_is_said_of_an_example_holds(names: Names, preset: str) -> None:
    found = of_preset(names.catalogue, preset)
    said = verdict_in_words(names, found), *grounds_in_words(names, found)
    assert not RAW.search(" ".join(said))
    assert names.approach(found.leader) in said[0]
    for word in ("draw", "trekking", "tirage", "procentpunt", "percentage point", "%"):
        assert word not in " ".join(said)


# what if we are wrong


def robust_of(names: Names, wanted: Priorities) -> tuple[Robust, RobustChoice]:
    result = evaluate(names.catalogue, wanted)
    found = drawn(names.catalogue, wanted)
    by_order = robustness(names.catalogue, wanted, result, around=Around.ORDER)
    choice = robust_choice(names.catalogue, wanted, result)
    assert by_order
    assert choice
    return robust_in_words(names, found, by_order, choice), choice


def test_what_can_be_lost_is_rounded_up(english: Names) -> None:
    wanted = load_presets(english.catalogue)["school_town"].priorities
    words, choice = robust_of(english, wanted)
    for row, regret in zip(words.rows, choice.regrets, strict=True):
        assert row.approach == regret.approach
        for shown, most in ((row.linear, regret.linear), (row.drawn, regret.drawn)):
            assert float(most) - 1e-7 <= float(shown) < float(most) + 0.1
    assert english.approach(words.rows[0].approach) in words.sentences[0]
    assert f"at most {words.rows[0].linear} points behind the best" in words.sentences[0]
    assert words.sentences[1].startswith("If only the order of your importances is certain: ")


def test_what_is_never_behind_has_nothing_to_lose(english: Names, lichtervelde: Priorities) -> None:
    words, _ = robust_of(english, lichtervelde)
    assert words.sentences[0] == (
        "Nothing to lose: Twinning, behind no other in anything that was tried."
    )


def test_the_sentence_never_says_more_than_the_table(english: Names) -> None:
    """On equal steps nothing is ahead of it, on others something is."""
    wanted = load_presets(english.catalogue)["rural_volunteers"].priorities
    words, _ = robust_of(english, wanted)
    first = words.rows[0]
    assert first.linear == "0.0" < first.drawn
    assert words.sentences[0] == (
        f"Least to lose: {english.approach(first.approach)}, behind no other. With the other steps "
        f"between the levels that were tried: at most {first.drawn} points behind the best."
    )


def test_an_answer_that_decides_is_named_with_what_comes_first_without_it(english: Names) -> None:
    wanted = stated(
        political=Priority(3), budget=Priority(5, Aim(Direction.AT_MOST, Level.LOW), firm=True)
    )
    words, _ = robust_of(english, wanted)
    assert words.sentences[2:] == (
        "Without your answer on politics, these come first together: Humanitarian aid, "
        "Expertise, Networks, Private sector, Youth work and Twinning.",
        "Without your answer on budget, first comes: City-to-city partnership.",
    )


def test_one_answer_alone_leaves_nothing_to_weigh(english: Names) -> None:
    words, _ = robust_of(english, stated(governance=Priority(3)))
    assert words.sentences[2:] == (
        "Without your answer on governance, there is nothing left to weigh.",
    )


def test_where_no_answer_decides_alone_that_is_said(english: Names) -> None:
    wants = {
        key: Priority(3, Aim(Direction.AT_LEAST, Level.HIGH))
        for key in ("governance", "political", "civil_society")
    }
    words, _ = robust_of(english, stated(**wants))
    assert words.sentences[2:] == (
        "Whichever one answer is left out, the first place stays the same.",
    )
    of_citizenship, _ = robust_of(
        english, load_presets(english.catalogue)["school_town"].priorities
    )
    assert of_citizenship.sentences[2:] == (
        "Without your answer on citizenship, first comes: Twinning.",
        "If any other one answer is left out, the first place stays the same.",
    )


@pytest.mark.parametrize("preset", PRESETS)
def test_what_if_we_are_wrong_is_written_in_each_language(names: Names, preset: str) -> None:
    words, _ = robust_of(names, load_presets(names.catalogue)[preset].priorities)
    for row in words.rows:
        assert not RAW.search(" ".join((row.name, row.linear, row.drawn, row.stated, row.order)))
    assert not any(RAW.search(sentence) for sentence in words.sentences)


@pytest.mark.parametrize(
    ("share", "said"),
    [(1, "always place 1"), (0.995, "nearly always place 1"), (0.9, "places 1 to 2")],
)
def test_a_place_is_an_approachs_always_only_where_no_draw_says_otherwise(
    english: Names, share: float, said: str
) -> None:
    found = made_up({"twinning": share, "youth_work": 1 - share}, ("twinning",))
    assert sureness_in_words(english, found).rows[0].ranks == said


def test_the_answers_in_an_interval_leave_all_else_as_it_is(names: Names) -> None:
    """City-to-city alone has the highest level of governance, and all meet the rest: so each may
    weigh anything. A must stays a must; of a limit, which has no "not needed", no opinion weighs
    nothing.
    """
    wanted = stated(
        governance=Priority(5, Aim(Direction.AT_LEAST, Level.HIGH)),
        political=Priority(5, Aim(Direction.AT_LEAST, Level.LOW), firm=True),
        civil_society=Priority(0),
        budget=Priority(1, Aim(Direction.AT_MOST, Level.HIGH)),
    )
    evaluation = evaluate(names.catalogue, wanted)
    found = importance_intervals(names.catalogue, wanted, evaluation)
    say = names.messages
    weights = [say(f"weight-{one}") for one in ("nice", "matters", "decisive")]
    answers = {one.feature: one.answers for one in intervals_in_words(names, wanted, found)}
    assert answers == {
        names.feature_short("governance"): say.listed([say("want-0"), *weights]),
        names.feature_short("political"): say("weight-must"),
        names.feature_short("budget"): say.listed([say("no-opinion-short"), *weights]),
    }
