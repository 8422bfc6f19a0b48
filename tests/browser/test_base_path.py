"""Under a path, as in example.org/tools/mic/, everything is there: pages, ballots, QR code, keys,
cookies.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import start_server
from tests.browser.test_room import SAY, begin, browser_of, open_room, vote

__all__ = ["browser_of"]
BASE = "tools/mic"


@pytest.fixture(scope="module")
def under_a_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with start_server(tmp_path_factory.mktemp("path") / "log.txt", base=BASE) as address:
        yield address


@pytest.mark.prove
def test_the_first_visitor_of_a_server_may_begin_at_another_page(tab, under_a_path, lichtervelde):
    visitor = tab(at=under_a_path).open("compare", lichtervelde)
    assert visitor.page.locator("h1").count() == 1
    assert visitor.page.get_by_test_id("stException").count() == 0


@pytest.mark.prove
def test_a_workshop_under_a_path(browser_of, under_a_path):
    facilitator, wall, phone = browser_of(), browser_of(1920, 1080), browser_of(320, 640)
    own, to_wall, to_join = open_room(facilitator, under_a_path)
    assert all(link.startswith(f"{under_a_path}/") for link in (own, to_wall, to_join))
    facilitator.goto(own)
    expect(facilitator).to_have_url(re.compile(f"{under_a_path}/room\\?room="))
    wall.goto(to_wall)
    expect(wall).to_have_url(re.compile(f"{under_a_path}/wall\\?room="))
    begin(facilitator)
    code = wall.get_by_role("img", name=SAY("wall-qr-alt", address=to_join))
    expect(code).to_have_count(1)
    phone.goto(f"{under_a_path}/join")
    phone.goto(to_join)
    vote(phone, {"governance": 3})
    expect(wall.locator(".way-in dd").last).to_have_text("1")
    cookies = [one for page in (facilitator, wall, phone) for one in page.context.cookies()]
    paths = {one["name"]: one["path"] for one in cookies if one["name"].startswith("mic_")}
    assert paths.pop("mic_participant").startswith(f"/{BASE}/join/")
    assert set(paths.values()) == {f"/{BASE}/"}
    assert len(paths) == 2


@pytest.mark.prove
def test_choosing_under_a_path_leads_to_the_next_page(browser_of, under_a_path):
    page = browser_of()
    page.goto(f"{under_a_path}/choose?v=1&p.budget=3.at_most.1")
    assert page.url.startswith(f"{under_a_path}/result?")
    page.get_by_role("link", name=SAY("nav-note")).first.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(under_a_path)}/note"))
    assert page.errors == []
