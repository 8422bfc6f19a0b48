"""The pages with much of the catalogue hidden: each still opens, whatever is left."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mic_selector.web import knowledge
from tests.strategies import shipped
from tests.turns import ALL
from tests.web.conftest import PAGES, Visit


def hide(kind: str, *keys: str) -> str:
    """Return the part of a file of own data that hides so many of a kind."""
    return f"{kind}: {{{', '.join(f'{key}: {{hidden: true}}' for key in keys)}}}\n"


FIVE = ("city_to_city", "youth_work", "indirect", "networks", "humanitarian")
NO_CASE = {"cases": hide("cases", *shipped().cases)}
NO_COMMITMENT = hide("features", "duration", "budget")
HIDDEN = {
    "three approaches, no commitment, no case, no working group, one edition of the table": {
        "approaches": NO_COMMITMENT + hide("approaches", *FIVE),
        **NO_CASE,
        "sources": hide("documents", "vvsg_en", "capacity_org"),
    },
    "one approach": {
        "approaches": hide("approaches", *FIVE, "private_sector_cooperation", "expertise_exchange")
    },
}
if ALL:
    HIDDEN |= {
        "no case": NO_CASE,
        "three approaches, no commitment": {
            "approaches": NO_COMMITMENT + hide("approaches", *FIVE)
        },
        "no commitment": {"approaches": NO_COMMITMENT},
        "three approaches": {"approaches": hide("approaches", *FIVE)},
        "one edition of the table": {"sources": hide("documents", "vvsg_en")},
        "no working group": {"sources": hide("documents", "capacity_org")},
    }


@pytest.fixture(params=HIDDEN.values(), ids=HIDDEN)
def visit(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Visit]]:
    """Return what starts a visit to pages of a municipality that hides something."""
    for name, text in request.param.items():
        (tmp_path / f"{name}.yaml").write_text(text)
    monkeypatch.setenv("MIC_SELECTOR_DATA", str(tmp_path))
    knowledge.shelf.cache_clear()
    yield lambda **parameters: Visit(parameters, "en-GB", "start")
    knowledge.shelf.cache_clear()


def test_every_page_opens(visit: Callable[..., Visit]) -> None:
    """With an answer, since most pages say little of the catalogue without one."""
    visitor = visit(lang="en", political="3-at_least-2")
    for page in PAGES:
        visitor.go_to(page)
        assert visitor.say("disclaimer") in visitor.text
        assert not visitor.warnings
