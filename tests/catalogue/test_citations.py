"""Every citation names a heading that its document has, on its page, in one spelling."""

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.catalogue.base import Source
from tests.catalogue.test_knowledge import values

# Source: the documents' own headings; the pages are those of their tables of contents. What is no
# heading is named by what it is: an example, a box, a caption, a footnote.
ENGLISH = {
    ("Introduction", 3): (
        "photo caption Bornem – Nquthu",
        "photo caption Hoogstraten – Za-Kpota",
    ),
    ("In a nutshell", 4): (),
    ("City-to-city partnership", 5): (
        "Reciprocity", "Participation", "Duration", "Budget", "footnote 1",
        "example Ostend – Banjul", "example Roeselare – Dogbo",
        "example Deinze & Lievegem – KeMoPoDi",
    ),
    ("Twinning", 10): (
        "Reciprocity", "Participation", "Duration", "Budget", "photo caption Sint-Niklaas",
        "example Lichtervelde – Region of Audruicq (CCRA)", "example Eurozoersel",
        "example Ostend – Ostende",
    ),
    ("International youth work", 15): (
        "Reciprocity", "Participation", "Duration", "Budget", "footnote 2",
        "example Ostend – Banjul", "example Merelbeke – Toucountouna",
        "example Sint-Niklaas and Dwagulu Dekkente",
    ),
    ("Indirect cooperation", 19): (
        "Reciprocity", "Participation", "Duration", "Budget", "box 4th Pillar Support Point",
        "box European Network for Citizen Initiatives in Global Solidarity (CIGS)",
        "example Antwerp connects migration with development cooperation",
        "example Lokeren supports Elasha", "example Province of Antwerp",
    ),
    ("International cooperation with the private sector", 25): (
        "Reciprocity", "Participation", "Duration", "Budget/Finance",
        "example Bruges and Ebolowa", "example TruStone",
        "example Wevelgem, the bicycle and the South",
    ),
    ("International networks", 31): (
        "Reciprocity", "Duration", "Budget", "box Examples of networks", "example AfriFOODlinks",
    ),
    ("Humanitarian and emergency aid", 35): (
        "Reciprocity", "Participation", "Duration", "Budget",
        "example Cities 4 Cities/United 4 Ukraine", "example Duffel",
    ),
    ("Short-term expertise exchange", 38): (
        "Reciprocity", "Participation", "Duration", "Budget", "example SDG partnerships",
        "example IDEAL", "example ORIENT-8", "example UNITES", "photo caption RALGA",
        "photo caption on the SDGs",
    ),
    ("Literature List", 40): (),
    ("More information?", 43): ("About VVSG",),
    ("Content", None): (),
}  # fmt: skip
DUTCH = {
    ("Inleiding", 3): (
        "fotobijschrift Bornem – Nquthu",
        "fotobijschrift Hoogstraten – Za-Kpota",
    ),
    ("Wegwijzer", 4): (),
    ("Stedenband", 5): (
        "Wederkerigheid", "Participatie", "Termijn", "Budget", "voetnoot 1",
        "praktijkvoorbeeld Oostende – Banjul", "praktijkvoorbeeld Roeselare – Dogbo",
        "praktijkvoorbeeld Deinze & Lievegem – KeMoPoDi",
    ),
    ("Jumelages", 10): (
        "Wederkerigheid", "Participatie", "Termijn", "Budget", "fotobijschrift Sint-Niklaas",
        "praktijkvoorbeeld Lichtervelde – CCRA", "praktijkvoorbeeld Eurozoersel",
        "praktijkvoorbeeld Oostende – Ostende",
    ),
    ("Internationale jeugdwerking", 15): (
        "Wederkerigheid", "Participatie", "Termijn", "Budget",
        "praktijkvoorbeeld Oostende – Banjul", "praktijkvoorbeeld Merelbeke – Toucountouna",
        "praktijkvoorbeeld Dwagulu Dekente",
    ),
    ("Indirecte samenwerking", 19): (
        "Wederkerigheid", "Participatie", "Termijn", "Budget", "kader 4de Pijlersteunpunt",
        "praktijkvoorbeeld Antwerpen verbindt migratie met ontwikkelingssamenwerking",
        "praktijkvoorbeeld Lokeren ondersteunt Elasha", "praktijkvoorbeeld Provincie Antwerpen",
    ),
    ("Mondiale samenwerking met de private sector", 25): (
        "Wederkerigheid", "Participatie", "Termijn", "Budget/Financiering",
        "praktijkvoorbeeld Brugge en Ebolowa", "praktijkvoorbeeld TruStone",
        "praktijkvoorbeeld Wevelgem, de fiets en het Zuiden",
    ),
    ("Mondiale netwerken", 31): (
        "Wederkerigheid", "Termijn", "Budget", "praktijkvoorbeeld AfriFOODlinks",
    ),
    ("Humanitaire hulp / Noodhulp", 35): (
        "Wederkerigheid", "Participatie", "Termijn", "Budget",
        "praktijkvoorbeeld Cities 4 Cities/United 4 Ukraine", "praktijkvoorbeeld Duffel",
    ),
    ("Korte termijn expertise-uitwisseling", 38): (
        "Wederkerigheid", "Participatie", "Termijn", "Budget",
        "praktijkvoorbeeld SDG-partnerschappen", "praktijkvoorbeeld IDEAL",
        "praktijkvoorbeeld ORIENT-8", "praktijkvoorbeeld UNITES",
    ),
    ("Literatuurlijst", 40): (),
    ("Meer weten?", 43): ("Over de VVSG",),
}  # fmt: skip
CAPACITY_ORG = {
    ("Promoting local governance through Municipal International Cooperation", None): (),
    ("Discussing 'local governance' in the context of MIC", 2): (
        "What is local governance?", "Good local governance?",
        "The CLGF's Good Practice Scheme", "Lessons", "Pushing the local governance agenda",
    ),
    ("Interview with Mr. Elong M'Bassi", 4): (
        "box What is Municipal International Cooperation (MIC)?",
    ),
    ("Moving beyond project assistance in MIC: insights from Flanders", 5): (
        "Supporting processes of change: a bumpy ride", "Lessons learned",
        "box The Flemish MIC framework", "photo caption Herent – Nimlahakok",
    ),
    (
        "Creating 'space' for multi-actor exchange and dialogue: "
        "Reggio Emilia's experiences with MIC",
        7,
    ): (
        "Different paths leading to MIC",
        "Aiming for 'joint action' and a 'multi-level approach' to MIC",
        "Lessons learned from different MIC approaches", "Conclusion",
    ),
    ("Colophon", None): (),
}  # fmt: skip
SHEET = {
    ("Inleiding (zonder tussenkop)", None): (),
    ("De essentie van de stedenband", None): (),
    ("Principes", None): (),
    ("De menselijke valkuil", None): (),
    ("Tot slot", None): (),
}
ROMANIA = {
    ("Decentralized Coorporation between Belgium & Romania", None): tuple(
        f"paragraph {number}" for number in range(1, 7)
    ),
    ("Founding Organizations", None): (),
}
DOCUMENTS = {
    "vvsg_en": ENGLISH,
    "vvsg_nl": DUTCH,
    "capacity_org": CAPACITY_ORG,
    "fiche": SHEET,
    "belgium_romania": ROMANIA,
}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_citation_names_a_heading_of_its_document_on_its_page(
    catalogue: Catalogue, document: str
) -> None:
    headings = DOCUMENTS[document]
    known = {(chapter, page) for chapter, page in headings} | {
        (f"{chapter}, {part}", page)
        for (chapter, page), parts in headings.items()
        for part in parts
    }
    cited = {
        (one.section, one.page)
        for _, one in values(catalogue)
        if isinstance(one, Source) and one.document == document
    }
    assert cited <= known
    assert known & cited, "a document that is never cited tests nothing"
