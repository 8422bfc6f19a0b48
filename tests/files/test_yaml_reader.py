"""Reading YAML and JSON: what is understood, what is refused, and where the fault stands."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.yaml_reader import LARGEST_UPLOAD, Document, parse_yaml, read_yaml


def data(text: str) -> object:
    return parse_yaml(text.encode(), "some.yaml").data


def refused(content: str | bytes) -> Fault:
    """Return the one fault found."""
    given = content.encode() if isinstance(content, str) else content
    with pytest.raises(FaultyInput) as caught:
        parse_yaml(given, "some.yaml")
    (fault,) = caught.value.faults
    assert fault.file == "some.yaml"
    return fault


def test_mappings_lists_and_plain_values_are_read() -> None:
    text = "a: {b: [1, -2, 3.5, 1e2], c: text}\nd:\n  - null\n  - ~\n  -\n"
    assert data(text) == {"a": {"b": [1, -2, 3.5, 100.0], "c": "text"}, "d": [None, None, None]}


@pytest.mark.parametrize("word", ["NO", "no", "yes", "on", "off", "y", "True", "FALSE", "Null"])
def test_only_true_and_false_are_booleans_so_that_no_is_norway(word: str) -> None:
    assert data(f"country: {word}") == {"country": word}


def test_true_and_false_are_booleans() -> None:
    assert data("[true, false]") == [True, False]


@pytest.mark.parametrize("word", ["2023-08-01", "1:30", "0x1F", "0o17", "017", "1_000"])
def test_what_yaml_would_quietly_turn_into_a_date_or_another_number_stays_text(word: str) -> None:
    assert data(f"value: {word}") == {"value": word}


@pytest.mark.parametrize("word", ["'true'", '"1"', '"null"', "|\n  1", '"~"'])
def test_what_is_quoted_is_text(word: str) -> None:
    value = data(f"value: {word}")
    assert isinstance(value, dict)
    assert isinstance(value["value"], str)


@pytest.mark.parametrize("word", [".inf", "-.inf", ".Inf", "1e999"])
def test_infinities_are_read_as_such_so_that_the_reader_of_the_value_can_refuse_them(
    word: str,
) -> None:
    value = data(f"[{word}]")
    assert isinstance(value, list)
    assert math.isinf(value[0])


@pytest.mark.parametrize("word", [".nan", ".NaN"])
def test_not_a_number_is_read_as_such(word: str) -> None:
    value = data(f"[{word}]")
    assert isinstance(value, list)
    assert math.isnan(value[0])


def test_a_very_long_number_is_read_without_taking_forever() -> None:
    assert data(f"[{'9' * 100_000}]") == ["9" * 100_000]


def test_every_key_has_its_line() -> None:
    document = parse_yaml(b"a: 1\n\nb:\n  c:\n    - x\n    - {d: 2}\n", "some.yaml")
    assert document.line(("a",)) == 1
    assert document.line(("b", "c")) == 4
    assert document.line(("b", "c", 1, "d")) == 6


def test_a_path_that_is_not_there_has_the_line_of_the_nearest_key_above_it() -> None:
    document = parse_yaml(b"a: 1\nb:\n  c: 2\n", "some.yaml")
    assert document.line(("b", "missing", "deeper")) == 2


def test_a_duplicate_key_is_refused_with_both_lines() -> None:
    fault = refused("budget: 1\nother: 2\nbudget: 3\n")
    assert (fault.code, fault.line, fault.path) == ("duplicate-key", 3, ("budget",))
    assert fault.parameters == {"key": "budget", "first": 1}


def test_a_duplicate_key_deep_down_has_its_path() -> None:
    fault = refused("a:\n  b: {c: 1, c: 2}\n")
    assert (fault.code, fault.line, fault.path) == ("duplicate-key", 2, ("a", "b", "c"))


def test_all_duplicate_keys_are_reported_together() -> None:
    with pytest.raises(FaultyInput) as caught:
        parse_yaml(b"a: 1\na: 2\nb: 1\nb: 2\n", "some.yaml")
    assert [fault.line for fault in caught.value.faults] == [2, 4]


@pytest.mark.parametrize(
    "text",
    [
        "budget: {at_most: +}",
        "budget: {at_most: -}",
        "budget: {at_most: -, importance: 3}",
        "budget: {importance: 3, at_most: - }",
        "budget:\n  at_most: +",
        "budget:\n  at_most: -",
        "budget:\n  at_most: -   # none",
        "levels: [+]",
        "levels: [-]",
        "levels: ['++', -, '+']",
    ],
)
def test_a_bare_sign_is_answered_with_put_it_in_quotes(text: str) -> None:
    fault = refused(text)
    assert fault.code == "level-not-quoted"
    assert fault.line == text.count("\n") + 1


def test_a_quoted_sign_and_an_ordinary_list_are_no_fault() -> None:
    assert data('a: "-"\nb: "+"\nc:\n  - one\n  - two\n') == {
        "a": "-",
        "b": "+",
        "c": ["one", "two"],
    }


@pytest.mark.parametrize(
    "text", ["a: &x 1\nb: *x\n", "a: &x {b: 1}\n", "a: 1\n*x : 2\n", "&x a: 1\n"]
)
def test_anchors_and_aliases_are_refused(text: str) -> None:
    assert refused(text).code in ("alias", "key-not-text")


def test_a_bomb_of_aliases_is_refused_at_its_first_line() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    fault = refused("\n".join(lines))
    assert (fault.code, fault.line) == ("alias", 1)


@pytest.mark.parametrize("opened", ["[", "{a: "])
def test_a_file_nested_too_deep_is_refused(opened: str) -> None:
    assert refused(opened * 5_000).code == "too-deep"


def test_a_merge_key_is_an_ordinary_key() -> None:
    assert data("<<: {a: 1}") == {"<<": {"a": 1}}


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!int", "!own", "!!binary", "!!set"]
)
def test_a_tag_is_refused_by_name(tag: str) -> None:
    fault = refused(f"a: 1\nb: {tag} x\n")
    assert (fault.code, fault.line, fault.path) == ("yaml-tag", 2, ("b",))


@pytest.mark.parametrize("text", ["a: !!python/object:os.x {b: 1}\n", "a: !own [1]\n"])
def test_a_tag_on_a_mapping_or_list_is_refused_too(text: str) -> None:
    assert refused(text).code == "yaml-tag"


def test_several_documents_in_one_file_are_refused() -> None:
    fault = refused("a: 1\n---\nb: 2\n")
    assert (fault.code, fault.line) == ("several-documents", 2)


@pytest.mark.parametrize("text", ["? [a, b]\n: 1\n", "{a: 1}: 2\n"])
def test_a_key_that_is_no_text_is_refused(text: str) -> None:
    assert refused(text).code == "key-not-text"


@pytest.mark.parametrize(
    "text", ["a: [1, 2\nb: 3\n", "a: 'open\n", "a: 1\n  b: 2\n", "a: b: c\n", "@a: 1"]
)
def test_a_wrong_structure_is_refused_with_line_and_column(text: str) -> None:
    fault = refused(text)
    assert fault.code == "yaml-syntax"
    assert fault.line is not None
    assert fault.parameters["column"] >= 1


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xfe\x00a\x00", b"\x00"])
def test_a_binary_file_is_refused_as_no_text(content: bytes) -> None:
    assert refused(content).code == "not-text"


def test_a_file_in_another_encoding_names_the_line_of_the_first_wrong_byte() -> None:
    assert refused("a: 1\nb: été\n".encode("latin-1")).line == 2


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"# nothing but a comment\n", b"\xef\xbb\xbf", b"---\n", b"null"]
)
def test_an_empty_file_holds_nothing(content: bytes) -> None:
    assert parse_yaml(content, "some.yaml").data is None


def test_a_byte_order_mark_is_left_out() -> None:
    assert parse_yaml(b"\xef\xbb\xbfa: 1", "some.yaml").data == {"a": 1}


def test_an_upload_that_is_too_large_is_refused_with_the_limit() -> None:
    fault = refused(b"#" * (LARGEST_UPLOAD + 1))
    assert (fault.code, fault.parameters["kilobytes"]) == ("file-too-large", 256)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"\xff" * 2048)
    with pytest.raises(FaultyInput) as caught:
        read_yaml(path, largest=1024)
    assert caught.value.faults[0].code == "file-too-large"


def test_a_directory_for_a_file_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput) as caught:
        read_yaml(tmp_path)
    assert (caught.value.faults[0].code, caught.value.faults[0].file) == (
        "file-is-directory",
        str(tmp_path),
    )


def test_a_file_that_does_not_exist_is_said_not_to(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput) as caught:
        read_yaml(tmp_path / "none.yaml")
    assert caught.value.faults[0].code == "file-not-found"


@pytest.mark.parametrize("name", ["a" * 5_000, "file.yaml/inside"])
def test_a_name_that_no_file_can_have_is_refused_in_words(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.yaml").write_text("a: 1")
    with pytest.raises(FaultyInput) as caught:
        read_yaml(tmp_path / name)
    assert caught.value.faults[0].code in ("file-not-found", "file-unreadable")


def test_json_indented_with_tabs_is_read() -> None:
    content = {"priorities": {"budget": {"importance": 5, "at_most": "+"}}, "list": [1, None, True]}
    assert data(json.dumps(content, indent="\t")) == content


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(exclude_categories=("Cs",))),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abc _", max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.text("abc", min_size=1), plain, max_size=3), st.sampled_from([None, 2, "\t"])
)
@example({"municipality": "Gent 😀"}, None)
@example({"municipality": "a\x7fb\x85c\u2028d\ufeffe/\tf"}, None)
def test_json_as_programs_write_it_is_read_as_it_was(
    content: object, indent: int | str | None
) -> None:
    assert data(json.dumps(content, indent=indent)) == content


@pytest.mark.parametrize(
    "name", ["Gent 😀", "Liège", "a/b", "tab\\tand\\nline", 'a "quoted" name', "\\ud83d as text"]
)
def test_json_with_its_letters_unescaped_is_read_as_it_was(name: str) -> None:
    content = {"municipality": name}
    assert data(json.dumps(content, ensure_ascii=False)) == content


pieces = st.sampled_from(
    [b"a", b"b", b": ", b":", b"\n", b"  ", b"- ", b"-", b"+", b"{", b"}", b"[", b"]", b",", b"'",
     b'"', b"&x ", b"*x",
     b"!t ", b"#", b"|", b">", b"?", b"---", b"...", b"%YAML 1.1\n", b"\t", b"\x00", b"\xff",
     b"\\ud83d", b"<<", b"1e9",
     b"~", b"\xe2\x80\xa8", b"0" * 400, b".nan", b"=", b"\xef\xbb\xbf"]
)  # fmt: skip


@given(st.one_of(st.binary(max_size=200), st.lists(pieces, max_size=30).map(b"".join)))
@example(b'"\\ud83d"')
@example(b'{"\\udc00": 1}')
def test_any_bytes_are_either_read_or_refused_in_words(content: bytes) -> None:
    assert read_or_refused(content)


def read_or_refused(content: bytes) -> Document | tuple[Fault, ...]:
    try:
        return parse_yaml(content, "some.yaml")
    except FaultyInput as error:
        return error.faults
