"""What Streamlit's own controls say, in the visitor's language.

Streamlit's browser side speaks English, and no setting changes that. Here is the one table of what
a visitor of these pages can meet of it; a script in the page puts our words in their place before
anything is painted. Where its sentence holds a name or a number, the table has `{}`.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from mic_selector.files.messages import Language, messages_in
from mic_selector.files.settings import settings

MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        # the frame
        "Skip to main content": "skip",
        "Running...": "streamlit-running",
        "Stop": "streamlit-stop",
        "Connecting": "streamlit-connecting",
        "Close": "gone-close",
        "Help": "streamlit-help",
        "Help for {}": "streamlit-help-for",
        "Notifications": "streamlit-notifications",
        "Link to heading": "streamlit-heading",
        "{} icon": "streamlit-icon",
        # a choice from a list
        "Choose an option": "streamlit-choose",
        "No results": "streamlit-no-results",
        "Open": "streamlit-open",
        "Clear value": "streamlit-clear",
        # a field for a text
        "Press Enter to apply": "streamlit-enter",
        "Press Enter to submit form": "streamlit-enter-form",
        "Press Ctrl+Enter to apply": "streamlit-control-enter",
        "Press ⌘+Enter to apply": "streamlit-command-enter",
        "Show password": "streamlit-show-password",
        "Hide password": "streamlit-hide-password",
        "Clear entry": "streamlit-clear",
        # a field for a number
        "Increment": "streamlit-more",
        "Decrement": "streamlit-less",
        "Error": "streamlit-error",
        "Error:": "streamlit-error-colon",
        "Error: {}": "streamlit-error-text",
        ": {}": "streamlit-error-rest",
        "Number is above the allowed range. Please enter a value less than or equal to {}.": (
            "streamlit-too-large"
        ),
        "Number is below the allowed range. Please enter a value greater than or equal to {}.": (
            "streamlit-too-small"
        ),
        "Number is outside the allowed range. Please enter a value between {} and {}.": (
            "streamlit-out-of-range"
        ),
        # a file
        "Upload": "streamlit-upload",
        "file upload": "streamlit-file",
        "Drag and drop a file here": "streamlit-drop",
        "{} per file": "streamlit-per-file",
        "{}MB": "streamlit-megabytes",
        "Add files": "streamlit-another-file",
        "Remove {}": "streamlit-remove",
        "Cancel upload of {}": "streamlit-cancel",
        "Upload failed": "streamlit-upload-failed",
        "Click to retry upload": "streamlit-retry",
        "Only one file is allowed.": "streamlit-one-file",
        "Too many files": "streamlit-one-file",
        "{} files are not allowed.": "streamlit-wrong-kind",
        "File must be {} or smaller.": "streamlit-file-too-large",
        "File is larger than {}": "streamlit-file-too-large",
        "Unexpected error. Please try again.": "streamlit-try-again",
        "Connection lost. Please wait for the app to reconnect, then try again.": (
            "streamlit-lost"
        ),
        # a text to copy
        "Copy to clipboard": "streamlit-copy",
        "Copied": "streamlit-copied",
        "Copied!": "streamlit-copied",
    }
)
"""What Streamlit says → the message that says it in our languages."""


@cache
def script() -> str:
    """Return the script that puts our words in the place of Streamlit's."""
    words = {
        language: {english: _in(language, message) for english, message in MESSAGES.items()}
        for language in settings().languages
    }
    gone = {
        language: {part: messages_in(language)(f"gone-{part}") for part in ("title", "text")}
        for language in settings().languages
    }
    template = Path(__file__).resolve().parents[1] / "templates" / "streamlits_words.js"
    told = ", ".join(json.dumps(one).replace("<", "\\u003c") for one in (words, gone))
    return f"<script>({template.read_text(encoding='utf-8').strip()})({told})</script>"


def _in(language: Language, message: str) -> str:
    return messages_in(language)(message, what="{}", other="{}")
