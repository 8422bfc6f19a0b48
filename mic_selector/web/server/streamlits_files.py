"""The scripts and styles of Streamlit's browser side, sent compressed.

Streamlit sends them as they are: it would compress them anew for everybody. Here each is compressed
once and kept, since its name changes with its content. What is kept is a quarter of a megabyte for
a page, and two thirds of the bytes of a first visit are saved
(docs/decisions/0031-compressed-files.md).
"""

import gzip
import json
from collections.abc import Iterable, Mapping
from functools import cache
from mimetypes import guess_type
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import file_util

from mic_selector.web.listening import root
from mic_selector.web.server.gzipped import GZIPPED, reads_gzip

KINDS = (".js", ".css", ".svg")
FOR_EVER = "public, immutable, max-age=31536000"


def folder() -> Path:
    """Return where the files of Streamlit's browser side lie."""
    return Path(file_util.get_static_dir())


@cache
def _paths() -> Mapping[str, Path]:
    """Return the files that are worth compressing, by the path under which browsers ask for
    them.
    """
    found = (folder() / "static").rglob("*")
    return {
        root() + path.relative_to(folder()).as_posix(): path
        for path in found
        if path.suffix in KINDS
    }


@cache
def _compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


def modules_of(components: Iterable[str]) -> tuple[str, ...]:
    """Return the scripts that parts of a page need beside those that every page loads, as paths
    below `folder()`; a part is named as Streamlit's own sources name it.
    """
    known = json.loads((folder() / "manifest.json").read_text(encoding="utf-8"))
    at_first = _with_imports(known, ["index.html"])
    entries = [key for key in known for name in components if key.endswith(f"/{name}/{name}.tsx")]
    return tuple(known[key]["file"] for key in _with_imports(known, entries) if key not in at_first)


def _with_imports(known: Mapping[str, Mapping[str, list[str]]], entries: list[str]) -> list[str]:
    found, open_ends = dict.fromkeys(entries), list(entries)
    while open_ends:
        for key in known[open_ends.pop()].get("imports", []):
            if key not in found:
                found[key] = None
                open_ends.append(key)
    return list(found)


class CompressedFiles:
    """Middleware: answers for Streamlit's scripts and styles itself, if the browser reads gzip."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send a file that is known compressed; pass everything else on."""
        path = self._asked_for(scope)
        if path is None:
            await self.app(scope, receive, send)
            return
        headers = {"Cache-Control": FOR_EVER, "Vary": "Accept-Encoding", **GZIPPED}
        body = await to_thread.run_sync(_compressed, path)
        response = Response(body, media_type=guess_type(path.name)[0], headers=headers)
        await response(scope, receive, send)

    @staticmethod
    def _asked_for(scope: Scope) -> Path | None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            return None
        if not reads_gzip(Headers(scope=scope)):
            return None
        return _paths().get(scope["path"])
