"""The handout for councillors, one page: one radar and three answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mic_selector.catalogue import Catalogue
from mic_selector.decision.links import together
from mic_selector.decision.robustness import Robustness
from mic_selector.notes.cleaning import cleaned
from mic_selector.notes.document import Figure
from mic_selector.notes.findings import radar_figure, wish_in_words
from mic_selector.notes.formal import combination_warnings, what_fits
from mic_selector.notes.material import BETWEEN, HASH_SHOWN, Material, gathered
from mic_selector.notes.settings import NoteSettings
from mic_selector.priorities.view import View
from mic_selector.wording.explanation import ruled_out
from mic_selector.wording.group import group_method
from mic_selector.wording.links import MetTogether
from mic_selector.wording.own_reading import own_forms, own_reading
from mic_selector.wording.profile import profile_rows
from mic_selector.wording.ranking import asked_in_words
from mic_selector.wording.result import broken_limits, nearest
from mic_selector.wording.robustness import method_in_words


@dataclass(frozen=True, kw_only=True)
class Handout:
    """What stands on the page, from top to bottom: what fits best, how sure that is, and what it
    asks.

    `sentences` are always three paragraphs, each with its heading; `foot` says what this is not and
    how it was made.
    """

    title: str
    language: str
    author: str
    drafted: date
    sentences: tuple[tuple[str, str], ...]
    figure: Figure
    foot: tuple[str, ...]


def compose_handout(catalogue: Catalogue, view: View, settings: NoteSettings) -> Handout:
    """Return the handout; raise `NothingCounts` if nothing has a weight."""
    return composed_handout(gathered(catalogue, view, settings))


def composed_handout(material: Material) -> Handout:
    """Return the handout from what it is made of."""
    catalogue, settings = material.names.catalogue, material.settings
    say, municipality = material.say, material.priorities.municipality
    found = material.found
    sentences = _sentences(material, found) if found else _sentences_where_nothing_fits(material)
    made = say(
        "handout-made",
        date=say.day(settings.drafted),
        version=catalogue.version,
        hash=catalogue.sha256[:HASH_SHOWN],
    )
    return cleaned(
        Handout(
            title=say("handout-title-of", municipality=municipality)
            if municipality
            else say("handout-title"),
            language=settings.language,
            author=settings.author,
            drafted=settings.drafted,
            sentences=tuple(
                (say(f"handout-{part}-heading"), sentence) for part, sentence in sentences.items()
            ),
            figure=radar_figure(material, _radar_in_words(material)),
            foot=(
                say("note-argument"),
                say("note-limits"),
                *([_method(material, found)] if found else []),
                made,
            ),
        )
    )


def _method(material: Material, found: Robustness) -> str:
    group = material.settings.group
    return group_method(material.names, group) if group else method_in_words(material.names, found)


def _sentences(material: Material, found: Robustness) -> dict[str, str]:
    names = material.names.for_lists(material.argued)
    limits = broken_limits(names, material.evaluation) if _is_about_first(material) else ()
    return {
        "fits": " ".join(_fits(material)),
        "sure": material.sure(found),
        "asks": " ".join((_asks(material), *limits, *combination_warnings(material))),
    }


def _is_about_first(material: Material) -> bool:
    return not {*material.first}.isdisjoint(material.argued)


def _fits(material: Material) -> Iterator[str]:
    """Say what fits best, what of that is the municipality's own reading, which limits that breaks,
    and what is proposed where that is another.
    """
    own = own_forms(material.names.catalogue, material.priorities)
    names = material.names.for_lists(material.first, material.proposed, own)
    yield what_fits(material, names)
    if read := own_reading(names, material.priorities):
        yield read
    if not _is_about_first(material):
        yield from broken_limits(names, material.evaluation)
    if material.proposed and material.proposed != material.first:
        approaches = names.approaches(material.proposed)
        yield material.say("handout-proposed", approaches=approaches)
    yield from _links(material)


def _links(material: Material) -> Iterator[str]:
    """Say how many of the wishes the present links meet."""
    names, stated = material.names, material.priorities
    whole = together(names.catalogue, stated)
    if stated.links and whole.held:
        met = names.say(MetTogether(len(whole.met), len(whole.held)))
        yield material.say("handout-links", met=met)


def _sentences_where_nothing_fits(material: Material) -> dict[str, str]:
    """Say what comes nearest: of several that are equally near, how many they are."""
    least = nearest(material.evaluation)
    missed = [
        one
        for one in ruled_out(material.names, material.priorities, material.evaluation)
        if one.approach in least.approaches
    ]
    said = {"fits": what_fits(material, material.names), "nearest": material.names.say(least)}
    if len(missed) == 1:
        reasons, openings = missed[0].reasons, missed[0].openings
        why = material.say("handout-nearest", reasons=BETWEEN.join(reasons))
        said["nearest"] = f"{said['nearest']} {why}"
        said["opening"] = material.say("handout-opening", openings=BETWEEN.join(openings))
    else:
        said["opening"] = material.say("handout-opening-many")
    return said


def _asks(material: Material) -> str:
    """Say what the approaches ask that the note argues for: those that ask the same in one breath,
    and which they are where they ask different things or are not those that were named as first.
    """
    names = material.names.for_lists(material.argued)
    say, standings = material.say, material.evaluation.standings
    asking: dict[str, list[str]] = {}
    for key in material.argued:
        asking.setdefault(asked_in_words(names, standings[key]), []).append(key)
    several = [
        say("note-labelled", label=names.approaches(tuple(keys)), text=asked)
        for asked, keys in asking.items()
    ]
    are_named = len(asking) > 1 or material.argued != material.first
    return say(
        "handout-asks-together" if material.combines else "handout-asks",
        asked=BETWEEN.join(several if are_named else asking),
    )


def _radar_in_words(material: Material) -> str:
    """Say what the radar shows: no table beside it does."""
    names, say = material.names, material.say
    rows = profile_rows(names, material.priorities, material.pictured)
    wanted = [
        say("note-answer", feature=row.name, answer=wish_in_words(material, row)) for row in rows
    ]

    def profile(place: int, approach: str) -> str:
        levels = [
            say("with-sign", words=row.name, sign=str(row.cells[place].level)) for row in rows
        ]
        return say("note-answer", feature=names.approach_short(approach), answer=say.listed(levels))

    profiles = [profile(place, approach) for place, approach in enumerate(material.pictured)]
    return say("handout-radar-alt", wanted=BETWEEN.join(wanted), profiles=BETWEEN.join(profiles))
