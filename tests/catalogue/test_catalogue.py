"""All entries together: relations from both sides, freshness, versions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from methodica.catalogue import CURRENT, MISSING, ORIGINAL, STALE, Catalogue, status
from methodica.load import Scope, load

BASE = Path(__file__).parents[1] / "problems" / "base"


def catalogue(folder: Path) -> Catalogue:
    return Catalogue.of(load(Scope(folder, folder.parent)))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def test_a_relation_written_once_shows_on_both_sides(data: Path) -> None:
    links = catalogue(data).links
    assert [(one.key, one.method) for one in links["ridge-regression"]] == [
        ("kind-of", "linear-regression")
    ]
    assert [(one.key, one.method) for one in links["linear-regression"]] == [
        ("kind-of-inverse", "ridge-regression")
    ]


def test_freshness_follows_words_not_dates(data: Path) -> None:
    entry = catalogue(data).entries["ridge-regression"]
    assert [status(entry, code) for code in ("en", "da", "zh")] == [ORIGINAL, CURRENT, MISSING]
    path = data / "methods/ridge-regression/en.md"
    path.write_text(path.read_text(encoding="utf-8").replace("\n\n", "\r\n\r\n"), encoding="utf-8")
    assert status(catalogue(data).entries["ridge-regression"], "da") == CURRENT
    path.write_text(path.read_text(encoding="utf-8") + "\nNew.\n", encoding="utf-8")
    assert status(catalogue(data).entries["ridge-regression"], "da") == STALE


def test_readers_without_a_text_get_the_original(data: Path) -> None:
    made = catalogue(data)
    assert made.shown_text(made.entries["ridge-regression"], "tr") == "en"
    assert made.shown_text(made.entries["ridge-regression"], "da") == "da"
    assert made.shown_text(made.entries["linear-regression"], "da") is None


def test_a_version_changes_with_what_the_entry_says(data: Path) -> None:
    before = catalogue(data).version("ridge-regression")
    assert catalogue(data).version("ridge-regression") == before
    path = data / "methods/ridge-regression/method.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("1970\n  origin", "1970\n  origin"),
        encoding="utf-8",
    )
    assert catalogue(data).version("ridge-regression") == before
    path.write_text(
        path.read_text(encoding="utf-8").replace('"55-67"', '"55-68"'), encoding="utf-8"
    )
    assert catalogue(data).version("ridge-regression") != before
