"""The accessibility statement has the parts of the model; what is kept is what the code keeps."""

import pytest

from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.web import rooms
from mic_selector.web.ballot import safety
from mic_selector.wording.statements import PREPARED, Part, statement

OPERATOR, CONTACT = "Gemeente Lichtervelde", "toegankelijk@lichtervelde.example"


def stated(language: Language, page: str, operator: str = "", contact: str = "") -> dict[str, Part]:
    """Return the parts of a statement by their headings."""
    parts = statement(messages_in(language), page, operator, contact, days=30)
    return {part.heading: part for part in parts}


def words(parts: dict[str, Part]) -> str:
    return " ".join(one for part in parts.values() for run in part.runs for one in run.sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statement_has_every_part_of_the_model(language: Language) -> None:
    say = messages_in(language)
    headings = list(stated(language, "accessibility"))
    # Annex of Decision (EU) 2018/1523: compliance, content that is not accessible, preparation,
    # feedback and contact, enforcement.
    model = ("status", "gaps", "made", "feedback", "enforcement")
    wanted = [say(f"accessibility-{part}-heading") for part in model]
    assert [heading for heading in headings if heading in wanted] == wanted
    said = words(stated(language, "accessibility"))
    for name in (
        "EN 301 549",
        "WCAG",
        "Chromium",
        "NVDA",
        "Vlaamse Ombudsdienst",
        say.day(PREPARED),
    ):
        assert name in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_tested_is_a_list_and_no_part_of_what_was(language: Language) -> None:
    say, parts = messages_in(language), stated(language, "accessibility")
    (run,) = parts[say("accessibility-untested-heading")].runs
    assert run.are_points
    assert len(run.sentences) == 5
    assert not [one for one in run.sentences if one.startswith("-")]


@pytest.mark.parametrize("page", ["accessibility", "privacy"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contact_is_named_or_said_to_be_missing(language: Language, page: str) -> None:
    assert CONTACT in words(stated(language, page, OPERATOR, CONTACT))
    assert messages_in(language)("no-contact") in words(stated(language, page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cookie_of_the_code_is_named(language: Language) -> None:
    said = words(stated(language, "privacy"))
    for cookie in (safety.COOKIE, rooms.FACILITATOR_COOKIE, rooms.WALL_COOKIE, "_streamlit_xsrf"):
        assert cookie in said
    assert "30" in said
