"""The index of a language in parts: what they cost is bounded, and an edit concerns one of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from methodica.catalogue import Catalogue
from methodica.catalogue.watched import Watch
from methodica.export import fulltext
from methodica.export.fulltext import lay_index, parted
from methodica.export.keeper import Keeper
from methodica.export.store import Store
from methodica.export.target import Target
from methodica.load import Scope, load
from methodica.model import Site as Address
from methodica.render import Site

ROOT = Path(__file__).parents[2]
PAGES = [f"da/methods/method-{number}/index.html" for number in range(5000)]


def test_few_pages_are_together() -> None:
    assert parted(PAGES[:1000], 1000) == (tuple(PAGES[:1000]),)
    assert parted([], 1000) == ()


def test_many_pages_are_in_parts_of_one_size() -> None:
    parts = parted(PAGES, 1000)
    assert sorted(page for part in parts for page in part) == sorted(PAGES)
    assert len(parts) == 5
    assert all(900 < len(part) < 1100 for part in parts)
    assert all(list(part) == sorted(part, key=PAGES.index) for part in parts)


def test_no_part_is_empty() -> None:
    for count in range(1, 40):
        assert all(parted(PAGES[:count], 1))


def test_another_page_moves_no_page() -> None:
    before, after = parted(PAGES[:4500], 1000), parted(PAGES[:4501], 1000)
    assert [set(new) - set(old) for old, new in zip(before, after, strict=True)].count(set()) == 4
    assert all(set(old) <= set(new) for old, new in zip(before, after, strict=True))


@pytest.fixture
def lay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], dict[str, bytes]]:
    """Lay the index of the small data in parts of two pages, and return its files."""
    monkeypatch.setattr(fulltext, "TOGETHER", 2)
    data = tmp_path / "data"
    shutil.copytree(ROOT / "tests/problems/base", data)
    shutil.copytree(ROOT / "data/interface", data / "interface", dirs_exist_ok=True)
    for id in ("lasso", "elastic-net", "bayesian-regression", "ridgeless-regression"):
        shutil.copytree(data / "methods/ridge-regression", data / "methods" / id)

    def laid() -> dict[str, bytes]:
        watch = Watch(Catalogue.of(load(Scope(data, tmp_path))))
        address = Address(url="https://example.org/", repository="https://example.org/r/")
        store, folder = Store(tmp_path / "kept.sqlite"), tmp_path / "site"
        target = Target(folder)
        target.begin(store)
        site = Site(watch.catalogue, address, ROOT / "theme/pages")
        lay_index(Keeper(watch, store, target), site, ROOT / "node_modules")
        target.end(store)
        store.close()
        return {path.relative_to(folder / "pagefind").as_posix(): path.read_bytes()
                for path in folder.rglob("*") if path.is_file()}

    return laid


def test_the_browser_learns_how_many_parts_there_are(
    lay: Callable[[], dict[str, bytes]]
) -> None:
    files = lay()
    counts = json.loads(files["parts.json"])
    assert counts["da"] > 1
    for code, count in counts.items():
        folders = [code, *(f"{code}/{number}" for number in range(2, count + 1))]
        entries = {name for name in files if name.startswith(f"{code}/") and "entry" in name}
        assert entries == {f"{folder}/pagefind-entry.json" for folder in folders}
        said = [json.loads(files[f"{folder}/pagefind-entry.json"])["languages"][code]["page_count"]
                for folder in folders]
        assert sum(said) == 5
        assert [name for name in files if name.endswith(f"{code}/pagefind.js")] == [
            f"{code}/pagefind.js"]


def test_an_edit_indexes_one_part_again(
    lay: Callable[[], dict[str, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lay()
    text = tmp_path / "data/methods/lasso/da.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nEn sætning mere.\n", encoding="utf-8")
    indexed: list[list[str]] = []
    whole = fulltext.index_files

    def index_files(documents: list[tuple[str, str]], *given: Any) -> dict[str, bytes]:
        found = list(documents)
        indexed.append([path for path, _ in found])
        return whole(found, *given)

    monkeypatch.setattr(fulltext, "index_files", index_files)
    after = lay()
    assert len(indexed) == 1
    assert "da/methods/lasso/index.html" in indexed[0]
    assert {name.split("/")[0] for name in before.keys() ^ after.keys()} == {"da"}
    shutil.rmtree(tmp_path / "site")
    (tmp_path / "kept.sqlite").unlink()
    assert lay() == after
