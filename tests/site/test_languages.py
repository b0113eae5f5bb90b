"""Every page says which language it is in, and where its other languages are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from methodica.load import Scope, load
from tests.site.conftest import BuiltSite


def alternates(page: LexborHTMLParser) -> dict[str, str]:
    return {
        link.attributes["hreflang"] or "": link.attributes["href"] or ""
        for link in page.css('link[rel="alternate"][hreflang]')
    }


def real_pages(site: BuiltSite) -> Iterator[tuple[str, LexborHTMLParser]]:
    return ((path, page) for path, page in site.pages.items() if path != "404.html")


def test_html_lang_is_the_language_of_the_folder(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        assert page.css_first("html").attributes["lang"] == site.language_of(path), path


def test_every_page_exists_in_every_language(site: BuiltSite) -> None:
    default = site.languages.default.code
    plain = {path for path, _ in real_pages(site) if site.language_of(path) == default}
    for code in site.languages.codes[1:]:
        own = {
            path.removeprefix(f"{code}/")
            for path, _ in real_pages(site)
            if site.language_of(path) == code
        }
        assert own == plain, code


def test_hreflang_is_absolute_and_reciprocal_and_has_a_default(site: BuiltSite) -> None:
    for path, page in real_pages(site):
        links = alternates(page)
        if not links:
            continue
        assert all(url.startswith(site.url) for url in links.values()), path
        assert "x-default" in links, path
        for url in links.values():
            other = site.page(url.removeprefix(site.url))
            assert alternates(other) == links, f"{path} and {url}"


def test_a_page_in_its_own_language_names_itself(site: BuiltSite) -> None:
    for path, page in real_pages(site):
        if page.css_first('[data-banner="missing"]') is None:
            assert alternates(page)[site.language_of(path)] == site.url + path


def test_canonical_is_the_page_itself(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        link = page.css_first("link[rel=canonical]")
        assert link.attributes["href"] == site.url + path


def test_the_switch_stays_on_the_page(site: BuiltSite) -> None:
    default = site.languages.default.code
    for path, page in real_pages(site):
        own = site.language_of(path)
        plain = path if own == default else path.removeprefix(f"{own}/")
        links = page.css(".m-languages a")
        assert [link.attributes["hreflang"] for link in links] == list(site.languages.codes)
        for link in links:
            code = link.attributes["hreflang"]
            target = plain if code == default else f"{code}/{plain}"
            assert urljoin(site.url + path, link.attributes["href"]) == site.url + target, path


def test_heading_ids_are_the_same_in_all_languages(site: BuiltSite) -> None:
    default = site.languages.default.code
    for path, page in real_pages(site):
        if site.language_of(path) == default and "methods/" != path:
            ids = [one.attributes.get("id") for one in page.css("h2")]
            assert all(id and id.isascii() for id in ids), path
            for code in site.languages.codes[1:]:
                if page.css_first("[data-banner]") is None:
                    other = site.page(f"{code}/{path}")
                    assert [one.attributes.get("id") for one in other.css("h2")] == ids, path


def own_text(node: LexborNode) -> Iterator[tuple[str, str]]:
    """Yield the language and the words of each text node under `node`."""
    stack: list[tuple[LexborNode, str]] = [(node, node.attributes.get("lang") or "")]
    while stack:
        one, lang = stack.pop()
        for child in one.iter(include_text=True):
            if child.tag == "-text":
                words = " ".join((child.text_content or "").split())
                if words:
                    yield lang, words
            elif child.tag not in ("script", "style", "code"):
                stack.append((child, child.attributes.get("lang") or lang))


def test_no_text_of_the_interface_appears_in_another_language(site: BuiltSite, root: Path) -> None:
    data = load(Scope(root / "data", root))
    texts: dict[str, set[str]] = {}
    for code, interface in data.interface.items():
        flat = [
            one
            for phrase in interface.phrases.values()
            for one in ([phrase] if isinstance(phrase, str) else phrase.values())
        ]
        texts[code] = {" ".join(one.split()) for one in flat if "{" not in one}
    for term in (
        *data.vocabulary.fields,
        *data.vocabulary.families,
        *data.vocabulary.kinds,
        *(value for one in data.vocabulary.properties.values() for value in one.values),
    ):
        for code in data.languages.codes:
            texts[code] |= {term.label[code], term.definition[code]}
    for path, page in site.pages.items():
        own = site.language_of(path)
        for lang, words in own_text(page.css_first("html")):
            if words in texts.get(lang, set()) or not any(map(str.isalpha, words)):
                continue
            foreign = [code for code, known in texts.items() if words in known]
            assert not foreign, f"{path}: {words!r} is {foreign} but marked {lang} on {own}"
