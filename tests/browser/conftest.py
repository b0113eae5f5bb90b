"""The real site in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.chromium import FLAGS, MISSING, find
from tests.browser.server import served
from tests.site.conftest import BuiltSite, built, mkdocs_build

PREFIXES = ("", "da/", "zh/", "tr/")
KINDS = (
    "",
    "methods/",
    "methods/multi-task-learning/",
    "compare/",
    "compare/?m=lasso,ridge-regression,pruning",
    "compare/multi-task-learning-vs-transfer-learning/",
    "matrix/",
    "matrix/all/",
    "search/?q=lda",
    "status/",
    "contribute/",
    "contribute/?form=method",
    "contribute/?form=translation&method=lasso&lang=da",
    "contributing/",
    "about/",
    "problems/",
    "problems/A203/",
)
"""One page of each kind, without its language."""
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real site, built once for the browser."""
    folder = tmp_path_factory.mktemp("browser") / "site"
    result = mkdocs_build(root, folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return built(root, folder)


@pytest.fixture(scope="session")
def address(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the site on a server of this machine, below the path of the real one."""
    top = tmp_path_factory.mktemp("served")
    path = urlsplit(site.url).path.strip("/")
    (top / path).symlink_to(site.folder)
    with served(top) as server:
        yield f"{server}{path}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; the tests fail with a sentence where there is none."""
    path = find()
    assert path, MISSING
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


class Visit:
    """A page and everything that went wrong on it."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self.address = address
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on(
            "console",
            lambda message: (
                message.type in ("error", "warning")
                and "blocked by Playwright" not in message.text  # what test_offline is for
                and self.faults.append(f"{message.type}: {message.text}")
            ),
        )
        self.page.on(
            "requestfailed",
            lambda one: (  # a page that is left takes its requests along
                one.failure == "net::ERR_ABORTED" or self.faults.append(f"failed: {one.url}")
            ),
        )
        self.page.on(
            "request",
            lambda one: (
                one.url.startswith((address, "data:")) or self.faults.append(f"foreign: {one.url}")
            ),
        )

    def open(self, path: str) -> Page:
        """Go to a page of the site and wait until it is quiet."""
        self.page.goto(self.address + path, wait_until="networkidle")
        return self.page


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A wide window."""
    context = browser.new_context(service_workers="block", viewport=WIDE)
    yield Visit(context, address)
    context.close()


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Visit]:
    """A phone."""
    context = browser.new_context(service_workers="block", viewport=PHONE, has_touch=True)
    yield Visit(context, address)
    context.close()


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Visit]:
    """A window without JavaScript."""
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    yield Visit(context, address)
    context.close()
