"""The matrix as a reader uses it: filter, sort, choose columns, be guided, go on to compare."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from methodica.catalogue import Catalogue
from methodica.load import Scope, load
from tests.bench.matrix import enlarged, served_matrix
from tests.browser.accessibility import findings
from tests.browser.conftest import PHONE, PREFIXES, WIDE, Visit
from tests.browser.waiting import until, where

PATH = "tasks=clustering&interpretability=medium"


@pytest.fixture(scope="module")
def catalogue(root: Path) -> Catalogue:
    return Catalogue.of(load(Scope(root / "data", root)))


def opened(visit: Visit, path: str) -> Page:
    """Open the matrix and wait until its filters work."""
    page = visit.open(path)
    page.locator("[data-ready]").wait_for()
    return page


def ids(page: Page) -> list[str]:
    """Methods that can be seen, in order."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.m-matrix tbody tr:not([hidden])')]"
        ".map((row) => row.dataset.methodId)"
    )
    return found


def columns(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.m-matrix thead th:not([hidden])')]"
        ".map((head) => head.dataset.column)"
    )
    return found


def said(page: Page) -> str:
    return page.locator("[data-left]").inner_text()


def box(facet: str, value: str) -> str:
    return f"[data-panel] input[name={facet}][value={value}]"


def unfold(page: Page) -> None:
    page.evaluate(
        "document.querySelectorAll('.m-explore details').forEach((one) => { one.open = true; })"
    )


def test_choices_in_a_facet_are_alternatives_and_facets_add_up(
    visit: Visit, catalogue: Catalogue
) -> None:
    page = opened(visit, "matrix/")
    unfold(page)
    assert said(page) == f"{len(catalogue.entries)} methods"
    page.check(box("tasks", "clustering"))
    clustering = ids(page)
    assert all("clustering" in catalogue.entries[id].method.properties["tasks"]
               for id in clustering)
    page.check(box("tasks", "visualization"))
    both = ids(page)
    assert set(both) > set(clustering)
    page.check(box("interpretability", "medium"))
    assert set(ids(page)) < set(both)
    assert visit.faults == []


def test_counts_are_true_and_nothing_leads_to_nothing(visit: Visit) -> None:
    page = opened(visit, f"matrix/?{PATH}")
    unfold(page)
    boxes = page.locator("[data-facet] input").all()
    assert any(one.is_disabled() for one in boxes)
    for one in boxes:
        shown = one.locator("xpath=..").locator("[data-count]").inner_text()
        assert one.is_disabled() == (shown == "0" and not one.is_checked())
    for facet in ("data-modality", "amount-of-data", "family"):
        offered = page.locator(f"[data-facet={facet}] label", has=page.locator("input:enabled"))
        offered.last.click()
        count = offered.last.locator("[data-count]").inner_text()
        assert len(ids(page)) == int(count) > 0


def test_taking_a_choice_back_never_leaves_nothing(visit: Visit) -> None:
    page = opened(visit, "matrix/")
    page.check(box("tasks", "clustering"))
    page.check(box("tasks", "control"))
    page.check(box("learning-setting", "reinforcement"))
    page.uncheck(box("tasks", "control"))
    assert ids(page), "clustering by reinforcement would be nothing, so the tasks are let go"
    assert not page.is_checked(box("tasks", "clustering"))


def test_years_narrow_the_rows_and_offer_only_what_there_is(
    visit: Visit, catalogue: Catalogue
) -> None:
    page = opened(visit, "matrix/?tasks=clustering")
    page.select_option("select[name=first]", "1990")
    years = [catalogue.entries[id].method.origin.year for id in ids(page)]
    assert years and min(years) >= 1990
    assert "year=1990-" in where(page)
    assert page.locator("select[name=last] option[value='1936']").is_disabled()
    assert "1990" in page.locator("[data-chosen]").inner_text()


def test_an_address_that_fits_nothing_says_so_and_leads_on(visit: Visit) -> None:
    page = opened(visit, "da/matrix/?tasks=clustering&labels-needed=reward&sort=nonsense&tasks2=x")
    assert ids(page) == []
    assert page.locator("[data-nothing]").is_visible()
    page.locator("[data-chosen] button").first.click()
    assert ids(page)
    page.click("[data-clear]")
    assert where(page).endswith("/da/matrix/")


def test_the_state_survives_reload_back_and_the_language_switch(visit: Visit) -> None:
    page = opened(visit, "da/matrix/")
    page.check(box("tasks", "regression"))
    page.click("[data-sort=year]")
    page.click("[data-sort=year]")
    page.check("[data-why]")
    rows, shown, address = ids(page), columns(page), where(page)
    assert address.endswith("/da/matrix/?tasks=regression&sort=-year&why=1")
    page.reload()
    page.locator("[data-ready]").wait_for()
    assert (ids(page), columns(page)) == (rows, shown)
    page.click(".m-languages summary")
    page.click(".m-languages a[hreflang=tr]")
    page.wait_for_url("**/tr/matrix/?tasks=regression&sort=-year&why=1")
    page.locator("[data-ready]").wait_for()
    assert (set(ids(page)), columns(page)) == (set(rows), shown)
    page.go_back()
    page.locator("[data-ready]").wait_for()
    page.go_back()
    page.wait_for_url("**?tasks=regression&sort=-year")
    assert "why" not in columns(page)
    for _ in range(3):
        page.go_back()
    page.wait_for_url("**/da/matrix/")
    assert not page.is_checked(box("tasks", "regression"))
    assert visit.faults == []


def test_columns_are_chosen_and_kept(visit: Visit, catalogue: Catalogue) -> None:
    page = opened(visit, "zh/matrix/")
    first = columns(page)
    assert "hardware" not in first
    page.click("[popovertarget=matrix-columns]")
    page.check("[data-columns] input[value=hardware]")
    page.uncheck("[data-columns] input[value=family]")
    page.keyboard.press("Escape")
    assert not page.locator("[data-columns]").is_visible()
    shown = columns(page)
    assert "hardware" in shown and "family" not in shown
    row = page.locator("tr[data-method-id=random-forest]")
    cells = row.evaluate("row => [...row.cells].slice(1).map((cell) => cell.dataset.column)")
    assert ["name", *cells] == shown
    value = catalogue.entries["random-forest"].method.properties["hardware"][0]
    term = catalogue.vocabulary.properties["hardware"].value(value)
    assert term and row.locator("[data-column=hardware]").inner_text() == term.label["zh"]
    page.reload()
    page.locator("[data-ready]").wait_for()
    assert columns(page) == shown
    page.click("[popovertarget=matrix-columns]")
    page.click("[data-reset]")
    assert columns(page) == first and "columns" not in where(page)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_rows_are_sorted_in_the_language_s_order(
    visit: Visit, prefix: str, catalogue: Catalogue
) -> None:
    code = prefix.strip("/") or "en"
    page = opened(visit, f"{prefix}matrix/")
    assert ids(page) == list(catalogue.in_order[code])
    page.click("[data-sort=name]")
    assert ids(page) == list(reversed(catalogue.in_order[code]))
    page.click("[data-sort=year]")
    years = [catalogue.entries[id].method.origin.year for id in ids(page)]
    assert years == sorted(years)
    assert page.get_attribute("th[data-column=year]", "aria-sort") == "ascending"
    assert page.locator("th[aria-sort]").count() == 1
    page.click("[data-sort=family]")
    families = page.locator("tbody td[data-column=family]").all_inner_texts()
    assert families == sorted(families, key=catalogue.orders[code].key)


def test_danish_and_turkish_letters_stand_in_their_places(visit: Visit) -> None:
    names = "[...document.querySelectorAll('tbody th a')].map((link) => link.textContent)"
    for prefix, locale in (("da/", "da"), ("tr/", "tr")):
        page = opened(visit, f"{prefix}matrix/")
        collator = f"new Intl.Collator('{locale}').compare"
        assert page.evaluate(f"{names}.join() === {names}.sort({collator}).join()")


def test_the_guide_ends_in_an_address_and_says_why(visit: Visit, catalogue: Catalogue) -> None:
    page = opened(visit, "matrix/")
    page.click("[data-guide] > summary")
    for facet, answer in (("tasks", "classification"), ("data-modality", None),
                          ("labels-needed", "all"), ("amount-of-data", "hundreds")):
        question = page.locator(f"[data-question={facet}]")
        assert question.is_visible()
        if answer:
            question.locator(f"input[value={answer}]").check()
        page.click("[data-next]")
    last = page.locator("[data-question=interpretability]")
    count = last.locator("label", has=page.locator("input[value=readable]"))
    left = int(count.locator("[data-count]").inner_text())
    last.locator("input[value=readable]").check()
    assert page.locator("[data-next]").is_disabled()
    show = page.locator("[data-show]")
    assert show.inner_text() == f"Show {left} methods, and why"
    target = show.evaluate("link => link.href")
    show.click()
    assert page.url == target and "interpretability=high" in target
    rows = ids(page)
    assert len(rows) == left and "decision-tree" in rows
    for row in page.locator("tbody tr:not([hidden])").all():
        reasons = row.locator("[data-reason]")
        assert [one.get_attribute("data-reason") for one in reasons.all()] == [
            "tasks", "labels-needed", "amount-of-data", "interpretability"]
    tree = page.locator("tr[data-method-id=decision-tree] [data-column=why]").inner_text()
    assert "✓ Tasks: Classification" in tree and "✓ Interpretability: High" in tree
    unsure = [page.locator(f"tr[data-method-id={id}] [data-column=why]").inner_text().count("~")
              for id in rows]
    assert unsure == sorted(unsure) and unsure[-1] > 0, "the surest stand first"
    opened(visit, "da/matrix/" + target.partition("matrix/")[2])
    assert set(ids(page)) == set(rows)
    assert page.is_checked("[data-question=interpretability] input[value=readable]")
    assert visit.faults == []


def test_what_nobody_has_recorded_stands_last_in_either_direction(visit: Visit) -> None:
    def forget(route: Route) -> None:
        answer = route.fetch()
        index = answer.json()
        column = index["columns"]["interpretability"]
        column["values"].append("unknown")
        column["rows"][index["methods"].index("decision-tree")] = len(column["values"]) - 1
        route.fulfill(response=answer, json=index)

    visit.page.route("**/assets/matrix.json", forget)
    page = opened(visit, "da/matrix/?sort=interpretability")
    assert ids(page)[-1] == "decision-tree"
    page.click("[data-sort=interpretability]")
    assert ids(page)[-1] == "decision-tree"


def test_each_answer_says_what_it_would_leave(visit: Visit) -> None:
    page = opened(visit, "tr/matrix/?labels-needed=reward")
    page.click("[data-guide] > summary")
    clustering = page.locator("[data-question=tasks] input[value=clustering]")
    control = page.locator("[data-question=tasks] input[value=control]")
    assert clustering.is_disabled() and not control.is_disabled()
    control.check()
    assert ids(page)
    page.click("[data-again]")
    assert page.url.endswith("/tr/matrix/")


def test_six_rows_go_to_compare(visit: Visit) -> None:
    page = opened(visit, "da/matrix/?family=linear-models")
    chosen = ids(page)
    assert 1 < len(chosen) <= 6
    page.click("[data-compare]")
    page.wait_for_url("**/da/compare/?m=" + ",".join(chosen))
    opened(visit, "da/matrix/")
    assert not page.locator("[data-compare]").is_visible()
    page.evaluate("localStorage.clear()")
    page.reload()
    page.locator("[data-ready]").wait_for()
    for id in ("adam", "lasso"):
        page.click(f"button[data-choose={id}]")
    page.click("[data-tray] a")
    page.wait_for_url("**/da/compare/?m=adam,lasso")


def test_a_word_in_a_cell_says_what_it_means(visit: Visit) -> None:
    page = opened(visit, "da/matrix/")
    page.click("tr[data-method-id=lasso] [data-value=regression]")
    assert page.locator("[data-meaning]").inner_text() == "Regression\nAt prædiktere et tal."
    page.keyboard.press("Escape")
    head = page.locator("th[data-column=tasks] .m-term")
    head.focus()
    page.keyboard.press("Enter")
    assert "At prædiktere et tal." in page.locator("#def-property-tasks").inner_text()


def test_everything_works_by_keyboard(visit: Visit) -> None:
    page = opened(visit, "zh/matrix/")
    page.focus("[data-guide] > summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.is_checked("[data-question=tasks] input[value=classification]")
    page.focus("[data-next]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.question") == "data-modality"
    page.focus("[data-show]")
    page.keyboard.press("Enter")
    assert page.evaluate("'matrixFrame' in document.activeElement.dataset")
    assert "why" in columns(page)
    page.focus("[data-chosen] button")
    page.keyboard.press("Enter")
    assert page.evaluate("'matrixFrame' in document.activeElement.dataset")
    page.focus(box("tasks", "regression"))
    page.keyboard.press("Space")
    assert "tasks=regression" in where(page)
    page.focus("[data-sort=year]")
    page.keyboard.press("Enter")
    assert page.get_attribute("th[data-column=year]", "aria-sort") == "ascending"


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_phone_folds_the_filters_and_keeps_names_in_sight(phone: Visit, prefix: str) -> None:
    page = opened(phone, f"{prefix}matrix/?{PATH}&why=1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert not page.locator("[data-panel] form").is_visible()
    page.click("[data-panel] > summary")
    label = page.locator("[data-facet=tasks] label").first
    box_of_label = label.bounding_box()
    assert box_of_label and box_of_label["height"] >= 44
    frame = page.locator("[data-matrix-frame]")
    frame.evaluate("frame => frame.scrollTo(300, 100)")
    left, top = frame.evaluate(
        "frame => { const box = frame.getBoundingClientRect();"
        " const head = frame.querySelector('thead th').getBoundingClientRect();"
        " return [head.left - box.left, head.top - box.top]; }"
    )
    assert abs(left) <= 2 and abs(top) <= 2
    assert phone.faults == []


@pytest.mark.parametrize("prefix", PREFIXES)
def test_without_javascript_there_is_a_plain_table_and_a_whole_one(
    plain: Visit, prefix: str, catalogue: Catalogue
) -> None:
    page = plain.open(f"{prefix}matrix/")
    assert page.locator(".m-matrix tbody tr:visible").count() == len(catalogue.entries)
    for name in ("panel", "guide", "sort", "clear", "choose"):
        assert not page.locator(f"[data-{name}]").first.is_visible(), name
    page.click("noscript a")
    assert page.url.endswith(f"/{prefix}matrix/all/")
    assert page.locator("thead th:visible").count() > len(catalogue.vocabulary.properties)


def test_a_broken_connection_leaves_the_table(visit: Visit) -> None:
    visit.page.route("**/assets/matrix.json", lambda route: route.abort())
    page = visit.open("da/matrix/")
    assert page.locator(".m-banner[data-failed]").is_visible()
    assert not page.locator("[data-panel]").is_visible()
    assert len(ids(page)) > 60


def test_a_printed_matrix_is_the_table_alone(visit: Visit) -> None:
    page = opened(visit, f"tr/matrix/?{PATH}")
    page.emulate_media(media="print")
    assert not page.locator("[data-panel]").is_visible()
    assert not page.locator(".m-toolbar").is_visible()
    assert page.locator("[data-chosen]").is_visible()
    assert page.locator(".m-matrix").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(
    browser: Browser, address: str, size: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(service_workers="block", viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    page = opened(Visit(context, address), f"da/matrix/?{PATH}&why=1")
    unfold(page)
    if size == PHONE:
        page.click("[popovertarget=matrix-columns]")
    assert findings(page) == []
    context.close()


def test_rows_of_a_large_catalogue_come_as_one_scrolls(browser: Browser) -> None:
    page = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]
    with served_matrix(enlarged(300)) as (address, _):
        page.goto(address)
        page.locator("[data-ready]").wait_for()
        few = len(ids(page))
        assert 61 < few < 300
        page.locator("[data-matrix-frame]").evaluate("frame => frame.scrollTo(0, 1e6)")
        until(
            page,
            f"document.querySelectorAll('.m-matrix tbody tr:not([hidden])').length > {few}",
        )
        page.click("[data-sort=year]")
        assert len(ids(page)) == few
        page.evaluate("document.querySelector('[data-more]').click()")
        years = page.locator("tbody td[data-column=year]").all_inner_texts()
        assert len(ids(page)) == 300 and years == sorted(years)
    page.close()
