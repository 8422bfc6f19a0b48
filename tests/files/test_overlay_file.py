"""Own data as one zip file: what is written is read again, and what is hostile is refused with a
sentence that says what and where.
"""

import io
import random
import stat
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from mic_selector.catalogue import load_catalogue
from mic_selector.catalogue.schema import PARTS
from mic_selector.cli import main
from mic_selector.files.faults import Fault, FaultyInput
from mic_selector.files.messages import LANGUAGES, messages_in
from mic_selector.files.overlay_file import (
    CATALOGUE_FILES,
    LARGEST_OVERLAY,
    MOST_FILES,
    read_overlay,
    write_overlay,
)
from mic_selector.files.own_files import OwnFiles
from mic_selector.files.zip_file import LARGEST_PACKED
from mic_selector.wording.faults import fault_in_words
from tests.conftest import LICHTERVELDE

OWN = b'approaches: {twinning: {levels: {governance: "+++"}}}\n'
FILES = {"approaches.yaml": OWN, "cases.yaml": b"cases: {}\n"}


def packed(
    parts: Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library warns of names that stand twice
        for name, content in parts:
            package.writestr(name, content, method)
    return made.getvalue()


def refused(content: bytes) -> Fault:
    with pytest.raises(FaultyInput) as caught:
        read_overlay(content, "own.zip")
    for language in LANGUAGES:
        for fault in caught.value.faults:
            assert fault_in_words(messages_in(language), fault).startswith("own.zip")
    return caught.value.faults[0]


def test_the_files_of_the_catalogue_are_those_that_hold_its_parts() -> None:
    assert tuple(f"{name}.yaml" for name in PARTS) == CATALOGUE_FILES


def test_what_is_written_is_read_again() -> None:
    assert read_overlay(write_overlay(FILES)) == FILES


def test_the_same_files_give_the_same_bytes_whatever_their_order() -> None:
    turned = dict(reversed(FILES.items()))
    assert write_overlay(FILES) == write_overlay(turned)


def test_what_could_not_be_read_again_is_not_written() -> None:
    with pytest.raises(FaultyInput):
        write_overlay({"secret.txt": b""})
    with pytest.raises(FaultyInput):
        write_overlay({"cases.yaml": bytes(LARGEST_OVERLAY + 1)})


def test_a_folder_around_all_and_what_systems_leave_are_passed_over() -> None:
    parts = [
        ("my-data/", b""),
        ("my-data/approaches.yaml", OWN),
        ("my-data/.DS_Store", b"x"),
        ("__MACOSX/my-data/._approaches.yaml", b"x"),
        ("my-data/languages/de/start.ftl", b"a = b\n"),
    ]
    assert read_overlay(packed(parts)) == {
        "approaches.yaml": OWN,
        "languages/de/start.ftl": b"a = b\n",
    }


def linked() -> bytes:
    part = zipfile.ZipInfo("cases.yaml")
    part.create_system, part.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return packed([(part, b"/etc/passwd")])


def sealed() -> bytes:
    content = bytearray(packed([("cases.yaml", b"cases: {}")]))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def wrong_checksum() -> bytes:
    return packed([("cases.yaml", b"cases: {}")], zipfile.ZIP_STORED).replace(
        b"cases: {}", b"cases: []"
    )


def small_for_its_size(method: int) -> bytes:
    """A bomb that says it holds a few bytes."""
    content = bytearray(packed([("cases.yaml", bytes(2 * LARGEST_OVERLAY))], method))
    for head, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(head) + place
        content[at : at + 4] = (1000).to_bytes(4, "little")
    return bytes(content)


HOSTILE: Mapping[str, tuple[Callable[[], bytes], str, str]] = {
    "nothing": (lambda: b"", "zip-damaged", ""),
    "no zip file": (lambda: b"cases: {}\n", "zip-damaged", ""),
    "cut off": (lambda: write_overlay(FILES)[:-30], "zip-damaged", ""),
    "too large": (lambda: bytes(LARGEST_PACKED + 1), "file-too-large", ""),
    "bomb": (lambda: packed([("cases.yaml", bytes(LARGEST_OVERLAY + 1))]), "zip-too-large", ""),
    "bomb that lies": (
        lambda: small_for_its_size(zipfile.ZIP_DEFLATED), "zip-damaged", "cases.yaml"),
    "bomb of another method": (
        lambda: small_for_its_size(zipfile.ZIP_BZIP2), "zip-damaged", "cases.yaml"),
    "encrypted": (sealed, "zip-sealed", "cases.yaml"),
    "wrong checksum": (wrong_checksum, "zip-damaged", "cases.yaml"),
    "path outside": (lambda: packed([("../cases.yaml", b"")]), "zip-outside", "../cases.yaml"),
    "absolute path": (lambda: packed([("/etc/cases.yaml", b"")]), "zip-outside", "/etc/cases.yaml"),
    "path of Windows": (
        lambda: packed([("C:\\cases.yaml", b"")]), "zip-outside", "C:\\cases.yaml"),
    "link": (linked, "zip-link", "cases.yaml"),
    "twice": (
        lambda: packed([("cases.yaml", b"a"), ("cases.yaml", b"b")]), "zip-twice", "cases.yaml"),
    "twice in capitals": (
        lambda: packed([("cases.yaml", b"a"), ("CASES.yaml", b"b")]), "zip-twice", "CASES.yaml"),
    "too many": (
        lambda: packed((f"languages/de/{n}.ftl", b"") for n in range(MOST_FILES + 1)),
        "zip-too-many", ""),
    "nested": (lambda: packed([("cases.yaml", write_overlay(FILES))]), "zip-nested", "cases.yaml"),
    "unknown": (
        lambda: packed([("cases.yaml", b""), ("run.exe", b"MZ")]),
        "overlay-unknown-file", "run.exe"),
    "macros": (
        lambda: packed([("cases.yaml", b""), ("xl/vbaProject.bin", b"x")]),
        "overlay-unknown-file", "xl/vbaProject.bin"),
    "misnamed": (lambda: packed([("Cases.yml", b"")]), "overlay-unknown-file", "Cases.yml"),
    "only folders": (lambda: packed([("my-data/", b"")]), "overlay-empty", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_zip_file_is_refused_with_what_and_where(name: str) -> None:
    made, code, part = HOSTILE[name]
    fault = refused(made())
    assert (fault.code, fault.file) == (code, f"own.zip/{part}" if part else "own.zip")


def test_a_misnamed_file_is_asked_about() -> None:
    assert refused(HOSTILE["misnamed"][0]()).parameters["closest"] == "cases.yaml"


def mutants(number: int) -> Iterable[bytes]:
    """Zip files that were changed in a few places by chance."""
    chance = random.Random(2026)
    whole = write_overlay({**FILES, "languages/de/start.ftl": b"a = b\n" * 20})
    for _ in range(number):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(content))
            change = chance.choice(("flip", "cut", "double"))
            if change == "flip":
                content[at] = chance.randrange(256)
            elif change == "cut":
                del content[at : at + chance.randint(1, 40)]
            else:
                content[at:at] = content[at : at + chance.randint(1, 40)]
            if not content:
                break
        yield bytes(content)


def read_or_said(content: bytes) -> Mapping[str, bytes] | str:
    try:
        return read_overlay(content, "own.zip")
    except FaultyInput as error:
        return fault_in_words(messages_in("nl"), error.faults[0])


def test_ten_thousand_mutants_are_read_or_refused_with_a_sentence() -> None:
    whole = {**FILES, "languages/de/start.ftl": b"a = b\n" * 20}
    read = 0
    for content in mutants(10_000):
        found = read_or_said(content)
        if isinstance(found, str):
            assert found.startswith("own.zip")
        else:
            assert set(found.values()) <= set(whole.values())  # whole by their checksums
            read += 1
    assert 0 < read < 9_000


def test_a_zip_file_says_the_same_as_its_directory(tmp_path: Path) -> None:
    directory, file = tmp_path / "own", tmp_path / "own.zip"
    directory.mkdir()
    (directory / "approaches.yaml").write_bytes(OWN)
    file.write_bytes(write_overlay({"approaches.yaml": OWN}))
    by_directory, by_file = load_catalogue(directory), load_catalogue(file)
    in_memory = load_catalogue(OwnFiles(files={"approaches.yaml": OWN}))
    assert by_directory.sha256 == by_file.sha256 == in_memory.sha256 != load_catalogue().sha256
    assert by_file.is_local("approaches", "twinning", "levels", "governance")


@pytest.mark.parametrize("by", ["option", "environment", "argument"])
def test_every_command_takes_a_zip_file_as_own_data(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    by: str,
) -> None:
    own, file = tmp_path / "own.zip", tmp_path / "priorities.yaml"
    own.write_bytes(write_overlay({"approaches.yaml": OWN}))
    file.write_text(LICHTERVELDE)
    options = {"option": ["--data", str(own)], "environment": [], "argument": []}[by]
    if by == "environment":
        monkeypatch.setenv("MIC_SELECTOR_DATA", str(own))
    sha256 = load_catalogue(own).sha256
    commands = [["validate", str(own)]] if by == "argument" else [
        ["validate"], ["rank", str(file), "--format", "json"]]  # fmt: skip
    for command in commands:
        assert main([*command, *options]) == 0
        assert sha256 in capsys.readouterr().out


def test_a_fault_in_a_zip_file_is_placed_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.zip"
    own.write_bytes(write_overlay({"approaches.yaml": OWN.replace(b"+++", b"much")}))
    assert main(["validate", str(own)]) == 2
    place = f"{own}/approaches.yaml, line 1, approaches.twinning.levels.governance: "
    assert capsys.readouterr().err.startswith(place)


def test_something_else_than_data_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.zip"
    own.write_bytes(b"no zip file")
    assert main(["validate", "--data", str(own)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(str(own))
    assert said.count("\n") == 1
