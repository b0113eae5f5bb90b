"""What was learned comes back from a former build on the same basis, by the same code."""

from __future__ import annotations

from pathlib import Path

import pytest

from methodica.export import remembered
from methodica.export.remembered import Remembered
from methodica.export.store import Store


@pytest.fixture
def memory(tmp_path: Path) -> Remembered:
    """A memory of a later build, in which a former one has kept something."""
    former, later = Remembered(), Remembered()
    former.store = Store(tmp_path / "kept.sqlite")
    former.keep("en.md", "words", "learned")
    former.store.close()
    later.store = Store(tmp_path / "kept.sqlite")
    return later


def test_what_was_learned_comes_back(memory: Remembered) -> None:
    assert memory.recall("en.md", "words") == "learned"


def test_on_another_basis_there_is_nothing(memory: Remembered) -> None:
    assert memory.recall("en.md", "other words") is None
    assert memory.recall("da.md", "words") is None


def test_what_other_code_has_learned_is_of_no_use(
    memory: Remembered, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "program", lambda: "other code")
    assert memory.recall("en.md", "words") is None


def test_without_a_store_nothing_is_known() -> None:
    memory = Remembered()
    memory.keep("en.md", "words", "learned")
    assert memory.recall("en.md", "words") is None


def test_a_store_that_is_closed_knows_nothing(memory: Remembered) -> None:
    assert memory.store
    memory.store.close()
    assert memory.recall("en.md", "words") is None
