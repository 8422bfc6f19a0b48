"""Priorities files as Notepad, Word, LibreOffice, Excel and TextEdit leave them.

Whatever such a program does to a file, the same priorities are read from it, or what it did is
named: the sign, at the place where an editor shows it.
"""

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mic_selector.catalogue import Level
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import messages_in
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.file import as_data, parse_priorities, write_priorities
from mic_selector.wording.faults import faults_in_words
from tests.strategies import priorities, shipped

Change = Callable[[str], str]


def in_blocks(stated: Priorities) -> str:
    """Write a file with one key on every line, as people do."""
    data, lines = as_data(stated), []
    if stated.municipality:
        lines.append(f"municipality: {json.dumps(stated.municipality, ensure_ascii=False)}")
    for part in ("priorities", "levels"):
        if data.get(part):
            lines.append(f"{part}:")
        for key, entry in data.get(part, {}).items():
            lines.append(f"  {key}:")
            lines += [f"    {name}: {json.dumps(value)}" for name, value in entry.items()]
    return "\n".join(lines) + "\n"


def in_json(stated: Priorities) -> str:
    return json.dumps(as_data(stated), indent=2, ensure_ascii=False)


FORMS = (write_priorities, in_blocks, in_json)
NAMES = ("", "Liège", "Sint-Niklaas", "L'Isle", "Gent, Aalst & co")


def curled(opening: str, closing: str) -> Change:
    """Return what curls straight double quotes, as word processors do."""

    def change(text: str) -> str:
        return re.sub(r'"([^"\n]*)"', lambda found: f"{opening}{found[1]}{closing}", text)

    return change


def dashed(dash: str) -> Change:
    return lambda text: text.replace('"-"', f'"{dash}"')


def spaced(space: str) -> Change:
    """Return what keeps words together: every space outside a text in quotes."""
    return lambda text: re.sub(r'("[^"\n]*")|( )', lambda found: found[1] or space, text)


def before_signs(space: str) -> Change:
    """Return what French correction does: a space before every colon that parts."""

    def change(text: str) -> str:
        parting = r'("[^"\n]*")?:(?= |\n)'
        return re.sub(parting, lambda found: f"{found[1] or ''}{space}:", text)

    return change


def one_after_the_other(*changes: Change) -> Change:
    def change(text: str) -> str:
        for one in changes:
            text = one(text)
        return text

    return change


def tabbed(text: str) -> str:
    return re.sub(r"^(?:  )+", lambda found: "\t" * (len(found[0]) // 2), text, flags=re.MULTILINE)


SAME: dict[str, Change] = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "old Mac line ends": lambda text: text.replace("\n", "\r"),
    "English quotes": curled("“", "”"),
    "Dutch quotes": curled("„", "”"),
    "German quotes": curled("„", "“"),
    "French quotes": curled("«\u00a0", "\u00a0»"),
    "French narrow quotes": curled("«\u202f", "\u202f»"),
    "Swiss quotes": curled("«", "»"),
    "one kind of quote": curled("”", "”"),
    "en dash": dashed("–"),
    "em dash": dashed("—"),
    "minus sign": dashed("−"),
    "no-break hyphen": dashed("\u2011"),
    "no-break spaces": spaced("\u00a0"),
    "narrow no-break spaces": spaced("\u202f"),
    "French spaces": before_signs("\u00a0"),
    "French narrow spaces": before_signs("\u202f"),
    "tabs": tabbed,
    "Word": one_after_the_other(
        dashed("–"), curled("“", "”"), lambda text: text.replace("\n", "\r\n")
    ),
    "French Word": one_after_the_other(
        dashed("–"), curled("«\u00a0", "\u00a0»"), before_signs("\u00a0")
    ),
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


def read(content: bytes) -> Priorities:
    return parse_priorities(content, "ours.yaml", shipped())


stated = st.builds(
    lambda found, name: Priorities(found.by_feature, found.levels, name),
    priorities(),
    st.sampled_from(NAMES),
).filter(lambda found: found.any_counts)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_the_example_of_the_design_is_read_as_it_was(
    lichtervelde: Priorities, change: Change, form: Callable[[Priorities], str]
) -> None:
    low = Priority(4.5, Aim(Direction.ABOUT, Level.ABSENT))
    stated = Priorities({**lichtervelde.by_feature, "political": low}, {}, "L'Isle, à côté")
    for encoding in ENCODINGS:
        assert read(change(form(stated)).encode(encoding)) == stated


@given(
    stated, st.sampled_from(list(SAME.values())), st.sampled_from(FORMS), st.sampled_from(ENCODINGS)
)
def test_what_has_one_meaning_is_read_as_that(
    stated: Priorities, change: Change, form: Callable[[Priorities], str], encoding: str
) -> None:
    assert read(change(form(stated)).encode(encoding)) == stated


def tried(text: str) -> tuple[Priorities | None, tuple[Fault, ...]]:
    """Return what is read from a text, or every fault."""
    try:
        return read(text.encode()), ()
    except FaultyInput as error:
        return None, error.faults


def placed(fault: Fault, text: str) -> str:
    """Return the character at the place that a fault names."""
    lines = re.split(r"\r\n|\r|\n", text)
    assert fault.line is not None
    return lines[fault.line - 1][int(fault.parameters["column"]) - 1]


@given(stated, st.sampled_from(FORMS))
def test_a_decimal_comma_is_read_or_named_with_what_to_write(
    stated: Priorities, form: Callable[[Priorities], str]
) -> None:
    text = re.sub(r"(?<=[0-9])\.(?=[0-9])", ",", form(stated))
    found, faults = tried(text)
    assert found == stated or len(faults) == len(re.findall("[0-9],[0-9]", text)) > 0
    assert all((fault.code, placed(fault, text)) == ("odd-sign", ",") for fault in faults)


ADDED = "\u00a0\u202f\u00ad\u200b\u200d\u200e\ufeff"
PUT_IN_PLACE = {
    "o": "оο", "a": "аα", "e": "е", "c": "с", "i": "іı", "p": "рρ", "_": "＿", ":": "：", ",": "，",
    "{": "｛", "3": "３", "-": "–−‑", "+": "＋", '"': "“”„«»″", " ": "\u00a0\u2009\u3000",
}  # fmt: skip


@st.composite
def one_sign_changed(draw: st.DrawFn, text: str) -> tuple[str, int]:
    """Return a text with one sign added or another in its place, and where it stands."""
    at = draw(st.integers(0, len(text) - 1))
    others = PUT_IN_PLACE.get(text[at], "")
    sign = draw(st.sampled_from(ADDED + others))
    return text[:at] + sign + text[at + (sign in others) :], at


@given(st.data(), stated, st.sampled_from(FORMS))
def test_one_strange_sign_is_read_as_it_was_meant_or_named_where_it_stands(
    data: st.DataObject, stated: Priorities, form: Callable[[Priorities], str]
) -> None:
    nameless = Priorities(stated.by_feature, stated.levels)
    text, at = data.draw(one_sign_changed(form(nameless)))
    found, faults = tried(text)
    place = (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    named = [(fault.code, fault.line, fault.parameters.get("column")) for fault in faults]
    assert found == nameless or named == [("odd-sign", *place)], (found, faults)


@given(stated.filter(lambda found: found.municipality == "Liège"), st.sampled_from(FORMS))
def test_a_file_in_the_alphabet_of_older_windows_names_its_first_sign(
    stated: Priorities, form: Callable[[Priorities], str]
) -> None:
    text = form(stated)
    with pytest.raises(FaultyInput) as caught:
        read(text.encode("cp1252"))
    (fault,) = caught.value.faults
    assert (fault.code, fault.parameters["letter"]) == ("not-utf-8", "è")
    assert placed(fault, text) == "è"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "budget:",
            "budget\u00ad:",
            "In column 9 stands an invisible soft hyphen (U+00AD).",
        ),
        ("budget:", "budget\u200b:", "In column 9 stands an invisible zero width space (U+200B)."),
        (
            "importance: 5",
            "impоrtance: 5",
            "In column 15 stands the Cyrillic letter о (U+043E).",
        ),
        (
            "importance: 5",
            "importance: 2,5",
            "In column 25 stands a comma (U+002C). Write 2.5",
        ),
        ("budget:", '"budget ":', "In column 10 stands a space (U+0020). Delete it."),
        ("budget", "bud–get", "In column 6 stands an en dash (–) (U+2013). Write _ instead."),
        ('"+"}', '"+”}', 'In column 38 stands a curly quote (”) (U+201D). Write " instead.'),
    ],
)
def test_a_strange_sign_is_named_in_words_with_its_place_and_what_to_write(
    before: str, after: str, said: str
) -> None:
    text = 'priorities:\n  budget: {importance: 5, at_most: "+"}\n'.replace(before, after)
    found, faults = tried(text)
    assert found is None
    (sentence,) = faults_in_words(messages_in("en"), faults)
    assert sentence.startswith("ours.yaml, line 2")
    assert said in sentence
    assert "Did you mean" not in sentence
