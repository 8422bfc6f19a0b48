"""The exercises say what will happen when one does what they ask: it does."""

from mic_selector.catalogue import LEVELS, Level
from mic_selector.decision import evaluate
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.web.knowledge import catalogue, presets


def first(priorities: Priorities) -> list[str]:
    return [standing.approach for standing in evaluate(catalogue(), priorities).first]


def start(exercise: str) -> Priorities:
    """Return the answers of the example that an exercise starts from."""
    preset = catalogue().guidance.exercises[exercise].preset
    assert preset
    return presets()[preset].priorities


def test_every_example_that_an_exercise_starts_from_exists() -> None:
    named = {exercise.preset for exercise in catalogue().guidance.exercises.values()} - {None}
    assert named
    assert named <= set(presets())


def test_a_firm_budget_gives_another_first_place() -> None:
    before = start("firm_or_flexible")
    budget = before.of("budget")
    assert budget.aim == Aim(Direction.AT_MOST, Level.MEDIUM)
    assert not budget.firm
    after = before.with_priority("budget", Priority(5, budget.aim, True))
    assert first(before) != first(after)


def test_a_short_duration_as_a_must_leaves_one_form() -> None:
    short = Priority(5, Aim(Direction.AT_MOST, Level.LOW), True)
    left = evaluate(catalogue(), start("short_duration").with_priority("duration", short)).ranking
    assert len(left) == 1


def test_one_step_in_one_cell_gives_another_first_place() -> None:
    before = start("one_cell")
    printed = catalogue().approaches["twinning"].levels["governance"]
    after = before.with_level(catalogue(), "twinning", "governance", LEVELS[printed.step + 1])
    assert "twinning" not in first(before)
    assert first(after) == ["twinning"]


def test_who_wants_to_help_at_once_sees_humanitarian_aid_first() -> None:
    assert first(start("emergency")) == ["humanitarian"]
