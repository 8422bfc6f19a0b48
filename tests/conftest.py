"""What all tests share: the shipped catalogue and the documented example."""

import gc
import json
import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from mic_selector import start
from mic_selector.catalogue import Catalogue, loading
from mic_selector.catalogue.loading import CATALOGUE_FILES, Ground, read_ground
from mic_selector.catalogue.own_data import NOTHING, OwnData
from mic_selector.files import settings as settings_module
from mic_selector.files.messages import LANGUAGES, languages, messages_in
from mic_selector.files.places import shipped_data
from mic_selector.files.yaml_reader import Document, read_yaml
from mic_selector.priorities import Priorities, presets
from mic_selector.priorities.file import parse_priorities
from mic_selector.wording.names import Names
from tests.programs import (
    hear_what_did_not_run,
    leave_out_what_cannot_run,
    say_what_did_not_run,
    tell_what_did_not_run,
)
from tests.strategies import shipped

# `make prove` sets MIC_PROVE: the same properties over many more inputs, other ones each time.
_SLOW_IS_FINE = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
settings.register_profile(
    "test", max_examples=15, deadline=None, derandomize=True, suppress_health_check=_SLOW_IS_FINE
)
# `make mutate` runs the tests once for every mutant: none of the inputs is made smaller once one
# fails.
settings.register_profile(
    "mutate",
    settings.get_profile("test"),
    phases=(Phase.explicit, Phase.generate),
    report_multiple_bugs=False,
)
settings.register_profile(
    "prove", max_examples=1000, deadline=None, suppress_health_check=_SLOW_IS_FINE
)
settings.load_profile("prove" if os.environ.get("MIC_PROVE") else "test")

# They start servers and databases: as the last ones they would keep one process at work alone.
WAITING = ("deploy", "load", "office", "server", "workshop")

# `make mutate` runs the tests in a folder of this name, and keeps there how long each one took.
_MUTATES = Path.cwd().name == "mutants"
_TAKEN = Path("mutmut-stats.json")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what cannot run here, and begin with what waits longest. On a mutant, run the
    quickest tests first: most are then noticed at once.
    """
    leave_out_what_cannot_run(config, items)
    items.sort(key=lambda item: item.path.parent.name not in WAITING)
    if _MUTATES and _TAKEN.exists():
        seconds = json.loads(_TAKEN.read_text(encoding="utf-8"))["duration_by_test"]
        items.sort(key=lambda item: seconds.get(item.nodeid, 0))


# Pages and notes make many small objects: after every 700 new ones, as usual, the collector of
# garbage took a sixth of the time of their tests. So a process of tests grows to 0.8 GB.
YOUNG_OBJECTS = 1_000_000


def pytest_sessionstart() -> None:
    gc.disable()


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over what is there before the first test: modules and
    tests, which stay.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS)
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Collect what nobody holds any more, and let what is left be: pytest looks for what ends badly
    five times, which took each process seconds.
    """
    tell_what_did_not_run(session)
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    hear_what_did_not_run(node)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    say_what_did_not_run(terminalreporter, config)


def pytest_runtest_setup() -> None:
    """Forget what functions returned in an earlier test, so that each calls the mutant itself."""
    if _MUTATES:
        for name, module in list(sys.modules.items()):
            if name.startswith(("mic_selector.decision", "tests.decision")):
                for one in vars(module).values():
                    getattr(one, "cache_clear", lambda: None)()


# The documented example without its `levels`.
LICHTERVELDE = """\
municipality: Lichtervelde
priorities:
  governance:         {importance: 0}
  political:          {importance: 1, at_least: "+"}
  civil_society:      {importance: 5, at_least: "++", firm: true}
  private_sector:     {importance: null}      # no opinion
  reciprocity:        {importance: 3, at_least: "++"}
  global_citizenship: {importance: 3, at_least: "++"}
  duration:           {importance: 3, at_least: "++"}
  budget:             {importance: 5, at_most: "+"}
"""


def shipped_files_are_read_once(patch: pytest.MonkeyPatch) -> None:
    """Nobody changes them: to read them for every test takes longer than most tests. Likewise the
    catalogue of the same own data is put together once: it is the same, and nobody changes it. One
    in an added language is not.
    """
    kept = cache(read_yaml)
    ours = {shipped_data() / name for name in (*CATALOGUE_FILES, presets.PRESETS_FILE)}
    put_together = loading.catalogue_on

    def read_once(path: Path) -> Document:
        return (kept if path in ours else read_yaml)(path)

    @cache
    def files() -> Sequence[Document]:
        return read_ground().shipped

    @lru_cache(8)
    def on_shipped(house: OwnData, own: OwnData) -> Catalogue:
        return put_together(Ground(files(), house), own)

    def catalogue_on(ground: Ground, own: OwnData = NOTHING) -> Catalogue:
        is_shipped = [*map(id, ground.shipped)] == [*map(id, files())] and languages() == LANGUAGES
        return on_shipped(ground.house, own) if is_shipped else put_together(ground, own)

    patch.setattr(loading, "read_yaml", read_once)
    patch.setattr(presets, "read_yaml", read_once)
    for module in (loading, start):
        patch.setattr(module, "catalogue_on", catalogue_on)


_FOR_ALL = pytest.MonkeyPatch()


def pytest_configure() -> None:
    """Before the tests are collected: some ask for the shipped files then."""
    shipped_files_are_read_once(_FOR_ALL)


def pytest_unconfigure() -> None:
    _FOR_ALL.undo()


@pytest.fixture(scope="session", autouse=True)
def settings_follow_the_environment() -> Iterator[None]:
    """A test changes the environment of a process that has read its settings."""

    @cache
    def read(_environment: tuple[str | None, ...]) -> settings_module.Stated:
        return settings_module.read_settings()

    def read_now() -> settings_module.Stated:
        return read(tuple(map(os.environ.get, settings_module.VARIABLES)))

    read_now.cache_clear = read.cache_clear
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings_module, "_read_once", read_now)
        yield


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return shipped()


@pytest.fixture(scope="session")
def lichtervelde_text() -> str:
    return LICHTERVELDE


@pytest.fixture(scope="session")
def lichtervelde(catalogue: Catalogue) -> Priorities:
    return parse_priorities(LICHTERVELDE.encode(), "lichtervelde.yaml", catalogue)


@pytest.fixture(params=LANGUAGES)
def names(request: pytest.FixtureRequest, catalogue: Catalogue) -> Names:
    """Names in each of the three languages in turn."""
    return Names(catalogue, messages_in(request.param))


@pytest.fixture
def english(catalogue: Catalogue) -> Names:
    return Names(catalogue, messages_in("en"))
