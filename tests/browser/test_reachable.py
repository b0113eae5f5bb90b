"""What axe cannot see: focus in sight, names that are heard, room for large and wide letters."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

READ = ("", "methods/multi-task-learning/", "compare/?m=lasso,pruning", "matrix/", "search/?q=lda",
        "status/", "contribute/?form=method")
"""Kinds of page with every kind of control."""
CONTROLS = {"button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "switch",
            "option", "DisclosureTriangle"}  # fmt: skip
SIGNS = set("+＋－▾▸↕▲▼✓×←→")
"""Signs that style sheets or buttons show; what they mean is said in words."""
ZOOMED = {"width": 320, "height": 256}
"""A window of 1280 × 1024 at 400 %."""
SPACED = """
  * { line-height: 1.5 !important; letter-spacing: .12em !important }
  * { word-spacing: .16em !important }
  p { margin-bottom: 2em !important }
"""
"""The spacing that a reader may ask for (WCAG 1.4.12)."""
IN_SIGHT = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const shown = one.matches(".md-option") ? one.closest("form") : one;
  const parts = [.02, .25, .5, .75, .98];
  const seen = [...shown.getClientRects()].some((box) => parts.some((x) => parts.some((y) => {
    const at = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
    return at && (shown.contains(at) || at.contains(shown) && !at.querySelector("h1"));
  })));
  return seen ? null : one.outerHTML.slice(0, 120);
}"""
UNMARKED_HAN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node; (node = walker.nextNode());) {
    const owner = node.parentElement;
    const isMarked = owner.closest("script, pre, code, [lang=zh]");
    if (/\\p{Script=Han}/u.test(node.data) && !isMarked) found.push(node.data.trim());
  }
  return found;
}"""


LEVELS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"""


def hidden_stops(page: Page, key: str, steps: int) -> list[str]:
    """Press a key time and again; return what had the keyboard and could not be seen."""
    found = []
    for _ in range(steps):
        page.keyboard.press(key)
        found.append(page.evaluate(IN_SIGHT))
    return [one for one in found if one]


@pytest.mark.parametrize("path", ["methods/", "compare/?m=lasso,pruning,bagging", "matrix/"])
def test_what_has_the_keyboard_is_in_sight_on_a_narrow_window(visit: Visit, path: str) -> None:
    """Not beside the window, as links of a closed drawer, nor below header, tray or heading."""
    page = visit.page
    page.add_init_script("localStorage.setItem('methodica.compare', '[\"lasso\", \"pruning\"]')")
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 740})
    for key in ("Tab", "Shift+Tab"):
        assert hidden_stops(visit.open(f"da/{path}"), key, 60) == [], key


def test_the_last_filter_is_within_reach_beside_the_table(visit: Visit) -> None:
    page = visit.open("matrix/")
    page.locator("[data-years] select").last.focus()
    frame = page.locator("[data-panel]").bounding_box()
    last = page.locator("[data-years] select").last.bounding_box()
    assert frame and last
    assert last["y"] + last["height"] <= frame["y"] + frame["height"] <= 900


def tree(page: Page) -> list[dict[str, Any]]:
    """What a screen reader meets, in order."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [one for one in nodes if not one["ignored"]]


@pytest.mark.parametrize("prefix", ["da/", "zh/"])
def test_controls_are_called_by_words_headings_in_order_and_chinese_is_marked(
    visit: Visit, prefix: str
) -> None:
    for path in READ:
        page = visit.open(prefix + path)
        assert page.evaluate(UNMARKED_HAN) == [] or prefix == "zh/", path
        nodes = tree(page)
        controls = [(one["role"]["value"], one["name"]["value"].strip())
                    for one in nodes if one["role"]["value"] in CONTROLS]
        wrong = [one for one in controls if not one[1] or SIGNS & set(one[1])]
        assert len(controls) > 10 and wrong == [], path
        levels = page.evaluate(LEVELS)
        steps = zip([0, *levels], levels, strict=False)
        assert all(after <= before + 1 for before, after in steps), (path, levels)


def test_how_many_names_were_found_is_said(visit: Visit) -> None:
    page = visit.open("da/methods/")
    said = page.locator("#header-search-form [role=status]")
    page.type("#header-search", "ridge")
    page.locator("#header-search-found a").first.wait_for()
    assert said.inner_text() == "1 metode fundet"
    page.type("#header-search", "qqqq")
    page.locator("#header-search-found li:not(:has(a))").wait_for()
    assert said.inner_text() == "Ingen metode har sådan et navn."


@pytest.mark.parametrize("prefix", ["da/", "zh/"])
def test_large_and_widely_spaced_letters_find_room(visit: Visit, prefix: str) -> None:
    visit.page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
    wide = {}
    for path in READ:
        page = visit.open(prefix + path)
        page.evaluate("""(rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets = [sheet];
        }""", SPACED)
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > ZOOMED["width"]} == {}


def test_the_chosen_name_is_seen_in_forced_colors(visit: Visit) -> None:
    page = visit.page
    page.emulate_media(forced_colors="active")
    visit.open("da/")
    page.type("#home-search", "beslut")
    page.locator("#home-search-found a").first.wait_for()
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#home-search-found [aria-selected=true]")
    assert chosen.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
