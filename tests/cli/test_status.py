"""`methodica status`: the table, its filters, its JSON and the record of a release."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from methodica.cli import main
from methodica.text import columns

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "problems" / "base"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One method with an original, a stale Danish text and no others, and one without texts."""
    shutil.copytree(BASE, tmp_path / "data")
    shutil.copytree(ROOT / "data/interface", tmp_path / "data/interface", dirs_exist_ok=True)
    path = tmp_path / "data/methods/ridge-regression/en.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nMore words.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


def lines(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    capsys.readouterr()
    assert main(["status", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_table_is_aligned_and_counts(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head, *rows = lines(capsys)
    assert head.split() == ["entry", "en", "da", "zh", "tr", "name"]
    ridge = next(row for row in rows if row.startswith("ridge-regression"))
    assert ridge.split()[1:5] == ["original", "✓", "stale", "missing"]
    assert columns(ridge[: ridge.index("stale")]) == head.index("da")
    assert next(row for row in rows if row.startswith("missing of 2")).split()[3:] == list("1122")


def test_filters(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [row.split()[0] for row in lines(capsys, "--lang", "da", "--stale")[1:2]] == [
        "ridge-regression"]
    chinese = lines(capsys, "--lang", "zh")
    assert "岭回归" in "".join(chinese) and chinese[0].split() == ["entry", "zh", "name"]
    assert "linear-regression" not in "".join(lines(capsys, "--stale"))


def test_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads("\n".join(lines(capsys, "--json")))
    danish = next(one for one in found["languages"] if one["code"] == "da")
    assert danish["texts"]["stale"] == 1 and danish["reviewers"] == []
    ridge = next(one for one in found["methods"] if one["id"] == "ridge-regression")
    assert ridge["texts"]["da"]["status"] == "stale" and ridge["texts"]["tr"]["written"] is None


def test_a_release_is_recorded_once(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines(capsys, "--record")
    first = (data / "history.yml").read_text(encoding="utf-8")
    lines(capsys, "--record")
    assert (data / "history.yml").read_text(encoding="utf-8") == first
    assert main(["check"]) == 0
    release = data / "release.yml"
    release.write_text(release.read_text().replace("0.1.0", "0.2.0"))
    found = json.loads("\n".join(lines(capsys, "--record", "--json")))
    assert found == json.loads("\n".join(lines(capsys, "--json")))
    assert [one["version"] for one in found["history"]] == ["0.1.0", "0.2.0"]


def test_bad_history_is_a_problem(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "history.yml").write_text("releases:\n  - version: 1\n    dat: x\n", encoding="utf-8")
    assert main(["check"]) == 1
    assert 'did you mean "date"?' in capsys.readouterr().out
    assert main(["status"]) == 1


def test_wrong_usage(data: Path) -> None:
    assert main(["status", "--lang", "xx"]) == 2
