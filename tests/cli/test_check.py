"""`methodica check`: exit codes, forms of output, and paths from anywhere."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from methodica.cli import main

BASE = Path(__file__).parents[1] / "problems" / "base"
BROKEN = "methods/ridge-regression/method.yml"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


def spoil(data: Path) -> None:
    path = data / BROKEN
    path.write_text(
        path.read_text(encoding="utf-8").replace("kind: model", "knid: model"), encoding="utf-8"
    )


def test_clean_data_exit_0(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == ""


def test_problems_exit_1_and_say_where(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(data)
    assert main(["check"]) == 1
    out = capsys.readouterr().out
    assert f"data/{BROKEN}:" in out and 'did you mean "kind"?' in out
    assert out.rstrip().endswith("1 problem in 1 file")


def test_json_is_json_also_without_problems(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["problems"] == []
    spoil(data)
    assert main(["check", "--format", "json"]) == 1
    first = json.loads(capsys.readouterr().out)["problems"][0]
    assert first["file"] == f"data/{BROKEN}" and first["line"] > 0 and first["mend"]


def test_github_shows_nine_annotations_and_counts_the_rest(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = data / BROKEN
    extra = "".join(f"bad-key-{n}: x\n" for n in range(14))
    path.write_text(path.read_text(encoding="utf-8") + extra, encoding="utf-8")
    assert main(["check", "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("::error file=") for line in lines) == 9
    assert "::error title=methodica::5 more in the log" in lines


@pytest.mark.parametrize("path", ["data", "data/methods/ridge-regression", f"data/{BROKEN}"])
def test_a_path_narrows_what_is_shown(data: Path, path: str) -> None:
    assert main(["check", path]) == 0
    spoil(data)
    assert main(["check", path]) == 1
    assert main(["check", "data/methods/linear-regression"]) == 0


def test_an_entry_from_elsewhere_is_checked_against_the_data(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(data)
    shutil.move(data / "methods/ridge-regression", tmp_path / "ridge-regression")
    assert main(["check", "ridge-regression"]) == 1
    assert "ridge-regression/method.yml:" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["check", "nowhere"], ["check", "--format", "xml"], ["x"]])
def test_wrong_usage_exits_2(data: Path, arguments: list[str]) -> None:
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = int(stop.code or 0)
    assert code == 2


def test_the_folder_below_is_enough(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data / "methods" / "ridge-regression")
    assert main(["check"]) == 0
