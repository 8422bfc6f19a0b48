"""Checks that what the catalogue's parts say of one another holds: every id exists, every approach
has every level, every colour stands out.
"""

from collections.abc import Iterator

from mic_selector.catalogue.cases import Place
from mic_selector.catalogue.colours import LEAST_CONTRAST, Theme, least_contrast
from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.overlay import Merged
from mic_selector.catalogue.shapes import shape_of
from mic_selector.files.faults import Fault, Path
from mic_selector.files.signs import folded
from mic_selector.files.validation import closest


def reference_faults(catalogue: Catalogue, merged: Merged) -> list[Fault]:
    """Return every reference to something that does not exist, every missing level, every faint
    colour, every impossible place or date.
    """
    return [
        *_unknown_ids(catalogue, merged),
        *_level_faults(catalogue, merged),
        *_colour_faults(catalogue, merged),
        *_step_faults(catalogue, merged),
        *_name_faults(catalogue, merged),
        *_place_faults(catalogue, merged),
        *_case_faults(catalogue, merged),
        *_relation_faults(catalogue, merged),
    ]


def _unknown_ids(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    shape = shape_of(Catalogue)
    for path, refers, name in shape.references(merged.data, ()) if shape else ():
        parts = [getattr(catalogue, part) for part in refers.parts]
        if name not in refers.other_words and not any(name in part for part in parts):
            known = [*(key for part in parts for key in part), *refers.other_words]
            yield merged.fault(
                "unknown-id", path, id=name, kind=refers.kind, closest=closest(name, known)
            )


def _level_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for feature in catalogue.features:
        lacking = [
            key for key, approach in catalogue.approaches.items() if feature not in approach.levels
        ]
        if len(lacking) == len(catalogue.approaches):  # the feature is what is new
            yield merged.fault(
                "level-missing", ("features", feature), feature=feature, approach=", ".join(lacking)
            )
        else:
            for key in lacking:
                yield merged.fault(
                    "level-missing", ("approaches", key, "levels"), feature=feature, approach=key
                )


def _colour_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for key, approach in catalogue.approaches.items():
        path: Path = ("approaches", key)
        yield from _faint(merged, (*path, "colour"), approach.colour, "light")
        dark = "colour_dark" if approach.colour_dark else "colour"
        yield from _faint(merged, (*path, dark), approach.on_dark, "dark")


def _faint(merged: Merged, path: Path, colour: str, theme: Theme) -> Iterator[Fault]:
    ratio = least_contrast(colour, theme)
    if ratio < LEAST_CONTRAST:
        # Rounded down: what is too little never reads as enough.
        yield merged.fault(
            "colour-faint", path, colour=colour, ratio=int(10 * ratio) / 10, theme=theme
        )


def _step_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for key in catalogue.commitments:
        if len(catalogue.features[key].steps) != 3:
            yield merged.fault("steps-missing", ("features", key), feature=key)


def _name_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    """Yield every name by which two forms, or two features, could not be told apart."""
    for part, kind in (("approaches", "approach"), ("features", "feature")):
        for called in ("name", "short"):
            seen: dict[tuple[str, str], str] = {}
            for key, entry in getattr(catalogue, part).items():
                for language, text in getattr(entry, called).items():
                    first = seen.setdefault((language, folded(text)), key)
                    if first != key:
                        path = (part, key, called, language)
                        yield merged.fault("name-taken", path, kind=kind, name=text)


def _case_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for key, case in catalogue.cases.items():
        if case.start and case.end and case.end < case.start:
            yield merged.fault(
                "end-before-start", ("cases", key, "end"), start=case.start, end=case.end
            )


def _place_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for key, place in catalogue.places.items():
        path = ("places", key)
        if (place.latitude is None) != (place.longitude is None):
            yield merged.fault("half-a-coordinate", path)
        elif not _in_its_country(catalogue, place):
            yield merged.fault(
                "outside-country",
                (*path, "latitude"),
                latitude=place.latitude or 0,
                longitude=place.longitude or 0,
                country=place.country,
            )


def _in_its_country(catalogue: Catalogue, place: Place) -> bool:
    box = catalogue.countries.get(place.country)
    if box is None or place.latitude is None or place.longitude is None:
        return True
    return box.holds(place.latitude, place.longitude)


def _relation_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for key, relation in catalogue.relations.items():
        if relation.origin == relation.target and relation.kind != "clusters_with":
            yield merged.fault(
                "relation-to-itself", ("relations", key, "target"), id=relation.origin
            )
