"""What programs get over HTTP is what the command line prints; what is wrong is said, located."""

import asyncio
import hashlib
import io
import json
import threading
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest
from markupsafe import escape

from mic_selector.api import limits
from mic_selector.cli import main
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.priorities.file import as_data, parse_priorities
from mic_selector.web.knowledge import shared
from tests.turns import in_turn

ROOT = Path(__file__).resolve().parents[2]
STATED = as_data(shared().presets["rural_volunteers"].priorities)
COMMANDS = {
    "rank": (["rank"], {}),
    "explain": (["explain", "--approach", "networks"], {"approach": "networks"}),
    "make-first": (["explain", "--make-first", "networks"], {"approach": "networks"}),
    "robustness": (["robustness", "--samples", "500"], {"samples": 500}),
    "portfolio": (["portfolio", "--size", "3"], {"size": 3}),
    "cases": (["cases"], {}),
    "links": (["links"], {}),
}


@pytest.mark.parametrize(("path", "language"), in_turn(tuple(COMMANDS), LANGUAGES))
def test_it_says_what_the_command_line_says(path, language, ask, tmp_path, capsys):
    file = tmp_path / "own.json"
    file.write_text(json.dumps(STATED), encoding="utf-8")
    (command, *options), query = COMMANDS[path]
    assert main([command, str(file), *options, "--format", "json", "--lang", language]) == 0
    answer = ask(path, STATED, lang=language, **query)
    assert answer.status_code == 200
    assert answer.json() == json.loads(capsys.readouterr().out)


def test_priorities_come_as_yaml_too(ask):
    written = "priorities:\n  governance: {importance: 3, at_least: ++}\n"
    stated = {"priorities": {"governance": {"importance": 3, "at_least": "++"}}}
    assert ask("rank", written).json() == ask("rank", stated).json()


def test_the_catalogue_is_the_one_that_rankings_name(ask):
    content = ask("catalogue").content
    named = ask("rank", STATED).json()["catalogue"]["sha256"]
    assert hashlib.sha256(content).hexdigest() == named
    assert ask("cases").json() == json.loads(json.dumps(ask("cases").json()))
    assert len(ask("cases").json()) == len(shared().catalogue.cases)


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"#")])
def test_the_note_is_a_file(form, begins, ask):
    query = {"format": form, "length": "one-page", "date": "2026-11-26", "lang": "nl"}
    answer = ask("note", STATED, **query)
    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert f"note.{form}" in answer.headers["content-disposition"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_is_located_and_in_the_language_asked_for(language, ask):
    written = "priorities:\n  governance: {importance: 3}\n  governence: {importance: 9}\n"
    answer = ask("rank", written, lang=language)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["title"], problem["status"]) == ("Unprocessable Content", 422)
    assert any(one["line"] == 3 and "governence" in one["message"] for one in problem["errors"])
    assert problem["detail"] == problem["errors"][0]["message"]
    said = {ask("rank", written, lang=other).json()["detail"] for other in LANGUAGES}
    assert len(said) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("path", "content", "query", "status"),
    [
        ("rank", "", {}, 422),
        ("rank", "[1, 2]", {}, 422),
        ("rank", "{" * 300, {}, 422),
        ("rank", b"\xff\xfe\x00", {}, 422),
        ("rank", "a" * 300_000, {}, 413),
        ("rank", {"priorities": {}}, {}, 422),
        ("explain", STATED, {"approach": "netwerken"}, 422),
        ("explain", STATED, {}, 422),
        ("robustness", STATED, {"samples": 10**9}, 422),
        ("robustness", STATED, {"seed": -1}, 422),
        ("robustness", STATED, {"sampels": 10}, 422),
        ("portfolio", STATED, {"size": 9}, 422),
        ("note", STATED, {"format": "exe"}, 422),
        ("rank", STATED, {"lang": "xx"}, 422),
        ("rank", None, {}, 405),
        ("nowhere", None, {}, 404),
        ("embed/nowhere", None, {}, 404),
    ],
)
def test_every_refusal_is_a_problem_with_a_sentence(path, content, query, status, ask):
    answer = ask(path, content, **query)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert answer.json()["detail"]
    assert ("GET" in answer.json()["detail"]) == (status == 405)


def test_what_takes_too_long_is_refused(ask, monkeypatch):
    monkeypatch.setattr(limits, "SECONDS", 0.001)
    answer = ask("robustness", STATED, samples=100_000)
    assert answer.status_code == 503
    assert answer.headers["retry-after"]


@pytest.fixture
def held(monkeypatch):
    """Return what is being read, and what lets go of it: until then all reading waits."""
    begun, go_on = [], threading.Event()

    def read(*asked):
        begun.append(asked)
        assert go_on.wait(10)
        return parse_priorities(*asked)

    monkeypatch.setattr("mic_selector.api.program.parse_priorities", read)
    yield begun, go_on
    go_on.set()


def test_while_one_is_read_others_are_answered(application, held):
    async def asked():
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="http://server") as browser:
            slow = asyncio.create_task(browser.post("/rank", json=STATED))
            while not held[0]:
                await asyncio.sleep(0.01)
            quick = await asyncio.wait_for(browser.get("/cases"), 10)
            assert not slow.done()
            held[1].set()
            return quick, await slow

    assert [one.status_code for one in asyncio.run(asked())] == [200, 200]


def test_what_is_no_longer_waited_for_keeps_its_place_until_it_ends(ask, held, monkeypatch):
    begun, go_on = held
    monkeypatch.setattr(limits, "SECONDS", 0.2)
    refused = [ask("rank", STATED) for _ in range(limits.AT_ONCE + 2)]
    assert {one.status_code for one in refused} == {503}
    assert len(begun) == limits.AT_ONCE
    go_on.set()
    monkeypatch.setattr(limits, "SECONDS", 20)
    assert ask("rank", STATED).status_code == 200
    assert len(begun) == limits.AT_ONCE + 1  # nobody reads for those who were sent away


def test_who_comes_when_too_many_wait_is_sent_away_at_once(application, held, monkeypatch):
    monkeypatch.setattr(limits, "MOST_WAITING", 3)

    async def asked():
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="http://server") as browser:
            waiting = []
            for number in range(limits.AT_ONCE + 3):
                waiting.append(asyncio.create_task(browser.post("/rank", json=STATED)))
                while len(limits._asked) <= number or len(held[0]) <= min(number, 1):
                    await asyncio.sleep(0.01)
            too_many = await browser.post("/rank", json=STATED)
            held[1].set()
            return too_many, await asyncio.gather(*waiting)

    too_many, others = asyncio.run(asked())
    assert too_many.status_code == 503
    assert {one.status_code for one in others} == {200}


WRONG_PARAMETERS = [
    ("note", {"format": "md", "length": "long"}, "length", "one-page, standard, full"),
    ("note", {"format": "exe"}, "format", "docx"),
    ("note", {"date": "2026-13-01"}, "date", "2026-11-26"),
    ("explain", {}, "approach", ""),
    ("explain", {"approach": "zzz"}, "approach", "networks"),
    ("make-first", {"approach": "zzz"}, "approach", "networks"),
    ("robustness", {"samples": 10**6}, "samples", "100"),
    ("robustness", {"samples": "many"}, "samples", ""),
    ("robustness", {"seed": -1}, "seed", "0"),
    ("portfolio", {"size": 9}, "size", "4"),
    ("rank", {"lang": "xx"}, "lang", "nl, fr, en"),
]


@pytest.mark.parametrize(("path", "query", "name", "right"), WRONG_PARAMETERS)
def test_a_wrong_parameter_is_named_once_with_what_would_be_right(path, query, name, right, ask):
    said = set()
    for language in LANGUAGES:
        problem = ask(path, STATED, **{"lang": language, **query}).json()
        (error,) = problem["errors"]
        assert error["path"] == ["query", name]
        assert error["message"] == problem["detail"]
        assert problem["detail"].split().count(name) == 1
        assert problem["detail"][0].isupper()
        assert right in problem["detail"]
        assert "literal" not in problem["detail"]
        said.add(problem["detail"])
    assert len(said) == (1 if name == "lang" else len(LANGUAGES))


def test_two_wrong_parameters_are_told_in_the_order_of_the_document(ask):
    problem = ask("robustness", STATED, samples=0, seed=-1).json()
    assert [one["path"][1] for one in problem["errors"]] == ["samples", "seed"]
    assert {one["code"] for one in problem["errors"]} == {"api-parameter-least"}


def test_of_countless_faults_the_first_are_told(ask):
    unknown = "".join(f"  feature_{number}: 1\n" for number in range(5_000))
    answer = ask("rank", f"priorities:\n{unknown}")
    assert len(answer.json()["errors"]) == 100
    assert len(answer.content) < 50_000


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_a_note_is_of_the_day_where_the_tool_is_used(zone, ask, monkeypatch):
    """The two are 26 hours apart, so that one of them has not the day of this machine."""
    monkeypatch.setenv("MIC_SELECTOR_TIME_ZONE", zone)
    day = datetime.now(ZoneInfo(zone)).date()
    text = ask("note", STATED, format="md", lang="en").text
    assert messages_in("en").day(day) in text


def test_a_fault_inside_is_told_to_nobody_but_the_keeper(ask, monkeypatch):
    monkeypatch.setattr("mic_selector.api.program.ranking_of", lambda *_: 1 / 0)
    answer = ask("rank", STATED)
    assert answer.status_code == 500
    assert "division" not in answer.text


@pytest.mark.parametrize("preset", shared().presets)
def test_an_example_stands_in_another_website(preset, ask):
    answer = ask(f"embed/{preset}", lang="fr")
    assert answer.status_code == 200
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "frame-ancestors" not in answer.headers["content-security-policy"]
    names = shared().presets[preset].name
    assert escape(names["fr"]) in answer.text


def test_the_notebook_of_the_examples_runs(ask, monkeypatch, capsys):
    def opened(request):
        path = request.full_url.partition("/api/v1/")[2]
        answer = ask(path, request.data)
        assert answer.status_code == 200
        return io.BytesIO(answer.content)

    monkeypatch.setattr("urllib.request.urlopen", opened)
    notebook = json.loads((ROOT / "docs/examples/api.ipynb").read_text(encoding="utf-8"))
    place: dict[str, object] = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), place)  # the notebook is ours
    ranked = [line.split()[1] for line in capsys.readouterr().out.splitlines()[:8]]
    assert ranked == [one["approach"] for one in place["ranking"]]
