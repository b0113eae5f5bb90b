"""`methodica fresh` changes one line of a text and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from methodica.cli import main
from methodica.load import Scope
from methodica.rules import check

BASE = Path(__file__).parents[1] / "problems" / "base"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "data/methods/ridge-regression/en.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nMore words.\n", encoding="utf-8")
    return tmp_path / "data"


def codes(data: Path) -> list[str]:
    return [one.code for one in check(Scope(data, data.parent))[1]]


@pytest.mark.parametrize("arguments", [["da"], ["--still-true"]])
def test_a_stale_text_becomes_current(data: Path, arguments: list[str]) -> None:
    text = data / "methods/ridge-regression/da.md"
    before = text.read_bytes().splitlines()
    assert codes(data) == ["T512"]
    assert main(["fresh", "ridge-regression", *arguments]) == 0
    assert codes(data) == []
    after = text.read_bytes().splitlines()
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert len(changed) == 1 and changed[0][1].startswith(b"follows: en@")


@pytest.mark.parametrize(
    "arguments", [["nothing", "da"], ["ridge-regression", "tr"], ["ridge-regression", "en"],
                  ["ridge-regression"]],
)  # fmt: skip
def test_wrong_usage_changes_nothing(data: Path, arguments: list[str]) -> None:
    assert main(["fresh", *arguments]) == 2
    assert codes(data) == ["T512"]


@pytest.mark.parametrize("line", ["written: nobody", "# a comment", "reviewd: []"])
def test_front_matter_that_would_be_lost_is_left(data: Path, line: str) -> None:
    path = data / "methods/ridge-regression/da.md"
    text = path.read_text(encoding="utf-8").replace("written: ", f"{line}\nwritten: ", 1)
    path.write_text(text, encoding="utf-8")
    assert main(["fresh", "ridge-regression", "da"]) == 2
    assert path.read_text(encoding="utf-8") == text


def test_a_missing_tool_is_a_sentence(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from methodica.text import mathml

    def missing() -> Path:
        raise mathml.MissingToolError("Temml is missing: run `make install`")

    mathml._set.cache_clear()
    mathml._renderer.cache_clear()
    monkeypatch.setattr(mathml, "_temml", missing)
    assert main(["check"]) == 2
    assert "make install" in capsys.readouterr().err
    monkeypatch.undo()
    mathml._renderer.cache_clear()
