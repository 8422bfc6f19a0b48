"""Pictures of the wall as files: what stands on the wall, in the same words, one picture a page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mic_selector.notes.cleaning import cleaned
from mic_selector.wording.names import Names
from mic_selector.wording.rooms import Prevailing
from mic_selector.workshop.pictures import Picture

Content = Mapping[str, Any]
"""What a picture shows, as the wall itself gets it."""


@dataclass(frozen=True)
class Said:
    """A paragraph; `look` is lead, number, meaning, question, talk or remark."""

    text: str
    look: str = "lead"


@dataclass(frozen=True)
class Part:
    """One of several parts that stand beside one another: its heading, and what it says."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Parts:
    """Parts beside one another, so many in a row."""

    columns: int
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Cell:
    """A cell of a table: its text, the people who are dots in it, and whether it stands out."""

    text: str
    dots: int = 0
    stands_out: bool = False


@dataclass(frozen=True)
class Grid:
    """A table with a head above and one before each row; `dot` is the size of a person, in
    hundredths of the width of the page.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    dot: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A place in a ranking, as long as its score is high; `colour` is that of the form."""

    rank: str
    name: str
    score: str
    percent: float
    own: str
    colour: str


@dataclass(frozen=True)
class Bars:
    """A ranking."""

    bars: tuple[Bar, ...]


Block = Said | Parts | Grid | Bars


@dataclass(frozen=True)
class Slide:
    """One picture: heading and step above, blocks in the middle."""

    heading: str
    step: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class WallSheet:
    """Pictures of one wall; below each stand the room's title and that this is no decision."""

    title: str
    language: str
    foot: str
    slides: tuple[Slide, ...]


def compose_wall_sheet(
    names: Names, title: str, step: str, pictures: Iterable[tuple[Picture, Content]]
) -> WallSheet:
    """Return the pictures of a room with a title, at a step of its way."""
    slides = tuple(
        Slide(
            content.get("heading", names.messages(f"picture-{picture.value}")),
            step,
            tuple(_BLOCKS[picture](names, content)),
        )
        for picture, content in pictures
    )
    foot = f"{title} · {names.messages('wall-no-decision')}"
    return cleaned(WallSheet(title, names.messages.language, foot, slides))


def _remarks(content: Content) -> list[Block]:
    remarks = content.get("remarks", ()) or [content.get("remark", "")]
    text = " ".join(filter(None, remarks))
    return [Said(text, "remark")] if text else []


def _nothing(names: Names, key: str) -> list[Block]:
    return [Said(names.messages(key), "meaning")]


def _size(content: Content) -> float:
    return float(content["unit"].removesuffix("cqw"))


def _piles(row: Any) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            f"{pile.people} {pile.answer}" if row.has_words else str(pile.people),
            pile.people,
            pile.is_middle,
        )
        if pile
        else Cell("")
        for pile in row.piles
    )


def _wants(names: Names, content: Content) -> list[Block]:
    has_decisive = content["has_decisive"]
    head = ("", *content["answers"], *([names.messages("wall-decisive")] if has_decisive else []))
    rows = tuple(
        (
            Cell(" ".join(filter(None, (row.name, row.silent and f"({row.silent})")))),
            *_piles(row),
            *([Cell(str(row.decisive or ""))] if has_decisive else []),
        )
        for row in content["rows"]
    )
    return [Grid(head, rows, _size(content)), *_remarks(content)]


def _divided(names: Names, content: Content) -> list[Block]:
    if not content["rows"]:
        return [Said(content["nothing"], "meaning")]
    blocks: list[Block] = []
    for row in content["rows"]:
        head = ("", *(pile.answer if pile else "" for pile in row.piles))
        cells = (Cell(row.name), *_piles(row))
        blocks += [Said(row.question, "question"), Grid(head, (cells,), _size(content))]
        blocks += [Said(row.ends, "remark")] if row.ends else []
    return [*blocks, Said(names.messages("wall-divided-talk"), "talk")]


def _reasons(names: Names, content: Content) -> list[Block]:
    if not content["reasons"]:
        return _nothing(names, "wall-no-reasons")
    parts = tuple(Part(one.name, (one.text,)) for one in content["reasons"])
    return [Parts(2, parts), Said(names.messages("wall-reasons-talk"), "talk")]


def _agreement(names: Names, content: Content) -> list[Block]:
    found = content["agreement"]
    if not found:
        return _nothing(names, "wall-agreement-unknown")
    ends = " · ".join(names.messages(f"wall-agreement-{end}") for end in ("none", "whole"))
    return [
        Said(str(found.beyond), "number"),
        Said(found.meaning, "meaning"),
        Said(ends, "remark"),
        Said(found.basis, "remark"),
    ]


def _groups(names: Names, content: Content) -> list[Block]:
    if not content["groups"]:
        return _remarks(content) if content["kept_back"] else _nothing(names, "wall-no-groups")
    who = " · ".join(f"{one.letter} {one.name} ({one.people})" for one in content["groups"])
    letters = [one.letter for one in content["groups"]]

    def standing(places: Iterable[int]) -> Cell:
        return Cell(" ".join(letters[place] for place in places))

    rows = tuple(
        (Cell(row.name, stands_out=row.is_apart), *map(standing, row.marks))
        for row in content["rows"]
    )
    return [Said(who, "question"), Grid(("", *content["answers"]), rows), *_remarks(content)]


def _moved(names: Names, content: Content) -> list[Block]:
    if not content["rows"]:
        return _nothing(names, "wall-nothing-moved")
    ways = [names.messages(f"wall-moved-{way}") for way in ("down", "stayed", "up")]
    head = ("", content["before"], content["after"], *ways)

    def cells(row: Any) -> tuple[Cell, ...]:
        numbers = (row.before, row.after, row.down, row.same, row.up)
        return Cell(row.name, stands_out=row.has_moved), *(Cell(str(one)) for one in numbers)

    return [Grid(head, tuple(map(cells, content["rows"]))), *_remarks(content)]


def _ranking(names: Names, content: Content) -> list[Block]:
    blocks: list[Block] = [Said(content["verdict"], "meaning" if not content["rows"] else "lead")]
    if content["rows"]:
        grounds = tuple(Part(f"{one.name} {one.word}", (one.text,)) for one in content["grounds"])
        bars = tuple(
            Bar(
                rank=str(row.rank or ""),
                name=f"{row.name} {content['have_it']}"
                if row.approach in content["had"]
                else row.name,
                score=row.score,
                percent=row.width,
                own=row.own,
                colour=names.catalogue.approaches[row.approach].colour,
            )
            for row in content["rows"]
        )
        blocks += [*([Parts(3, grounds)] if grounds else []), Bars(bars)]
    return [*blocks, *_remarks(content)]


def _why(names: Names, content: Content) -> list[Block]:
    why = content["why"]
    if not why:
        return _nothing(names, "wall-nothing-ranked")
    parts = tuple(Part(part.heading, tuple(part.sentences)) for part in why.parts)
    return [Said(why.lead), Parts(2, parts)]


def _prevails(names: Names, content: Content) -> list[Block]:
    nothing = (names.messages("wall-nothing-ranked"),)

    def places(view: Prevailing) -> tuple[str, ...]:
        return tuple(f"{place.rank} {place.short} {place.score}" for place in view.places)

    parts = tuple(Part(view.name, places(view) or nothing) for view in content["views"])
    return [Parts(3, parts), *_remarks(content)]


_BLOCKS: Mapping[Picture, Callable[[Names, Content], list[Block]]] = {
    Picture.WANTS: _wants,
    Picture.DIVIDED: _divided,
    Picture.REASONS: _reasons,
    Picture.AGREEMENT: _agreement,
    Picture.GROUPS: _groups,
    Picture.MOVED: _moved,
    Picture.RANKING: _ranking,
    Picture.WHY: _why,
    Picture.PREVAILS: _prevails,
}
