"""A link that somebody began to fill in, and how a text keeps several of them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from mic_selector.catalogue import Catalogue
from mic_selector.priorities.link_file import (
    MOST_LINKS,
    LinkEntry,
    LinkFields,
    fault_at,
    link_data,
    link_faults,
)
from mic_selector.priorities.links import Link


@dataclass(frozen=True, kw_only=True)
class BegunLink:
    """What was filled in so far, field by field: perhaps without a form, and with a year in which
    the link ends whatever was said of how alive it is.

    `of` is the link that is being changed; None where one is added. `is_refused` says that somebody
    wanted to keep it while something was missing.
    """

    of: Link | None
    link: Link
    is_refused: bool = False


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    of: LinkEntry | None = None
    link: LinkFields


_KEPT: TypeAdapter[tuple[_Kept, ...]] = TypeAdapter(
    Annotated[tuple[_Kept, ...], Field(max_length=MOST_LINKS + 1)]
)


def begun_text(begun: Sequence[BegunLink]) -> str:
    """Return what was begun as a text that `begun_from` reads; empty of nothing."""
    if not begun:
        return ""
    kept = [{"of": one.of and link_data(one.of), "link": link_data(one.link)} for one in begun]
    return json.dumps(kept, ensure_ascii=False)


def begun_from(text: str, catalogue: Catalogue) -> tuple[BegunLink, ...]:
    """Return what a text of `begun_text` holds; none where anything in it is wrong."""
    try:
        kept = _KEPT.validate_json(text)
    except ValidationError:
        return ()
    stated = [entry for one in kept for entry in (one.of, one.link) if entry]
    faults = link_faults(stated, catalogue, fault_at)
    # A form that is not chosen yet is no fault of what was begun.
    if any(fault.parameters.get("id") != "" for fault in faults):
        return ()
    return tuple(
        BegunLink(of=one.of.link(catalogue) if one.of else None, link=one.link.link(catalogue))
        for one in kept
    )
