"""What was visited can be read without a network; with one, nothing old is shown."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser.conftest import WIDE
from tests.browser.server import served
from tests.browser.waiting import until
from tests.site.conftest import BuiltSite

KEPT = """caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name)
  .then((store) => store.match(%r)))).then((found) => found.some(Boolean)))"""


@dataclass
class Reader:
    """A reader whose browser keeps pages, and the site on a server of its own."""

    page: Page
    address: str
    folder: Path

    def open(self, path: str) -> Page:
        """Visit a page, and wait until it is kept."""
        self.page.goto(self.address + path, wait_until="networkidle")
        until(self.page, "navigator.serviceWorker.controller")
        until(self.page, KEPT % (self.address + path.partition("?")[0]))
        until(self.page, KEPT % f"{self.address}assets/css/frame.css")
        return self.page

    def deploy(self, path: str, before: str, after: str) -> None:
        """Put a changed page on the server, with a theme of another version."""
        page, worker = self.folder / path / "index.html", self.folder / "sw.js"
        for file, old, new in ((page, before, after), (worker, 'VERSION = "', 'VERSION = "x')):
            text = file.read_text(encoding="utf-8")
            assert old in text
            file.unlink()
            file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def reader(site: BuiltSite, browser: Browser, tmp_path: Path) -> Iterator[Reader]:
    """A reader of a site that can be changed: links to the built files, where nothing differs."""
    folder = tmp_path / urlsplit(site.url).path.strip("/")
    folder.mkdir(parents=True)
    for one in site.folder.iterdir():
        (folder / one.name).symlink_to(one)
    (folder / "about").unlink()
    shutil.copytree(site.folder / "about", folder / "about")
    os.utime(folder / "about/index.html", (0, 0))  # deployed long ago
    context = browser.new_context(viewport=WIDE)
    with served(tmp_path, "no-cache") as server:  # or browsers keep pages for some time themselves
        yield Reader(context.new_page(), f"{server}{folder.name}/", folder)
        context.close()


def test_the_whole_data_are_not_kept(reader: Reader) -> None:
    page = reader.open("about/")
    page.evaluate("fetch('../api/v1/methods.json').then((answer) => answer.text())")
    page.evaluate("fetch('../api/v1/methods/lasso.bib').then((answer) => answer.text())")
    until(page, KEPT % f"{reader.address}api/v1/methods/lasso.bib")
    assert not page.evaluate(KEPT % f"{reader.address}api/v1/methods.json")


def test_visited_pages_are_read_without_a_network(reader: Reader) -> None:
    reader.open("da/methods/pruning/")
    reader.open("da/compare/?m=lasso,pruning").locator(".m-compare").wait_for()
    page = reader.page
    page.type("#header-search", "lasso")
    page.locator("#header-search-found a").first.wait_for()
    until(page, KEPT % f"{reader.address}assets/compare/da/lasso.json")
    until(page, KEPT % f"{reader.address}assets/names/da.json")
    page.context.set_offline(True)
    page.goto(f"{reader.address}da/methods/pruning/")
    assert page.locator("h1").inner_text() == "Pruning"
    assert page.locator("h1").evaluate("one => getComputedStyle(one).fontWeight") == "600"
    page.type("#header-search", "lasso")
    page.locator("#header-search-found a").first.wait_for()
    page.goto(f"{reader.address}da/compare/?m=pruning,lasso")
    page.locator(".m-compare").wait_for()
    with pytest.raises(Error, match=r"ERR_INTERNET_DISCONNECTED|ERR_FAILED"):
        page.goto(f"{reader.address}da/methods/bagging/")


def test_a_new_deployment_is_shown_at_once_and_replaces_what_was_kept(reader: Reader) -> None:
    page = reader.open("about/")
    heading = page.locator("h1").inner_text()
    reader.open("methods/pruning/")
    reader.deploy("about", f">{heading}</h1>", ">Another one</h1>")
    page.goto(f"{reader.address}about/", wait_until="networkidle")
    assert page.locator("h1").inner_text() == "Another one"
    until(page, "caches.keys().then(([one, ...more]) => !more.length && / x\\w+$/.test(one))")
    until(page, KEPT % f"{reader.address}about/")
    page.context.set_offline(True)
    page.reload()
    assert page.locator("h1").inner_text() == "Another one"
    with pytest.raises(Error):
        page.goto(f"{reader.address}methods/pruning/")
