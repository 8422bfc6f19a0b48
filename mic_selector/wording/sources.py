"""Sources as they are cited."""

from collections.abc import Iterable

from mic_selector.catalogue import Source
from mic_selector.wording.names import Names


def sources_in_words(names: Names, sources: Iterable[Source]) -> tuple[str, ...]:
    """Return where a statement comes from: document, section, and the page where it is known."""
    return tuple(dict.fromkeys(_source(names, source) for source in sources))


def _source(names: Names, source: Source) -> str:
    cited = f"{names.catalogue.documents[source.document].cite_as}, {source.section}"
    return f"{cited}, {names.messages('page', page=source.page)}" if source.page else cited
