"""`methodica report` never fails on what it is given, and is strict about who runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from methodica.cli import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "problems.json").write_text('{"problems": []}', encoding="utf-8")
    (tmp_path / "changes.json").write_text('{"schema_version": "1.0", "entries": []}',
                                           encoding="utf-8")
    return tmp_path


def run(folder: Path, *options: str) -> int:
    return main(["report", str(folder / "problems.json"), str(folder / "changes.json"), *options])


def test_it_prints_the_comment(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "--commit", "abc", "--site", "https://github.com/o/r/actions/runs/1") == 0
    out = capsys.readouterr().out
    assert out.startswith("<!-- methodica-report -->\n### No problems in the data\n")
    assert "(https://github.com/o/r/actions/runs/1)" in out


def test_missing_files_and_folders_are_a_report_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "changes.json").unlink()
    (folder / "problems.json").unlink()
    (folder / "problems.json").mkdir()
    assert run(folder) == 0
    assert "did not come to an end" in capsys.readouterr().out


@pytest.mark.parametrize("site", ["http://x.example", "https://x.example/)@all", "javascript:x"])
def test_the_address_of_the_site_is_an_address(folder: Path, site: str) -> None:
    assert run(folder, "--site", site) == 2
