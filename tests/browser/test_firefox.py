"""The main journey in Debian's Firefox."""

import pytest

from mic_selector.files.messages import messages_in
from mic_selector.web.knowledge import catalogue
from tests.browser.firefox import firefox

pytestmark = [pytest.mark.driven_by("Firefox"), pytest.mark.prove]
say = messages_in("nl")
SECOND = ".st-key-conversation [role=radiogroup] > div:nth-child(2) label"


def test_the_main_journey_from_the_start_to_the_result_and_back(server):
    with firefox() as browser:
        browser.resize(390, 844)
        browser.open(f"{server}/?lang=nl")
        browser.click("a", say("begin"))
        for number in range(1, len(catalogue().features) + 1):
            asked = say("question-of", number=number, all=len(catalogue().features))
            browser.wait_for(f"() => document.body.textContent.includes({asked!r})")
            browser.click(SECOND)
            browser.wait_for("() => document.querySelector('.steps .now.done')")
            browser.click(".step-bar a", say("next"))
        browser.click(".step-bar a", say("to-result"))
        verdict = browser.wait_for("() => document.querySelector('.verdict h1')?.textContent")
        rows = browser.wait_for("() => document.querySelectorAll('.rows > li').length")
        assert rows == len(catalogue().approaches)
        browser.back()
        browser.wait_for("() => location.pathname === '/questions'")
        browser.click(".step-bar a", say("to-result"))
        again = browser.wait_for("() => document.querySelector('.verdict h1')?.textContent")
        assert again == verdict
