"""Under the Content-Security-Policy everything works and nothing is blocked; no text does harm."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import KINDS, PREFIXES, Visit
from tests.browser.waiting import until

BLOCKED = """
  window.blocked = [];
  addEventListener("securitypolicyviolation", (event) =>
    window.blocked.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
"""


@pytest.fixture
def watched(visit: Visit) -> Visit:
    """A window that remembers what the policy blocked."""
    visit.page.add_init_script(BLOCKED)
    return visit


def blocked(page: Page) -> list[str]:
    return list(page.evaluate("window.blocked"))


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_policy_blocks_nothing_of_ours(watched: Visit, prefix: str) -> None:
    for kind in KINDS:
        page = watched.open(prefix + kind)
        assert blocked(page) == [], kind
        assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
    assert watched.faults == [], "no complaint, no other host"
    assert blocked(watched.open(prefix + "nowhere/")) == []


@pytest.mark.parametrize(("prefix", "name"), [("", "ridge"), ("da/", "ridge"), ("zh/", "岭回归"),
                                              ("tr/", "ridge")])  # fmt: skip
def test_search_palette_definitions_and_switch_work_under_it(
    watched: Visit, prefix: str, name: str
) -> None:
    page = watched.open(prefix + "methods/ridge-regression/")
    page.click("label[for=__palette_1]:visible, label[for=__palette_0]:visible")
    scheme = page.get_attribute("body", "data-md-color-scheme")
    page.locator(".m-term").first.click()
    assert page.locator(".m-defs > :popover-open").count() == 1
    page.keyboard.press("Escape")
    page.type("#header-search", name)
    page.locator("#header-search-found a").first.wait_for()
    page.keyboard.press("Enter")
    page.locator("[data-results] a").first.wait_for()
    page.locator("[data-texts] a").first.wait_for()
    assert page.get_attribute("body", "data-md-color-scheme") == scheme
    assert blocked(page) == []
    page.click(".m-languages summary")
    page.click(".m-languages li:not(:has([aria-current])) a >> nth=0")
    page.wait_for_load_state("networkidle")
    assert blocked(page) == [] and watched.faults == []


def test_the_chosen_palette_is_there_before_the_first_paint(watched: Visit) -> None:
    page = watched.open("methods/")
    page.click("label[for=__palette_1]:visible, label[for=__palette_0]:visible")
    chosen = page.get_attribute("body", "data-md-color-scheme")
    page.route("**/bundle.*.js",
               lambda route: route.fulfill(body="", content_type="text/javascript"))
    watched.open("matrix/")
    assert page.get_attribute("body", "data-md-color-scheme") == chosen


def test_a_script_that_slips_through_both_walls_does_not_run(watched: Visit) -> None:
    page = watched.open("methods/")
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = 'inline'";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend",
        `<button id="trap" onclick="window.ran = 'handler'">x</button>
         <a id="link" href="javascript:window.ran = 'link'">x</a>
         <base href="https://example.org/"><form action="https://example.org/"></form>
         <p id="styled" style="color: rgb(1, 2, 3)">x</p>`);
      document.getElementById("trap").click();
      document.getElementById("link").click();
      document.querySelector("form[action^=https]").submit();
    }""")
    until(page, "window.blocked.length >= 6")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.baseURI").startswith(watched.address)
    assert page.evaluate("getComputedStyle(document.getElementById('styled')).color") != (
        "rgb(1, 2, 3)")
