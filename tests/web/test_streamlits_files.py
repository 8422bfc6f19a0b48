"""Streamlit's own files: compressed, whole, and those that a page needs known beforehand."""

import gzip

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from mic_selector.web.server.streamlits_files import CompressedFiles, folder, modules_of

SCRIPTS = sorted((folder() / "static" / "js").glob("index.*.js"))


async def _streamlit(_request: object) -> PlainTextResponse:
    return PlainTextResponse("Streamlit's own answer")


BROWSER = TestClient(
    Starlette(
        routes=[Route("/{path:path}", _streamlit, methods=["GET", "POST"])],
        middleware=[Middleware(CompressedFiles)],
    )
)


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_a_script_comes_compressed_whole_and_for_ever(file) -> None:
    with BROWSER.stream("GET", f"/static/js/{file.name}") as answer:
        sent = b"".join(answer.iter_raw())
    assert gzip.decompress(sent) == file.read_bytes()
    assert len(sent) < 0.6 * file.stat().st_size
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].partition(";")[0].endswith("javascript")


@pytest.mark.parametrize(
    ("path", "method", "accepts"),
    [
        (f"/static/js/{SCRIPTS[0].name}", "GET", "identity"),
        (f"/static/js/{SCRIPTS[0].name}", "POST", "gzip"),
        ("/static/js/../../../proto/__init__.py", "GET", "gzip"),
        ("/static/js/unknown.js", "GET", "gzip"),
        ("/", "GET", "gzip"),
    ],
)
def test_the_rest_is_left_to_streamlit(path: str, method: str, accepts: str) -> None:
    answer = BROWSER.request(method, path, headers={"Accept-Encoding": accepts})
    assert answer.text == "Streamlit's own answer"


def test_what_parts_of_a_page_need_is_there_and_not_loaded_anyway() -> None:
    needed = modules_of(("Html", "Slider"))
    at_first = (folder() / "index.html").read_text(encoding="utf-8")
    assert {name.split("/")[-1].split(".")[0] for name in needed} >= {"Html", "Slider"}
    assert all((folder() / name).is_file() for name in needed)
    assert not [name for name in needed if name in at_first]
