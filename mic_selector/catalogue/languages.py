"""Which texts do not exist in every language.

For shipped texts a test wants none; local ones may exist in one.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from mic_selector.catalogue.models import Catalogue
from mic_selector.files.messages import LANGUAGES, Language, languages, tongue


def missing_languages(catalogue: Catalogue) -> Iterator[tuple[str, list[Language]]]:
    """Yield the path of every text that lacks languages, and those languages; where all texts below
    a path lack the same, as those of an entry in one language only, that path once.
    """
    yield from _missing(_content(catalogue), "")


def count_texts(catalogue: Catalogue, language: Language) -> tuple[int, int]:
    """Return how many texts exist in a language, and how many there are."""
    texts = list(_texts(_content(catalogue)))
    return sum(language in text for text in texts), len(texts)


def texts_without(catalogue: Catalogue, language: Language) -> Iterator[dict[str, str]]:
    """Yield every text that does not exist in a language."""
    yield from (text for text in _texts(_content(catalogue)) if language not in text)


def unused_texts(catalogue: Catalogue, language: Language) -> Iterator[str]:
    """Yield every text of which own data have a translation, and which stands nowhere: it may be
    misspelt, or have changed since.
    """
    texts = tongue(language).texts
    said = {text for one in _texts(_content(catalogue)) for text in one.values()}
    fit = {translation for text, translation in texts.items() if text in said}
    yield from (text for text, translation in texts.items() if translation not in fit)


def _content(catalogue: Catalogue) -> Any:
    return catalogue.model_dump(mode="json", exclude={"sha256", "countries"})


def _texts(content: Any) -> Iterator[dict[str, str]]:
    if _is_text(content):
        yield content
    elif isinstance(content, dict | list):
        for value in content.values() if isinstance(content, dict) else content:
            yield from _texts(value)


def _is_text(content: Any) -> bool:
    return isinstance(content, dict) and bool(content) and set(content) <= set(languages())


def _missing(content: Any, path: str) -> Iterator[tuple[str, list[Language]]]:
    lacking = {_lacking(text) for text in _texts(content)}
    if len(lacking) == 1:
        (missing,) = lacking
        if missing:
            yield path, list(missing)
    elif lacking:
        parts = content.items() if isinstance(content, dict) else enumerate(content)
        for name, part in parts:
            yield from _missing(part, f"{path}.{name}" if path else str(name))


def _lacking(text: Mapping[str, str]) -> tuple[Language, ...]:
    return tuple(language for language in LANGUAGES if language not in text)
