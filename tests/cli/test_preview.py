"""`methodica preview`: what it refuses; that it looks like the site is tested with the site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from methodica.cli import main

BASE = Path(__file__).parents[1] / "problems" / "base"


def test_it_wants_a_method_and_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    assert main(["preview", "ridge-regresion"]) == 2
    assert 'did you mean "ridge-regression"?' in capsys.readouterr().err
    assert main(["preview", "ridge-regression"]) == 2
    assert "mkdocs.yml" in capsys.readouterr().err
