"""What a browser gets before any script has run."""

from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient
from streamlit import file_util
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes as streamlits_files,
)

from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.web.server.no_blank_page import NoBlankPage
from mic_selector.web.server.shell import PAGES, ROUTES, _replaced, shell
from tests.turns import in_turn
from tests.web.conftest import PAGES as SCREENS
from tests.web.conftest import Visit

BROWSER = TestClient(
    Starlette(
        routes=[*ROUTES, *streamlits_files(base_url=None)], middleware=[Middleware(NoBlankPage)]
    ),
    "http://server",
)


class Read(HTMLParser):
    """Language, title and the words for who has no scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.language, self.title, self.without_script = "", "", ""
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.language = str(dict(attrs)["lang"])
        if tag in ("title", "noscript"):
            self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == self.inside else self.inside

    def handle_data(self, data: str) -> None:
        self.title += data if self.inside == "title" else ""
        self.without_script += data if self.inside == "noscript" else ""


def read(path: str, accepts: str = "en") -> Read:
    answer = BROWSER.get(path, headers={"Accept-Language": accepts})
    assert answer.status_code == (404 if path.startswith("/no-page") else 200)
    return Read(answer.text)


def test_every_page_has_its_title_and_language() -> None:
    for page, language in in_turn(SCREENS, LANGUAGES):
        say = messages_in(language)
        # The bare address with answers leads to the result.
        path = "/?" if page == "start" else f"/{page}?budget=5-at_most-1&"
        found = read(f"{path}lang={language}")
        assert (found.language, found.title) == (language, f"{say(f'nav-{page}')} – MIC Selector")
        assert say("noscript-pages") in found.without_script


OF_BEFORE = (
    "v=1&municipality=Sint-Truiden+%26+co&budget=5-at_most-1-firm&political=3-at_least-2"
    "&level.twinning.governance=1&show=networks.twinning&lang=fr&colour=red"
    "&duration=3-at_least-1&duration=3-at_least-2"
)


@pytest.mark.parametrize("path", ["/", "/choose"])
def test_an_address_of_before_leads_to_the_result_and_loses_nothing(
    visit: Callable[..., Visit], path: str
) -> None:
    answer = BROWSER.get(f"{path}?{OF_BEFORE}", follow_redirects=False)
    place = urlsplit(urljoin(f"http://server{path}", answer.headers["location"]))
    assert (answer.status_code, place.path) == (307, "/result")
    assert parse_qs(place.query) == parse_qs(OF_BEFORE)
    say = messages_in("fr")
    assert read(f"{path}?{OF_BEFORE}").title == f"{say('nav-result')} – MIC Selector"
    visitor = visit(parse_qs(place.query), page="result")
    assert visitor.answers["municipality"] == "Sint-Truiden & co"
    assert visitor.answers["budget"] == "5-at_most-1-firm"
    assert visitor.answers["level.twinning.governance"] == "1"
    assert visitor.answers["show"] == "networks.twinning"
    assert visitor.ranking
    assert sorted(visitor.warnings) == sorted(
        (
            say("fault-address-unknown", key="colour"),
            say("fault-address-repeated", key="duration"),
        )
    )


@pytest.mark.parametrize(
    "query", ["", "?lang=nl", "?lang=de", "?moon=1", "?fbclid=a&utm_source=b", "?embed=true"]
)
def test_an_address_that_says_nothing_opens_the_start(query: str) -> None:
    assert BROWSER.get(f"/{query}", follow_redirects=False).status_code == 200


NOWHERE = [
    *("/result/foo", "/bestaat-niet", "/Result", "/a/b/c", "/index.html", "/join/a/b"),
    # Where Streamlit has something of its own, and not this.
    *("/app", "/app/foo", "/static/foo", "/static/js/a.js", "/_stcore/foo"),
    *("/result/static/foo", "/result/app/static/icon.svg"),
]


@pytest.mark.parametrize("path", NOWHERE)
def test_an_address_without_a_page_leads_to_one_that_says_so_and_loses_nothing(path: str) -> None:
    answer = BROWSER.get(f"{path}?{OF_BEFORE}", follow_redirects=False)
    place = urlsplit(urljoin(f"http://server{path}", answer.headers["location"]))
    assert (answer.status_code, place.path) == (307, "/no-page")
    assert parse_qs(place.query) == parse_qs(OF_BEFORE)
    there = BROWSER.get(f"{path}?{OF_BEFORE}")
    assert there.status_code == 404
    assert Read(there.text).title == f"{messages_in('fr')('nav-no-page')} – MIC Selector"


def test_the_start_has_one_address() -> None:
    answer = BROWSER.get("/start?lang=fr", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "./?lang=fr")


def test_under_a_path_an_address_without_a_page_leads_to_the_one_there() -> None:
    under = Starlette(
        routes=streamlits_files(base_url="tools/mic"),
        middleware=[Middleware(NoBlankPage, base="tools/mic")],
    )
    for path in ("/tools/mic/foo", "/tools/mic/result/static/foo"):
        answer = TestClient(under, "http://server").get(path, follow_redirects=False)
        leads = urljoin(f"http://server{path}", answer.headers["location"])
        assert (answer.status_code, leads) == (307, "http://server/tools/mic/no-page")


def test_the_files_of_streamlit_are_left_to_it() -> None:
    script = next((Path(file_util.get_static_dir()) / "static" / "js").glob("*.js"))
    answer = BROWSER.get(f"/static/js/{script.name}")
    assert (answer.status_code, answer.content) == (200, script.read_bytes())


def test_where_streamlit_says_itself_that_there_is_nothing_that_stands() -> None:
    """Its pages ask so whether they lie under a path; a page of ours would be an answer."""
    answer = BROWSER.get("/result/_stcore/health", follow_redirects=False)
    assert (answer.status_code, answer.text) == (404, "Not Found")


def test_where_the_questions_were_the_result_is_without_answers_too() -> None:
    answer = BROWSER.get("/choose", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "result")


@pytest.mark.parametrize(
    ("accepts", "language"),
    [
        ("nl-BE,nl;q=0.9,en;q=0.8", "nl"),
        ("fr", "fr"),
        ("fr;q=0.9", "fr"),
        ("de-DE,nl;q=0.5", "en"),
        ("", "en"),
    ],
)
def test_without_a_language_in_the_address_the_browsers_first_one_counts(
    accepts: str, language: str
) -> None:
    """As in the page itself, which knows the browser's first language alone."""
    assert read("/", accepts).language == language
    assert read("/?lang=xx", accepts).language == language


def test_a_language_that_is_not_offered_is_not_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIC_SELECTOR_LANGUAGES", "fr,nl")
    assert read("/", "en").language == "fr"
    assert read("/?lang=en", "nl").language == "nl"


def test_everything_that_is_replaced_stands_in_streamlits_page() -> None:
    html = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    assert [its for its in _replaced("start", "en") if html.count(its) != 1] == []
    assert html.count("<noscript>") == html.count("</noscript>") == 1


def test_nothing_else_of_streamlits_page_is_lost() -> None:
    html = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    scripts = [line for line in html.splitlines() if "./static/" in line]
    answer = BROWSER.get("/").text
    assert scripts
    assert [line for line in scripts if line not in answer] == []


def test_the_page_is_asked_for_again_for_another_language() -> None:
    headers = BROWSER.get("/", headers={"Accept-Language": "nl"}).headers
    assert headers["vary"] == "Accept-Language, Accept-Encoding"
    assert headers["cache-control"] == "no-cache"
    assert "etag" not in headers


@pytest.mark.parametrize("path", ["/favicon.ico", "/favicon.png"])
def test_there_is_an_icon(path: str) -> None:
    answer = BROWSER.get(path)
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")


def test_search_engines_keep_out_of_rooms_and_answers() -> None:
    lines = BROWSER.get("/robots.txt").text.splitlines()
    for path in ("/join", "/facilitate/", "/show/", "/*?"):
        assert f"Disallow: {path}" in lines
    assert "Disallow: /" not in lines


def test_every_screen_has_its_page() -> None:
    assert list(PAGES) == SCREENS


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_the_scripts_something_true_stands_there(language: str) -> None:
    body = BROWSER.get(f"/?lang={language}").text.partition("<body>")[2]
    shown = body.partition("<noscript>")[0]
    say = messages_in(language)
    assert "MIC Selector" in shown
    assert say("first-paint-sentence").replace("'", "&#39;") in shown
    assert say("first-paint-wait") in shown


def test_scripts_of_the_page_come_before_the_font() -> None:
    head = BROWSER.get("/").text.partition("</head>")[0]
    assert head.count('as="font"') == 1
    assert head.index('as="font"') > head.rindex('rel="modulepreload"')


def test_a_program_is_led_to_the_interface_that_answers() -> None:
    described = [line for line in BROWSER.get("/result").text.split("\n") if "service-desc" in line]
    (href,) = (line.split('"')[3] for line in described)
    assert urljoin("http://server/result", href) == "http://server/api/v1/openapi.json"


def test_where_the_interface_is_off_nobody_is_led_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIC_SELECTOR_API", "false")
    assert "openapi.json" not in shell("result", "nl")


def test_the_style_stands_below_all_others_and_is_kept_until_it_changes() -> None:
    page = BROWSER.get("/result").text
    below = page[page.rindex('<link rel="stylesheet"') :]
    assert below.split("\n")[1:] == ["  </body>", "</html>", ""]
    address = urljoin("http://server/result", below.split('"')[3])
    answer = BROWSER.get(address)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    version = sha256(answer.content).hexdigest()
    assert version.startswith(urlsplit(address).query)
    plain = BROWSER.get(address, headers={"Accept-Encoding": "identity"})
    assert (plain.text, plain.headers.get("Content-Encoding")) == (answer.text, None)


def test_the_page_is_the_same_for_a_browser_that_reads_no_gzip() -> None:
    plain = BROWSER.get("/?lang=nl", headers={"Accept-Encoding": "identity"})
    compressed = BROWSER.get("/?lang=nl", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert compressed.headers["content-encoding"] == "gzip"
    assert plain.text == compressed.text
