"""What the texts say is searched in the reader's language, in one index or in many."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from methodica.catalogue import Catalogue
from methodica.catalogue.watched import Watch
from methodica.export import fulltext
from methodica.export.keeper import Keeper
from methodica.export.store import Store
from methodica.export.target import Target
from methodica.load import Scope, load
from methodica.model import Site as Address
from methodica.render import Site
from tests.browser.conftest import WIDE, Visit
from tests.browser.server import served
from tests.site.conftest import BuiltSite

RARE = (
    ("", "catastrophic forgetting", ("catastrophic", "forgetting")),
    ("", "eigenvector", ("eigenvector",)),
    ("da/", "egenvektor", ("egenvektor",)),
    ("zh/", "灾难性遗忘", ("灾难性", "遗忘")),
    ("zh/", "t-SNE", ("t-sne",)),
    ("tr/", "özvektör", ("özvektör",)),
    ("tr/", "ÖZVEKTÖR", ("özvektör",)),
)
"""Words of few methods: Pagefind would take their beginnings where it does not know them."""


def found(visit: Visit, path: str) -> list[str]:
    """Ask, open all that was found, and return the last folder of each page in their order."""
    page = visit.page
    page.goto(visit.address + path)
    page.locator("[data-results][aria-busy=false]").wait_for(state="attached")
    while (more := page.locator("[data-texts] [data-more]")).is_visible():
        count = page.locator("[data-texts] li").count()
        more.click()
        page.locator("[data-texts] li").nth(count).wait_for()
    links = page.locator("[data-texts] li > a:first-child").all()
    assert visit.faults == []
    return [urlsplit(one.get_attribute("href") or "").path.split("/")[-2] for one in links]


def with_words(root: Path, prefix: str, *beginnings: str) -> set[str]:
    """Return the last folder of each page whose own text has words with these beginnings."""
    language = prefix.strip("/") or "en"
    texts = {path.parent.name.replace("--", "-vs-"): path.read_text("utf-8").lower()
             for path in (root / "data").glob(f"*/*/{language}.md")}
    return {name for name, text in texts.items() if all(one in text for one in beginnings)}


@pytest.mark.parametrize(
    ("prefix", "query", "id"),
    [
        ("", "catastrophic forgetting", "continual-learning"),
        ("da/", "nærmeste naboer", "k-nearest-neighbors"),
        ("zh/", "核函数", "support-vector-machine"),
        ("tr/", "çekirdeğin", "support-vector-machine"),
    ],
)
def test_the_texts_are_searched_in_the_reader_s_language(
    visit: Visit, prefix: str, query: str, id: str
) -> None:
    page = visit.open(f"{prefix}search/?q={query}")
    page.locator("[data-texts] li").first.wait_for()
    ids = {one.get_attribute("data-method-id") for one in page.locator("[data-texts] a").all()}
    assert id in ids
    assert page.locator("[data-texts] mark").count() > 0
    for link in page.locator("[data-texts] a").all():
        assert f"/{prefix}" in (link.get_attribute("href") or "")


def test_a_hit_leads_to_its_heading(visit: Visit) -> None:
    page = visit.open("da/search/?q=overfitting")
    link = page.locator("[data-texts] a[href*='#']").first
    link.wait_for()
    target = (link.get_attribute("href") or "").split("#")[1]
    link.click()
    page.wait_for_url(f"**#{target}")
    assert page.locator(f"#{target}").count() == 1


@pytest.fixture(scope="module")
def in_parts(
    root: Path, site: BuiltSite, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Address of the site with an index for about a dozen pages, as if there were thousands."""
    top = tmp_path_factory.mktemp("parts")
    folder = top / urlsplit(site.url).path.strip("/")
    folder.mkdir(parents=True)
    for entry in site.folder.iterdir():
        if entry.name != fulltext.FOLDER:
            (folder / entry.name).symlink_to(entry)
    watch = Watch(Catalogue.of(load(Scope(root / "data", root))))
    address = Address(url=site.url, repository="https://example.org/r/")
    store = Store(top / "kept.sqlite")
    keeper = Keeper(watch, store, Target(folder))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fulltext, "TOGETHER", 12)
        fulltext.lay_index(
            keeper, Site(watch.catalogue, address, root / "theme/pages"), root / "node_modules")
    store.close()
    assert (folder / "pagefind/da/6/pagefind-entry.json").is_file()
    with served(top) as server:
        yield f"{server}{folder.name}/"


@pytest.fixture
def parted(browser: Browser, in_parts: str) -> Iterator[Visit]:
    context = browser.new_context(service_workers="block", viewport=WIDE)
    yield Visit(context, in_parts)
    context.close()


@pytest.mark.parametrize(("prefix", "query", "words"), RARE)
def test_only_pages_with_the_words_are_found(
    root: Path, visit: Visit, parted: Visit, prefix: str, query: str, words: tuple[str, ...]
) -> None:
    expected = with_words(root, prefix, *words)
    assert expected
    for one in (visit, parted):
        assert set(found(one, f"{prefix}search/?q={query}")) == expected


@pytest.mark.parametrize("path", [
    "search/?q=gradient", "search/?q=regularization&family=linear-models",
    "search/?q=gradient – boosting", 'search/?q="gradient boosting"', "search/?q=k-means",
    "search/?q=perplexities", "da/search/?q=overfitting",
    "da/search/?q=nærmeste naboer", "zh/search/?q=过拟合", "zh/search/?q=核函数",
    "tr/search/?q=komşu", "tr/search/?q=cekirdegin",
])
def test_parts_find_what_one_index_finds(visit: Visit, parted: Visit, path: str) -> None:
    whole, parts = (found(one, path) for one in (visit, parted))
    assert parts and len(parts) == len(set(parts))
    assert set(parts) == set(whole)


@pytest.mark.parametrize(("path", "begins"), [
    ("search/?q=eigenvec", "eigenvec"), ("search/?q=xgboo", "xgboo"),
    ("tr/search/?q=özvektörlerinden", "özvektör"),
])
def test_a_word_may_have_an_end_that_no_text_has(
    root: Path, visit: Visit, parted: Visit, path: str, begins: str
) -> None:
    expected = with_words(root, path.partition("search")[0], begins)
    assert expected
    for one in (visit, parted):
        assert set(found(one, path)) == expected


@pytest.mark.parametrize(("path", "words"), [
    ("da/search/?q=overtilpasning", "overtilp"), ("search/?q=zzzz", "zzzz")])
def test_the_beginning_of_a_word_is_another_word(
    root: Path, visit: Visit, parted: Visit, path: str, words: str
) -> None:
    """Pagefind would show what the Danish texts say over and above that."""
    expected = with_words(root, path.partition("search")[0], words)
    for one in (visit, parted):
        assert set(found(one, path)) == expected
