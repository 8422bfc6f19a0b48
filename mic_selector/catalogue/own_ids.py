"""What entries of own data are called in the files: ids made from their names."""

import re
from collections.abc import Collection, Iterator
from itertools import count

from mic_selector.files.signs import folded

_LONGEST = 60


def id_from(name: str) -> str:
    """Return an id made from a name: small letters, digits and underscores."""
    words = re.sub(r"[^a-z0-9]+", "_", folded(name).replace("ß", "ss")).strip("_")
    short = words[:_LONGEST].strip("_")
    return short if short[:1].isalpha() else f"own_{short}".strip("_")


def numbered(base: str) -> Iterator[str]:
    """Yield an id, and then ids that resemble it."""
    yield base
    yield from (f"{base}_{number}" for number in count(2))


def free_id(name: str, known: Collection[str]) -> str:
    """Return an id made from a name that is not among those known."""
    return next(one for one in numbered(id_from(name)) if one not in known)
