"""How values stand in an address: each under a key, written as a text and read back."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from mic_selector.catalogue import Catalogue
from mic_selector.files.faults import Fault

Value = TypeVar("Value")
Ids = Callable[[Catalogue], Iterable[str]]

# What mail programs, advertisers and social networks add to the addresses that people pass on.
_PREFIXES_OF_OTHERS = (
    "utm_", "mc_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "_hs", "__hs", "vero_", "oly_",
    "trk_", "at_", "ga_", "_ga", "_gl", "stm_", "wt_", "fb_", "igsh",
)  # fmt: skip
_NAMES_OF_OTHERS = frozenset(
    ("_openstat", "gbraid", "li_fat_id", "mkt_tok", "ref", "ref_src", "ref_url", "s_cid", "sfnsn",
     "si", "srsltid", "wbraid", "xtor")
)  # fmt: skip


def _is_added_by_others(key: str) -> bool:
    """Whether a part is none of ours but known from elsewhere, as `fbclid` and `gclid` are."""
    name = key.lower()
    return (
        name.endswith(("clid", "clkid"))
        or name.startswith(_PREFIXES_OF_OTHERS)
        or name in _NAMES_OF_OTHERS
    )


class Reader:
    """Reads one part after another; takes note of what it must drop and what nobody asked for."""

    def __init__(self, parameters: Mapping[str, Sequence[str]], catalogue: Catalogue) -> None:
        """Begin with the parameters of an address, understood by what a catalogue holds."""
        self.parameters = parameters
        self.catalogue = catalogue
        self.notices: list[Fault] = []
        self.read: set[str] = set()

    def text(self, key: str) -> str:
        """Return what stands under a key once, and nothing where it stands twice."""
        self.read.add(key)
        given = self.parameters.get(key, ())
        if len(given) > 1:
            self.notices.append(
                Fault(code="address-repeated", parameters={"key": key}, path=(key,))
            )
            return ""
        return given[0] if given else ""

    def refuse(self, key: str, text: str) -> None:
        """Take note that a part cannot be understood."""
        self.notices.append(
            Fault(code="address-refused", parameters={"key": key, "value": text[:40]}, path=(key,))
        )

    def left(self) -> Iterator[Fault]:
        """Yield a notice for every part that is none of ours, save what other programs add."""
        for key in self.parameters:
            if key not in self.read and not _is_added_by_others(key):
                yield Fault(code="address-unknown", parameters={"key": key[:40]}, path=(key,))


@dataclass(frozen=True)
class Codec(Generic[Value]):
    """How a value stands in the address.

    `write` yields keys and texts for a value; a text may be empty, and is then left out. `read`
    returns the value under a key, and `nothing` where there is none or it is refused.
    """

    write: Callable[[str, Value, Catalogue], Iterable[tuple[str, str]]]
    read: Callable[[Reader, str], Value]
    nothing: Value


def single(
    write: Callable[[Any], str], read: Callable[[str, Catalogue], Value | None], nothing: Value
) -> Codec[Value]:
    """Return how a value stands there in one text; `read` returns None to refuse it."""

    def written(key: str, value: Value, _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
        yield key, write(value)

    def found(reader: Reader, key: str) -> Value:
        text = reader.text(key)
        if not text:
            return nothing
        value = read(text, reader.catalogue)
        if value is None:
            reader.refuse(key, text)
            return nothing
        return value

    return Codec(written, found, nothing)


def typed(longest: int) -> Codec[str]:
    """Return how a text that somebody typed stands there: refused when it is longer."""
    return single(str, lambda text, _: text.strip() if len(text) <= longest else None, "")


def one_of(ids: Ids) -> Codec[str]:
    """Return how one of some ids stands there."""
    return single(str, lambda text, catalogue: text if text in ids(catalogue) else None, "")


def several(ids: Ids) -> Codec[tuple[str, ...]]:
    """Return how a list of ids stands there: those that are known are kept, the rest refused."""

    def write(key: str, value: tuple[str, ...], _catalogue: Catalogue) -> Iterator[tuple[str, str]]:
        yield key, ".".join(value)

    def read(reader: Reader, key: str) -> tuple[str, ...]:
        text = reader.text(key)
        named = tuple(dict.fromkeys(text.split("."))) if text else ()
        known = set(ids(reader.catalogue)) if named else ()
        found = tuple(one for one in named if one in known)
        if found != named:
            reader.refuse(key, text)
        return found

    return Codec(write, read, ())


def each(ids: Ids, codec: Codec[Value]) -> Codec[Mapping[str, Value]]:
    """Return how values by id stand there: each below the key, as in `swing.budget`."""
    return each_apart(ids, lambda _one: codec)


def each_apart(ids: Ids, codec_of: Callable[[str], Codec[Value]]) -> Codec[Mapping[str, Value]]:
    """Return the same for values of which each has a codec of its own."""

    def write(
        key: str, value: Mapping[str, Value], catalogue: Catalogue
    ) -> Iterator[tuple[str, str]]:
        for one, held in value.items():
            yield from codec_of(one).write(f"{key}.{one}", held, catalogue)

    def read(reader: Reader, key: str) -> Mapping[str, Value]:
        found = {one: codec_of(one).read(reader, f"{key}.{one}") for one in ids(reader.catalogue)}
        return MappingProxyType(
            {one: value for one, value in found.items() if value != codec_of(one).nothing}
        )

    return Codec(write, read, MappingProxyType({}))
