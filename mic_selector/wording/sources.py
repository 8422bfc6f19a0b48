"""Sources as they are cited."""

import re
from collections.abc import Iterable

from mic_selector.catalogue import Source
from mic_selector.wording.names import Names

# Editions of one work are cited by one name, with their language behind it: "VVSG 2023 (NL)".
_EDITION = re.compile(r" \([A-Z]{2}\)$")
_BETWEEN = " · "


def sources_in_words(names: Names, sources: Iterable[Source]) -> tuple[str, ...]:
    """Return where a statement comes from: document, section, and the page where it is known."""
    return tuple(dict.fromkeys(_source(names, source) for source in sources))


def cited(names: Names, sources: Iterable[Source]) -> str:
    """Return where a statement comes from, each work once: of its editions the one in the reader's
    language, or else the first that is named.
    """
    works: dict[str, Source] = {}
    for source in sources:
        work = _EDITION.sub("", names.catalogue.documents[source.document].cite_as)
        known = works.setdefault(work, source)
        if _is_spoken(names, source) and not _is_spoken(names, known):
            works[work] = source
    return _BETWEEN.join(_source(names, source) for source in works.values())


def _is_spoken(names: Names, source: Source) -> bool:
    return names.catalogue.documents[source.document].language == names.messages.language


def _source(names: Names, source: Source) -> str:
    cited = f"{names.catalogue.documents[source.document].cite_as}, {source.section}"
    return f"{cited}, {names.messages('page', page=source.page)}" if source.page else cited
