"""`methodica github` writes what follows from the data, and nothing twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from methodica.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "tests/problems/base", tmp_path / "data")
    shutil.copytree(ROOT / "data/interface", tmp_path / "data/interface", dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_writes_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["github"]) == 0
    assert "wrote .github/ISSUE_TEMPLATE/correction.da.yml" in capsys.readouterr().out
    assert main(["github"]) == 0
    assert capsys.readouterr().out == ""


def test_a_reviewer_gets_into_code_owners(project: Path) -> None:
    path = project / "data/languages.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  - code: da\n", "  - code: da\n    reviewers:\n"
                                 '      - "octocat"\n'), encoding="utf-8")
    assert main(["github"]) == 0
    owners = (project / ".github/CODEOWNERS").read_text(encoding="utf-8")
    assert "/data/methods/*/da.md @octocat" in owners


def test_without_the_settings_of_the_site_it_is_wrong_usage(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    assert main(["github"]) == 2
