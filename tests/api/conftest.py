"""The interface for programs, asked without a server."""

import pytest
from starlette.testclient import TestClient

from mic_selector.api import Sources, interface
from mic_selector.web.knowledge import note_settings, shared


@pytest.fixture(scope="session")
def application():
    return interface(Sources(shared, note_settings))


@pytest.fixture
def ask(application):
    """Return what asks the interface: `ask("rank", {...}, lang="nl")`; without content by GET."""
    browser = TestClient(application, "http://server", raise_server_exceptions=False)

    def start(path, content=None, **query):
        if content is None:
            return browser.get(f"/{path}", params=query or None)
        kind = {"content": content} if isinstance(content, str | bytes) else {"json": content}
        return browser.post(f"/{path}", params=query or None, **kind)

    return start
