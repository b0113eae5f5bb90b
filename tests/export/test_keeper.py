"""A unit is made when its answers, its basis or its files are no longer there, and only then."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from methodica.catalogue import Catalogue
from methodica.catalogue.watched import Watch
from methodica.export.keeper import Keeper, Made
from methodica.export.store import Store, seal_of
from methodica.export.target import Target
from methodica.load import Data, Scope, load

BASE = Path(__file__).parents[1] / "problems" / "base"


@pytest.fixture(scope="module")
def data() -> Data:
    return load(Scope(BASE, BASE.parent))


class Builds:
    """Builds of one page, which shows a name, one after the other."""

    def __init__(self, folder: Path, data: Data) -> None:
        self.folder = folder
        self.data = data

    def made(self, id: str = "ridge-regression", basis: str = "shell", site: str = "site") -> int:
        """Build once, and return how often the page was made."""
        watch = Watch(Catalogue.of(self.data))
        store, target = Store(self.folder / "kept.sqlite", "world"), Target(self.folder / site)
        target.begin(store)
        made = []

        def make() -> Made:
            made.append(name := watch.catalogue.named(id, "en")[0])
            return Made({"a.html": name.encode(), "b.html": b"beside"}, ("en",))

        assert Keeper(watch, store, target).lay("page", basis, make) == ("en",)
        target.end(store)
        store.close()
        lying = [(self.folder / site / name).read_text() for name in ("a.html", "b.html")]
        assert lying == [watch.plain.named(id, "en")[0], "beside"]
        return len(made)


@pytest.fixture
def builds(tmp_path: Path, data: Data) -> Builds:
    built = Builds(tmp_path, data)
    assert built.made() == 1
    return built


def test_the_same_page_is_made_once(builds: Builds) -> None:
    assert builds.made() == 0


def test_into_another_folder_it_comes_from_the_store(builds: Builds) -> None:
    assert builds.made(site="other") == 0


def test_other_answers_or_another_basis_make_it_anew(builds: Builds) -> None:
    assert builds.made(basis="other") == 1
    entries = dict(builds.data.entries)
    entries["ridge-regression"] = entries["linear-regression"]
    builds.data = replace(builds.data, entries=entries)
    assert builds.made(basis="other") == 1


def change(folder: Path, command: str) -> None:
    database = sqlite3.connect(folder / "kept.sqlite")
    database.execute(command)
    database.commit()
    database.close()


def test_a_content_that_is_gone_is_not_missed_where_its_file_lies(builds: Builds) -> None:
    change(builds.folder, "delete from contents")
    assert builds.made() == 0
    assert builds.made(site="other") == 1


def test_one_damaged_content_is_enough_to_make_all_anew(builds: Builds) -> None:
    change(builds.folder, "update contents set content = x'00' where length(content) = 6")
    assert builds.made(site="other") == 1
    assert builds.made(site="third") == 0


class Documents:
    """One document that is no part of the site, and how often it was made."""

    def __init__(self, folder: Path, data: Data) -> None:
        self.folder = folder
        self.data = data
        self.made = 0

    def asked(self, *ways: str) -> list[object]:
        """Return what a build is told that asks for the document in some ways of a keeper."""
        store = Store(self.folder / "kept.sqlite", "world")
        keeper = Keeper(Watch(Catalogue.of(self.data)), store, Target(self.folder / "site"))
        found = [getattr(keeper, way)("words", "", self._make) for way in ways]
        store.close()
        return found

    def _make(self) -> Made:
        self.made += 1
        return Made({"document": b"<h1>"})


TAKEN, SEALS = {"document": b"<h1>"}, {"document": seal_of(b"<h1>")}


@pytest.fixture
def documents(tmp_path: Path, data: Data) -> Documents:
    return Documents(tmp_path, data)


def test_what_is_no_part_of_the_site_is_kept_alike(documents: Documents, tmp_path: Path) -> None:
    assert [documents.asked("take"), documents.asked("take"), documents.made] == [
        [TAKEN], [TAKEN], 1]
    change(tmp_path, "delete from contents")
    assert [documents.asked("take"), documents.made] == [[TAKEN], 2]
    assert not (tmp_path / "site").exists()


def test_what_a_unit_holds_is_known_without_its_contents(
    documents: Documents, tmp_path: Path
) -> None:
    assert [documents.asked("seals"), documents.made] == [[SEALS], 1]
    change(tmp_path, "delete from contents")
    assert [documents.asked("seals"), documents.made] == [[SEALS], 1]


def test_what_this_build_has_kept_is_not_made_again(documents: Documents) -> None:
    """The index asks for the seals of all documents, and then for those that it needs."""
    assert [documents.asked("seals", "take"), documents.made] == [[SEALS, TAKEN], 1]
