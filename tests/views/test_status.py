"""The status of texts: counted, told apart, and each with a way to mend it."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from methodica.catalogue import Catalogue
from methodica.load import Scope, load
from methodica.model import Counts
from methodica.views import StatusPage, status_page
from methodica.views.status import bar

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "problems" / "base"


@pytest.fixture
def page(tmp_path: Path) -> StatusPage:
    data = tmp_path / "data"
    shutil.copytree(BASE, data)
    shutil.copytree(ROOT / "data/interface", data / "interface", dirs_exist_ok=True)
    text = data / "methods/ridge-regression/en.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    contrast = data / "contrasts/linear-regression--ridge-regression"
    contrast.mkdir(parents=True)
    (data / "history.yml").write_text(
        "releases:\n" + "".join(
            f'  - version: "{version}"\n    date: "2026-01-01"\n    languages:\n      en:\n'
            f"        original: {n}\n        missing: 3\n" for n, version in
            enumerate(("0.1.0", "0.2.0"))), encoding="utf-8")
    loaded = load(Scope(data, tmp_path))
    assert loaded.problems == []
    return status_page(Catalogue.of(loaded), "da")


def test_each_text_is_told_by_state_and_reader(page: StatusPage) -> None:
    rows = {row.id: row for group in page.groups for row in group.rows}
    ridge = rows["ridge-regression"].cells
    assert [(one.language, one.status, one.is_read) for one in ridge] == [
        ("en", "original", True), ("da", "stale", False), ("zh", "missing", False),
        ("tr", "missing", False)]
    assert [one.is_done for one in ridge] == [True, False, False, False]


def test_each_cell_leads_to_its_form(page: StatusPage) -> None:
    rows = {row.id: row for group in page.groups for row in group.rows}
    target = urlsplit(rows["ridge-regression"].cells[2].mend)
    assert target.path == "contribute/"
    assert parse_qs(target.query) == {"form": ["translation"], "lang": ["zh"],
                                      "method": ["ridge-regression"]}
    contrast = rows["linear-regression--ridge-regression"].cells[0].mend
    assert parse_qs(urlsplit(contrast).query)["method"] == ["linear-regression--ridge-regression"]


def test_totals_and_history_by_language(page: StatusPage) -> None:
    danish = next(one for one in page.languages if one.language == "da")
    assert danish.counts == Counts(stale=1, missing=2)
    assert danish.reviewers == ()
    assert [one.version for one in page.history] == ["0.2.0", "0.1.0"], "the newest first"
    newest = page.history[0].languages
    assert newest[0] is not None and newest[0][0].fresh == 1 and newest[1] is None


@pytest.mark.parametrize("counts", [Counts(), Counts(original=1), Counts(current=1, missing=2),
                                    Counts(original=3, current=1, stale=1, missing=9)])
def test_a_bar_is_full_and_has_no_empty_part(counts: Counts) -> None:
    shares = bar(counts)
    assert all(one.width > 0 for one in shares)
    assert not counts.total or abs(sum(one.width for one in shares) - 100) < 0.3
    assert [one.start for one in shares] == sorted({one.start for one in shares})
