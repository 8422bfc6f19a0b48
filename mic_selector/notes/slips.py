"""Printed slips, each of which lets one ballot into a room."""

from collections.abc import Sequence
from dataclasses import dataclass

import segno

from mic_selector.notes.cleaning import cleaned
from mic_selector.wording.names import Names
from mic_selector.workshop.codes import spaced


@dataclass(frozen=True)
class Slip:
    """One slip: its code in parts, the picture of its address as SVG, and what that shows."""

    code: str
    svg: str
    alt: str


@dataclass(frozen=True, kw_only=True)
class Slips:
    """The slips of a room; on each stand its title, the address to type, and the rule."""

    title: str
    language: str
    heading: str
    address: str
    rule: str
    slips: tuple[Slip, ...]


def compose_slips(names: Names, title: str, address: str, codes: Sequence[str]) -> Slips:
    """Return slips with these codes for the room with a title, which one enters at an address."""
    say = names.messages
    return cleaned(
        Slips(
            title=say("with-sign", words=say("slips-title"), sign=title),
            language=say.language,
            heading=title,
            address=address.partition("://")[2],
            rule=say("slips-one"),
            slips=tuple(_slip(names, address, code) for code in codes),
        )
    )


def _slip(names: Names, address: str, code: str) -> Slip:
    to = f"{address}?slip={code}"
    svg = segno.make(to, error="m").svg_inline(border=2, omitsize=True)
    return Slip(spaced(code), svg, names.messages("wall-qr-alt", address=to))
