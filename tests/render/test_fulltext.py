"""The full-text search reads prose with its headings, and knows borrowed texts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from methodica.catalogue import Catalogue
from methodica.load import Scope, load
from methodica.model import SECTIONS
from methodica.model import Site as SiteModel
from methodica.render import Site
from methodica.render.fulltext import document, document_plans

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "problems" / "base"


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, LexborHTMLParser]:
    shutil.copytree(BASE, tmp_path / "data")
    shutil.copytree(ROOT / "data/interface", tmp_path / "data/interface", dirs_exist_ok=True)
    catalogue = Catalogue.of(load(Scope(tmp_path / "data", tmp_path)))
    model = SiteModel(url="https://example.org/", repository="https://example.org/r/")
    site = Site(catalogue, model, ROOT / "theme" / "pages")
    return {f"{site.addresses.path(language, plan.path)}index.html": LexborHTMLParser(html)
            for language in catalogue.languages.codes for plan in document_plans(site)
            if (html := document(site, language, plan)) is not None}


def test_each_text_is_a_page_with_the_headings_of_the_site(
    pages: dict[str, LexborHTMLParser],
) -> None:
    page = pages["da/methods/ridge-regression/index.html"]
    assert page.css_first("html").attributes["lang"] == "da"
    assert [one.attributes["id"] for one in page.css("h2")] == list(SECTIONS)
    assert page.css_first("[data-pagefind-filter^=family]").attributes == {
        "data-pagefind-filter": "family:linear-models"}
    assert "linear-models" not in page.text()
    assert "data-pagefind-meta" not in page.css_first("main").attributes


def test_a_borrowed_text_is_found_and_says_which_language_it_is_in(
    pages: dict[str, LexborHTMLParser],
) -> None:
    page = pages["tr/methods/ridge-regression/index.html"]
    assert page.css_first("html").attributes["lang"] == "tr"
    assert page.css_first("main").attributes["data-pagefind-meta"] == "lang:en"


def test_an_entry_without_any_text_is_left_out(pages: dict[str, LexborHTMLParser]) -> None:
    assert not [path for path in pages if "linear-regression" in path]
