"""The shipped data: the printed table, all languages, sources everywhere, and a palette for
everyone.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Any, get_args

import numpy as np
import pytest
import yaml
from pydantic import BaseModel

from mic_selector.catalogue import LEVELS, Catalogue, Level, colours
from mic_selector.catalogue.approaches import Approach
from mic_selector.catalogue.colours import GROUNDS, Theme
from mic_selector.files.places import shipped_data

FEATURES = (
    "governance", "political", "civil_society", "private_sector",
    "reciprocity", "global_citizenship", "duration", "budget",
)  # fmt: skip

# Source: VVSG/PLATFORMA 2023, "In a nutshell", p. 4 (Dutch edition: "Wegwijzer", p. 4, the same 64
# cells).
PRINTED = {
    "city_to_city":               "+++ +++ +++ ++  +++ ++  +++ +++",
    "twinning":                   "-   ++  +++ +   ++  ++  +++ +  ",
    "youth_work":                 "-   +   +++ -   +   +++ ++  +  ",
    "indirect":                   "+   +   +++ +   ++  ++  +++ ++ ",
    "private_sector_cooperation": "+   ++  ++  +++ ++  +   ++  +  ",
    "networks":                   "+   ++  +   +   ++  -   ++  +  ",
    "humanitarian":               "-   +   +++ +   +   +   +   +  ",
    "expertise_exchange":         "++  ++  ++  +   ++  +   ++  +  ",
}  # fmt: skip


@pytest.mark.parametrize("approach", PRINTED)
def test_the_levels_are_those_of_the_printed_table(catalogue: Catalogue, approach: str) -> None:
    levels = [catalogue.approaches[approach].levels[feature].value for feature in FEATURES]
    assert levels == PRINTED[approach].split()


def test_features_and_approaches_stand_in_the_order_of_the_table(catalogue: Catalogue) -> None:
    assert tuple(catalogue.features) == FEATURES
    assert tuple(catalogue.approaches) == tuple(PRINTED)


def test_six_features_are_benefits_and_duration_and_budget_are_commitments(
    catalogue: Catalogue,
) -> None:
    assert catalogue.benefits == FEATURES[:6]
    assert catalogue.commitments == ("duration", "budget")


def test_the_levels_stand_in_their_order() -> None:
    assert [str(level) for level in sorted(LEVELS, reverse=True)] == ["+++", "++", "+", "-"]
    assert Level.ABSENT < Level.LOW < Level.MEDIUM < Level.HIGH


@pytest.mark.parametrize(
    ("approach", "dutch", "french"),
    [
        ("city_to_city", "Stedenband", "Partenariat de ville à ville"),
        ("twinning", "Jumelage", "Jumelage"),
        ("youth_work", "Internationale jeugdwerking", "Travail de jeunesse international"),
        ("indirect", "Indirecte samenwerking", "Coopération indirecte"),
    ],
)
def test_names_are_those_of_the_dutch_edition_and_of_french_usage(
    catalogue: Catalogue, approach: str, dutch: str, french: str
) -> None:
    name = catalogue.approaches[approach].name
    assert (name["nl"], name["fr"]) == (dutch, french)


def texts(data: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every text by language in a data file, with its path."""
    if isinstance(data, dict):
        if (
            data
            and set(data) <= {"en", "nl", "fr"}
            and all(isinstance(value, str) for value in data.values())
        ):
            yield path, data
        else:
            for key, value in data.items():
                yield from texts(value, f"{path}.{key}")
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from texts(value, f"{path}.{place}")


def test_every_shipped_text_exists_in_three_languages() -> None:
    found = [
        (where, text)
        for path in sorted(shipped_data().glob("*.yaml"))
        for where, text in texts(
            yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader), path.name
        )
    ]
    assert len(found) > 400
    assert [where for where, text in found if set(text) != {"en", "nl", "fr"}] == []
    assert [
        where for where, text in found if not all(words.strip() for words in text.values())
    ] == []


def test_short_names_fit_into_charts_in_every_language(catalogue: Catalogue) -> None:
    """docs/data.md: at most 14 characters for a feature, 18 for an approach."""
    features = [
        short for feature in catalogue.features.values() for short in feature.short.values()
    ]
    approaches = [
        short for approach in catalogue.approaches.values() for short in approach.short.values()
    ]
    assert [short for short in features if len(short) > 14] == []
    assert [short for short in approaches if len(short) > 18] == []


def test_there_are_at_least_twelve_practices_across_all_approaches(catalogue: Catalogue) -> None:
    assert len(catalogue.cases) >= 12
    shown = {approach for case in catalogue.cases.values() for approach in case.approaches}
    assert shown == set(catalogue.approaches)


def test_every_approach_feature_and_practice_says_where_it_comes_from(catalogue: Catalogue) -> None:
    sourced = {**catalogue.features, **catalogue.approaches, **catalogue.cases}
    assert [key for key, one in sourced.items() if not one.sources] == []


def test_every_document_that_is_cited_by_page_has_that_page(catalogue: Catalogue) -> None:
    """The dashboard has 44 pages, the Dutch edition as many."""
    pages = [
        source.page
        for one in (
            *catalogue.features.values(),
            *catalogue.approaches.values(),
            *catalogue.cases.values(),
        )
        for source in one.sources
        if source.page is not None and source.document in ("vvsg_en", "vvsg_nl")
    ]
    assert pages
    assert all(1 <= page <= 44 for page in pages)


def models(model: object) -> Iterator[BaseModel]:
    """Yield a model and every model inside it."""
    if isinstance(model, BaseModel):
        yield model
        for name in type(model).model_fields:
            yield from models(getattr(model, name))
    elif isinstance(model, tuple):
        for one in model:
            yield from models(one)
    elif hasattr(model, "values"):
        for one in model.values():
            yield from models(one)


def test_nothing_in_the_catalogue_can_be_changed(catalogue: Catalogue) -> None:
    for model in models(catalogue):
        assert model.model_config["frozen"], type(model)
        for name in type(model).model_fields:
            value = getattr(model, name)
            assert not isinstance(value, dict | list | set), f"{type(model).__name__}.{name}"


def test_every_model_refuses_keys_it_does_not_know(catalogue: Catalogue) -> None:
    lax = {
        type(model).__name__
        for model in models(catalogue)
        if model.model_config["extra"] != "forbid"
    }
    assert lax == set()


def test_every_commitment_has_words_for_its_steps(catalogue: Catalogue) -> None:
    for feature in catalogue.commitments:
        assert set(catalogue.features[feature].steps) == set(LEVELS[1:])


def test_city_to_city_and_networks_carry_the_remark_the_page_owes_its_readers(
    catalogue: Catalogue,
) -> None:
    """When city-to-city is first, the page answers 'why always that one?'; networks are
    an addition.
    """
    assert catalogue.approaches["city_to_city"].when_first
    assert catalogue.approaches["networks"].when_late


# The palette. Colours are linear sRGB from here on.


# Source: Machado, Oliveira and Fernandes 2009, severity 1.0, on linear sRGB.
VISIONS = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
}
# Source: IEC 61966-2-1 (sRGB) with the white point D65.
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = np.array([0.95047, 1.0, 1.08883])


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    lighter, darker = sorted(
        (linear(colour) @ [0.2126, 0.7152, 0.0722] for colour in (one, other)), reverse=True
    )
    return float((lighter + 0.05) / (darker + 0.05))


def lab(seen: np.ndarray) -> np.ndarray:
    scaled = np.clip(seen, 0, 1) @ TO_XYZ.T / WHITE
    root = np.where(scaled > (6 / 29) ** 3, np.cbrt(scaled), scaled / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def test_the_measures_of_colour_give_the_known_values() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    np.testing.assert_allclose(lab(linear("#ffffff")), [100, 0, 0], atol=0.01)
    np.testing.assert_allclose(lab(linear("#ff0000")), [53.24, 80.09, 67.20], atol=0.02)


@pytest.mark.parametrize("theme", get_args(Theme))
def test_every_colour_stands_out_from_the_grounds_of_its_theme(
    catalogue: Catalogue, theme: Theme
) -> None:
    """WCAG 2.2, 1.4.11: at least 3 to 1 for graphical objects."""
    ratios = {
        (key, ground): round(contrast(colour_in(theme, approach), ground), 2)
        for key, approach in catalogue.approaches.items()
        for ground in GROUNDS[theme]
    }
    assert {place: ratio for place, ratio in ratios.items() if ratio < 3} == {}


def test_validation_measures_contrast_as_the_standard_says() -> None:
    for one, other in combinations((*GROUNDS["light"], *GROUNDS["dark"], "#e56e18", "#777777"), 2):
        assert colours.contrast(one, other) == pytest.approx(contrast(other, one))


def colour_in(theme: Theme, approach: Approach) -> str:
    return approach.on_dark if theme == "dark" else approach.colour


@pytest.mark.parametrize("theme", get_args(Theme))
@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_colours_stay_apart_for_every_eye(
    catalogue: Catalogue, vision: str, theme: Theme
) -> None:
    """CIELAB 1976: 18 is some eight times the difference that is just noticed."""
    seen = {
        key: lab(VISIONS[vision] @ linear(colour_in(theme, one)))
        for key, one in catalogue.approaches.items()
    }
    near = {
        (one, other): round(float(np.linalg.norm(seen[one] - seen[other])), 1)
        for one, other in combinations(seen, 2)
    }
    assert {pair: distance for pair, distance in near.items() if distance < 18} == {}


def test_every_approach_has_a_marker_of_its_own(catalogue: Catalogue) -> None:
    assert len({approach.marker for approach in catalogue.approaches.values()}) == len(
        catalogue.approaches
    )
