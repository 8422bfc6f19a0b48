"""The pages of `docs/` that show code show what it does."""

import doctest
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def test_the_page_on_the_decision_functions_shows_what_they_return() -> None:
    results = doctest.testfile(str(DOCS / "decision-functions.md"), module_relative=False)
    assert results.attempted > 15
    assert results.failed == 0
