"""What programs get over HTTP is what the command line prints; what is wrong is said, located."""

import hashlib
import io
import json
from pathlib import Path

import pytest
from markupsafe import escape

from mic_selector.api import limits
from mic_selector.cli import main
from mic_selector.files.messages import LANGUAGES
from mic_selector.priorities.file import as_data
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


def test_what_takes_too_long_is_refused(ask, monkeypatch):
    monkeypatch.setattr(limits, "SECONDS", 0.001)
    answer = ask("robustness", STATED, samples=100_000)
    assert answer.status_code == 503
    assert answer.headers["retry-after"]


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
