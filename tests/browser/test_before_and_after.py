"""What a browser shows before the page's scripts have run, and when the server is gone."""

import pytest
from playwright.sync_api import Browser, Locator, WebSocketRoute

from mic_selector.files.messages import messages_in
from tests.browser.conftest import ALL, Tab

LANGUAGES = ("nl", "fr", "en") if ALL else ("nl", "fr")


def said_in(dialog: Locator) -> list[str]:
    return [line for line in dialog.inner_text().splitlines() if line]


@pytest.mark.prove
@pytest.mark.parametrize("language", LANGUAGES)
def test_title_and_language_are_right_without_scripts(
    chromium: Browser, server: str, language: str
) -> None:
    say = messages_in(language)
    context = chromium.new_context(java_script_enabled=False, locale=f"{language}-BE")
    page = context.new_page()
    page.goto(f"{server}/weigh")
    assert page.locator("html").get_attribute("lang") == language
    assert page.title() == f"{say('nav-weigh')} – MIC Selector"
    assert page.locator("noscript").inner_text().startswith(say("noscript-pages"))
    context.close()


@pytest.mark.parametrize("language", LANGUAGES if ALL else ["nl"])
def test_when_the_server_is_gone_the_page_says_so_in_the_visitors_language(
    chromium: Browser, server: str, language: str
) -> None:
    say, lines = messages_in(language), []
    context = chromium.new_context(locale="en-GB")
    # Streamlit's advice to visitors of `localhost` is to start a server.
    tab = Tab(context, server.replace("127.0.0.1", "localhost"))

    def connect(line: WebSocketRoute) -> None:
        line.connect_to_server()
        lines.append(line)

    tab.page.route_web_socket("**/_stcore/stream", connect)
    tab.page.clock.install()
    tab.open("", {"lang": language})
    tab.page.route("**/*", lambda asked: asked.abort())
    lines[-1].close()
    dialog = tab.page.get_by_role("dialog", name=say("gone-title"))
    for _ in range(30):
        if dialog.is_visible():
            break
        tab.page.clock.run_for(1000)  # it tries again first, and waits longer each time
        tab.page.wait_for_timeout(100)
    assert said_in(dialog) == [say("gone-title"), say("gone-text")]
    assert dialog.get_by_role("button", name=say("gone-close")).is_visible()
    tab.page.clock.run_for(3000)
    tab.page.wait_for_timeout(300)
    assert said_in(dialog) == [say("gone-title"), say("gone-text")]
    context.close()
