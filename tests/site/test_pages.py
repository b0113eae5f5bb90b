"""What a reader finds on the pages of the real site."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from methodica.load import Scope, load
from methodica.model import SECTIONS
from tests.site.conftest import BuiltSite

CODES = ("en", "da", "zh", "tr")


def method(site: BuiltSite, id: str, code: str) -> LexborHTMLParser:
    return site.page(f"methods/{id}/" if code == "en" else f"{code}/methods/{id}/")


def test_one_title_one_description_one_heading(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        assert len(page.css("title")) == 1, path
        assert page.css_first("title").text().strip(), path
        described = page.css_first('meta[name="description"]').attributes
        assert described["content"], path
        assert described["property"] == "og:description", "one text for search engines and previews"
        if path != "404.html":
            assert len(page.css("h1")) == 1, path


def test_every_internal_link_and_anchor_leads_somewhere(site: BuiltSite) -> None:
    ids = {
        path: {one.attributes.get("id") for one in page.css("[id]")}
        for path, page in site.pages.items()
    }
    missing = []
    for path, page in site.pages.items():
        for link in page.css("a[href], link[href], script[src], img[src]"):
            target = link.attributes.get("href") or link.attributes.get("src") or ""
            if link.attributes.get("rel") in ("alternate", "canonical"):
                continue
            parts = urlsplit(urljoin(f"https://here/{path}", target))
            if parts.netloc != "here":
                continue
            wanted = parts.path.lstrip("/").removeprefix(urlsplit(site.url).path.lstrip("/"))
            if wanted in ids:
                if parts.fragment and parts.fragment not in ids[wanted]:
                    missing.append(f"{path}: #{parts.fragment} in {wanted}")
            elif not (site.folder / wanted).is_file():
                missing.append(f"{path}: {target}")
    assert not missing, "\n".join(sorted(set(missing))[:20])


def test_nothing_is_loaded_from_another_host(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        for one in page.css("script[src], img[src], link[rel=stylesheet], link[rel=icon], iframe"):
            address = one.attributes.get("src") or one.attributes.get("href") or ""
            assert not urlsplit(address).netloc, f"{path} loads {address}"


@pytest.mark.parametrize("code", CODES)
def test_a_method_page_shows_what_it_promises(site: BuiltSite, root: Path, code: str) -> None:
    data = load(Scope(root / "data", root))
    entry = data.entries["multi-task-learning"]
    page = method(site, "multi-task-learning", code)
    assert page.css_first("h1").text() == entry.method.names[code]
    for section in (
        "summary",
        *SECTIONS,
        "facts",
        "names",
        "neighbors",
        "sources",
        "cite",
        "record",
    ):
        assert page.css_first(f"#{section}") is not None, section
    rows = {row.attributes["data-row"] for row in page.css(".m-facts tr[data-row]")}
    assert rows >= {
        "field",
        "family",
        "kind",
        "year",
        "originators",
        "seminal-source",
        *data.vocabulary.properties,
    }
    doi = entry.method.sources[entry.method.origin.source].doi
    assert page.css_first(f'a[href="https://doi.org/{doi}"]') is not None
    assert page.css_first("math") is not None
    assert page.css_first(".m-cite a[href^='#source-']") is not None
    assert page.css_first('[data-relation="not-the-same-as"]') is not None
    edit = [link.attributes["href"] or "" for link in page.css(".m-actions a")]
    assert any(
        link.endswith("/edit/main/data/methods/multi-task-learning/method.yml") for link in edit
    )


@pytest.mark.parametrize("code", CODES)
def test_names_carry_their_language(site: BuiltSite, code: str) -> None:
    page = method(site, "multi-task-learning", code)
    for group in page.css(".m-names > div"):
        lang = group.attributes["data-lang"]
        for name in (*group.css(".m-preferred"), *group.css("dd:not(.m-preferred) > span")):
            assert name.attributes.get("lang") == (None if lang == "mul" else lang)


def test_a_derived_relation_shows_on_the_other_side(site: BuiltSite) -> None:
    page = method(site, "transfer-learning", "da")
    kinds = page.css_first('[data-relation="kind-of-inverse"]')
    assert "../fine-tuning/" in [a.attributes["href"] for a in kinds.css("a")]


def test_each_property_value_has_its_definition_at_hand(site: BuiltSite) -> None:
    for code in CODES:
        page = method(site, "pruning", code)
        for button in page.css("button[popovertarget]"):
            target = page.css_first(f"#{button.attributes['popovertarget']}")
            assert target is not None and target.text().strip()


def test_no_button_sends_a_form_by_mistake(site: BuiltSite) -> None:
    """A button without a type would, so those of definitions, which have none, stand in none."""
    for path, page in site.pages.items():
        assert [one.html for one in page.css("form button:not([type])")] == [], path


def test_the_index_is_in_the_language_s_own_order(site: BuiltSite) -> None:
    letters = [one.text() for one in site.page("tr/methods/").css(".m-letters a")]
    alphabet = "A B C Ç D E F G Ğ H I İ J K L M N O Ö P Q R S Ş T U Ü V W X Y Z".split()
    assert letters == [one for one in alphabet if one in letters]
    assert len(letters) > 5


def test_the_matrix_has_every_method_and_the_whole_of_it_every_property(
    site: BuiltSite, root: Path
) -> None:
    data = load(Scope(root / "data", root))
    for prefix in ("", "da/", "zh/", "tr/"):
        for path in ("matrix/", "matrix/all/"):
            table = site.page(prefix + path).css_first("table.m-matrix")
            assert {row.attributes["data-method-id"] for row in table.css("tbody tr")} == set(
                data.entries
            )
            shown = [one.attributes.get("data-column") for one in table.css("thead th")
                     if "hidden" not in one.attributes]
            for row in table.css("tbody tr"):
                assert ["name", *(one.attributes["data-column"] for one in row.css("td"))] == shown
        assert set(shown) >= set(data.vocabulary.properties)


def test_each_value_in_the_matrix_has_its_meaning_on_the_page(site: BuiltSite) -> None:
    for path in ("matrix/", "tr/matrix/all/"):
        page = site.page(path)
        meant = {(one.attributes["data-words"], value.attributes["data-value"])
                 for one in page.css("[data-words]") for value in one.css("[data-value]")}
        used = {(cell.attributes["data-column"], value.attributes["data-value"])
                for cell in page.css("table.m-matrix td") for value in cell.css("[data-value]")}
        assert {one for one in used if one[0] != "year"} <= meant
        assert all(one.text().strip() for one in page.css("[data-words] dd"))


def test_the_status_of_every_text_is_told(site: BuiltSite, root: Path) -> None:
    data = load(Scope(root / "data", root))
    owners = [one.id for one in data.owners()]
    api = json.loads((site.folder / "api/v1/status.json").read_text(encoding="utf-8"))
    known = {one["id"]: one["texts"] for one in (*api["methods"], *api["contrasts"])}
    assert sorted(known) == sorted(owners)
    for prefix in ("", "da/", "zh/", "tr/"):
        page = site.page(f"{prefix}status/")
        rows = page.css(".m-status tr[data-id]")
        assert sorted(row.attributes["data-id"] or "" for row in rows) == sorted(owners)
        for row in rows:
            cells = row.css("td")
            assert [one.attributes["data-lang"] for one in cells] == list(CODES)
            for cell in cells:
                told = known[row.attributes["data-id"] or ""][cell.attributes["data-lang"] or ""]
                assert cell.attributes["data-status"] == told["status"]
                assert cell.css_first("a[href]").text().strip()
        assert page.css_first('.m-footer a[href="./"]') is not None, "the footer leads here"


def test_the_release_is_in_the_history(root: Path) -> None:
    data = load(Scope(root / "data", root))
    assert data.history.releases[-1].version == data.release.version, "methodica status --record"
    for counts in data.history.releases[-1].languages.values():
        assert counts.total > 0


def test_not_found_speaks_four_languages(site: BuiltSite) -> None:
    sections = site.page("404.html").css("[data-missing]")
    assert [one.attributes["lang"] for one in sections] == list(CODES)
    assert len({one.css_first("h1").text() for one in sections}) == len(CODES)


def test_the_sitemap_lists_each_page_with_its_languages(site: BuiltSite) -> None:
    text = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    for path, page in site.pages.items():
        if path != "404.html" and page.css_first('[data-banner="missing"]') is None:
            assert f"<loc>{site.url}{path}</loc>" in text


def test_programs_get_the_same_facts(site: BuiltSite, root: Path) -> None:
    data = load(Scope(root / "data", root))
    api = site.folder / "api" / "v1"
    everything = json.loads((api / "methods.json").read_text(encoding="utf-8"))
    assert [one["id"] for one in everything["methods"]] == sorted(data.entries)
    one = json.loads((api / "methods" / "pruning.json").read_text(encoding="utf-8"))
    assert one in everything["methods"]
    assert one["names"]["zh"] == data.entries["pruning"].method.names["zh"]
    assert json.loads((api / "schema" / "method.json").read_text(encoding="utf-8"))["$schema"]
