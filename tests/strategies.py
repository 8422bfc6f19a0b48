"""What hypothesis draws from: priorities, views, and catalogues of other approaches."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level, load_catalogue
from mic_selector.files.messages import LANGUAGES
from mic_selector.priorities import Aim, Direction, Priorities, Priority
from mic_selector.priorities.address import LEARN_SECTIONS, SIZES, WAYS
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


def _by_feature(
    catalogue: Catalogue, counting: st.SearchStrategy[float]
) -> st.SearchStrategy[Mapping[str, Priority]]:
    drawn = {key: _priority(feature.kind, counting) for key, feature in catalogue.features.items()}
    return st.fixed_dictionaries({}, optional=drawn).map(MappingProxyType)


@st.composite
def own_levels(draw: st.DrawFn) -> Mapping[str, Mapping[str, Level]]:
    """Draw a municipality's own reading of some cells of the table."""
    catalogue = shipped()
    cells = st.dictionaries(
        st.sampled_from(list(catalogue.features)), levels, min_size=1, max_size=3
    )
    drawn = draw(st.dictionaries(st.sampled_from(list(catalogue.approaches)), cells, max_size=2))
    return MappingProxyType({approach: MappingProxyType(own) for approach, own in drawn.items()})


@st.composite
def links(draw: st.DrawFn) -> Link:
    """Draw any link that a file may state."""
    catalogue = shipped()
    alive = draw(st.sampled_from(Alive))
    place = draw(st.sampled_from(["", *catalogue.places]))
    since, until = sorted(draw(st.tuples(st.integers(1800, 2200), st.integers(1800, 2200))))
    country = draw(st.sampled_from(["", *catalogue.countries]))
    return Link(
        form=draw(st.sampled_from(list(catalogue.approaches))),
        partner=draw(municipalities),
        country=catalogue.places[place].country if place else country,
        place=place,
        since=draw(st.sampled_from([None, since])),
        carried_by=draw(municipalities),
        alive=alive,
        until=draw(st.sampled_from([None, until])) if alive is Alive.ENDING else None,
        levels=MappingProxyType(
            draw(st.dictionaries(st.sampled_from(list(catalogue.features)), levels, max_size=3))
        ),
        amount=draw(st.one_of(st.none(), st.floats(0, 1e9))),
        staff=draw(st.one_of(st.none(), st.floats(0, 1000))),
    )


several_links = st.lists(links(), max_size=5).map(tuple)


@st.composite
def priorities(
    draw: st.DrawFn,
    counting: st.SearchStrategy[float] = importances,
    with_levels: bool = True,
    must_count: bool = True,
) -> Priorities:
    """Draw valid priorities: any aims, odd importances, firm without an opinion, own levels."""
    catalogue = shipped()
    by_feature = draw(_by_feature(catalogue, counting))
    if must_count and not any(priority.counts for priority in by_feature.values()):
        feature = draw(st.sampled_from(list(catalogue.features)))
        counted = Priority(draw(counting), draw(aims), draw(st.booleans()))
        by_feature = MappingProxyType({**by_feature, feature: counted})
    own = draw(own_levels()) if with_levels else MappingProxyType({})
    return Priorities(by_feature, own, draw(municipalities))


def _some(ids: list[str], fewest: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True, min_size=fewest, max_size=4).map(tuple)


@st.composite
def views(draw: st.DrawFn) -> View:
    """Draw whatever a page may show."""
    catalogue = shipped()
    approaches, features = list(catalogue.approaches), list(catalogue.features)
    filters = {
        "approach": approaches,
        "theme": list(catalogue.themes),
        "sdg": ["1", "13"],
        "period": ["1990", "2010"],
    }
    questions = st.sampled_from(list(catalogue.guidance.readiness))
    pairs = st.tuples(st.sampled_from(features), st.sampled_from(features), st.sampled_from("ab"))
    tradeoffs = pairs.map(lambda pair: f"{pair[0]}-1-{pair[1]}-3-{pair[2]}")
    return View(
        priorities=draw(priorities(must_count=False)),
        shown=draw(_some(approaches)),
        filters=MappingProxyType(
            draw(
                st.fixed_dictionaries(
                    {}, optional={name: _some(ids, 1) for name, ids in filters.items()}
                )
            )
        ),
        way=draw(st.sampled_from(["", *WAYS])),
        size=int(draw(st.sampled_from(["0", *SIZES]))),
        section=draw(st.sampled_from(["", *LEARN_SECTIONS])),
        search=draw(language_texts.map(str.strip)),
        profile=draw(st.sampled_from(["", *approaches])),
        readiness=MappingProxyType(
            draw(st.dictionaries(questions, st.sampled_from(["yes", "no", "unknown"]), max_size=3))
        ),
        order=draw(_some(features)),
        swings=MappingProxyType(
            draw(st.dictionaries(st.sampled_from(features), st.integers(0, 100), max_size=3))
        ),
        tradeoffs=tuple(draw(st.lists(tradeoffs, max_size=2))),
        combination=draw(_some(approaches)),
        growth=draw(st.booleans()),
        note_language=draw(st.sampled_from(["", *LANGUAGES])),
        left_out=draw(_some([*NOTE_SECTIONS, *NOTE_PARTS])),
        note_length=draw(st.sampled_from(["", *NOTE_LENGTHS])),
        note_decision=draw(st.sampled_from(["", *NOTE_DECISIONS])),
        note_voice=draw(st.sampled_from(["", *NOTE_VOICES])),
        former_weights=MappingProxyType(
            draw(st.dictionaries(st.sampled_from(features), st.sampled_from(Weight), max_size=3))
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


@st.composite
def tables(draw: st.DrawFn, fewest: int = 2, most: int = 6) -> Mapping[str, Mapping[str, Level]]:
    """Draw a table of other approaches: a level for each feature of the shipped catalogue."""
    rows = st.fixed_dictionaries(dict.fromkeys(shipped().features, levels))
    drawn = draw(st.lists(rows, min_size=fewest, max_size=most))
    return {f"approach_{place}": row for place, row in enumerate(drawn)}
