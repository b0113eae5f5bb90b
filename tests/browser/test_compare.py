"""What a reader does to compare methods: choose, order, look, share."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from methodica.catalogue import Catalogue
from methodica.load import Scope, load
from methodica.views.contrasts import pair
from tests.browser.conftest import PREFIXES, WIDE, Visit
from tests.browser.waiting import until, where

THREE = "multi-task-learning,knowledge-distillation,transfer-learning"
"""The comparison that readers come from, as a query."""


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    return Catalogue.of(load(Scope(root / "data", root)))


def compared(page: Page, count: int) -> list[str]:
    """Wait for as many columns and return their ids."""
    page.locator(f".m-compare thead th:nth-child({count + 1})").wait_for()
    heads = page.locator(".m-compare thead th[data-method-id]")
    return [str(one.get_attribute("data-method-id")) for one in heads.all()]


def chosen(page: Page) -> str:
    """The choice as the address has it."""
    return str(page.evaluate("new URLSearchParams(location.search).get('m') ?? ''"))


@pytest.mark.parametrize(
    ("prefix", "names", "ids"),
    [
        ("", ("岭回归", "çok görevli"), "ridge-regression,multi-task-learning"),
        ("da/", ("知识蒸馏", "MTL"), "knowledge-distillation,multi-task-learning"),
        ("zh/", ("karar ağacı", "SVM"), "decision-tree,support-vector-machine"),
        ("tr/", ("beslutningstræ", "qianyi xuexi"), "decision-tree,transfer-learning"),
    ],
)
def test_methods_are_chosen_by_any_name_in_any_language(
    visit: Visit, prefix: str, names: tuple[str, str], ids: str
) -> None:
    page = visit.open(prefix + "compare/")
    for count, name in enumerate(names, start=1):
        page.fill("#compare-search", "")
        page.type("#compare-search", name)
        page.locator("#compare-search-found a").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        compared(page, count)
    assert compared(page, 2) == ids.split(",")
    assert chosen(page) == ids
    assert visit.faults == []


def test_the_button_beside_the_field_takes_the_best_name(visit: Visit) -> None:
    page = visit.open("da/compare/")
    page.type("#compare-search", "lasso")
    page.locator("#compare-search-form button[type=submit]").click()
    assert compared(page, 1) == ["lasso"]


def test_no_cell_of_another_language_is_unmarked(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open(f"da/compare/?m={THREE}")
    compared(page, 3)
    labels = {
        value.label["da"]
        for _, one in catalogue.vocabulary.in_order()
        for value in (*one.values, *catalogue.vocabulary.special)
    }
    for _, one in catalogue.vocabulary.in_order():
        words = page.locator(f'tr[data-row="{one.id}"] td .m-term').all_inner_texts()
        assert words and set(words) <= labels, one.id
    for row, of in (("names", "names"), ("aliases", "aliases")):
        own = page.locator(f'tr[data-row="{row}"] td').evaluate_all(
            "cells => cells.flatMap(cell => [...cell.querySelectorAll('li')]"
            ".filter(item => !item.querySelector('[lang]')).map(item => item.textContent))"
        )
        methods = [catalogue.entries[id].method for id in THREE.split(",")]
        texts = {
            getattr(text, "text", text)
            for method in methods
            for code in ("da", "mul")
            for text in (
                [method.names.get(code)] if of == "names" else method.aliases.get(code, ())
            )
        }
        assert own and set(own) <= texts, row
    tag = page.locator('tr[data-row="names"] [lang="tr"]').first
    content = tag.evaluate("one => getComputedStyle(one, '::after').content")
    assert content in ("attr(lang)", '"tr"'), "the reader sees which language a name is in"


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_choice_survives_reload_back_and_the_switch_of_language(
    visit: Visit, prefix: str
) -> None:
    page = visit.open(f"{prefix}compare/?m=lasso,ridge-regression")
    compared(page, 2)
    page.locator("[data-chips] [data-method-id=lasso] [data-action=remove]").click()
    page.locator(".m-compare thead th:nth-child(3)").wait_for(state="detached")
    assert chosen(page) == "ridge-regression"
    page.reload()
    assert compared(page, 1) == ["ridge-regression"]
    page.go_back()
    assert compared(page, 2) == ["lasso", "ridge-regression"]
    other = "tr" if prefix != "tr/" else "da"
    page.click(".m-languages summary")
    page.click(f".m-languages a[hreflang={other}]")
    page.wait_for_url(f"**/{other}/compare/?m=lasso,ridge-regression")
    assert compared(page, 2) == ["lasso", "ridge-regression"]


def test_columns_are_ordered_by_keyboard_and_by_drag(visit: Visit) -> None:
    page = visit.open(f"compare/?m={THREE}")
    first, second, third = compared(page, 3)
    page.locator(f"[data-chips] [data-method-id={first}] [data-action=right]").focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelector('[data-said]').textContent.includes('column 2')")
    assert compared(page, 3) == [second, first, third]
    focus = page.evaluate(
        "[document.activeElement.closest('li').dataset.methodId,"
        " document.activeElement.dataset.action]"
    )
    assert focus == [first, "right"]
    chips = page.locator("[data-chips] li")
    chips.nth(2).drag_to(chips.nth(0))
    until(page, f"new URLSearchParams(location.search).get('m').startsWith('{third}')")
    page.locator(f'.m-compare thead th:nth-child(2)[data-method-id="{third}"]').wait_for()
    assert compared(page, 3) == [third, second, first]


def test_the_keyboard_stays_near_when_a_method_is_removed(visit: Visit) -> None:
    page = visit.open("compare/?m=lasso,ridge-regression")
    compared(page, 2)
    page.locator("[data-chips] [data-method-id=ridge-regression] [data-action=remove]").focus()
    page.keyboard.press("Enter")
    until(page, "document.activeElement.closest('li')?.dataset.methodId === 'lasso'")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.id === 'compare-search'")


def test_only_differences_and_folded_groups_are_kept_in_the_address(visit: Visit) -> None:
    page = visit.open("compare/?m=lasso,ridge-regression")
    compared(page, 2)
    equal = page.locator('tr[data-row="family"]')
    assert equal.get_attribute("data-differs") == "false"
    page.locator("[data-only]").focus()
    page.keyboard.press("Space")
    assert not equal.is_visible()
    assert page.locator('tr[data-row="year"]').is_visible() == (
        page.locator('tr[data-row="year"]').get_attribute("data-differs") == "true"
    )
    page.locator("[data-only]").uncheck()
    page.locator('[data-fold="origin"]').focus()
    page.keyboard.press("Enter")
    assert not equal.is_visible()
    assert page.get_attribute('[data-fold="origin"]', "aria-expanded") == "false"
    page.locator("[data-only]").check()
    assert where(page).endswith("?m=lasso,ridge-regression&only=differences&folded=origin")
    page.reload()
    compared(page, 2)
    assert page.locator("[data-only]").is_checked()
    assert page.get_attribute('[data-fold="origin"]', "aria-expanded") == "false"


def test_a_difference_has_a_sign_and_a_word(visit: Visit) -> None:
    page = visit.open("da/compare/?m=lasso,ridge-regression")
    compared(page, 2)
    row = page.locator('tr[data-differs="true"] th').first
    assert "≠" in row.inner_text() and "afviger" in row.inner_text()


def test_definitions_are_at_hand(visit: Visit) -> None:
    page = visit.open("da/compare/?m=lasso,ridge-regression")
    compared(page, 2)
    word = page.locator('tr[data-row="labels-needed"] td .m-term').first
    word.focus()
    page.keyboard.press("Enter")
    assert page.locator("[popover]:popover-open").count() == 1


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_table_is_the_one_that_the_build_writes(
    visit: Visit, prefix: str, catalogue: Catalogue
) -> None:
    """Both tables of each written contrast say the same, cell by cell."""
    script = """rows => rows.map(row => [row.dataset.row, row.dataset.differs,
      ...[...row.cells].map(cell => cell.textContent.replace(/\\s+/g, ' ').trim()),
      ...[...row.querySelectorAll('[lang]')].map(one => one.lang)])"""
    for one in list(catalogue.contrasts)[:4]:
        contrast = pair(one)
        page = visit.open(prefix + contrast.path)
        written = page.locator("tr[data-row]").evaluate_all(script)
        page = visit.open(f"{prefix}compare/?m={','.join(contrast.methods)}")
        compared(page, 2)
        assert page.locator("tr[data-row]").evaluate_all(script) == written
        assert page.locator("[data-written] a").count() == 1
    assert visit.faults == []


@pytest.mark.parametrize("prefix", PREFIXES)
def test_methods_are_collected_from_their_pages_and_from_lists(visit: Visit, prefix: str) -> None:
    page = visit.open(f"{prefix}methods/lasso/")
    page.locator("button[data-choose=lasso]").click()
    assert page.locator("[data-tray]").is_visible()
    page = visit.open(f"{prefix}methods/")
    row = page.locator("li[data-method-id=pruning]").first
    row.locator("button").click()
    assert row.locator("button").get_attribute("aria-pressed") == "true"
    assert page.locator("button[data-choose=lasso]").first.get_attribute("aria-pressed") == "true"
    page.locator("[data-tray] a").click()
    page.wait_for_url(f"**/{prefix}compare/?m=lasso,pruning")
    assert compared(page, 2) == ["lasso", "pruning"]
    page = visit.open(f"{prefix}compare/")
    assert compared(page, 2) == ["lasso", "pruning"]
    page = visit.open(f"{prefix}methods/lasso/")
    page.locator("[data-clear]").click()
    assert page.evaluate("localStorage.getItem('methodica.compare')") is None
    assert not page.locator("[data-tray]").is_visible()
    assert visit.faults == []


def test_a_seventh_method_is_refused_with_a_sentence(visit: Visit) -> None:
    page = visit.open("methods/")
    buttons = page.locator("#a-z ~ ul button[data-choose]")
    for at in range(7):
        buttons.nth(at).click()
    assert "Six methods can stand side by side" in page.locator("[data-tray]").inner_text()
    assert page.locator("#a-z ~ ul button[aria-pressed=true]").count() == 6


def test_closed_storage_costs_the_tray_and_nothing_else(browser: Browser, address: str) -> None:
    context = browser.new_context(service_workers="block", viewport=WIDE)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('closed') }})"
    )
    visit = Visit(context, address)
    page = visit.open("compare/?m=lasso")
    page.type("#compare-search", "pruning")
    page.locator("#compare-search-found a").first.click()
    assert compared(page, 2) == ["lasso", "pruning"]
    context.close()


def test_odd_addresses_lead_on(visit: Visit) -> None:
    page = visit.open("compare/?m=lasso,LASSO,../../x,lasso,no-such-method")
    assert compared(page, 1) == ["lasso"]
    assert "no-such-method" in page.locator("[data-said]").inner_text()
    assert [one for one in visit.faults if "404" not in one] == []


def test_seven_methods_in_an_address_show_six(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("compare/?m=" + ",".join(list(catalogue.entries)[:7]))
    assert len(compared(page, 6)) == 6
    assert "first six" in page.locator("[data-said]").inner_text()


def test_a_network_that_fails_may_be_asked_again(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.page
    broken = True

    def answer(route: Route) -> None:
        if broken:
            route.abort()
        else:
            route.continue_()

    page.route("**/assets/compare/da/lasso.json", answer)
    visit.open("da/compare/?m=lasso,pruning")
    alert = page.locator("[role=alert]")
    assert catalogue.phrases["da"]("compare.failed") in alert.inner_text()
    broken = False
    alert.locator("button").click()
    assert compared(page, 2) == ["lasso", "pruning"]


def test_four_methods_weigh_less_than_a_hundred_kilobytes(visit: Visit) -> None:
    """Scripts, styles and data beyond the page itself, as they go over the wire."""
    visit.open("da/about/")
    weights: dict[str, int] = {}
    visit.page.on(
        "response",
        lambda one: weights.update({one.url: len(gzip.compress(one.body()))})
        if re.search(r"/assets/(js|compare|css/compare|css/takeaway|names)", one.url) else None,
    )
    compared(visit.open(f"da/compare/?m={THREE},pruning"), 4)
    visit.page.wait_for_load_state("networkidle")
    assert len([url for url in weights if "/assets/compare/da/" in url]) == 4
    assert sum(weights.values()) < 60_000, weights


@pytest.mark.parametrize("prefix", PREFIXES)
def test_without_javascript_contrasts_and_matrix_are_there(plain: Visit, prefix: str) -> None:
    page = plain.open(f"{prefix}compare/?m={THREE}")
    assert page.locator("noscript").count() == 1
    assert not page.locator("[data-compare]").is_visible()
    page.locator(".m-contrasts a").first.click()
    assert page.locator("table.m-compare tr[data-row]").count() > 25
    page = plain.open(f"{prefix}compare/")
    page.locator("a.m-button[href*=matrix]").click()
    assert page.locator("table.m-matrix tbody tr").count() > 50


@pytest.mark.parametrize("prefix", PREFIXES)
def test_six_methods_fit_a_phone(phone: Visit, prefix: str, catalogue: Catalogue) -> None:
    page = phone.open(f"{prefix}compare/?m=" + ",".join(list(catalogue.entries)[:6]))
    compared(page, 6)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    frame = page.locator(".m-compare-frame")
    frame.evaluate("frame => frame.scrollTo(500, 600)")
    left, top = frame.evaluate(
        "frame => { const box = frame.getBoundingClientRect();"
        " const head = frame.querySelector('thead td').getBoundingClientRect();"
        " return [head.left - box.left, head.top - box.top]; }"
    )
    assert abs(left) <= 2 and abs(top) <= 2, "the first column and the header stay in sight"
