"""The priorities file: what is not allowed is refused with code, line and path; what is allowed
reads back alike.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import jsonschema
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from mic_selector.catalogue import Catalogue, Level
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.file import (
    as_data,
    file_schema,
    parse_priorities,
    read_priorities,
    write_priorities,
)
from tests.strategies import priorities, shipped

Refused = Callable[[str], Fault]


@pytest.fixture
def refused(catalogue: Catalogue) -> Refused:
    """Return a function that gives the one fault found in the text of a priorities file."""

    def fault(text: str) -> Fault:
        with pytest.raises(FaultyInput) as caught:
            parse_priorities(text.encode(), "p.yaml", catalogue)
        (found,) = caught.value.faults
        assert found.file == "p.yaml"
        return found

    return fault


def read(text: str) -> Priorities:
    return parse_priorities(text.encode(), "p.yaml", shipped())


def with_entry(entry: str, feature: str = "governance") -> str:
    """Return a file in which the entry of a feature stands on line 3 and another feature counts."""
    return f'priorities:\n  political: {{importance: 3, at_least: "++"}}\n  {feature}: {entry}\n'


def test_the_example_of_the_design_reads_as_it_is_written(lichtervelde: Priorities) -> None:
    assert lichtervelde.municipality == "Lichtervelde"
    assert lichtervelde.of("governance") == Priority(0)
    assert lichtervelde.of("political") == Priority(1, Aim(Direction.AT_LEAST, Level.LOW))
    assert lichtervelde.of("civil_society") == Priority(
        5, Aim(Direction.AT_LEAST, Level.MEDIUM), firm=True
    )
    assert lichtervelde.of("private_sector") == Priority(None)
    assert lichtervelde.of("budget") == Priority(5, Aim(Direction.AT_MOST, Level.LOW))


def test_levels_of_ones_own_are_read(lichtervelde_text: str) -> None:
    found = read(lichtervelde_text + 'levels:\n  twinning: {governance: "+"}\n')
    assert {key: dict(own) for key, own in found.levels.items()} == {
        "twinning": {"governance": Level.LOW}
    }


def test_a_feature_left_out_and_one_without_importance_have_no_opinion() -> None:
    found = read('priorities: {political: {importance: 1}, budget: {at_most: "+"}}')
    assert found.of("governance").importance is None
    assert found.of("budget") == Priority(None, Aim(Direction.AT_MOST, Level.LOW))


def test_a_firm_aim_needs_no_opinion() -> None:
    found = read(with_entry('{at_most: "+", firm: true}', "budget"))
    assert found.of("budget") == Priority(None, Aim(Direction.AT_MOST, Level.LOW), firm=True)


@pytest.mark.parametrize("importance", ["0.5", "5", "5.0", "1e-3", "0"])
def test_any_number_from_0_to_5_is_an_importance(importance: str) -> None:
    assert read(with_entry(f"{{importance: {importance}}}")).of("governance").importance == float(
        importance
    )


@pytest.mark.parametrize("importance", ["true", "false", "high", '"3"', "[3]", "{a: 1}", "NO"])
def test_an_importance_that_is_no_number_is_refused(refused: Refused, importance: str) -> None:
    fault = refused(with_entry(f"{{importance: {importance}}}"))
    assert (fault.code, fault.line) == ("importance-not-number", 3)
    assert fault.path == ("priorities", "governance", "importance")


@pytest.mark.parametrize(
    "importance", [".nan", ".inf", "-.inf", "-1", "-0.001", "5.001", "7", "1e999", "1" + "0" * 350]
)
def test_an_importance_outside_0_to_5_is_refused(refused: Refused, importance: str) -> None:
    fault = refused(with_entry(f"{{importance: {importance}}}"))
    assert (fault.code, fault.line) == ("importance-out-of-range", 3)
    assert fault.path == ("priorities", "governance", "importance")


@pytest.mark.parametrize(
    "text",
    [
        "priorities: {}",
        "priorities: {governance: {importance: 0}, political: {}}",
        "municipality: Mol",
        "levels: {}",
    ],
)
def test_a_file_in_which_nothing_counts_is_refused(refused: Refused, text: str) -> None:
    fault = refused(text)
    assert (fault.code, fault.path, fault.line) == ("nothing-counts", ("priorities",), 1)


def test_two_aims_on_one_feature_are_refused_by_name(refused: Refused) -> None:
    fault = refused(with_entry('{importance: 3, at_most: "+++", at_least: "+"}'))
    assert (fault.code, fault.line, fault.path) == ("two-aims", 3, ("priorities", "governance"))
    assert {fault.parameters["first"], fault.parameters["second"]} == {"at_least", "at_most"}


def test_firm_without_an_aim_is_refused(refused: Refused) -> None:
    fault = refused(with_entry("{importance: 3, firm: true}"))
    assert (fault.code, fault.line, fault.path) == (
        "firm-without-aim",
        3,
        ("priorities", "governance"),
    )


@pytest.mark.parametrize("feature", ["budget", "duration"])
def test_a_commitment_that_counts_without_an_aim_is_refused(refused: Refused, feature: str) -> None:
    fault = refused(with_entry("{importance: 3}", feature))
    assert (fault.code, fault.line, fault.path) == (
        "commitment-without-aim",
        3,
        ("priorities", feature),
    )


@pytest.mark.parametrize("entry", ["{importance: 0}", "{importance: null}", "{}"])
def test_a_commitment_that_does_not_count_needs_no_aim(entry: str) -> None:
    assert not read(with_entry(entry, "budget")).of("budget").counts


def test_an_unknown_feature_is_refused_with_the_closest_one(refused: Refused) -> None:
    fault = refused(with_entry("{importance: 3}", "budjet"))
    assert (fault.code, fault.line, fault.path) == ("unknown-id", 3, ("priorities", "budjet"))
    assert (fault.parameters["kind"], fault.parameters["closest"]) == ("feature", "budget")


def test_an_unknown_key_of_a_feature_is_refused_with_the_closest_one(refused: Refused) -> None:
    fault = refused(with_entry('{importance: 3, at_leest: "+"}'))
    assert (fault.code, fault.line) == ("unknown-key", 3)
    assert fault.path == ("priorities", "governance", "at_leest")
    assert fault.parameters["closest"] == "at_least"
    assert fault.parameters["known"] == "importance, at_least, at_most, about, firm"


def test_an_unknown_key_at_the_top_is_refused_with_the_closest_one(refused: Refused) -> None:
    fault = refused("priority: {}\n" + with_entry("{importance: 3}"))
    assert (fault.code, fault.line, fault.path, fault.parameters["closest"]) == (
        "unknown-key",
        1,
        ("priority",),
        "priorities",
    )


def test_a_duplicate_feature_is_refused_with_both_lines(refused: Refused) -> None:
    fault = refused(with_entry("{importance: 3}", "political"))
    assert (fault.code, fault.line, fault.path) == ("duplicate-key", 3, ("priorities", "political"))
    assert fault.parameters["first"] == 2


@pytest.mark.parametrize("level", ['"++++"', "high", "3", "true", '""', "[]"])
def test_a_level_that_is_none_is_refused_with_the_possible_ones(
    refused: Refused, level: str
) -> None:
    fault = refused(with_entry(f"{{importance: 3, at_least: {level}}}"))
    assert (fault.code, fault.line) == ("not-one-of", 3)
    assert fault.path == ("priorities", "governance", "at_least")
    assert fault.parameters["allowed"] == "-, +, ++, +++"


@pytest.mark.parametrize("aim", ["at_least", "at_most", "about"])
def test_an_aim_that_was_begun_and_not_written_is_refused(refused: Refused, aim: str) -> None:
    """Without it, at least the most would be wanted."""
    fault = refused(with_entry(f"{{importance: 5, {aim}: }}"))
    assert (fault.code, fault.line) == ("empty", 3)
    assert fault.path == ("priorities", "governance", aim)


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ('importance: "5"', '"5"'),
        ('importance: "1e3"', '"1e3"'),
        ("importance: a lot", "a lot"),
        ("importance: true", "true"),
        ("importance: [a, 1]", '["a", 1]'),
        ('importance: 3, firm: "true"', '"true"'),
        ("importance: 3, firm: null", "null"),
        ('importance: 3, at_least: ""', '""'),
    ],
)
def test_a_value_is_shown_as_the_file_holds_it(refused: Refused, entry: str, shown: str) -> None:
    assert refused(with_entry(f"{{{entry}}}")).parameters["value"] == shown


def test_a_bare_level_is_answered_with_put_it_in_quotes(refused: Refused) -> None:
    assert refused(with_entry("{importance: 3, at_least: +}")).code == "level-not-quoted"


@pytest.mark.parametrize(
    ("levels", "kind", "path"),
    [
        ('{twining: {budget: "+"}}', "approach", ("levels", "twining")),
        ('{twinning: {budgets: "+"}}', "feature", ("levels", "twinning", "budgets")),
    ],
)
def test_a_level_of_what_does_not_exist_is_refused(
    refused: Refused, levels: str, kind: str, path: tuple[str, ...]
) -> None:
    fault = refused(with_entry("{importance: 3}") + f"levels: {levels}\n")
    assert (fault.code, fault.parameters["kind"], fault.path, fault.line) == (
        "unknown-id",
        kind,
        path,
        4,
    )


@pytest.mark.parametrize("firm", ["yes", "1", '"true"', "null"])
def test_firm_is_true_or_false_and_nothing_else(refused: Refused, firm: str) -> None:
    fault = refused(with_entry(f'{{importance: 3, at_least: "+", firm: {firm}}}'))
    assert (fault.code, fault.parameters["expected"]) == ("wrong-type", "boolean")


@pytest.mark.parametrize(
    "text", ["[]", "just text", "7", "priorities: []", "priorities: {governance: 3}", "levels: 3"]
)
def test_a_file_of_another_form_is_refused(refused: Refused, text: str) -> None:
    fault = refused(text)
    assert (fault.code, fault.parameters["expected"]) == ("wrong-type", "mapping")


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "null"])
def test_an_empty_file_is_refused(refused: Refused, text: str) -> None:
    assert refused(text).code == "file-empty"


def test_a_name_that_is_too_long_is_refused(refused: Refused) -> None:
    fault = refused(f"municipality: {'x' * 101}\n" + with_entry("{importance: 3}"))
    assert (fault.code, fault.line) == ("string-too-long", 1)


@pytest.mark.parametrize("name", ["3", "true", "[a]"])
def test_a_name_that_is_no_text_is_refused(refused: Refused, name: str) -> None:
    fault = refused(f"municipality: {name}\n" + with_entry("{importance: 3}"))
    assert (fault.code, fault.path) == ("wrong-type", ("municipality",))


def test_several_faults_are_reported_together_from_the_top() -> None:
    text = (
        "priorities:\n  governance: {importance: 7}\n  political: {importance: true}\n"
        '  civil_society: {importance: 1, at_least: "+", about: "+"}\n'
    )
    with pytest.raises(FaultyInput) as caught:
        read(text)
    assert [(fault.line, fault.code) for fault in caught.value.faults] == [
        (2, "importance-out-of-range"),
        (3, "importance-not-number"),
        (4, "two-aims"),
    ]


@given(priorities())
@example(Priorities(MappingProxyType({"governance": Priority(1e-7)})))
@example(Priorities(MappingProxyType({"governance": Priority(5)}), municipality="no"))
@example(Priorities(MappingProxyType({"governance": Priority(5)}), municipality="017"))
@example(Priorities(MappingProxyType({"governance": Priority(5)}), municipality="nan"))
@example(
    Priorities(
        MappingProxyType({"governance": Priority(5)}), municipality="Gent 😀 \u2028 \x85 \ufeff"
    )
)
def test_what_is_written_reads_back_the_same(wanted: Priorities) -> None:
    assert read(write_priorities(wanted)) == wanted


@given(priorities())
def test_what_is_written_as_json_reads_back_the_same(wanted: Priorities) -> None:
    assert read(json.dumps(as_data(wanted), indent="\t", ensure_ascii=False)) == wanted


@given(priorities(st.integers(1, 5)))
def test_what_is_written_keeps_to_the_schema_of_the_file(wanted: Priorities) -> None:
    content = yaml.load(write_priorities(wanted), yaml.CSafeLoader)
    jsonschema.Draft202012Validator(file_schema()).validate(content)


@given(priorities())
def test_any_other_program_reads_the_file_too(wanted: Priorities) -> None:
    """Levels and names are quoted, so that an ordinary YAML reader does not mistake them."""
    content = yaml.load(write_priorities(wanted), yaml.CSafeLoader)
    assert content["priorities"] == as_data(wanted)["priorities"]
    assert content.get("municipality", "") == wanted.municipality


def test_the_written_file_is_one_that_a_person_can_read(lichtervelde: Priorities) -> None:
    text = write_priorities(lichtervelde)
    assert '  civil_society: {importance: 5, at_least: "++", firm: true}\n' in text
    assert text.startswith("municipality: Lichtervelde\npriorities:\n")


def test_importances_are_kept_whole(lichtervelde: Priorities) -> None:
    changed = replace(lichtervelde, by_feature=MappingProxyType({"political": Priority(2.75)}))
    assert read(write_priorities(changed)).of("political").importance == 2.75


def test_a_file_is_read_from_disk(
    tmp_path: Path, catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(write_priorities(lichtervelde), encoding="utf-8")
    assert read_priorities(path, catalogue) == lichtervelde


text_pieces = st.lists(
    st.sampled_from(
        ["priorities:", "levels:", "municipality:", "governance:", "budget:", "twinning:",
         "importance:", "at_most:",
         "firm:", "about:", "{", "}", "[", "]", ",", " ", "\n", "\n  ", "3", "9" * 320, "1e400",
         ".nan", '"+"',
         '"++++"', "true", "null", "x", "-0.0", "float: ", "int:", "'[key]':"]
    ),
    max_size=25,
)  # fmt: skip


@given(text_pieces.map("".join))
@example("priorities: {governance: {importance: 1" + "0" * 350 + "}}")
@example("priorities: {float: {importance: 3}}")
@example("{float: 3}")
def test_any_text_is_read_or_refused_with_faults(text: str) -> None:
    result = read_or_refused(text)
    assert result.any_counts if isinstance(result, Priorities) else result


def read_or_refused(text: str) -> Priorities | tuple[Fault, ...]:
    try:
        return read(text)
    except FaultyInput as error:
        return error.faults
