"""The address: everything a person set, the same in every language; what cannot be read is said and
left out.
"""

from dataclasses import replace
from types import MappingProxyType
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mic_selector.catalogue import Catalogue, Level, load_catalogue
from mic_selector.files.faults import Fault
from mic_selector.files.own_files import OwnFiles
from mic_selector.priorities import Priorities, Priority
from mic_selector.priorities.address import PARTS, decode, encode
from mic_selector.priorities.file import parse_priorities
from mic_selector.priorities.view import View
from tests.strategies import shipped, views


def state(view: View) -> View:
    """Return a view without what says nothing: features stated as having no opinion, approaches
    without own levels.
    """
    stated = {
        key: priority
        for key, priority in view.priorities.by_feature.items()
        if priority != Priority()
    }
    ordered = {key: stated[key] for key in shipped().features if key in stated}
    own = {key: own for key, own in view.priorities.levels.items() if own}
    return replace(
        view,
        priorities=replace(
            view.priorities, by_feature=MappingProxyType(ordered), levels=MappingProxyType(own)
        ),
    )


def opened(address: dict[str, str]) -> tuple[View, tuple[Fault, ...]]:
    """Open an address as a browser hands it over: through a query string."""
    return decode(parse_qs(urlencode(address), keep_blank_values=True), shipped())


def view_of(**by_feature: Priority) -> View:
    return View(priorities=Priorities(MappingProxyType(by_feature)))


@given(views())
@example(view_of(governance=Priority(1e-7)))
@example(view_of(governance=Priority(1e-30)))
@example(view_of(governance=Priority(1.2345678901234567e-05)))
@example(View(priorities=Priorities(municipality="a&b=c+d#é 😀/\\?%20")))
def test_an_address_opens_to_the_same_view(view: View) -> None:
    found, notices = opened(encode(view, shipped()))
    assert notices == ()
    assert state(found) == state(view)


def test_a_file_with_a_zero_below_zero_has_an_address_that_opens() -> None:
    text = (
        b'priorities: {political: {importance: 1}, governance: {importance: -0.0, at_least: "+"}}'
    )
    view = View(priorities=parse_priorities(text, "p.yaml", shipped()))
    found, notices = opened(encode(view, shipped()))
    assert notices == ()
    assert state(found) == state(view)


@given(views())
def test_ids_are_sorted_and_every_feature_is_explicit(view: View) -> None:
    address = encode(view, shipped())
    assert list(address) == sorted(address)
    if view != View():
        assert set(shipped().features) <= set(address)
        assert address["v"] == "1"
        assert address["catalogue"] == shipped().sha256[:8]


def test_the_example_has_the_address_it_always_had(
    catalogue: Catalogue, lichtervelde: Priorities
) -> None:
    """Addresses must last: a change here breaks every one that was ever copied."""
    own = MappingProxyType({"twinning": MappingProxyType({"governance": Level.LOW})})
    address = encode(
        View(priorities=replace(lichtervelde, levels=own), shown=("networks", "twinning")),
        catalogue,
    )
    assert address.pop("catalogue") == catalogue.sha256[:8]
    assert address == {
        "v": "1",
        "municipality": "Lichtervelde",
        "governance": "0",
        "political": "1-at_least-1",
        "civil_society": "5-at_least-2-firm",
        "private_sector": "none",
        "reciprocity": "3-at_least-2",
        "global_citizenship": "3-at_least-2",
        "duration": "3-at_least-2",
        "budget": "5-at_most-1",
        "level.twinning.governance": "1",
        "show": "networks.twinning",
    }


def test_nothing_set_needs_no_address(catalogue: Catalogue) -> None:
    assert encode(View(), catalogue) == {}
    assert decode({}, catalogue) == (View(), ())


@pytest.mark.parametrize(
    "key", ["budjet", "level.twinning.budjet", "colour", "filter.colour", "__proto__"]
)
def test_an_unknown_part_is_dropped_with_a_notice(catalogue: Catalogue, key: str) -> None:
    found, (notice,) = decode({key: ["3"], "political": ["1"]}, catalogue)
    assert (notice.code, notice.parameters["key"]) == ("address-unknown", key)
    assert found == view_of(political=Priority(1))


@pytest.mark.parametrize(
    "key",
    ["fbclid", "gclid", "msclkid", "utm_source", "utm_campaign", "mc_cid", "mc_eid", "_ga", "ref",
     "embed", "embed_options"],
)  # fmt: skip
def test_what_other_programs_add_is_dropped_without_a_word(catalogue: Catalogue, key: str) -> None:
    found, notices = decode({key: ["IwAR3x", "twice"], "political": ["1"]}, catalogue)
    assert (found, notices) == (view_of(political=Priority(1)), ())


@pytest.mark.parametrize(
    "value",
    ["7", "5.1", "-1", "nan", "inf", "true", "three", "3-at_least-4", "3-at_least-+", "3-over-1",
     "3-firm", "none-firm",
     "3-at_least-1-soft", "3 ", "1e1", "++", "999999", "0x3"],
)  # fmt: skip
def test_a_refused_value_leaves_no_opinion_and_a_notice(catalogue: Catalogue, value: str) -> None:
    found, (notice,) = decode({"governance": [value]}, catalogue)
    assert found.priorities.of("governance") == Priority()
    assert notice.code == "address-refused"
    assert notice.parameters == {"key": "governance", "value": value}


def test_a_commitment_that_counts_without_an_aim_is_refused_in_an_address_too(
    catalogue: Catalogue,
) -> None:
    found, (notice,) = decode({"budget": ["3"], "political": ["3"]}, catalogue)
    assert found == view_of(political=Priority(3))
    assert (notice.code, notice.parameters["key"]) == ("address-refused", "budget")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("level.twinning.governance", "4"),
        ("level.twinning.governance", "+"),
        ("former.political", "much"),
        ("show", "twinning.atlantis"),
        ("filter.theme", "water.gold"),
        ("filter.country", "XX"),
        ("profile", "atlantis"),
        ("ready.nothing", "yes"),
    ],
)
def test_any_other_refused_value_is_dropped_with_a_notice(
    catalogue: Catalogue, key: str, value: str
) -> None:
    _, (notice,) = decode({key: [value]}, catalogue)
    assert notice.parameters["key"] == key


def test_what_is_known_of_a_list_is_kept(catalogue: Catalogue) -> None:
    found, _ = decode({"show": ["twinning.atlantis.networks.twinning"]}, catalogue)
    assert found.shown == ("twinning", "networks")


def test_an_address_made_with_another_catalogue_says_so(catalogue: Catalogue) -> None:
    found, (notice,) = decode({"catalogue": ["0badcafe"], "political": ["1"]}, catalogue)
    assert notice.code == "address-catalogue"
    assert notice.parameters == {"made": "0badcafe", "now": catalogue.sha256[:8]}
    assert found == view_of(political=Priority(1))


def test_an_address_of_another_form_says_so(catalogue: Catalogue) -> None:
    _, (notice,) = decode({"v": ["2"], "catalogue": [catalogue.sha256[:8]]}, catalogue)
    assert (notice.code, notice.parameters) == ("address-version", {"version": "2", "current": "1"})


@pytest.mark.parametrize(
    "key", ["governance", "municipality", "show", "level.twinning.governance", "v", "catalogue"]
)
def test_a_key_that_stands_twice_is_dropped_with_a_notice(catalogue: Catalogue, key: str) -> None:
    found, (notice,) = decode({key: ["1", "2"]}, catalogue)
    assert (notice.code, notice.parameters["key"]) == ("address-repeated", key)
    assert found == View()


def test_a_name_that_is_too_long_is_not_cut_without_a_word(catalogue: Catalogue) -> None:
    """A refused value is dropped with a notice."""
    found, notices = decode({"municipality": ["x" * 101]}, catalogue)
    assert len(found.priorities.municipality) <= 100
    assert [notice.code for notice in notices] == ["address-refused"]


known_keys = st.sampled_from(
    [*shipped().features, "v", "catalogue", "municipality", "show", "filter.theme",
     "former.budget", "search", "level.twinning.budget", "profile", "lang",
     *(f"ready.{key}" for key in shipped().guidance.readiness)]
)  # fmt: skip
values = st.text(max_size=30) | st.from_regex(
    r"(none|[0-9٣]{1,4}(\.[0-9]{1,30})?)(-(at_least|at_most|about|x)-[0-9])?(-firm)?",
    fullmatch=True,
)


@given(st.dictionaries(known_keys | st.text(max_size=20), st.lists(values, max_size=2), max_size=8))
def test_no_address_is_an_error(parameters: dict[str, list[str]]) -> None:
    found, _ = decode(parameters, shipped())
    again, _ = opened(encode(found, shipped()))
    assert encode(again, shipped()) == encode(found, shipped())


WORDS = sorted({part.key for part in PARTS if part.key} | {"v", "catalogue", "embed", "feature"})


@pytest.fixture
def with_words(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue with a feature for each of these words."""
    about = "kind: benefit, default_aim: at_least, sources: [{document: fiche, section: x}]"
    texts = ("name", "short", "question", "description")
    named = {word: ", ".join(f"{text}: {{nl: {word}}}" for text in texts) for word in WORDS}
    levels = ", ".join(f'{word}: "+"' for word in WORDS)
    lines = ["features:", *(f"  {word}: {{{about}, {named[word]}}}" for word in WORDS)]
    lines += ["approaches:"]
    lines += [f"  {approach}: {{levels: {{{levels}}}}}" for approach in catalogue.approaches]
    return load_catalogue(OwnFiles("own", {"approaches.yaml": "\n".join(lines).encode()}))


def test_features_called_like_a_part_of_the_address_keep_their_answers(
    with_words: Catalogue,
) -> None:
    """Else the answer and that part would overwrite one another."""
    lost = []
    for word in WORDS:
        view = View(
            priorities=Priorities(MappingProxyType({word: Priority(3)}), municipality="Mol"),
            shown=("twinning",),
            search="water",
            language="fr",
        )
        address = encode(view, with_words)
        found, notices = decode({key: [value] for key, value in address.items()}, with_words)
        if (found, found.language, notices) != (view, "fr", ()):
            lost.append(word)
        assert "embed" not in address  # Streamlit keeps that for itself
    assert lost == []
