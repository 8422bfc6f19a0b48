"""docs/method.md: every sentence is held to account by a test, and its figures are recomputed."""

import re
from fractions import Fraction
from itertools import dropwhile, takewhile
from pathlib import Path

import numpy as np
import pytest

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.decision import (
    evaluate,
    rank_order_centroid,
    sample_factors,
    sample_weights,
    value,
    weights_around,
)
from mic_selector.decision.dominance import reach
from mic_selector.decision.elicitation import SETTLED
from mic_selector.decision.regret import SCALES
from mic_selector.decision.robustness import (
    CLEAR,
    CLEARLY_BEHIND,
    LIKELY,
    NAMED,
    SAMPLES,
    robustness,
)
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.priorities.answers import Weight
from tests.decision.small import AT_LEAST, AT_MOST, HIGH, LOW, MEDIUM, stated

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs" / "method.md").read_text(encoding="utf-8")

# How each sentence begins, and the tests that hold it to account; in the order of the page.
PROOFS = {
    "Every sentence on this page is held": ["every_sentence_has_its_tests_and_they_exist"],
    # What goes in
    "VVSG and PLATFORMA published": ["the_table_is_that_of_2023"],
    "The tool takes the 64 cells": ["the_levels_are_those_of_the_printed_table"],
    "Six features say what a form": ["six_features_are_benefits_and_duration_and_budget_are"],
    "Two say what it **asks**": ["six_features_are_benefits_and_duration_and_budget_are"],
    "For each feature a municipality may": ["the_page_names_the_weights_that_there_are"],
    "Or it has no opinion": ["a_feature_left_out_and_one_without_importance_have_no_opinion"],
    # What is computed
    "The levels stand at equal distances": ["the_levels_stand_where_the_page_puts_them"],
    "Call that u.": ["the_levels_stand_where_the_page_puts_them"],
    "The value of a level under an aim": [
        "the_formulas_on_the_page_give_the_values",
        "every_level_has_the_value_worked_out_by_hand",
    ],
    "A benefit that matters but has no": [
        "a_benefit_without_a_stated_aim_is_wanted_at_the_highest_level"
    ],
    "**Score = 100": ["the_example_on_the_page_is_what_the_tool_computes"],
    "Each term is a contribution": ["contributions_sum_to_the_score"],
    "Scores and contributions are rounded": [
        "a_half_goes_to_the_even_tenth",
        "an_amount_moves_by_half_a_tenth_at_most",
        "it_is_said_exactly_where_printed_points_do_not_add_up",
    ],
    "Equal scores share a rank": [
        "equals_share_a_rank_and_the_next_rank_counts_them",
        "a_shared_rank_lists_first_what_asks_less_of_the_last_commitment_of_the_table",
    ],
    "A **must** rules a form out": ["a_firm_aim_rules_out_whatever_its_importance"],
    "It stays visible with the reason": [
        "networks_are_ruled_out_by_the_firm_aim_and_stay_visible_with_score_and_gap"
    ],
    # One example by hand
    "A municipality wants civil society": ["the_example_on_the_page_is_what_the_tool_computes"],
    "The importances add up to 20": ["the_example_on_the_page_is_what_the_tool_computes"],
    "City-to-city partnership gets 75": ["the_others_of_the_example_are_what_the_tool_computes"],
    "Networks reach 72.5": ["the_others_of_the_example_are_what_the_tool_computes"],
    # How sure the order is
    "The levels are ordinal": ["the_numbers_of_the_page_are_those_of_the_program"],
    "Each time every importance": [
        "no_importance_counts_less_than_half_or_more_than_double",
        "value_functions_are_uniform_among_the_increasing_ones",
    ],
    "Half and double are equally likely": ["half_and_double_are_reached_and_equally_likely"],
    "A feature that does not matter": [
        "no_importance_counts_less_than_half_or_more_than_double",
        "equal_importances_are_equal_on_average_and_leave_their_order_open",
    ],
    "Dividing such weights by their sum": ["dividing_by_the_sum_alone_would_not_do"],
    "So in each draw one feature": [
        "the_weights_have_the_distribution_that_they_say",
        "the_tilted_factors_are_uniform_and_rise_with_the_even_ones",
    ],
    "That makes the mean of all weights": [
        "the_mean_weights_of_the_page_are_the_stated_shares_within_1_percent_of_each"
    ],
    "Every factor takes each of 5,000": [
        "every_slice_of_every_range_is_drawn_exactly_once",
        "slices_make_means_and_shares_more_accurate",
    ],
    "How often each form comes first": [
        "alternatives_that_tie_share_the_better_rank",
        "all_counts_are_those_of_a_count_by_hand",
    ],
    "The draws are seeded": [
        "the_same_seed_gives_the_same_result",
        "an_importance_moved_by_a_hundredth_moves_no_share_by_more",
    ],
    "The page states how accurate": ["the_accuracy_is_never_said_to_be_better_than_it_is"],
    "**Clear** (": ["the_verdict_by_its_thresholds", "the_verdict_and_what_it_rests_on"],
    "**Likely** (": ["the_verdict_by_its_thresholds", "the_verdict_and_what_it_rests_on"],
    "**No clear winner** (": ["the_verdict_by_its_thresholds", "the_verdict_and_what_it_rests_on"],
    "Where the accuracy of a share": [
        "near_a_threshold_both_verdicts_are_possible",
        "the_weakest_word_decides_whether_something_is_chosen",
    ],
    "A verdict is never clear or likely": [
        "where_another_is_first_by_score_too_or_instead_nothing_is_clear",
        "the_verdict_and_what_it_rests_on",
    ],
    "Of forms that are equal in every draw": [
        "what_is_level_on_all_that_counts_is_not_called_close",
    ],
    "Of 2,000 random profiles": ["what_leads_by_five_points_is_most_often_first"],
    "The page *What would change it?*": [
        "the_page_of_changes_says_what_weighs_most_where_another_approach_is_first",
        "confidence_is_the_share_of_value_draws_in_which_it_is_first_at_its_central_weights",
    ],
    # What if we are wrong
    "The same page says what holds": ["the_page_of_changes_says_what_holds_if_the_answers_are_off"],
    "**Least to lose**": ["it_is_exact_for_whatever_is_stated"],
    "On the linear scale that is exact": ["the_largest_lead_is_that_of_all_corners"],
    "On other scales it is the worst": [
        "the_scales_are_drawn_beyond_the_linear_one",
        "the_numbers_of_the_page_are_those_of_the_program",
    ],
    "**Only the order**": ["where_only_the_order_is_certain_the_weights_keep_it_alone"],
    "The weights are then uniform": [
        "with_an_order_the_weights_are_uniform_on_what_keeps_it",
        "the_mean_of_the_order_alone_is_not_what_was_said",
    ],
    "**Without an answer**": [
        "without_an_answer_comes_first_what_comes_first_where_it_was_never_given",
        "a_dropped_must_lets_back_in_what_it_ruled_out",
    ],
    # What holds whatever the draws
    "A form is *dominated*": ["dominated_is_what_no_increasing_scale_puts_ahead_on_any_feature"],
    "A form is *out of reach*": ["reach_on_two_features_is_what_trying_every_weight_gives"],
    "*What would change it?* is exact": [
        "inside_the_interval_every_first_stays_first_and_outside_one_does_not",
        "the_smallest_change_on_three_features_is_that_of_trying_everything",
        "networks_cannot_be_put_first_and_everything_else_can",
        "level_changes_are_the_smallest_of_all_that_change_the_first_place",
    ],
    "The search for the fewest steps is bounded": [
        "the_work_is_bounded_and_what_is_not_known_by_then_is_not_said",
        "what_a_search_that_ends_early_says_is_true",
        "a_search_that_found_nothing_says_so",
    ],
    "*What to combine?* compares": [
        "all_and_only_the_portfolios_that_no_other_beats_are_given",
        "a_wish_is_met_by_the_best_member_and_a_limit_by_the_worst",
    ],
    # Other ways to say what matters
    "*What weighs most?* asks for": [
        "an_order_of_importance_becomes_importances",
        "two_whole_forms_stand_side_by_side_without_their_names",
    ],
    "Each gives importances, the largest 5": [
        "an_order_gives_rank_order_centroids_with_the_largest_5",
        "swings_keep_their_proportions",
    ],
    "Each choice between two imaginary": ["what_is_still_possible_agrees_with_every_answer"],
    "The next question is the one": ["no_other_question_is_expected_to_make_the_first_place_surer"],
    "When one is first under 99 %": [
        "once_decided_one_control_question_is_asked_to_which_the_answer_is_known"
    ],
    "Answers that no weights satisfy": [
        "a_circle_is_a_contradiction_and_only_its_answers_are_named",
        "the_fewest_answers_that_contradict_are_named",
    ],
    "Who finds two forms equal is asked": [
        "equal_ones_are_parted_by_the_question_that_raises_most_the_share_of_what_will_be_first",
        "a_changed_form_gives_something_and_so_does_the_other_and_none_is_asked_twice",
    ],
    "Of people with fixed weights": [
        "someone_with_weights_is_never_contradicted_and_ends_with_what_is_first_for_them"
    ],
    "That holds for people who see": [
        "someone_with_weights_is_never_contradicted_and_ends_with_what_is_first_for_them"
    ],
    "Where their answers still leave open": [
        "who_cannot_say_anything_that_parts_two_equal_ones_is_told_that_they_are_equal",
        "who_finds_two_forms_equal_is_not_told_that_one_is_settled",
    ],
    # When a room decides together
    "Many ballots become one set": [
        "the_direction_most_people_use_counts_and_only_its_levels",
        "of_two_levels_in_the_middle_the_lower_one_is_taken",
        "importances_are_the_geometric_mean_with_the_largest_5",
    ],
    '"No opinion" is left out': [
        "no_opinion_is_never_read_as_zero",
        "a_feature_answered_by_under_half_is_left_out_and_named",
    ],
    "What they want together is an average": ["ballots_by_lot_have_no_clear_winner"],
    "So a group's first place rests": ["the_word_is_that_of_the_weakest_ground"],
    "**Own answers**": ["own_first_places_are_clear_from_two_in_three"],
    "Clear from two in three": ["own_first_places_are_clear_from_two_in_three"],
    "Neither where by lot": ["more_first_places_than_lot_explains_are_needed"],
    "**Other people**": ["the_same_ballots_give_the_same_certainty"],
    "The same thresholds as above": ["of_two_words_within_the_accuracy_the_weaker_is_said"],
    "**Points**": ["points_are_clear_from_two_and_likely_from_one"],
    "Scores that are printed equal": ["scores_that_are_printed_equal_are_level"],
    "Of people on paper nobody knows": ["people_on_paper_count_among_all_and_are_named"],
    "Ballots filled in by lot have no": [
        "in_two_hundred_rooms_by_lot_hardly_any_has_a_winner",
        "in_two_hundred_rooms_what_eight_in_ten_want_is_clear",
    ],
    "Agreement is Kendall's W": [
        "agreement_is_on_complete_ballots_alone_and_says_how_many",
        "concordance_worked_out_by_hand",
    ],
    "Even ballots filled in by lot": [
        "ballots_filled_in_by_lot_agree_as_much_as_chance",
        "a_firm_limit_makes_even_ballots_by_lot_agree_more",
    ],
    "How alike two of them are": [
        "the_same_kind_of_room_has_the_same_chance_found_once",
        "the_chance_level_follows_from_how_alike_two_ballots_are",
    ],
    "The wall shows how far W lies": ["the_wall_shows_in_each_picture_what_people_answered"],
    "Few ballots agree much by accident": ["what_lot_makes_alike_is_not_called_agreement"],
    # What the table leads to
    "**City-to-city partnership.": [
        "weighed_as_more_is_better_city_to_city_comes_first_nearly_always_and_networks_never"
    ],
    "If one only weighs benefits": [
        "weighed_as_more_is_better_city_to_city_comes_first_nearly_always_and_networks_never"
    ],
    'With wants ("enough is enough")': ["first_places_spread_as_the_design_says"],
    "Over 73,728 combinations": [
        "there_are_as_many_combinations_as_the_design_says",
        "first_places_spread_as_the_design_says",
        "27_percent_of_first_places_are_shared",
    ],
    "When city-to-city is first": ["city_to_city_first_answers_why_always_that_one"],
    "**Networks** are never highest": ["networks_are_never_highest_and_expertise_gives_as_much"],
    "Short-term expertise exchange is": [
        "networks_are_never_highest_and_expertise_gives_as_much",
        "networks_are_never_within_reach_of_what_the_page_can_say",
    ],
    "Who wants at most a little": ["who_wants_little_of_civil_society_can_put_networks_first"],
    "A municipality need not leave": ["networks_late_says_what_that_does_not_mean"],
    "**Another reading.": ["an_own_reading_of_a_level_is_kept_marked_and_counts"],
    "A municipality that knows better": [
        "levels_of_ones_own_are_read",
        "a_ranking_by_own_levels_says_so_where_it_is_summed_up",
        "an_own_reading_of_a_level_is_kept_marked_and_counts",
    ],
    "**What it does not know**": ["nothing_is_filled_in_that_only_the_municipality_knows"],
    "It gives arguments": ["every_language_says_that_it_gives_arguments_and_no_decision"],
}


def sentences(page: str) -> list[str]:
    """Return the sentences of a page, without headings and tables; a list item begins one."""
    found: list[str] = []
    for block in page.splitlines():
        line = block.removeprefix("- ").strip()
        if line and not line.startswith(("#", "|")):
            found += re.split(r"(?<=[.!?])(?:\*\*)?\s+(?=[A-Z*\"])", line)
    return [one.strip() for one in found]


def test_every_sentence_has_its_tests_and_they_exist() -> None:
    said = sentences(PAGE)
    keys = list(PROOFS)
    assert len(said) == len(keys), [one for one in said if not one.startswith(tuple(keys))]
    for sentence, beginning in zip(said, keys, strict=True):
        assert sentence.startswith(beginning)
    written = "\n".join(one.read_text(encoding="utf-8") for one in TESTS.rglob("test_*.py"))
    names = [name for proofs in PROOFS.values() for name in proofs]
    assert [name for name in names if f"def test_{name}" not in written] == []


def rows(heading: str, page: str = PAGE) -> list[list[str]]:
    """Return the cells of the first table after a heading, without its head."""
    after = page.split(heading, 1)[1].splitlines()
    table = takewhile(is_row, dropwhile(lambda line: not is_row(line), after))
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in table]
    return [[cell.strip(" `*") for cell in row] for row in cells[2:]]


def is_row(line: str) -> bool:
    return line.startswith("|")


def test_the_table_is_that_of_2023(catalogue: Catalogue) -> None:
    assert catalogue.version.startswith("2023")
    assert len(catalogue.approaches) * len(catalogue.features) == 64
    assert len(catalogue.approaches) == len(catalogue.features) == 8


def test_the_page_names_the_weights_that_there_are() -> None:
    named = re.search(r"nice to have (\d), matters (\d), decisive (\d)", PAGE)
    assert named
    weights = (Weight.NICE, Weight.MATTERS, Weight.DECISIVE)
    assert [int(one) for one in named.groups()] == [one.importance for one in weights]


def test_the_levels_stand_where_the_page_puts_them() -> None:
    line = PAGE.split("The levels stand at equal distances:")[1].split(". Call")[0]
    said = dict(re.findall(r"`([-+]+)` ([\d/]+)", line))
    assert {level.value: Fraction(said[level.value]) for level in LEVELS} == {
        level.value: value(level, Aim(AT_LEAST, HIGH)) for level in LEVELS
    }


def test_the_formulas_on_the_page_give_the_values() -> None:
    """The formulas are read from the page and worked out in exact fractions."""
    by_words = {"at least L": AT_LEAST, "at most L": AT_MOST, "about L": Direction.ABOUT}
    formulas = {by_words[row[0]]: row[1] for row in rows("## What is computed")}
    assert len(formulas) == 3
    for direction, written in formulas.items():
        formula, *otherwise = written.replace("−", "-").replace("\\|", "|").split("; 1 if L is ")
        for wanted in LEVELS:
            if otherwise and wanted.value == otherwise[0].strip(" `"):
                expected = dict.fromkeys(LEVELS, Fraction(1))
            else:
                expected = {level: worked_out(formula, level, wanted) for level in LEVELS}
            aim = Aim(direction, wanted)
            assert {level: value(level, aim) for level in LEVELS} == expected


def worked_out(formula: str, level: Level, wanted: Level) -> Fraction:
    python = re.sub(r"\|([^|]+)\|", r"abs(\1)", formula).replace("u(L)", "wanted")
    names = {
        "u": value(level, Aim(AT_LEAST, HIGH)),
        "wanted": value(wanted, Aim(AT_LEAST, HIGH)),
        "min": min,
        "max": max,
        "abs": abs,
    }
    found = eval(python.replace("1", "one"), {"__builtins__": {}}, {**names, "one": Fraction(1)})
    assert isinstance(found, Fraction)
    return found


EXAMPLE = stated(
    political=Priority(1, Aim(AT_LEAST, LOW)),
    civil_society=Priority(5, Aim(AT_LEAST, MEDIUM), firm=True),
    reciprocity=Priority(3, Aim(AT_LEAST, MEDIUM)),
    global_citizenship=Priority(3, Aim(AT_LEAST, MEDIUM)),
    duration=Priority(3, Aim(AT_LEAST, MEDIUM)),
    budget=Priority(5, Aim(AT_MOST, LOW)),
)


def test_the_example_on_the_page_is_what_the_tool_computes(catalogue: Catalogue) -> None:
    standings = evaluate(catalogue, EXAMPLE).standings
    *table, (_, _, _, _, twinning, _, _, expertise) = rows("## One example by hand")
    assert float(twinning) == standings["twinning"].score
    assert float(expertise) == standings["expertise_exchange"].score
    total = sum(one.importance for one in EXAMPLE.by_feature.values())
    assert total == 20
    for (key, said), row in zip(EXAMPLE.by_feature.items(), table, strict=True):
        assert Fraction(row[1]) == Fraction(int(said.importance), int(total))
        for approach, cells in (("twinning", row[2:5]), ("expertise_exchange", row[5:8])):
            standing = standings[approach]
            level = Level(cells[0])
            assert level is standing.levels[key]
            assert Fraction(cells[1]) == value(level, said.aim)
            assert float(cells[2]) == standing.contributions[key]


def test_the_others_of_the_example_are_what_the_tool_computes(catalogue: Catalogue) -> None:
    result = evaluate(catalogue, EXAMPLE)
    city = result.standings["city_to_city"]
    assert city.score == 75
    assert city.levels["budget"] is HIGH
    assert value(HIGH, Aim(AT_MOST, LOW)) == 0
    (networks,) = result.ruled_out
    assert (networks.approach, networks.score) == ("networks", 72.5)
    (gap,) = networks.misses
    assert (gap.feature, gap.level, gap.aim.level) == ("civil_society", LOW, MEDIUM)


def test_the_numbers_of_the_page_are_those_of_the_program() -> None:
    assert f"weighed {SAMPLES:,} times" in PAGE
    assert f"over the {SAMPLES:,} draws" in PAGE
    assert f"the worst of {SCALES} drawn ones" in PAGE
    assert f"at least {CLEAR:.0%} of".replace("%", " %") in PAGE
    assert f"in more than {CLEARLY_BEHIND:.0%}".replace("%", " %") in PAGE
    assert f"at least {LIKELY:.0%}, and".replace("%", " %") in PAGE
    assert f"at least {NAMED:.0%}.".replace("%", " %") in PAGE
    assert f"first under {SETTLED:.0%} of them".replace("%", " %") in PAGE


def test_slices_make_means_and_shares_more_accurate() -> None:
    """Over many seeds, against draws that know nothing of one another."""
    draws = 200
    means, shares = [], []
    for seed in range(200):
        weights = weights_around([5, 3, 1], sample_factors(3, draws, seed))
        means.append(weights[:, 0].mean())
        shares.append((weights[:, 1] > weights[:, 0]).mean())
    spread = weights_around([5, 3, 1], sample_factors(3, 20_000, 1))[:, 0].std()
    share = float(np.mean(shares))
    assert np.std(means) < 0.5 * spread / np.sqrt(draws)
    assert np.std(shares) < 0.8 * np.sqrt(share * (1 - share) / draws)


def test_the_mean_of_the_order_alone_is_not_what_was_said() -> None:
    """Of importances 5, 4 and 3: said 42, 33 and 25 %; by their order 61, 28 and 11 %."""
    mean = sample_weights(3, 20_000, [5, 4, 3], seed=1).mean(axis=0)
    np.testing.assert_allclose(mean, rank_order_centroid(3), atol=0.01)
    assert np.abs(mean - np.array([5, 4, 3]) / 12).max() > 0.1


def test_networks_are_never_highest_and_expertise_gives_as_much(catalogue: Catalogue) -> None:
    levels = {key: one.levels for key, one in catalogue.approaches.items()}
    networks, expertise = levels["networks"], levels["expertise_exchange"]
    for feature in catalogue.benefits:
        assert networks[feature] < max(one[feature] for one in levels.values())
        assert expertise[feature] >= networks[feature]
    for feature in catalogue.commitments:
        assert expertise[feature] is networks[feature]
    assert all(level is not HIGH for level in networks.values())


def test_who_wants_little_of_civil_society_can_put_networks_first(catalogue: Catalogue) -> None:
    wanted = stated(
        political=Priority(3, Aim(AT_LEAST, MEDIUM)),
        civil_society=Priority(5, Aim(AT_MOST, LOW)),
        reciprocity=Priority(3, Aim(AT_LEAST, MEDIUM)),
        budget=Priority(3, Aim(AT_MOST, LOW)),
    )
    result = evaluate(catalogue, wanted)
    assert [standing.approach for standing in result.first] == ["networks"]
    assert reach(wanted, result)["networks"]
    found = robustness(catalogue, wanted, result)
    assert found
    assert found.leader == "networks"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_that_it_gives_arguments_and_no_decision(language: Language) -> None:
    said = messages_in(language)("method-knows-not")
    assert re.search(r"argument", said)
    assert re.search(r"gemeente beslist|commune décide|municipality decides", said)
