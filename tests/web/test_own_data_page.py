"""Our own data: each form, what it refuses, what it adds, and that nothing reaches anybody else."""

import gc
import re
import zipfile
from io import BytesIO
from types import SimpleNamespace

import pytest
import streamlit as st

from mic_selector.catalogue.own_data import own_data_of
from mic_selector.cli import main
from mic_selector.files.messages import messages_in
from mic_selector.files.overlay_file import write_overlay
from mic_selector.notes.practices_sheet import COLUMNS, practices_template_csv
from mic_selector.web.knowledge import shelf
from mic_selector.web.tab import own_data as kept_own_data
from mic_selector.wording.names import Names
from tests.turns import in_turn
from tests.web.conftest import LICHTERVELDE, Visit, as_text

LEVELS = {
    "governance": "++",
    "political": "++",
    "civil_society": "+++",
    "private_sector": "-",
    "reciprocity": "+++",
    "global_citizenship": "+++",
    "duration": "++",
    "budget": "+",
}
SOURCE = {"source": "collegebesluit van 12 mei 2025"}
FORM = {
    "name": "Klimaatpartnerschap",
    "short": "Klimaat",
    "summary": "Samen een klimaatplan.",
    **{f"level__{feature}": level for feature, level in LEVELS.items()},
    **SOURCE,
}
PRACTICE = {
    "name": "Jeugdkamp met Audruicq",
    "summary": "Elk jaar gaan jongeren een week over de grens.",
    "approaches": ["twinning"],
    "themes": ["youth"],
    "local_governments": ["ostend"],
    "partners": ["Audruicq"],
    "partner_country": "FR",
    "start": 2008,
    "shows": ["civil_society"],
    **SOURCE,
}
FEATURE = {
    "name": "Bijdrage aan het klimaatplan",
    "short": "Klimaat",
    "kind": "benefit",
    "question": "In welke mate helpt het ons klimaatplan?",
    "description": "Minder uitstoot, hier en daar.",
    **{f"level__{form}": "+" for form in (
        "city_to_city", "youth_work", "indirect", "private_sector_cooperation",
        "networks", "humanitarian", "expertise_exchange",
    )},
    "level__twinning": "+++",
    **SOURCE,
}  # fmt: skip
REMARK = {
    "approach": "twinning",
    "feature": "budget",
    "text": "Bij ons betaalt het comité zelf.",
    **SOURCE,
}
ORGANISATION = {
    "name": "Klimaatnetwerk West",
    "kind": "network",
    "theme": "Klimaat",
    "description": "Gemeenten wisselen plannen uit.",
    "approaches": ["networks"],
    **SOURCE,
}
ALL = {
    "practice": PRACTICE,
    "form": FORM,
    "feature": FEATURE,
    "remark": REMARK,
    "organisation": ORGANISATION,
}


class Adding(Visit):
    """A visitor who adds what they know."""

    def begin(self, kind):
        self.app.button_group(key="own_kind").set_value(kind)
        return self.run()

    def fill(self, **values):
        """Fill in what is asked, and then what is asked because of that."""
        while values:
            asked = {one: control for one in values if (control := self.asked(one))}
            assert asked, list(values)
            for name, control in asked.items():
                control.set_value(values.pop(name))
            self.run()
        return self

    def asked(self, name):
        """Return the control of a field of what is being added; None where it is not asked."""
        return self.control(f"own_{self.app.session_state['own_draft'].number}_{name}")

    def control(self, key):
        kinds = ("text_input", "text_area", "selectbox", "multiselect", "number_input", "radio")
        return next((one for kind in kinds for one in self.app.get(kind) if one.key == key), None)

    def add(self, kind, values):
        return self.begin(kind).fill(**values).hit("own_add")

    def hit(self, key):
        self.app.button(key=key).click()
        return self.run()

    def open_own(self, content):
        self.app.session_state["own_files"] = True
        self.run()
        self.app.file_uploader(key="own_file").set_value(("eigen.zip", content, "application/zip"))
        return self.run()

    @property
    def text_of_labels(self):
        return [box.label for box in self.app.selectbox]

    @property
    def own(self):
        return self.app.session_state["visit"].view.own

    @property
    def bad(self):
        return [as_text(one) for one in re.findall(r'class="check bad">(.*?)</p>', self.html)]


@pytest.fixture
def adding():
    return lambda page="own-data", **more: Adding(
        {**LICHTERVELDE, "lang": "nl", **more}, "nl", page
    )


def test_one_of_each_kind_is_added_listed_used_and_valid_for_the_command_line(
    adding, tmp_path, capsys
):
    visitor = adding()
    assert "Al toegevoegd" not in visitor.text
    known = shelf().shared.catalogue
    approach, feature = next(
        (key, feature) for key, one in known.approaches.items() for feature in one.notes
    )  # the table has remarks
    for kind, values in {
        "feature": FEATURE,
        # Asked since a feature was added before.
        "form": {**FORM, "level__bijdrage_aan_het_klimaatplan": "++"},
        "practice": PRACTICE,
        "remark": {**REMARK, "approach": approach, "feature": feature},
        "organisation": ORGANISATION,
    }.items():
        visitor.add(kind, values)
        assert not visitor.bad, kind
        assert not visitor.app.session_state["own_draft"], kind
        added = len(re.findall('<div class="mic own-row', visitor.html))
        assert visitor.say("own-count", number=added) in visitor.text, kind
    assert added == len(ALL)
    assert visitor.text.index("Wat voegt u toe?") < visitor.text.index("Al toegevoegd")
    packed = write_overlay(visitor.own.contents())
    assert own_data_of(packed, "x.zip") == visitor.own
    zipfile.ZipFile(BytesIO(packed)).extractall(tmp_path)
    assert main(["validate", str(tmp_path), "--lang", "nl"]) == 0, capsys.readouterr().err
    # A remark keeps what stood in the cell.
    notes = visitor.app.session_state["mine"].catalogue.approaches[approach].notes[feature]
    assert notes[:-1] == known.approaches[approach].notes[feature]
    assert notes[-1].kind == "own"
    html = visitor.go_to("practices").html
    card = html.split('id="case-jeugdkamp_met_audruicq"')[1].split("</article>")[0]
    assert "Audruicq" in as_text(card)
    assert "lokaal" in as_text(card)
    visitor.open_address({**visitor.address, "profile": "networks"})
    assert "Klimaatnetwerk West" in visitor.go_to("approaches").html


@pytest.mark.prove  # one of each kind after the others says most of it
@pytest.mark.parametrize(("kind", "form"), in_turn(tuple(ALL), ("directory", "zip file")))
def test_what_is_filled_in_is_added_listed_and_valid_for_the_command_line(
    adding, kind, form, tmp_path, capsys
):
    visitor = adding().add(kind, ALL[kind])
    assert not visitor.bad
    assert not visitor.app.session_state["own_draft"]
    assert "Eén eigen gegeven." in visitor.text
    packed = write_overlay(visitor.own.contents())
    assert own_data_of(packed, "x.zip") == visitor.own
    kept = tmp_path / "own.zip"
    if form == "zip file":
        kept.write_bytes(packed)
    else:
        zipfile.ZipFile(BytesIO(packed)).extractall(kept)
    assert main(["validate", str(kept), "--lang", "nl"]) == 0, capsys.readouterr().err


def test_nothing_is_added_while_something_is_missing_and_each_field_says_so(adding):
    visitor = adding()
    for kind, filled_in in ALL.items():
        visitor.begin(kind).hit("own_add")
        asked = filled_in.keys() - {"partners", "partner_country", "start", "shows"}
        if kind == "organisation":
            asked -= {"approaches"}
        assert len(visitor.bad) == len(asked), kind
        assert f"Nog {len(asked)} velden na te kijken" in visitor.text
        assert "Waar staat dit, of van wie weet u het?" in visitor.text
        assert not visitor.own, kind


def test_a_name_in_use_is_refused_at_its_field_before_the_rest_is_filled_in(adding):
    visitor = adding().begin("form").fill(short="Netwerken")
    assert visitor.bad == ["Een andere werkvorm heet al “Netwerken”. Kies een andere naam."]
    assert not visitor.fill(short="Klimaat").bad


def test_an_end_before_the_start_is_said_at_the_end_as_validate_says_it(adding):
    visitor = adding().begin("practice").fill(start=2010, end=2001)
    wrong = visitor.say("fault-end-before-start", start="2010", end="2001")
    assert visitor.bad == [wrong]
    assert "Nog 7 velden" in visitor.hit("own_add").text


def test_what_is_beyond_a_limit_is_told_of_and_stays_in_its_field(adding):
    visitor = adding().begin("practice").fill(name="Z" * 2_000, start=2999)
    too_long, out_of_range = visitor.bad
    assert too_long.startswith("Deze tekst is te lang.")
    assert "2999" in out_of_range
    assert visitor.hit("own_add").bad[:1] == [too_long]
    assert not visitor.fill(name="Zoersel", start=2010, end=2012).own


def test_a_place_that_nobody_knows_needs_its_country(adding):
    visitor = adding().begin("practice").fill(partners=["Audruicq"]).hit("own_add")
    asked = [one.label for one in visitor.app.selectbox]
    assert "In welk land ligt die partner?" in asked
    assert "In welk land ligt die gemeente?" not in asked
    assert "“In welk land ligt die partner?”" in visitor.text  # among what is to look at still


def test_a_place_that_is_misspelt_is_offered_as_it_is_known(adding):
    visitor = adding().begin("practice").fill(local_governments=["ostend", "Lichtervelden"])
    assert "In welk land ligt die gemeente?" in visitor.text_of_labels
    visitor.click("Neem Lichtervelde (België) over")
    assert visitor.app.session_state["own_draft"].values["local_governments"] == (
        "ostend", "lichtervelde"
    )  # fmt: skip
    assert "In welk land ligt die gemeente?" not in visitor.text_of_labels


def test_what_is_half_filled_in_survives_another_page(adding):
    visitor = adding().begin("form").fill(name="Klimaatpartnerschap")
    visitor.go_to("sources").go_to("own-data")
    key = f"own_{visitor.app.session_state['own_draft'].number}_name"
    assert visitor.control(key).value == "Klimaatpartnerschap"


@pytest.fixture
def tab(monkeypatch):
    """Return what the tab keeps; what is put under `hands` is handed back to the next session."""
    kept = {"hands": None}

    def keep(key, data, on_kept_change):
        kept["data"] = data
        if (handed := kept.pop("hands", None)) is not None:
            st.session_state[key] = SimpleNamespace(kept=handed)
            on_kept_change()

    monkeypatch.setattr(kept_own_data, "_keeper", lambda: keep)
    return kept


def test_what_is_half_filled_in_outlives_a_reload(adding, tab):
    visitor = adding().add("form", FORM).begin("practice").fill(
        name="Half", local_governments=["Nergens"], start=2001
    )  # fmt: skip
    visitor.run()
    tab["hands"] = {"file": tab["data"]["file"], "draft": tab["data"]["draft"]}
    again = adding()
    again.run()
    assert again.own.mark == visitor.own.mark
    again.fill(
        summary="Toch nog.", approaches=["klimaatpartnerschap"], themes=["youth"],
        home_country="FR", **SOURCE,
    ).hit("own_add")  # fmt: skip
    (case,) = again.own.at(("cases",)).values()
    assert case["name"] == {"nl": "Half"}
    assert case["start"] == 2001
    again.run()
    assert tab["data"]["draft"] == ""


HANDED = (
    3,
    {"draft": "no"},
    {"draft": "[]"},
    {"draft": "[3]"},
    {"draft": '[{"kind": "king", "id": "", "typed": {}, "is_open": true}]'},
    {"draft": '[{"kind": "form", "id": "nobody", "typed": {}, "is_open": true}]'},
    {"file": "!", "draft": '[{"kind": "form", "id": "", "typed": {}, "is_open": true}]'},
    {
        "draft": '[{"kind": "form", "id": "", "is_open": true,'
        ' "typed": {"name": 3, "level.budget": "x", "y": 1}}]'
    },
    {
        "draft": '[{"kind": "practice", "id": "", "is_open": true,'
        ' "typed": {"themes": ["x"], "start": "old"}}]'
    },
)


def test_what_the_tab_hands_back_may_be_anything(adding, tab):
    visitor = None
    for handed in HANDED:
        tab["hands"] = handed
        visitor = adding() if visitor is None else visitor.run()
        assert "hands" not in tab
        assert not visitor.own, handed
        fields = [*visitor.app.text_input, *visitor.app.radio, *visitor.app.multiselect]
        typed = [field.key for field in fields if field.key.startswith("own_") and field.value]
        assert typed == [], handed
        if visitor.app.session_state.get("own_draft"):  # who fills it in is handed nothing more
            visitor = None


def test_a_ninth_form_is_ranked_and_compared(adding):
    visitor = adding().add("form", FORM).go_to("result")
    assert visitor.ranking[0] == ("1", "klimaatpartnerschap", "100")
    assert "Klimaatpartnerschap" in visitor.go_to("compare").text


def test_a_ninth_feature_becomes_a_question(adding):
    visitor = adding().add("feature", FEATURE).go_to("all-questions")
    assert FEATURE["question"] in visitor.text
    key = "ask_bijdrage_aan_het_klimaatplan"
    visitor.app.radio(key=key).set_value("HIGH")
    visitor.run()
    assert visitor.ranking[0][1] == "twinning"
    assert visitor.address["bijdrage_aan_het_klimaatplan"] == "3-at_least-3"


def test_a_commitment_asks_words_for_its_steps(adding):
    visitor = adding().begin("feature").fill(kind="commitment")
    assert "Het woord voor veel" in [one.label for one in visitor.app.text_input]
    words = {"step1": "weinig uren", "step2": "een dag", "step3": "voltijds"}
    levels = {name: "+" for name in FEATURE if name.startswith("level__")}
    visitor.fill(**{**FEATURE, "kind": "commitment"} | words | levels).hit("own_add")
    assert not visitor.bad
    assert "een dag" in visitor.go_to("all-questions").html or "een dag" in str(
        visitor.app.radio(key="ask_bijdrage_aan_het_klimaatplan").options
    )


def test_an_entry_can_be_changed_and_only_the_change_is_written(adding):
    visitor = adding().begin("practice")
    number = visitor.app.session_state["own_draft"].number
    visitor.app.selectbox(key=f"own_existing_{number}").set_value("duffel_pakistan")
    visitor.run().fill(summary="Ons eigen verslag.", **SOURCE).hit("own_add")
    written = visitor.own.at(("cases", "duffel_pakistan"))
    assert written.keys() == {"summary", "sources"}
    assert written["summary"] == {"nl": "Ons eigen verslag."}
    known = visitor.app.session_state["mine"].catalogue.cases["duffel_pakistan"]
    before = shelf().shared.catalogue.cases["duffel_pakistan"]
    assert known.summary == {**before.summary, "nl": "Ons eigen verslag."}
    assert known.sources[:-1] == before.sources
    assert known.sources[-1].section == SOURCE["source"]


def test_removing_takes_it_out_everywhere_and_undo_brings_it_back(adding):
    visitor = adding().add("form", FORM).hit("own_remove_form_klimaatpartnerschap")
    assert not visitor.own
    assert visitor.hit("undo").own.at(("approaches", "klimaatpartnerschap"))
    visitor.hit("own_remove_form_klimaatpartnerschap")
    assert "klimaatpartnerschap" not in str(visitor.go_to("result").ranking)


def test_a_form_that_a_practice_speaks_of_is_not_removed(adding):
    visitor = adding().add("form", FORM)
    visitor.add("practice", {**PRACTICE, "approaches": ["klimaatpartnerschap"]})
    visitor.hit("own_remove_form_klimaatpartnerschap")
    assert visitor.own.at(("approaches", "klimaatpartnerschap"))
    assert "“Jeugdkamp met Audruicq” gebruikt dat nog" in visitor.text


def test_a_page_about_a_form_that_is_undone_shows_another(adding):
    visitor = adding().add("form", FORM)
    visitor.go_to("approaches")
    visitor.open_address({**visitor.address, "profile": "klimaatpartnerschap"})
    assert "Klimaatpartnerschap" in visitor.text
    while visitor.own:
        visitor.hit("undo")
    assert "Klimaatpartnerschap" not in visitor.text


def test_one_language_is_enough_and_marked_on_pages_and_in_the_note(adding):
    visitor = adding().add("form", FORM)
    visitor.open_address({**visitor.address, "lang": "fr"})
    assert "seulement en néerlandais" in visitor.text
    assert "Klimaatpartnerschap" in visitor.text
    visitor.open_address({**visitor.address, "lang": "en"}).go_to("note")
    assert "Klimaatpartnerschap (nl)" in visitor.text
    assert "Twinning (en)" not in visitor.text


def test_two_visitors_know_nothing_of_each_other_and_what_nobody_has_is_dropped(adding):
    shelf.cache_clear()  # as an empty one: what others left there goes only when it is collected
    gc.freeze()  # what other tests left is not looked through for what goes away here
    one, other = adding().add("form", FORM), adding()
    assert len(shelf()) == 1
    assert "Klimaatpartnerschap" not in other.text
    assert "klimaatpartnerschap" not in str(other.go_to("result").ranking)
    same = adding().add("form", FORM)
    assert same.app.session_state["mine"] is one.app.session_state["mine"]
    assert len(shelf()) == 1
    stranger = Adding(one.address, "nl", "result")  # somebody who was given the address
    assert "Klimaatpartnerschap" not in stranger.text
    assert "Bij dit adres horen eigen gegevens" in stranger.text
    del one, same
    gc.collect()
    assert len(shelf()) == 0


def test_what_a_group_shares_knows_nothing_of_ones_own_data(adding):
    visitor = adding().add("feature", FEATURE).go_to("room")
    assert FEATURE["question"] not in visitor.text
    assert FEATURE["short"] not in str(visitor.app.get("multiselect"))
    assert visitor.own


def test_a_file_that_is_none_is_refused_and_nothing_is_lost(adding):
    visitor = adding().add("form", FORM)
    for content in (b"", b"PK\x03\x04", b"no zip"):
        visitor.open_own(content)
        assert "Niet gelukt" in visitor.text, content
        assert "eigen.zip" in visitor.text, content
        assert visitor.own.at(("approaches", "klimaatpartnerschap")), content


def test_what_the_button_saves_is_the_file_that_opens_again_the_same_for_the_same_data(
    adding, monkeypatch
):
    offered, shown = {}, st.download_button

    def offering(label, data, **more):
        offered[more["key"]] = data
        return shown(label, data, **more)

    monkeypatch.setattr(st, "download_button", offering)
    visitor = adding().add("form", FORM)
    saved = offered["own_save"]
    assert own_data_of(saved, "eigen.zip").mark == visitor.own.mark
    assert saved == write_overlay(visitor.own.contents())
    assert set(zipfile.ZipFile(BytesIO(saved)).namelist()) == {"approaches.yaml", "sources.yaml"}


def test_a_saved_file_opened_by_somebody_else_gives_the_same(adding):
    first = adding().add("form", FORM)
    other = adding().open_own(write_overlay(first.own.contents()))
    assert other.own == first.own
    assert "Bewaard" not in first.text
    assert "bewaard als bestand" in other.text
    assert other.go_to("result").ranking[0] == ("1", "klimaatpartnerschap", "100")


def test_a_file_that_is_wrong_inside_says_where(adding):
    visitor = adding().open_own(write_overlay({"cases.yaml": b"cases: {ours: {name: {nl: x}}}"}))
    assert "cases.yaml" in visitor.text
    assert "ontbreekt" in visitor.text
    assert not visitor.own


def sheet(*rows):
    """A CSV file of practices, as filled in: each with what is said otherwise than in the first."""
    names = Names(shelf().shared.catalogue, messages_in("nl"))
    lines = [practices_template_csv(names).rstrip("\r\n")]
    for changed in rows:
        row = {
            "name": "Jeugdkamp",
            "summary": "Over de grens.",
            "forms": names.approach("twinning"),
            "municipality": "Oostende",
            "themes": "Jeugd",
            "source": "collegebesluit",
        } | changed
        lines.append(";".join(row.get(column, "") for column in COLUMNS))
    return "\r\n".join(lines).encode("utf-8-sig")


def with_sheet(visitor, content):
    visitor.app.session_state["own_sheets"] = True
    visitor.run()
    visitor.app.file_uploader(key="own_sheet").set_value(("praktijken.csv", content, "text/csv"))
    return visitor.run()


def test_practices_of_a_sheet_come_in_whole_or_not_at_all(adding):
    visitor = with_sheet(adding(), sheet({"end": "nooit"}))
    assert "praktijken.csv" in visitor.text
    assert "rij 2, kolom Tot (jaar)" in visitor.text
    assert not visitor.own
    visitor = with_sheet(visitor, sheet({"start": "2008"}))
    assert "rij 2" not in visitor.text
    assert list(visitor.own.at(("cases",))) == ["jeugdkamp"]
    assert 'id="case-jeugdkamp"' in visitor.go_to("practices").html


THREE = ({"name": "Goed"}, {"name": "Land", "municipality": "Oostnde"}, {"start": "20O8"})


def test_good_rows_are_added_by_a_press_of_their_own_that_says_which_are_not(adding):
    visitor = with_sheet(adding(), sheet(*THREE))
    assert "2 van de 3 rijen hebben een fout Er is nog niets toegevoegd." in visitor.text
    assert "Deze 2 rijen komen er niet bij: 3 en 4." in visitor.text
    assert not visitor.own
    visitor.click("Voeg de ene goede toe")
    assert list(visitor.own.at(("cases",))) == ["goed"]
    told = [one.value for one in visitor.app.success]
    assert told == ["Eén praktijk toegevoegd.", "Deze 2 rijen komen er niet bij: 3 en 4."]
    assert "rij 3, kolom Gemeente" in visitor.text
    assert "Voeg de ene goede toe" not in [one.label for one in visitor.app.button]
    visitor.hit("undo")
    assert not visitor.own
    assert "Voeg de ene goede toe" in [one.label for one in visitor.app.button]


def test_what_was_meant_is_taken_by_a_press_and_then_added_with_the_others(adding):
    visitor = with_sheet(adding(), sheet(*THREE))
    visitor.click("Neem Oostende over")
    assert "1 van de 3 rijen heeft een fout" in visitor.text
    visitor.click("Voeg de 2 goede toe").click("Neem 2008 over")
    assert "Oostnde" not in visitor.text
    visitor.click("Voeg ze toe")
    cases = visitor.own.at(("cases",))
    assert {"goed", "land", "jeugdkamp"} == set(cases)
    assert cases["jeugdkamp"]["start"] == 2008
    assert cases["land"]["local_governments"] == ["ostend"]
    assert "rij 4" not in visitor.text


def test_a_sheet_that_is_put_away_is_gone_and_nothing_was_added(adding):
    visitor = with_sheet(adding(), sheet(*THREE)).click("Leg het bestand weg")
    assert "rij 3" not in visitor.text
    assert not visitor.own


def test_many_entries_come_some_at_a_time_and_are_searched(adding):
    rows = [{"name": f"Kamp {number}"} for number in range(1, 101)]
    visitor = with_sheet(adding(), sheet(*rows, {"name": "Waterput"}))

    def listed():
        return re.findall(r"own-row.*?<b>(.*?)</b>", visitor.html)

    assert len(listed()) == 10
    visitor.click("Toon de volgende 10")
    assert len(listed()) == 20
    visitor.app.text_input(key="own_search").set_value("WATER").run()
    assert listed() == ["Waterput"]
    visitor.go_to("practices")
    assert len(visitor.practices) < 80
    visitor.hit("practices_more")
    assert len(visitor.practices) > 80
