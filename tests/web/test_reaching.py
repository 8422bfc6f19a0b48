"""Under which address a room is reached, and what a proxy in front must pass on."""

import asyncio

import pytest

from mic_selector.files import log
from mic_selector.web.listening import phones_may_reach
from mic_selector.web.server.middleware import ProxyHeaders, wrong_header


@pytest.mark.parametrize(
    "host",
    [
        "localhost:8501",
        "127.0.0.1:8501",
        "127.8.0.1",
        "0.0.0.0:8501",
        "[::]:8501",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "laptop:8501",
        "laptop.local",
        "laptop.local.",
        "app.localhost",
        "localhost.localdomain",
        "[fe80::1]:8501",
        "[fe80::1%25eth0]:8501",
        "[fe80::1%eth0]",
        "169.254.10.20:8501",
        "[::ffff:169.254.10.20]",
        "[::127.0.0.1]",
        "255.255.255.255",
        "[ff02::1]",
    ],
)
def test_an_address_that_phones_cannot_reach_is_known_as_such(host):
    assert not phones_may_reach(f"http://{host}/join/H7K9QTX4M")


@pytest.mark.parametrize(
    "host",
    [
        "192.168.1.20:8501",
        "10.127.0.1",
        "172.16.0.9",
        "100.64.0.1",
        "mic.example.org",
        "mic.lan",
        "mic.localdomain",
        "[2001:db8::1]:8501",
        "[fd00::1]:8501",
        "local.be",
    ],
)
def test_an_address_that_phones_may_reach_gives_no_warning(host):
    assert phones_may_reach(f"http://{host}/join/H7K9QTX4M")


def handshake(scheme: str = "wss", **headers: str):
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {"type": "websocket", "scheme": scheme, "headers": named}


@pytest.mark.parametrize(
    ("scope", "named"),
    [
        (handshake(origin="https://mic.example:8443", host="mic.example"), "header Host"),
        (
            handshake(
                origin="https://mic.example", host="127.0.0.1:8501", x_forwarded_host="mic.example"
            ),
            "header Host",
        ),
        (handshake("ws", origin="https://mic.example", host="mic.example"), "X-Forwarded-Proto"),
    ],
)
def test_the_operator_is_told_which_header_a_proxy_passes_on_wrongly(scope, named, caplog):
    log._told.clear()

    async def served(*_arguments: object) -> None:
        return None

    asyncio.run(ProxyHeaders(served)(scope, None, None))
    assert named in caplog.text
    assert "mic.example" not in caplog.text.replace("$http_host", "")


@pytest.mark.parametrize(
    "scope",
    [
        handshake(origin="https://mic.example:8443", host="mic.example:8443"),
        handshake("ws", origin="http://192.168.1.20:8501", host="192.168.1.20:8501"),
        handshake(origin="https://evil.example", host="mic.example"),
        handshake(host="mic.example"),
    ],
)
def test_headers_that_are_right_or_of_another_site_are_no_news(scope):
    assert wrong_header(scope) == ""
