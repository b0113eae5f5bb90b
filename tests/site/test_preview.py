"""`methodica preview` shows a method exactly as the site does."""

from __future__ import annotations

from pathlib import Path

import pytest

from methodica.cli import main
from tests.site.conftest import BuiltSite


def test_a_preview_is_the_page_of_the_site(
    site: BuiltSite, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(root)
    target = tmp_path / "preview"
    assert main(["preview", "pruning", "--output", str(target)]) == 0
    pages = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert len(pages) == len(site.languages.codes)
    for page in pages:
        assert page.read_bytes() == (site.folder / page.relative_to(target)).read_bytes()
    assert not (target / "methods/lasso").exists() and not (target / "api").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/file").write_text("x")
    assert main(["preview", "pruning", "--output", str(tmp_path / "mine")]) == 2
    assert (tmp_path / "mine/file").read_text() == "x"
