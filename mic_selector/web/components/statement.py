"""A statement of whoever offers the website, with what this server's settings say of them."""

from mic_selector.files.settings import settings
from mic_selector.web import markup, session
from mic_selector.wording.statements import statement


def show_statement(page: str) -> None:
    """Show a statement, "accessibility" or "privacy"."""
    say, here = session.messages(), settings()
    operator, contact = here.operator or "", here.contact or ""
    markup.show(
        "statement.html",
        title=say(f"{page}-title"),
        intro=say(f"{page}-intro", operator=operator or say("somebody")),
        parts=statement(say, page, operator, contact, here.longest_kept),
    )
