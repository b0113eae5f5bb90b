"""What a reader does: read, switch language, look a word up, find a method."""

from __future__ import annotations

import pytest

from tests.browser.conftest import KINDS, PREFIXES, Visit


@pytest.mark.parametrize("prefix", PREFIXES)
def test_nothing_is_wider_than_a_phone(phone: Visit, prefix: str) -> None:
    widths = {
        kind: phone.open(prefix + kind).evaluate("document.documentElement.scrollWidth")
        for kind in KINDS
    }
    assert {kind: width for kind, width in widths.items() if width > 360} == {}


def test_the_switch_keeps_the_page(visit: Visit) -> None:
    page = visit.open("da/methods/pruning/")
    page.click(".m-languages summary")
    page.click(".m-languages a[hreflang=tr]")
    page.wait_for_url("**/tr/methods/pruning/")
    assert page.get_attribute("html", "lang") == "tr"


def test_a_definition_opens_on_the_spot_and_by_keyboard(visit: Visit) -> None:
    page = visit.open("da/methods/pruning/")
    button = page.locator('[data-row="labels-needed"] th button')
    definition = page.locator("#def-property-labels-needed")
    assert not definition.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert definition.is_visible()
    page.keyboard.press("Escape")
    assert not definition.is_visible()


def test_the_first_tab_stop_skips_to_the_content(visit: Visit) -> None:
    page = visit.open("methods/pruning/")
    page.keyboard.press("Tab")
    assert "md-skip" in page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#content"


@pytest.mark.parametrize(
    ("prefix", "query", "id", "shown"),
    [
        ("", "çok görevli öğrenme", "multi-task-learning", "Çok görevli öğrenme"),
        ("da/", "遷移學習", "transfer-learning", "迁移学习"),
        ("zh/", "karar agaci", "decision-tree", "Karar ağacı"),
        ("tr/", "qianyi xuexi", "transfer-learning", "迁移学习"),
    ],
)
def test_a_name_of_another_language_is_found_as_one_types(
    visit: Visit, prefix: str, query: str, id: str, shown: str
) -> None:
    page = visit.open(prefix)
    page.type("#home-search", query)
    first = page.locator("#home-search-found a").first
    first.wait_for()
    assert first.get_attribute("data-method-id") == id
    assert shown in first.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{prefix}methods/{id}/")


def test_a_slash_goes_to_the_search(visit: Visit) -> None:
    page = visit.open("da/methods/pruning/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "header-search"
    page.type("#header-search", "svm")
    page.locator("#header-search-found a").first.wait_for()
    page.keyboard.press("Escape")
    assert not page.locator("#header-search-found").is_visible()


def test_the_search_page_answers_its_address(visit: Visit) -> None:
    page = visit.open("da/search/?q=LDA")
    link = page.locator("[data-results] a").first
    link.wait_for()
    assert link.get_attribute("data-method-id") == "linear-discriminant-analysis"


def test_near_names_are_offered_where_none_was_found(visit: Visit) -> None:
    page = visit.open("da/search/?q=dropuuuut")
    page.locator("[data-near] a").first.wait_for()
    assert page.locator("[data-near] a").first.get_attribute("data-method-id") == "dropout"
    page.locator("[data-nothing] [data-add]").wait_for()
    said = "".join(page.locator(one).inner_text() for one in ("[data-near]", "[data-nothing]"))
    assert said.count("Ingen metode har sådan et navn.") == 1


def test_an_empty_answer_leads_on(visit: Visit) -> None:
    page = visit.open("da/search/?q=qqqqzzzz")
    page.locator("[data-nothing] [data-none]").wait_for()
    address = page.locator("[data-nothing] a[hreflang=tr]").evaluate("a => a.href")
    assert address.endswith("/tr/search/?q=qqqqzzzz")
    form = page.locator("[data-nothing] a[data-add]").evaluate("a => a.href")
    assert form.endswith("/da/contribute/?form=method&lang=da&name=qqqqzzzz")


def test_nothing_is_loaded_before_the_search_is_used(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda one: asked.append(one.url))
    visit.open("methods/pruning/")
    assert not [one for one in asked if "/names/" in one or "lookup" in one]


def test_the_palette_switches_and_stays(visit: Visit) -> None:
    page = visit.open("methods/")
    page.click("label[for=__palette_1]:visible, label[for=__palette_0]:visible")
    scheme = page.get_attribute("body", "data-md-color-scheme")
    visit.open("matrix/")
    assert page.get_attribute("body", "data-md-color-scheme") == scheme


@pytest.mark.parametrize("prefix", PREFIXES)
def test_without_javascript_everything_can_be_read_and_reached(plain: Visit, prefix: str) -> None:
    page = plain.open(prefix + "methods/multi-task-learning/")
    assert page.locator("#how-it-works").is_visible()
    assert page.locator("math").first.is_visible()
    page.click(".m-languages summary")
    assert page.locator(".m-languages a[hreflang=en]").is_visible()
    plain.open(prefix + "search/?q=x")
    assert page.locator("noscript a").count() == 1


@pytest.mark.parametrize(("path", "code"), [("nowhere/", "en"), ("da/nowhere/", "da"),
                                            ("zh/methods/nothing/", "zh")])  # fmt: skip
def test_the_missing_page_speaks_the_language_of_the_address(
    visit: Visit, path: str, code: str
) -> None:
    page = visit.open(path)
    visible = [one for one in page.locator("[data-missing]").all() if one.is_visible()]
    assert [one.get_attribute("lang") for one in visible] == [code]
    page.click(f"[data-missing={code}] a >> nth=0")
    assert page.locator(".m-letters").is_visible()


def test_a_printed_page_leaves_the_frame_out(visit: Visit) -> None:
    page = visit.open("zh/methods/pruning/")
    page.emulate_media(media="print")
    assert not page.locator(".m-header").is_visible()
    assert page.locator("#sources").is_visible()


def test_filters_stay_in_the_address(visit: Visit) -> None:
    page = visit.open("search/?q=regression&family=linear-models")
    page.locator("[data-results] a").first.wait_for()
    ids = {one.get_attribute("data-method-id") for one in page.locator("[data-results] a").all()}
    assert "ridge-regression" in ids and "gaussian-process" not in ids
    assert page.input_value("select[name=family]") == "linear-models"
    page.select_option("select[name=family]", "clustering")
    page.wait_for_url("**family=clustering*")
