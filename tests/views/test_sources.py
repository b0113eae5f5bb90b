"""Sources: one object for all pages that show the same of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from methodica.catalogue import Catalogue
from methodica.load import Scope, load
from methodica.views.sources import SourceView, sources_of

BASE = Path(__file__).parents[1] / "problems" / "base"


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    shutil.copytree(BASE, tmp_path / "data")
    path = tmp_path / "data/methods/ridge-regression/method.yml"
    text = path.read_text(encoding="utf-8")
    written = text.replace("    role: seminal", "    language: da\n    role: seminal", 1)
    assert written != text
    path.write_text(written, encoding="utf-8")
    return Catalogue.of(load(Scope(tmp_path / "data", tmp_path)))


def first(catalogue: Catalogue, language: str) -> SourceView:
    method = catalogue.entries["ridge-regression"].method
    return sources_of(catalogue, method, language)[0]


def test_a_title_is_marked_where_the_page_is_in_another_language(catalogue: Catalogue) -> None:
    assert first(catalogue, "da").title.lang is None
    assert first(catalogue, "en").title.lang == first(catalogue, "zh").title.lang == "da"


def test_languages_that_show_the_same_share_it(catalogue: Catalogue) -> None:
    assert first(catalogue, "en") is first(catalogue, "zh")
    assert first(catalogue, "en") is not first(catalogue, "da")
