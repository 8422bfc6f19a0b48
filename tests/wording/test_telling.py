"""How practices are told in short, and what a statement cites."""

from dataclasses import replace
from fractions import Fraction

import pytest

from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.practices import Match
from mic_selector.wording.names import Names
from mic_selector.wording.practices import _SENTENCE_END, in_short, matched_practices
from mic_selector.wording.sources import cited
from tests.strategies import shipped


def test_a_practice_is_told_alike_in_every_language() -> None:
    """Cut where each language by itself is long enough, one would say what another leaves out."""
    catalogue = shipped()
    for key, case in catalogue.cases.items():
        told = {
            language: in_short(Names(catalogue, messages_in(language)), key, 280)
            for language in case.summary
        }
        assert len({len(_SENTENCE_END.split(text)) for text in told.values()}) == 1, key
        assert all(case.summary[language].startswith(text) for language, text in told.items())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_names_every_work_it_rests_on_and_each_once(language: Language) -> None:
    names = Names(shipped(), messages_in(language))
    pitfalls = names.catalogue.guidance.pitfalls
    said = cited(names, pitfalls["quick_results"].sources)
    assert "VVSG, fiche stedenband" in said
    assert "Capacity.org 2004" in said
    edition = "VVSG 2023 (NL)" if language == "nl" else "VVSG 2023 (EN)"
    assert cited(names, pitfalls["donor_recipient"].sources).count("VVSG 2023") == 1
    assert edition in cited(names, pitfalls["donor_recipient"].sources)


def test_a_practice_that_matches_through_another_form_is_told_as_its_source_does() -> None:
    """The source calls Antwerp's work with its diaspora a form of indirect cooperation."""
    names = Names(shipped(), messages_in("en"))
    match = Match("antwerp_diaspora", "private_sector_cooperation", Fraction(90), ())
    (told,) = matched_practices(names, [match])
    assert told.reason == (
        "An example of this approach: Indirect cooperation."
        " It also belongs to: International cooperation with the private sector."
    )
    (own,) = matched_practices(names, [replace(match, approach="indirect")])
    assert own.reason == "An example of this approach: Indirect cooperation."
