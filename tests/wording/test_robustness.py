"""How sure the order is, in words: who would see which approach first."""

import re

import pytest

from mic_selector.catalogue import Catalogue, Level
from mic_selector.decision import evaluate
from mic_selector.decision.robustness import Robustness, robustness
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.presets import load_presets
from mic_selector.wording.names import Names
from mic_selector.wording.robustness import first_for
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
    often, seldom, *_ = first_for(english, of_preset(english.catalogue, "centre_city"))
    assert int(often.first[:-1]) > 70 > 30 > int(seldom.first[:-1])
    assert int(often.confidence[:-1]) > 70 > 50 > int(seldom.confidence[:-1])


@pytest.mark.parametrize("preset", PRESETS)
def test_it_is_written_in_each_language_without_raw_values(names: Names, preset: str) -> None:
    for row in first_for(names, of_preset(names.catalogue, preset)):
        assert not RAW.search(" ".join((row.name, row.first, row.weights, row.confidence)))
