"""How a room is set up, as a file: what is written reads back."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.files.faults import FaultyInput
from mic_selector.files.messages import LANGUAGES
from mic_selector.priorities import Aim, Direction, Priority
from mic_selector.workshop.models import Settings, Viewpoint, Way
from mic_selector.workshop.rules import checked_settings
from mic_selector.workshop.setup import parse_setup, write_setup
from tests.strategies import aims, language_texts, shipped, whole_importances

FEATURES, FORMS = tuple(shipped().features), tuple(shipped().approaches)
KEPT = st.builds(
    Settings,
    title=language_texts,
    question=language_texts,
    languages=st.lists(st.sampled_from(LANGUAGES), unique=True).map(tuple),
    groups=st.lists(language_texts, max_size=4).map(tuple),
    features=st.lists(st.sampled_from(FEATURES), unique=True).map(tuple),
    way=st.sampled_from(Way),
    picks=st.integers(0, 5),
    limits=st.dictionaries(
        st.sampled_from(FEATURES),
        st.builds(Priority, whole_importances, aims, st.booleans()),
        max_size=3,
    ).map(MappingProxyType),
    viewpoint=st.sampled_from(Viewpoint),
    have=st.lists(st.sampled_from(FORMS), unique=True).map(tuple),
    asks_reasons=st.booleans(),
)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("direction", Direction)
def test_a_limit_of_any_level_is_opened_again(
    settings: Settings, catalogue: Catalogue, level: Level, direction: Direction
) -> None:
    limits = MappingProxyType({"budget": Priority(5, Aim(direction, level), True)})
    kept = replace(settings, limits=limits)
    assert parse_setup(write_setup(kept), "opzet.yaml", catalogue) == kept


@given(KEPT)
def test_what_is_written_reads_back(kept: Settings) -> None:
    try:
        tidy = checked_settings(kept, shipped())
    except FaultyInput:
        assume(False)
    assert parse_setup(write_setup(tidy), "opzet.yaml", shipped()) == tidy
