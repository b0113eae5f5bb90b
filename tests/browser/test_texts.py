"""What the texts say is searched in the reader's language, in one index or in many."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

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
    ("", "catastrophic forgetting", "continual-learning"),
    ("", "eigenvector", "principal-component-analysis"),
    ("da/", "egenvektor", "principal-component-analysis"),
    ("zh/", "灾难性遗忘", "continual-learning"),
    ("tr/", "özvektör", "principal-component-analysis"),
)
"""Words of one method only: Pagefind would take their beginnings where it does not know them."""


def found(page: Page, path: str) -> list[str]:
    """Ask, open all that was found, and return the addresses of the pages in their order."""
    page.goto(path, wait_until="networkidle")
    while (more := page.locator("[data-texts] [data-more]")).is_visible():
        count = page.locator("[data-texts] li").count()
        more.click()
        page.locator("[data-texts] li").nth(count).wait_for()
    links = page.locator("[data-texts] li > a:first-child").all()
    return [(one.get_attribute("href") or "").split("#")[0] for one in links]


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


@pytest.mark.parametrize(("prefix", "query", "id"), RARE)
def test_a_part_that_does_not_know_a_word_says_nothing(
    parted: Visit, prefix: str, query: str, id: str
) -> None:
    links = found(parted.page, f"{parted.address}{prefix}search/?q={query}")
    assert [link.split("/")[-2] for link in links] == [id]
    assert parted.faults == []


@pytest.mark.parametrize("path", [
    "search/?q=gradient", "search/?q=regularization&family=linear-models",
    "search/?q=gradient – boosting", 'search/?q="gradient boosting"',
    "search/?q=perplexities", "da/search/?q=overfitting", "da/search/?q=kerne",
    "da/search/?q=nærmeste naboer", "zh/search/?q=过拟合", "zh/search/?q=核函数",
    "tr/search/?q=komşu", "tr/search/?q=cekirdegin", "tr/search/?q=aşırı uyum",
])
def test_parts_find_what_one_index_finds(visit: Visit, parted: Visit, path: str) -> None:
    whole, parts = (found(one.page, one.address + path) for one in (visit, parted))
    assert {urlsplit(one).path for one in parts} == {urlsplit(one).path for one in whole}
    assert parts and len(parts) == len(set(parts))
    assert visit.faults == parted.faults == []


@pytest.mark.parametrize(("path", "id"), [
    ("search/?q=eigenvec", "principal-component-analysis"),
    ("tr/search/?q=özvektörlerinden", "principal-component-analysis"),
])
def test_a_word_may_have_an_end_that_no_text_has(
    visit: Visit, parted: Visit, path: str, id: str
) -> None:
    for one in (visit, parted):
        links = found(one.page, one.address + path)
        assert [link.split("/")[-2] for link in links] == [id]


@pytest.mark.parametrize("path", ["da/search/?q=overtilpasning", "search/?q=zzzz"])
def test_the_beginning_of_a_word_is_another_word(visit: Visit, parted: Visit, path: str) -> None:
    """Pagefind would show what the Danish texts say over and above that."""
    for one in (visit, parted):
        assert found(one.page, one.address + path) == []
