"""What hypothesis draws from: priorities, views, and catalogues of other approaches."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level, load_catalogue
from mic_selector.catalogue.base import FIRST_YEAR, LAST_YEAR
from mic_selector.files.messages import LANGUAGES
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.address import LEARN_SECTIONS, WAYS
from mic_selector.priorities.address_values import SIZES
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.links import Alive, Link
from mic_selector.priorities.note import (
    NOTE_DECISIONS,
    NOTE_LENGTHS,
    NOTE_PARTS,
    NOTE_SECTIONS,
    NOTE_VOICES,
)
from mic_selector.priorities.view import View

T = TypeVar("T")


@cache
def shipped() -> Catalogue:
    """Return the shipped catalogue, read once for all tests."""
    return load_catalogue()


levels = st.sampled_from(LEVELS)
aims = st.builds(Aim, st.sampled_from(Direction), levels)
whole_importances = st.integers(1, 5)
decimal_importances = st.decimals("0.01", "5", places=2).map(float)
odd_importances = st.floats(0, 5, exclude_min=True, allow_subnormal=False)
importances = st.one_of(whole_importances, decimal_importances, odd_importances)
written_importances = st.one_of(whole_importances, decimal_importances)

language_texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n"),
    min_size=0,
    max_size=60,
)
municipalities = language_texts.map(str.strip)


def _priority(kind: str, counting: st.SearchStrategy[float]) -> st.SearchStrategy[Priority]:
    """Draw any priority that may be stated for a feature of this kind."""
    stated = st.builds(Priority, st.one_of(counting, st.just(0), st.none()), aims, st.booleans())
    unstated = [Priority(), Priority(0)]
    if kind == "commitment":
        return st.one_of(stated, st.sampled_from(unstated))
    return st.one_of(stated, st.sampled_from(unstated), st.builds(Priority, counting))


# Hypothesis looks through a strategy the first time that it draws from it.
@cache
def _by_feature(
    counting: st.SearchStrategy[float],
) -> st.SearchStrategy[Mapping[str, Priority]]:
    features = shipped().features
    drawn = {key: _priority(feature.kind, counting) for key, feature in features.items()}
    return st.fixed_dictionaries({}, optional=drawn).map(MappingProxyType)


@cache
def own_levels() -> st.SearchStrategy[Mapping[str, Mapping[str, Level]]]:
    """Draw a municipality's own reading of some cells of the table."""
    catalogue = shipped()
    features, approaches = list(catalogue.features), list(catalogue.approaches)
    cells = st.dictionaries(st.sampled_from(features), levels, min_size=1, max_size=3)
    drawn = st.dictionaries(st.sampled_from(approaches), cells.map(MappingProxyType), max_size=2)
    return drawn.map(MappingProxyType)


def _some(ids: list[str], fewest: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True, min_size=fewest, max_size=4).map(tuple)


def _few(
    keys: st.SearchStrategy[str], values: st.SearchStrategy[T]
) -> st.SearchStrategy[Mapping[str, T]]:
    return st.dictionaries(keys, values, max_size=3).map(MappingProxyType)


@cache
def _parts_of_a_link() -> st.SearchStrategy[Mapping[str, Any]]:
    catalogue = shipped()
    years = st.integers(FIRST_YEAR, LAST_YEAR)
    return st.fixed_dictionaries(
        {
            "form": st.sampled_from(list(catalogue.approaches)),
            "partner": municipalities,
            "country": st.sampled_from(["", *catalogue.countries]),
            "place": st.sampled_from(["", *catalogue.places]),
            "since": st.one_of(st.none(), years),
            "carried_by": municipalities,
            "alive": st.sampled_from(Alive),
            "until": st.one_of(st.none(), years),
            "levels": _few(st.sampled_from(list(catalogue.features)), levels),
            "amount": st.one_of(st.none(), st.floats(0, 1e9)),
            "staff": st.one_of(st.none(), st.floats(0, 1000)),
        }
    )


def _link(parts: Mapping[str, Any]) -> Link:
    """Return the link of these parts: in the country of its place, with an end where it ends."""
    parts = dict(parts)
    if parts["place"]:
        parts["country"] = shipped().places[parts["place"]].country
    if parts["alive"] is not Alive.ENDING:
        parts["until"] = None
    if parts["since"] and parts["until"]:
        parts["since"], parts["until"] = sorted((parts["since"], parts["until"]))
    return Link(**parts)


@cache
def links() -> st.SearchStrategy[Link]:
    """Draw any link that a file may state."""
    return _parts_of_a_link().map(_link)


several_links = st.lists(st.deferred(lambda: links()), max_size=5).map(tuple)


@st.composite
def priorities(
    draw: st.DrawFn,
    counting: st.SearchStrategy[float] = importances,
    with_levels: bool = True,
    must_count: bool = True,
) -> Priorities:
    """Draw valid priorities: any aims, odd importances, firm without an opinion, own levels."""
    catalogue = shipped()
    by_feature = draw(_by_feature(counting))
    if must_count and not any(priority.counts for priority in by_feature.values()):
        feature = draw(st.sampled_from(list(catalogue.features)))
        counted = Priority(draw(counting), draw(aims), draw(st.booleans()))
        by_feature = MappingProxyType({**by_feature, feature: counted})
    own = draw(own_levels()) if with_levels else MappingProxyType({})
    return Priorities(by_feature, own, draw(municipalities))


@cache
def views() -> st.SearchStrategy[View]:
    """Draw whatever a page may show."""
    catalogue = shipped()
    approaches, features = list(catalogue.approaches), list(catalogue.features)
    filters = {
        "approach": _some(approaches, 1),
        "theme": _some(list(catalogue.themes), 1),
        "sdg": _some(["1", "13"], 1),
        "period": _some(["1990", "2010"], 1),
    }
    a_feature = st.sampled_from(features)
    a_question = st.sampled_from(list(catalogue.guidance.readiness))
    pairs = st.tuples(a_feature, a_feature, st.sampled_from("ab"))
    tradeoffs = pairs.map(lambda pair: f"{pair[0]}-1-{pair[1]}-3-{pair[2]}")
    return st.builds(
        View,
        priorities=priorities(must_count=False),
        shown=_some(approaches),
        filters=st.fixed_dictionaries({}, optional=filters).map(MappingProxyType),
        way=st.sampled_from(["", *WAYS]),
        size=st.sampled_from(["0", *SIZES]).map(int),
        section=st.sampled_from(["", *LEARN_SECTIONS]),
        search=language_texts.map(str.strip),
        profile=st.sampled_from(["", *approaches]),
        readiness=_few(a_question, st.sampled_from(["yes", "no", "unknown"])),
        order=_some(features),
        swings=_few(a_feature, st.integers(0, 100)),
        tradeoffs=st.lists(tradeoffs, max_size=2).map(tuple),
        combination=_some(approaches),
        growth=st.booleans(),
        note_language=st.sampled_from(["", *LANGUAGES]),
        left_out=_some([*NOTE_SECTIONS, *NOTE_PARTS]),
        note_length=st.sampled_from(["", *NOTE_LENGTHS]),
        note_decision=st.sampled_from(["", *NOTE_DECISIONS]),
        note_voice=st.sampled_from(["", *NOTE_VOICES]),
        former_weights=_few(
            a_feature, st.lists(st.sampled_from(Weight), min_size=1, max_size=3).map(tuple)
        ),
    )


def with_approaches(catalogue: Catalogue, table: Mapping[str, Mapping[str, Level]]) -> Catalogue:
    """Return the catalogue with other approaches: those of the table, with these levels."""
    pattern = next(iter(catalogue.approaches.values()))
    approaches = {
        key: pattern.model_copy(update={"levels": MappingProxyType(dict(row))})
        for key, row in table.items()
    }
    return catalogue.model_copy(update={"approaches": MappingProxyType(approaches)})


@cache
def tables(fewest: int = 2, most: int = 6) -> st.SearchStrategy[Mapping[str, Mapping[str, Level]]]:
    """Draw a table of other approaches: a level for each feature of the shipped catalogue."""
    rows = st.fixed_dictionaries(dict.fromkeys(shipped().features, levels))
    drawn = st.lists(rows, min_size=fewest, max_size=most)
    return drawn.map(lambda all_: {f"approach_{place}": row for place, row in enumerate(all_)})
