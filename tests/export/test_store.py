"""Kept pages come back as they were, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from methodica.catalogue.watched import Kept
from methodica.export.store import PageStore

PAGE = Kept({("links", "lasso"): "said"}, ("en", "da"), "<h1>Sammenligning – 比较</h1>")


def filled(path: Path, world: str = "world") -> None:
    store = PageStore(path, world)
    store.put("da/", "shell", PAGE)
    store.close()


def found(path: Path, basis: str = "shell", world: str = "world") -> Kept | None:
    store = PageStore(path, world)
    try:
        return store.get("da/", basis)
    finally:
        store.close()


def test_a_page_comes_back_in_the_next_build(tmp_path: Path) -> None:
    filled(tmp_path / "new/pages.sqlite")
    assert found(tmp_path / "new/pages.sqlite") == PAGE


def test_other_code_or_another_shell_has_no_use_for_it(tmp_path: Path) -> None:
    filled(tmp_path / "pages.sqlite")
    assert found(tmp_path / "pages.sqlite", basis="other") is None
    assert found(tmp_path / "pages.sqlite", world="other") is None


@pytest.mark.parametrize("damage", [
    lambda data: b"",
    lambda data: b"no database at all" * 100,
    lambda data: data[: len(data) // 2],
    lambda data: data.replace(b"<h1>", b"<h9>"),
    lambda data: data.replace(b"links", b"lines"),
], ids=["empty", "garbage", "truncated", "other text", "other answers"])
def test_a_damaged_file_holds_nothing_and_is_written_anew(tmp_path: Path, damage: object) -> None:
    path = tmp_path / "pages.sqlite"
    filled(path)
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    assert found(path) is None
    filled(path)
    assert found(path) == PAGE


def test_where_nothing_can_be_written_pages_are_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    store = PageStore(tmp_path / "file/pages.sqlite", "world")
    store.put("da/", "shell", PAGE)
    assert store.get("da/", "shell") == PAGE
    store.close()


def test_a_second_build_at_the_same_time_does_not_wait(tmp_path: Path) -> None:
    path = tmp_path / "pages.sqlite"
    filled(path)
    first, second = PageStore(path, "world"), PageStore(path, "world")
    assert second.get("da/", "shell") is None
    first.close()
    second.close()
    assert found(path) == PAGE
