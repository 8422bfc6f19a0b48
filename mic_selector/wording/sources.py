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


def level_sources(names: Names, approach: str, feature: str) -> tuple[str, ...]:
    """Return where the level of an approach on a feature comes from: one that the municipality
    states itself does not come from the table.
    """
    known = names.catalogue
    form, asked = known.approaches[approach], known.features[feature]
    is_own = known.is_local("approaches", approach, "levels", feature)
    if known.is_local("approaches", approach) or not is_own:
        return sources_in_words(names, form.sources)
    if known.is_local("features", feature):
        return sources_in_words(names, asked.sources)
    own = [one for one in form.sources if known.is_partly_local("documents", one.document)]
    return sources_in_words(names, own) or (names.messages("own-document"),)


def sources_of_levels(names: Names, approach: str) -> tuple[str, ...]:
    """Return a sentence for each source of the levels of an approach; all but the first say of
    which features.
    """
    say, by_source = names.messages, dict[tuple[str, ...], list[str]]()
    for feature in names.catalogue.features:
        by_source.setdefault(level_sources(names, approach, feature), []).append(feature)
    first, *others = by_source.items()
    return (
        f"{say('level-source')} {say.between.join(first[0])}.",
        *(
            say(
                "level-source-of",
                features=names.features(tuple(features)),
                source=say.between.join(sources),
            )
            for sources, features in others
        ),
    )


def _is_spoken(names: Names, source: Source) -> bool:
    return names.catalogue.documents[source.document].language == names.messages.language


def _source(names: Names, source: Source) -> str:
    cited = f"{names.catalogue.documents[source.document].cite_as}, {source.section}"
    return f"{cited}, {names.messages('page', page=source.page)}" if source.page else cited
