"""Every file that can be made, for every input and language: it is made, and soon."""

from time import process_time

import pytest

from mic_selector.files.messages import Language
from mic_selector.notes.files import ENDINGS, note_file
from tests.notes.conftest import Given, settings_in

FIRST_BYTES = {
    ".docx": b"PK",
    ".pdf": b"%PDF",
    ".html": b"<!doctype html>",
    ".md": b"# ",
    ".xlsx": b"PK",
    ".csv": b"\xef\xbb\xbf",
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_file_is_made(given: Given, language: Language, ending: str) -> None:
    made = note_file(ending, given.catalogue, given.view, settings_in(language))
    assert made.startswith(FIRST_BYTES[ending])


@pytest.mark.prove
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_file_takes_less_than_two_seconds_of_the_process(
    given: Given, language: Language, ending: str
) -> None:
    start = process_time()
    note_file(ending, given.catalogue, given.view, settings_in(language))
    assert process_time() - start < 2
