"""What Streamlit says in English: every sentence of the table is one of its own, has a message of
ours, and is none of ours.
"""

import re

import pytest

from mic_selector.files.messages import FOLDER, messages_in
from mic_selector.web.server.streamlits_files import folder
from mic_selector.web.server.streamlits_words import MESSAGES


@pytest.fixture(scope="module")
def bundle():
    """All that Streamlit's browser side may say; a gap is written `${…}` there."""
    return "\n".join(path.read_text("utf-8") for path in (folder() / "static").rglob("*.js"))


def test_streamlit_says_each_sentence_of_the_table(bundle):
    """A new version that says it another way fails here, and not before a visitor."""
    unknown = []
    for english in MESSAGES:
        # Streamlit puts some together from parts, and short words stand in it in many places.
        parts = re.split(r"\{\}|Enter |Ctrl|⌘|apply|submit form|(?<=exist)\. ", english)
        longest = max(parts, key=len).strip()
        if longest not in bundle:
            unknown.append(english)
    assert unknown == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_sentence_of_ours_would_be_taken_for_one_of_streamlits(language):
    say = messages_in(language)
    text = "".join(path.read_text("utf-8") for path in FOLDER.glob(f"{language}/*.ftl"))
    plain = dict(re.findall(r"^([a-z][\w-]*) = ([^{}\n]+)$", text, re.MULTILINE))
    assert [key for key, said in plain.items() if said in MESSAGES] == []
    assert [
        english for english in MESSAGES if say(MESSAGES[english], what="", other="") == english
    ] == []
