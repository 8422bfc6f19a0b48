"""A search finds practices by the countries, forms and themes that stand on their cards."""

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.files.messages import messages_in
from mic_selector.practices import CaseFilter, filter_cases
from mic_selector.wording.names import Names
from mic_selector.wording.practices import called


def search(catalogue: Catalogue, language: str, words: str) -> set[str]:
    names = Names(catalogue, messages_in(language))
    return set(filter_cases(catalogue, CaseFilter(search=words), called(names)))


@pytest.mark.parametrize(
    ("language", "country"), [("nl", "Frankrijk"), ("fr", "Pays-Bas"), ("en", "italy")]
)
def test_the_name_of_a_country_finds_all_that_touch_it(
    catalogue: Catalogue, language: str, country: str
) -> None:
    say = messages_in(language)
    touching = {
        key
        for key, case in catalogue.cases.items()
        if country.casefold()
        in [say.country(one).casefold() for one in catalogue.countries_of(case)]
    }
    assert touching
    assert touching <= search(catalogue, language, country)


def test_the_name_of_a_form_and_of_a_theme_finds_its_practices(catalogue: Catalogue) -> None:
    names = Names(catalogue, messages_in("nl"))
    for form in catalogue.approaches:
        has_it = {key for key, case in catalogue.cases.items() if form in case.approaches}
        assert has_it <= search(catalogue, "nl", names.approach_short(form)), form
    for theme, text in catalogue.themes.items():
        has_it = {key for key, case in catalogue.cases.items() if theme in case.themes}
        assert has_it <= search(catalogue, "nl", names.text(text)), theme
