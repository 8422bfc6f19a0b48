"""Sources as they are cited."""

from collections.abc import Iterable

from mic_selector.catalogue import Source
from mic_selector.wording.names import Names


def sources_in_words(names: Names, sources: Iterable[Source]) -> tuple[str, ...]:
    """Return where a statement comes from: document, section, and the page where it is known."""
    return tuple(dict.fromkeys(_source(names, source) for source in sources))


def source_in_language(names: Names, sources: Iterable[Source]) -> str:
    """Return the first source in the reader's language, or else the first."""
    listed = tuple(sources)
    documents = names.catalogue.documents
    spoken = (one for one in listed if documents[one.document].language == names.messages.language)
    return _source(names, next(spoken, listed[0]))


def _source(names: Names, source: Source) -> str:
    cited = f"{names.catalogue.documents[source.document].cite_as}, {source.section}"
    return f"{cited}, {names.messages('page', page=source.page)}" if source.page else cited
