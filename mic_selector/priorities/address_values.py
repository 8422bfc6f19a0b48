"""How the values of a view are written in an address: priorities, weights, answers, links."""

import re
from collections.abc import Mapping

from mic_selector.catalogue import LEVELS, Catalogue, Level
from mic_selector.catalogue.base import FIRST_YEAR, LAST_YEAR
from mic_selector.priorities.address_codecs import Codec, single
from mic_selector.priorities.answers import Weight
from mic_selector.priorities.link_file import MOST_LINKS
from mic_selector.priorities.links import Alive, Link
from mic_selector.priorities.models import (
    LARGEST_IMPORTANCE,
    NO_OPINION,
    Aim,
    Direction,
    Priority,
)

LARGEST_SWING = 100
SIZES = ("2", "3", "4")

_TRADEOFF = re.compile(
    r"(?P<feature>\w+)-[0-3]-(?P<other>\w+)-[0-3]-(a|b|equal|unknown)\Z", re.ASCII
)
_ONE_CHANGED = re.compile(
    r"(?P<first>\w+)-(?P<second>\w+)-(?P<feature>[a-z]\w*)-[0-3]-(a|b|equal|unknown)\Z", re.ASCII
)
_TWO_FORMS = re.compile(r"(?P<first>\w+)-(?P<second>\w+)-(a|b|equal|unknown)\Z", re.ASCII)
_PRIORITY = re.compile(
    r"(?P<importance>none|\d{1,25}(\.\d{1,25})?(e-\d{1,3})?)"
    r"(-(?P<direction>at_least|at_most|about)-(?P<level>[0-3])(?P<firm>-firm)?)?\Z"
)
_LINK = re.compile(
    r"(?P<form>\w+)-(?P<alive>active|asleep|ending)"
    r"(-since(?P<since>\d{4}))?(-until(?P<until>\d{4}))?"
    r"(-(?P<country>[A-Z]{2}))?(-in_(?P<place>\w+))?\Z",
    re.ASCII,
)


def priority_in_address(priority: Priority) -> str:
    """Return how a priority is written, as in `5-at_least-2-firm`."""
    importance = priority.importance
    parts = ["none" if importance is None else repr(abs(importance)).removesuffix(".0")]
    if priority.aim:
        parts += [priority.aim.direction.value, str(priority.aim.level.step)]
    if priority.firm:
        parts.append("firm")
    return "-".join(parts)


def priority_from_address(text: str) -> Priority | None:
    """Return the priority that is written; None where it cannot be understood."""
    if not text:
        return NO_OPINION
    match = _PRIORITY.match(text)
    if not match:
        return None
    importance = None if match["importance"] == "none" else float(match["importance"])
    if importance is not None and importance > LARGEST_IMPORTANCE:
        return None
    has_aim = match["direction"]
    aim = Aim(Direction(match["direction"]), LEVELS[int(match["level"])]) if has_aim else None
    return Priority(importance, aim, bool(match["firm"]))


def _read_level(text: str, _catalogue: Catalogue) -> Level | None:
    return LEVELS[int(text)] if text in ("0", "1", "2", "3") else None


def _read_swing(text: str, _catalogue: Catalogue) -> int | None:
    is_number = text.isascii() and text.isdigit() and len(text) <= 3
    return int(text) if is_number and int(text) <= LARGEST_SWING else None


def _write_weights(weights: tuple[Weight, ...]) -> str:
    return ".".join(weight.value for weight in weights)


def _read_weights(text: str, _catalogue: Catalogue) -> tuple[Weight, ...] | None:
    by_value = {weight.value: weight for weight in Weight}
    named = text.split(".")
    return tuple(by_value[one] for one in named) if by_value.keys() >= set(named) else None


def _read_tradeoffs(text: str, catalogue: Catalogue) -> tuple[str, ...] | None:
    written = tuple(text.split("."))
    return written if all(_is_tradeoff(one, catalogue) for one in written) else None


def _is_tradeoff(text: str, catalogue: Catalogue) -> bool:
    """Whether a text is an answer about what there is: in one of the forms, which the names in it
    tell apart.
    """
    matches = (form.match(text) for form in (_TWO_FORMS, _ONE_CHANGED, _TRADEOFF))
    return any(_names_what_is_there(match.groupdict(), catalogue) for match in matches if match)


def _names_what_is_there(named: Mapping[str, str], catalogue: Catalogue) -> bool:
    forms = [named[part] for part in ("first", "second") if part in named]
    features = [named[part] for part in ("feature", "other") if part in named]
    return (
        len(set(forms)) == len(forms)
        and catalogue.approaches.keys() >= set(forms)
        and catalogue.features.keys() >= set(features)
    )


def _write_links(links: tuple[Link, ...]) -> str:
    return ".".join(_written_link(link) for link in links)


def _written_link(link: Link) -> str:
    parts = [
        link.form,
        link.alive.value,
        f"since{link.since}" if link.since else "",
        f"until{link.until}" if link.until else "",
        link.country,
        f"in_{link.place}" if link.place else "",
    ]
    return "-".join(part for part in parts if part)


def _read_links(text: str, catalogue: Catalogue) -> tuple[Link, ...] | None:
    found = [_read_link(one, catalogue) for one in text.split(".", MOST_LINKS)]
    links = tuple(link for link in found if link is not None)
    return links if len(links) == len(found) <= MOST_LINKS else None


def _read_link(text: str, catalogue: Catalogue) -> Link | None:
    match = _LINK.match(text)
    if not match or match["form"] not in catalogue.approaches:
        return None
    place, country, alive = match["place"] or "", match["country"] or "", Alive(match["alive"])
    since, until = (int(match[key]) if match[key] else None for key in ("since", "until"))
    years = [year for year in (since, until) if year is not None]
    is_possible = (
        (not place or (place in catalogue.places and catalogue.places[place].country == country))
        and (not country or country in catalogue.countries)
        and all(FIRST_YEAR <= year <= LAST_YEAR for year in years)
        and years == sorted(years)
        and (until is None or alive is Alive.ENDING)
    )
    if not is_possible:
        return None
    return Link(
        form=match["form"], country=country, place=place, since=since, alive=alive, until=until
    )


LEVEL = single(lambda level: str(level.step), _read_level, None)
SWING = single(str, _read_swing, None)
WEIGHTS: Codec[tuple[Weight, ...]] = single(_write_weights, _read_weights, ())
SIZE = single(lambda size: str(size or ""), lambda text, _: int(text) if text in SIZES else None, 0)
YES = single(lambda yes: "1" if yes else "", lambda text, _: True if text == "1" else None, False)
TRADEOFFS: Codec[tuple[str, ...]] = single(".".join, _read_tradeoffs, ())
LINKS: Codec[tuple[Link, ...]] = single(_write_links, _read_links, ())
