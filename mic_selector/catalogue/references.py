"""Checks that what the catalogue's parts say of one another holds: every id exists, every approach
has every level, every colour stands out.
"""

from collections.abc import Iterable, Iterator

from mic_selector.catalogue.cases import Place
from mic_selector.catalogue.colours import LEAST_CONTRAST, Theme, least_contrast
from mic_selector.catalogue.guidance import OTHER_TARGETS
from mic_selector.catalogue.models import Catalogue
from mic_selector.catalogue.overlay import Merged
from mic_selector.files.faults import Fault, Path
from mic_selector.files.validation import closest


def reference_faults(catalogue: Catalogue, merged: Merged) -> list[Fault]:
    """Return every reference to something that does not exist, every missing level, every faint
    colour, every impossible place or date.
    """
    return [
        *_level_faults(catalogue, merged),
        *_colour_faults(catalogue, merged),
        *_step_faults(catalogue, merged),
        *_place_faults(catalogue, merged),
        *_case_faults(catalogue, merged),
        *_relation_faults(catalogue, merged),
        *_guidance_faults(catalogue, merged),
        *_document_faults(catalogue, merged, merged.data, ()),
    ]


def _unknown(
    merged: Merged, path: Path, found: Iterable[str], known: Iterable[str], kind: str
) -> Iterator[Fault]:
    known = list(known)
    for one in found:
        if one not in known:
            yield merged.fault("unknown-id", path, id=one, kind=kind, closest=closest(one, known))


def _level_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for key, approach in catalogue.approaches.items():
        path: Path = ("approaches", key, "levels")
        yield from _unknown(merged, path, approach.levels, catalogue.features, "feature")
        yield from _unknown(
            merged, ("approaches", key, "notes"), approach.notes, catalogue.features, "feature"
        )
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


def _case_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for key, case in catalogue.cases.items():
        path: Path = ("cases", key)
        yield from _unknown(
            merged, (*path, "approaches"), case.approaches, catalogue.approaches, "approach"
        )
        yield from _unknown(merged, (*path, "shows"), case.shows, catalogue.features, "feature")
        yield from _unknown(merged, (*path, "themes"), case.themes, catalogue.themes, "theme")
        yield from _unknown(merged, (*path, "related"), case.related, catalogue.cases, "case")
        yield from _unknown(
            merged, (*path, "local_governments"), case.local_governments, catalogue.places, "place"
        )
        yield from _unknown(merged, (*path, "partners"), case.partners, catalogue.places, "place")
        yield from _unknown(
            merged, (*path, "countries"), case.countries, catalogue.countries, "country"
        )
        if case.start and case.end and case.end < case.start:
            yield merged.fault("end-before-start", (*path, "end"), start=case.start, end=case.end)


def _place_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    for key, place in catalogue.places.items():
        path: Path = ("places", key)
        yield from _unknown(
            merged, (*path, "country"), [place.country], catalogue.countries, "country"
        )
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
    ends = (*catalogue.approaches, *catalogue.cases)
    for key, relation in catalogue.relations.items():
        path: Path = ("relations", key)
        yield from _unknown(merged, (*path, "origin"), [relation.origin], ends, "relation-end")
        yield from _unknown(
            merged, (*path, "target"), [relation.target], (*ends, *OTHER_TARGETS), "relation-end"
        )
        if relation.origin == relation.target and relation.kind != "clusters_with":
            yield merged.fault("relation-to-itself", (*path, "target"), id=relation.origin)


def _guidance_faults(catalogue: Catalogue, merged: Merged) -> Iterator[Fault]:
    guidance = catalogue.guidance
    for key, question in guidance.readiness.items():
        path: Path = ("guidance", "readiness", key)
        yield from _unknown(
            merged, (*path, "approaches"), question.approaches, catalogue.approaches, "approach"
        )
        yield from _unknown(
            merged, (*path, "features"), question.features, catalogue.features, "feature"
        )
    for key, pitfall in guidance.pitfalls.items():
        path = ("guidance", "pitfalls", key, "approaches")
        yield from _unknown(merged, path, pitfall.approaches, catalogue.approaches, "approach")
    for key, one in guidance.paths.items():
        examples = [one.example] if one.example else []
        yield from _unknown(
            merged, ("guidance", "paths", key, "example"), examples, catalogue.cases, "case"
        )
    for key, organisation in catalogue.organisations.items():
        path = ("organisations", key, "approaches")
        yield from _unknown(merged, path, organisation.approaches, catalogue.approaches, "approach")


def _document_faults(
    catalogue: Catalogue, merged: Merged, data: object, path: Path
) -> Iterator[Fault]:
    if isinstance(data, dict):
        if "document" in data and "section" in data:
            yield from _unknown(
                merged, (*path, "document"), [data["document"]], catalogue.documents, "document"
            )
        for key, value in data.items():
            yield from _document_faults(catalogue, merged, value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _document_faults(catalogue, merged, value, (*path, index))
