"""Rules that hold for the whole repository and that no single package could keep alone."""

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from mic_selector.catalogue import Catalogue
from mic_selector.files.messages import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mic_selector"
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".yaml",
    ".yml",
    ".ftl",
    ".html",
    ".css",
    ".js",
    ".txt",
    ".sh",
    ".json",
    "",
}


def own_files() -> list[Path]:
    """Return every text file of the repository and what is not in it yet, without what was built,
    cached or measured.
    """
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    paths = [ROOT / name for name in listed.stdout.split("\0")]
    return [path for path in paths if path.suffix in TEXT and path.is_file()]


@cache
def nodes(path: Path) -> list[ast.AST]:
    """Return all that a module is made of, read once for all tests."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def strings(path: Path) -> list[tuple[int, str]]:
    return [
        (n.lineno, n.value)
        for n in nodes(path)
        if isinstance(n, ast.Constant) and isinstance(n.value, str)
    ]


def test_no_code_names_a_feature_or_an_approach(catalogue: Catalogue) -> None:
    """Fields of the data that are called like a feature are attributes, not strings."""
    ids = {*catalogue.features, *catalogue.approaches}
    named = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in PACKAGE.rglob("*.py")
        for line, text in strings(path)
        if text in ids
    ]
    assert named == []


def test_one_place_says_which_languages_there_are() -> None:
    """No other module names a language, or takes those that are shipped for all there are."""
    place = PACKAGE / "files" / "messages.py"
    named = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in PACKAGE.rglob("*.py")
        if path != place
        for line, text in strings(path)
        if text in LANGUAGES
    ]
    assert named == []
    takes_shipped = {
        path.name
        for path in PACKAGE.rglob("*.py")
        if path != place and re.search(r"\bLANGUAGES\b", path.read_text(encoding="utf-8"))
    }
    # What must exist in all languages is what is shipped; what is added may not be one of those.
    assert takes_shipped == {"languages.py", "language.py", "own_languages.py"}


TEMPLATE_FILES = [
    path
    for folder in (PACKAGE / "web").rglob("templates")
    for path in folder.rglob("*")
    if path.is_file()
]


def test_no_template_names_a_feature_or_an_approach(catalogue: Catalogue) -> None:
    ids = "|".join(sorted({*catalogue.features, *catalogue.approaches}))
    named = [
        f"{path.name}: {match.group()}"
        for path in TEMPLATE_FILES
        for match in re.finditer(
            rf"""["']({ids})["']|#({ids})\b""", path.read_text(encoding="utf-8")
        )
    ]
    assert named == []


def test_every_package_stands_in_the_contracts_on_imports() -> None:
    packages = {f"mic_selector.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    floors, without_streamlit = told["contracts"]
    assert {one for floor in floors["layers"] for one in floor.split(" | ")} == packages
    assert {*without_streamlit["source_modules"], "mic_selector.web"} == packages


def app_call(path: Path) -> ast.Call:
    """Return the literal call `app = st.App(...)`, as the server looks for it in the text of the
    file.
    """
    (call,) = [
        node.value
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        and [ast.unparse(target) for target in node.targets] == ["app"]
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func) == "st.App"
    ]
    return call


@pytest.mark.parametrize("name", ["app.py", "mic_selector/web/app.py"])
def test_the_server_finds_the_app_by_reading_the_file(name: str) -> None:
    """An import in place of the literal call silently loses the routes."""
    path = ROOT / name
    script = app_call(path).args[0]
    assert isinstance(script, ast.Constant)
    assert (path.parent / str(script.value)).resolve() == PACKAGE / "web" / "main.py"


def test_the_twin_serves_the_same_routes() -> None:
    ours, twin = (app_call(ROOT / name) for name in ("app.py", "mic_selector/web/app.py"))
    assert [ast.unparse(one) for one in ours.args[1:]] == [
        ast.unparse(one) for one in twin.args[1:]
    ]
    assert [ast.unparse(one) for one in ours.keywords] == [
        ast.unparse(one) for one in twin.keywords
    ]
    assert "routes" in {keyword.arg for keyword in ours.keywords}


def test_nothing_in_the_repository_is_a_link() -> None:
    """A checkout on Windows has text files in the place of links."""
    listed = subprocess.run(
        ["git", "ls-files", "--stage"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert [line for line in listed.stdout.splitlines() if line.startswith("120000")] == []


# Paths of a machine, as they would stand in a file by mistake.
ABSOLUTE = re.compile(
    r"(?<![\w.~:/<$}*-])/(home|work|root|Users|tmp|opt|private|mnt|srv)/\w[\w./-]*"
)


def test_no_file_names_a_place_outside_the_repository() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in own_files()
        if path != Path(__file__)
        for match in ABSOLUTE.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_the_search_for_outside_places_finds_one() -> None:
    folder = "tmp"
    assert ABSOLUTE.search(f'read("/{folder}/x.yaml")')
    assert not ABSOLUTE.search("https://example.org/home/x and data/tmp/x")


def test_streamlit_is_imported_under_web_and_in_the_app_alone() -> None:
    importing = {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(
            r"^\s*(import|from) streamlit\b", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert importing
    assert [name for name in importing if not name.startswith("mic_selector/web/")] == []


def test_nothing_is_fetched_from_elsewhere_by_a_page() -> None:
    """What a script asks for stands at a relative address: of the server that the page is from."""
    loading = re.compile(
        r"""(src|href)=["']https?://|@import|url\(\s*["']?https?://"""
        r"""|fetch\((?![`"'][a-z]+[/`"']|page\.dataset\.follow)|XMLHttpRequest"""
    )
    found = [
        f"{path.name}: {match.group()}"
        for path in TEMPLATE_FILES
        for match in loading.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


# Where what is named one after another is all of one kind.
LISTING = {"Table", "op.create_table", "insert_element_before"}


def test_no_download_that_runs_the_page_is_written_when_pressed() -> None:
    """Such a press runs the page, which may forget the function before it is asked for the file."""
    downloads = [
        (f"{path.relative_to(ROOT)}:{call.lineno}", call)
        for path in (PACKAGE / "web").rglob("*.py")
        for call in nodes(path)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "st.download_button"
    ]
    running_the_page = [
        (place, ast.unparse(call.args[1]))
        for place, call in downloads
        if "on_click='ignore'" not in map(ast.unparse, call.keywords)
    ]
    assert downloads
    assert [
        place
        for place, content in running_the_page
        if not content.endswith(")") or content.startswith(("partial(", "lambda"))
    ] == []


def test_nothing_is_kept_under_the_name_of_a_control_that_allows_no_value() -> None:
    """Streamlit breaks the page on which such a control stands."""
    pages = [one for path in (PACKAGE / "web").rglob("*.py") for one in nodes(path)]
    controls = {
        ast.literal_eval(word.value)
        for call in pages
        if isinstance(call, ast.Call)
        and ast.unparse(call.func) in ("st.button", "st.download_button", "st.file_uploader")
        for word in call.keywords
        if word.arg == "key" and isinstance(word.value, ast.Constant)
    }
    kept = {
        one.attr
        for one in pages
        if isinstance(one, ast.Attribute)
        and isinstance(one.ctx, ast.Store)
        and ast.unparse(one.value) == "st.session_state"
    }
    assert controls
    assert kept
    assert controls & kept == set()


def test_no_control_has_a_limit_beyond_which_it_drops_what_is_typed() -> None:
    """Streamlit takes nothing of a text that is pasted beyond `max_chars`, and lets the number from
    before stand for one beyond a border: limits are checked, and told, where something is kept.
    """
    limited = ("max_chars", "min_value", "max_value")
    controls = [
        one
        for path in (PACKAGE / "web").rglob("*.py")
        for one in nodes(path)
        if isinstance(one, ast.Call)
        and ast.unparse(one.func) in ("st.text_input", "st.text_area", "st.number_input")
    ]
    assert len(controls) > 10
    assert [
        ast.unparse(call)
        for call in controls
        if len(call.args) > 2 or {word.arg for word in call.keywords} & {*limited}
    ] == []


def test_long_calls_say_what_each_value_is() -> None:
    """Nothing is called with six and more values by their place alone."""
    found = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in PACKAGE.rglob("*.py")
        for call in nodes(path)
        if isinstance(call, ast.Call)
        and len(call.args) >= 6
        and not ast.unparse(call.func).endswith(tuple(LISTING))
    ]
    assert found == []


def test_large_records_are_built_by_name() -> None:
    """A dataclass of five and more fields takes them by keyword alone."""
    found = [
        f"{path.relative_to(ROOT)}:{made.name}"
        for path in PACKAGE.rglob("*.py")
        for made in nodes(path)
        if isinstance(made, ast.ClassDef)
        and sum(isinstance(one, ast.AnnAssign) for one in made.body) >= 5
        and any(
            ast.unparse(one).startswith("dataclass") and "kw_only=True" not in ast.unparse(one)
            for one in made.decorator_list
        )
    ]
    assert found == []


def test_every_test_can_run(request: pytest.FixtureRequest) -> None:
    """No test is skipped or expected to fail."""
    marks = re.compile(r"pytest\.(mark\.)?(skip|skipif|xfail|importorskip)\b")
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in (ROOT / "tests").rglob("test_*.py")
        if path != request.path
        for match in marks.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_module_beside_the_started_script_takes_the_name_of_one_of_pythons_own() -> None:
    """Streamlit puts the folder of the script first on the path: `html.py` there once hid Python's
    own.
    """
    beside = {
        path.stem for path in (PACKAGE / "web").iterdir() if path.suffix == ".py" or path.is_dir()
    }
    assert beside & sys.stdlib_module_names == set()
