"""A ninth approach and a ninth feature in a municipality's own directory: nothing in the program
needs to change.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue, load_catalogue
from mic_selector.charts import radar_on_paper
from mic_selector.cli import main
from mic_selector.decision import evaluate
from mic_selector.files.messages import LANGUAGES, Language, messages_in
from mic_selector.priorities import Priorities
from mic_selector.priorities.file import parse_priorities
from mic_selector.web import knowledge
from mic_selector.wording.explanation import explain_approach
from mic_selector.wording.names import Names
from mic_selector.wording.profile import profile_rows
from mic_selector.wording.ranking import ranking_rows
from tests.charts.svg import axis_angles, levels_by_feature, words
from tests.turns import ALL
from tests.web.conftest import Visit, as_text

APPROACH = {"en": "Talks with neighbours", "nl": "Burenoverleg", "fr": "Dialogue de voisinage"}
APPROACH_SHORT = {"en": "Neighbours", "nl": "Buren", "fr": "Voisins"}
FEATURE = {"en": "Languages learned", "nl": "Talen leren", "fr": "Langues apprises"}
FEATURE_SHORT = {"en": "Languages", "nl": "Talen", "fr": "Langues"}
SOURCE = "sources: [{document: own_note, section: Council note}]"
LOCAL = {"en": "local", "nl": "lokaal", "fr": "local"}


def text(words: dict[str, str]) -> str:
    return json.dumps(words, ensure_ascii=False)


OTHERS = (
    "city_to_city", "twinning", "youth_work", "indirect", "private_sector_cooperation", "networks",
    "humanitarian",
    "expertise_exchange",
)  # fmt: skip

APPROACHES = f"""\
features:
  languages:
    kind: benefit
    default_aim: at_least
    name: {text(FEATURE)}
    short: {text(FEATURE_SHORT)}
    question: {text({"en": "Languages?", "nl": "Talen?", "fr": "Des langues ?"})}
    description: {text({"en": "We learn.", "nl": "We leren.", "fr": "Nous apprenons."})}
    {SOURCE}
approaches:
  neighbours:
    name: {text(APPROACH)}
    short: {text(APPROACH_SHORT)}
    colour: "#336699"
    colour_dark: "#6699cc"
    marker: circle
    summary: {text({"en": "Over the border.", "nl": "Over de grens.", "fr": "Par-delà."})}
    {SOURCE}
    levels:
      governance: "+"
      political: "++"
      civil_society: "-"
      private_sector: "-"
      reciprocity: "+++"
      global_citizenship: "-"
      duration: "+"
      budget: "+"
      languages: "+++"
    definition:
      text: {{nl: "Twee gemeenten die naast elkaar liggen."}}
      {SOURCE}
{"".join(f'  {key}: {{levels: {{languages: "+"}}}}' + chr(10) for key in OTHERS)}"""

DOCUMENT = """\
documents:
  own_note: {title: Nota, publisher: Ons bestuur, year: 2024, language: nl, cite_as: Onze nota}
"""

CASE = f"""\
cases:
  over_the_border:
    name: {{nl: "Praten over de grens"}}
    summary: {{nl: "Elke maand één gesprek."}}
    approaches: [neighbours]
    local_governments: [ostend]
    themes: [culture]
    lesson: {{nl: "Begin klein."}}
    shows: [languages]
    {SOURCE}
"""

# The ninth approach alone has `+++` on the ninth feature, the only thing that counts: 100 points;
# the others have `+`, a third of what is wanted (docs/method.md: u(+) = 1/3), all
# together on rank 2.
PRIORITIES = 'priorities:\n  languages: {importance: 5, at_least: "+++"}\n'


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """The municipality's own directory."""
    for name, content in (("approaches", APPROACHES), ("sources", DOCUMENT), ("cases", CASE)):
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def extended(directory: Path) -> Catalogue:
    return load_catalogue(directory)


@pytest.fixture
def wanted(extended: Catalogue) -> Priorities:
    return parse_priorities(PRIORITIES.encode(), "ours.yaml", extended)


# In which most of what is its own has to be said in another language.
@pytest.fixture(params=LANGUAGES if ALL else ["fr"])
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture
def ninth(extended: Catalogue, language: Language) -> Names:
    return Names(extended, messages_in(language))


@pytest.fixture
def visit(directory: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Visit]]:
    """Return what starts a visit to pages that know the municipality's own directory."""
    monkeypatch.setenv("MIC_SELECTOR_DATA", str(directory))
    caches = (knowledge.shelf,)
    for cached in caches:
        cached.cache_clear()
    yield lambda page="result", **parameters: Visit(parameters, "en-GB", page)
    for cached in caches:
        cached.cache_clear()


def test_there_are_nine_of_each(extended: Catalogue) -> None:
    assert (len(extended.approaches), len(extended.features)) == (9, 9)
    assert extended.benefits[-1] == "languages"


def test_the_ninth_approach_comes_first_through_the_ninth_feature(
    ninth: Names, extended: Catalogue, wanted: Priorities, language: Language
) -> None:
    rows = ranking_rows(ninth, wanted, evaluate(extended, wanted))
    assert [row.rank for row in rows] == [1] + [2] * 8
    assert (rows[0].name, rows[0].score) == (APPROACH[language], "100")
    assert [slot.feature for slot in rows[0].slots] == [FEATURE_SHORT[language]]


def test_the_radar_shows_it_on_an_axis_of_its_own(
    ninth: Names, wanted: Priorities, language: Language
) -> None:
    svg = radar_on_paper(ninth, wanted, ("neighbours", "twinning"))
    assert len(axis_angles(svg, ninth)) == 9
    assert {FEATURE_SHORT[language], APPROACH_SHORT[language]} <= set(words(svg))
    levels = {
        key: level.step for key, level in ninth.catalogue.approaches["neighbours"].levels.items()
    }
    assert levels_by_feature(svg, ninth, APPROACH_SHORT[language]) == levels
    # The benefits in the order of the table, the new one last: + ++ - - +++ - and +++.
    assert [levels[feature] for feature in ninth.catalogue.benefits] == [1, 2, 0, 0, 3, 0, 3]


def test_the_table_of_the_profile_has_its_row_and_its_column(
    ninth: Names, wanted: Priorities, language: Language
) -> None:
    rows = profile_rows(ninth, wanted, ["neighbours", "twinning"])
    row = next(row for row in rows if row.feature == "languages")
    assert row.name == FEATURE_SHORT[language]
    assert [(cell.approach, str(cell.level), cell.meets) for cell in row.cells] == [
        ("neighbours", "+++", True),
        ("twinning", "+", False),
    ]


def test_the_explanation_speaks_of_both(
    ninth: Names, extended: Catalogue, wanted: Priorities, language: Language
) -> None:
    paragraphs = explain_approach(ninth, wanted, evaluate(extended, wanted), "neighbours")
    said = " ".join(sentence for one in paragraphs for sentence in (one.heading, *one.sentences))
    assert APPROACH[language] in said
    assert FEATURE_SHORT[language].lower() in said.lower()


def test_the_pages_show_it_in_ranking_and_radar(
    visit: Callable[..., Visit], language: Language
) -> None:
    visitor = visit(lang=language, languages="5-at_least-3")
    assert visitor.ranking[0] == ("1", "neighbours", "100")
    assert len(visitor.ranking) == 9
    assert APPROACH_SHORT[language] in visitor.radar[0]
    assert not visitor.warnings


def test_the_matrix_has_nine_columns_and_nine_rows(
    visit: Callable[..., Visit], language: Language
) -> None:
    html = visit(lang=language).go_to("approaches").html
    table = html.split('<table class="sheet matrix">')[1].split("</table>")[0]
    head, body = table.split("</thead>")
    last = as_text(re.findall(r'<th scope="col">(.*?)</th>', head)[-1])
    assert last == f"{APPROACH_SHORT[language]} {messages_in(language)('local')}"
    rows = re.findall(r"<tr .*?</tr>", body, re.DOTALL)
    assert [row.count("<td") for row in rows] == [9] * 9
    assert FEATURE_SHORT[language] in " ".join(as_text(row) for row in rows)


def test_the_comparison_shows_it(visit: Callable[..., Visit], language: Language) -> None:
    visitor = visit(lang=language, languages="5-at_least-3", show="neighbours.twinning").go_to(
        "compare"
    )
    table = visitor.html.split('<table class="sheet levels-side"')[1].split("</table>")[0]
    assert APPROACH_SHORT[language] in as_text(table)
    assert FEATURE_SHORT[language] in as_text(table)
    assert visitor.say("form-place", rank=1, points="100") in visitor.text


def test_its_profile_is_marked_as_local(visit: Callable[..., Visit], language: Language) -> None:
    html = visit(lang=language, profile="neighbours").go_to("approaches").html
    heading = re.search(r"<h2>(?:(?!</h2>).)*" + APPROACH[language] + r".*?</h2>", unescape(html))
    assert heading is not None
    assert f'<small class="local tag">{LOCAL[language]}</small>' in heading[0]


def test_a_level_of_ones_own_is_marked_in_a_shipped_profile_and_nothing_else_is(
    visit: Callable[..., Visit], language: Language
) -> None:
    html = visit(lang=language, profile="twinning").go_to("approaches").html
    profile = html.split('id="profile-twinning"')[1].split("</article>")[0]
    assert profile.count('class="local tag"') == 1
    cell = next(part for part in profile.split("<details") if 'class="local tag"' in part)
    assert FEATURE_SHORT[language] in cell


def test_a_text_in_one_language_is_shown_with_its_language(
    visit: Callable[..., Visit], language: Language
) -> None:
    html = visit(lang=language, profile="neighbours").go_to("approaches").html
    plain = "Twee gemeenten die naast elkaar liggen."
    marked = f'<span lang="nl">{plain}</span> <small>(nl)</small>'
    assert plain in html
    assert (marked in html) == (language != "nl")


def test_a_practice_of_ones_own_is_marked_and_its_language_too(
    visit: Callable[..., Visit], language: Language
) -> None:
    html = visit(lang=language).go_to("practices").html
    card = html.split('id="case-over_the_border"')[1].split("</article>")[0]
    assert f'<small class="local tag">{LOCAL[language]}</small>' in card
    for plain in ("Praten over de grens", "Elke maand één gesprek.", "Begin klein."):
        assert plain in card
        assert (f'<span lang="nl">{plain}</span> <small>(nl)</small>' in card) == (language != "nl")
    assert html.count('class="local tag"') == 1


def test_a_remark_of_ones_own_on_a_cell_is_marked(
    directory: Path, visit: Callable[..., Visit], language: Language
) -> None:
    levels = '  expertise_exchange: {levels: {languages: "+"}'
    remark = f'{{kind: table_and_prose, text: {{nl: "Bij ons meer."}}, {SOURCE}}}'
    note = f"notes: {{governance: [{remark}]}}"
    changed = APPROACHES.replace(levels, f"{levels}, {note}")
    (directory / "approaches.yaml").write_text(changed, encoding="utf-8")
    html = visit(lang=language, profile="expertise_exchange").go_to("approaches").html
    remark = html[: html.index("Bij ons meer.")].split("<p>")[-1]
    assert 'class="local tag"' in remark


def test_the_command_line_ranks_it(
    directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    file = tmp_path / "priorities.txt"
    file.write_text(PRIORITIES, encoding="utf-8")
    assert main(["rank", str(file), "--data", str(directory), "--lang", language]) == 0
    table = capsys.readouterr().out
    assert APPROACH[language] in table
    assert FEATURE_SHORT[language] in table
    assert main(["rank", str(file), "--data", str(directory), "--format", "csv"]) == 0
    first = next(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert (first["approach"], first["rank"], float(first["score"])) == ("neighbours", "1", 100.0)


def test_the_command_line_explains_it(
    directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language
) -> None:
    file = tmp_path / "priorities.txt"
    file.write_text(PRIORITIES, encoding="utf-8")
    options = ["--approach", "neighbours", "--data", str(directory), "--lang", language]
    assert main(["explain", str(file), *options]) == 0
    assert APPROACH[language] in capsys.readouterr().out


def test_the_shipped_catalogue_knows_nothing_of_it(catalogue: Catalogue) -> None:
    assert (len(catalogue.approaches), len(catalogue.features)) == (8, 8)
