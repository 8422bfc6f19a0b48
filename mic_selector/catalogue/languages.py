"""Which texts do not exist in every language.

For shipped texts a test wants none; local ones may exist in one.
"""

from collections.abc import Iterator
from typing import Any

from mic_selector.catalogue.models import Catalogue
from mic_selector.files.messages import LANGUAGES, Language


def missing_languages(catalogue: Catalogue) -> Iterator[tuple[str, list[Language]]]:
    """Yield the path of every text that lacks languages, and those languages."""
    yield from _missing(catalogue.model_dump(mode="json", exclude={"sha256", "countries"}), "")


def _missing(content: Any, path: str) -> Iterator[tuple[str, list[Language]]]:
    if isinstance(content, dict):
        if content and set(content) <= set(LANGUAGES):
            lacking = [language for language in LANGUAGES if language not in content]
            if lacking:
                yield path, lacking
            return
        for key, value in content.items():
            yield from _missing(value, f"{path}.{key}" if path else str(key))
    elif isinstance(content, list):
        for place, value in enumerate(content):
            yield from _missing(value, f"{path}.{place}")
