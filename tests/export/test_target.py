"""After a build its folder holds what was written in it, and no more; known files are spared."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from methodica.export.store import seal_of
from methodica.export.target import Target

SITE = {"index.html": b"home", "da/index.html": "hjem æ\r\n".encode(),
        "methods/lasso/index.html": b"lasso", ".nojekyll": b""}


class Memory:
    """What a store remembers of folders."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}

    def lying(self, folder: str) -> str:
        return self.said.get(folder, "")

    def remember(self, folder: str, lying: str) -> None:
        self.said[folder] = lying

    def grow_old(self) -> None:
        """Let the last build have ended long after its files were written."""
        for folder, said in self.said.items():
            ended, lying = json.loads(said)
            self.said[folder] = json.dumps([ended + 10**10, lying])


def build(root: Path, memory: Memory, site: Mapping[str, bytes] = SITE) -> None:
    target = Target(root)
    target.begin(memory)
    for name, content in site.items():
        target.write(name, content)
    target.end(memory)


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes()
            for path in root.rglob("*") if path.is_file()}


def numbers(root: Path) -> dict[str, tuple[int, int]]:
    """Return what changes when a file is written or made anew."""
    return {path.relative_to(root).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
            for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def built(tmp_path: Path) -> tuple[Path, Memory]:
    """A folder with a site of a former build, which ended long ago."""
    memory = Memory()
    build(tmp_path / "site", memory)
    memory.grow_old()
    return tmp_path / "site", memory


def test_files_that_say_the_same_are_left_alone(
    built: tuple[Path, Memory], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, memory = built
    before = numbers(root)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is read"))
    build(root, memory, SITE | {"index.html": b"new home"})
    monkeypatch.undo()
    after = numbers(root)
    assert {name for name in before if before[name] != after[name]} == {"index.html"}
    assert files(root) == SITE | {"index.html": b"new home"}


def test_a_folder_is_known_wherever_it_is_moved(built: tuple[Path, Memory]) -> None:
    root, memory = built
    before = numbers(root)
    moved = root.rename(root.with_name("former"))
    build(moved, memory)
    assert numbers(moved) == before


def edit_in_secret(path: Path) -> None:
    stat = path.stat()
    path.write_bytes(b"LASSO")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def replace_in_secret(path: Path) -> None:
    stat = path.stat()
    other = path.with_name("other")
    other.write_bytes(b"LASSO")
    os.utime(other, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    other.rename(path)


def link_elsewhere(path: Path) -> None:
    elsewhere = path.parents[3] / "elsewhere.html"
    elsewhere.write_bytes(b"of somebody else")
    path.unlink()
    path.symlink_to(elsewhere)


def put_a_folder(path: Path) -> None:
    path.unlink()
    (path / "deep").mkdir(parents=True)
    (path / "deep/foreign").write_bytes(b"")


def put_a_file(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.write_bytes(b"a file in the place of a folder")


def link_a_folder(path: Path) -> None:
    away = path.parents[3] / "away"
    path.parent.rename(away)
    path.parent.symlink_to(away)


@pytest.mark.parametrize("is_old", [True, False], ids=["old", "young"])
@pytest.mark.parametrize("damage", [
    edit_in_secret, replace_in_secret, link_elsewhere, link_a_folder, put_a_folder, put_a_file,
    lambda path: os.truncate(path, 2),
    lambda path: path.unlink(),
    lambda path: shutil.rmtree(path.parents[1]),
    lambda path: path.with_name("foreign.html").write_bytes(b"foreign"),
    lambda path: (path.parent / "empty/empty").mkdir(parents=True),
    lambda path: (path.parents[2] / "stale").symlink_to(path),
], ids=["edited", "replaced", "linked", "folder linked", "folder", "file", "truncated", "deleted",
        "folder deleted", "foreign", "empty folders", "foreign link"])
def test_whatever_happened_to_the_folder_it_is_as_if_built_afresh(
    tmp_path: Path, damage: Callable[[Path], object], is_old: bool
) -> None:
    root, memory = tmp_path / "site", Memory()
    build(root, memory)
    if is_old:
        memory.grow_old()
    damage(root / "methods/lasso/index.html")
    build(root, memory)
    assert files(root) == SITE
    assert [path for path in root.rglob("*") if path.is_symlink()] == []
    assert {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir()} == {
        "da", "methods", "methods/lasso"}
    if (elsewhere := tmp_path / "elsewhere.html").exists():
        assert elsewhere.read_bytes() == b"of somebody else"


def test_a_file_changed_within_a_tick_of_the_clock_is_noticed(tmp_path: Path) -> None:
    """The times of two changes may be the same; what was young at the end is read."""
    root, memory = tmp_path / "site", Memory()
    build(root, memory)
    path = root / "methods/lasso/index.html"
    path.write_bytes(b"LASSO")
    stat = path.stat()
    (folder, said), = memory.said.items()
    ended, lying = json.loads(said)
    lying["methods/lasso/index.html"][1] = [
        stat.st_size, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns]
    memory.said[folder] = json.dumps([ended, lying])
    build(root, memory)
    assert files(root) == SITE


@pytest.mark.parametrize(("fraction", "is_noticed"), [(0, True), (1, False)])
def test_where_clocks_count_seconds_a_file_is_young_for_longer(
    tmp_path: Path, fraction: int, is_noticed: bool
) -> None:
    root, memory = tmp_path / "site", Memory()
    build(root, memory)
    path = root / "methods/lasso/index.html"
    path.write_bytes(b"LASSO")
    changed = path.stat().st_mtime_ns // 10**9 * 10**9 + fraction
    os.utime(path, ns=(changed, changed))
    stat = path.stat()
    (folder, said), = memory.said.items()
    _, lying = json.loads(said)
    lying["methods/lasso/index.html"][1] = [
        stat.st_size, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns]
    memory.said[folder] = json.dumps([stat.st_ctime_ns + 10**9, lying])
    build(root, memory)
    assert (path.read_bytes() == b"lasso") is is_noticed


def test_what_is_no_longer_written_goes_with_its_folders(built: tuple[Path, Memory]) -> None:
    root, memory = built
    build(root, memory, {"index.html": b"home"})
    assert files(root) == {"index.html": b"home"}
    assert list(root.rglob("*/")) == []


def test_a_folder_takes_the_place_of_a_file_and_back(built: tuple[Path, Memory]) -> None:
    root, memory = built
    site = {"da": b"a file", "index.html/deep": b"a folder"}
    build(root, memory, site)
    assert files(root) == site
    build(root, memory)
    assert files(root) == SITE


def test_what_others_hide_at_the_top_stays(built: tuple[Path, Memory]) -> None:
    root, memory = built
    (root / ".git").mkdir()
    (root / ".git/HEAD").write_bytes(b"ref")
    build(root, memory)
    assert files(root) == SITE | {".git/HEAD": b"ref"}


def test_a_build_that_stopped_is_finished_by_the_next(built: tuple[Path, Memory]) -> None:
    root, memory = built
    target = Target(root)
    target.begin(memory)
    target.write("index.html", b"half of a new")
    (root / "da/index.html").write_bytes(b"ha")
    build(root, memory)
    assert files(root) == SITE


@pytest.mark.parametrize("said", ["no JSON", "1", "[1]", "[1, 2]", '[1, {"index.html": 3}]'])
def test_what_another_version_remembered_counts_for_nothing(
    built: tuple[Path, Memory], said: str
) -> None:
    root, memory = built
    memory.said = dict.fromkeys(memory.said, said)
    build(root, memory)
    assert files(root) == SITE


def test_two_folders_are_known_at_once(tmp_path: Path) -> None:
    memory, roots = Memory(), (tmp_path / "one", tmp_path / "two")
    for root in roots:
        build(root, memory)
    before = [numbers(root) for root in roots]
    for root in roots:
        build(root, memory)
    assert [numbers(root) for root in roots] == before


def test_the_same_target_builds_time_and_again(tmp_path: Path) -> None:
    """As `mkdocs serve` does, with a build that fails between two that do not."""
    memory, target = Memory(), Target(tmp_path / "site")
    for contents in (b"one", None, b"two"):
        target.begin(memory)
        target.write("index.html", contents or b"of a build that failed")
        if contents:
            target.write(f"{contents.decode()}.html", contents)
            target.end(memory)
    assert files(tmp_path / "site") == {"index.html": b"two", "two.html": b"two"}


def test_a_copy_is_read_once_a_build(tmp_path: Path) -> None:
    source, target, memory = tmp_path / "style.css", Target(tmp_path / "site"), Memory()
    for text in ("one", "two"):
        source.write_text(text)
        target.begin(memory)
        target.copy(source, "style.css")
        source.write_text("later")
        target.copy(source, "style.css")
        target.end(memory)
        assert target.read("style.css") == text.encode()


def test_a_seal_says_what_lies_there(tmp_path: Path) -> None:
    target = Target(tmp_path / "site")
    target.begin(Memory())
    assert not target.has("index.html", seal_of(b"home"))
    target.write("index.html", b"home")
    assert target.has("index.html", seal_of(b"home"))
    assert not target.has("index.html", seal_of(b"other"))
