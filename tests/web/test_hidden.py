"""The pages with much of the catalogue hidden: each still opens, whatever is left."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mic_selector.web import knowledge
from tests.web.conftest import PAGES, Visit

HIDDEN = {
    "no case, since their country is hidden": (
        "countries",
        "countries: {BE: {hidden: true}, NL: {hidden: true}}",
    ),
    "no commitment": (
        "approaches",
        "features: {duration: {hidden: true}, budget: {hidden: true}}",
    ),
    "three approaches": (
        "approaches",
        "approaches: {"
        + ", ".join(
            f"{key}: {{hidden: true}}"
            for key in ("city_to_city", "youth_work", "indirect", "networks", "humanitarian")
        )
        + "}",
    ),
    "one approach": (
        "approaches",
        "approaches: {"
        + ", ".join(
            f"{key}: {{hidden: true}}"
            for key in (
                "city_to_city", "youth_work", "indirect", "networks", "humanitarian",
                "private_sector_cooperation", "expertise_exchange",
            )
        )
        + "}",
    ),
    "one edition of the table": ("sources", "documents: {vvsg_en: {hidden: true}}"),
    "no working group": ("sources", "documents: {capacity_org: {hidden: true}}"),
}  # fmt: skip


@pytest.fixture(params=HIDDEN.values(), ids=HIDDEN)
def visit(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Visit]]:
    """Return what starts a visit to pages of a municipality that hides something."""
    name, text = request.param
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
