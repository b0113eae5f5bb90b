"""What a contributor does at /contribute/: from "this is missing" to a file on GitHub."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from methodica.catalogue import Catalogue, status
from methodica.load import Data, Scope
from methodica.rules import check, errors
from tests.browser.accessibility import findings
from tests.browser.conftest import PHONE, WIDE, Visit
from tests.browser.waiting import until
from tests.site.conftest import Build, build, project

__all__ = ["build", "project"]

DANISH = {
    "name": "Isotonisk regression",
    "english": "Isotonic regression",
    "family": "linear-models",
    "sources.0.title": "An Empirical Distribution Function for Sampling",
    "sources.0.authors": "Ayer, Miriam\nBrunk, H. D.",
    "sources.0.year": "1955",
    "sources.0.where": "https://doi.org/10.1214/aoms/1177728423",
}
CHINESE = {
    "name": "孤立森林",
    "english": "Isolation forest",
    "family": "trees-and-ensembles",
    "sources.0.title": "Isolation Forest",
    "sources.0.authors": "Liu, Fei Tony\nTing, Kai Ming\nZhou, Zhi-Hua",
    "sources.0.year": "2008",
    "sources.0.where": "doi:10.1109/ICDM.2008.17",
}
OPEN_ALL = "document.querySelectorAll('form[data-ready] details').forEach((one) => one.open = true)"
FORMS = (
    "contribute/",
    "contribute/?form=method",
    "contribute/?form=translation&method=lasso&lang=da",
    "contribute/?form=alias&method=lasso&lang=da&name=mindste",
    "contribute/?form=correction&method=lasso",
)


@pytest.fixture
def away(visit: Visit) -> Visit:
    """A wide window in which GitHub is a blank page."""
    context = visit.page.context
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.route("https://github.com/**", lambda route: route.fulfill(body="GitHub"))
    return visit


def open_form(visit: Visit, path: str) -> Page:
    page = visit.open(path)
    page.wait_for_selector("form[data-ready]")
    return page


def answer(page: Page, answers: dict[str, str]) -> None:
    for name, value in answers.items():
        control = page.locator(f'form[data-ready] [name="{name}"]')
        if control.evaluate("one => one.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)


def sent(page: Page) -> dict[str, list[str]]:
    """Open GitHub and return what its address asks for, with its path."""
    with page.expect_popup() as popup:
        page.click("form[data-ready] [data-github]")
    address = urlsplit(popup.value.url)
    popup.value.close()
    return {"path": [address.path], **parse_qs(address.query)}


def copied(page: Page) -> str:
    until(page, "document.querySelector('form[data-ready] [data-said]').textContent")
    return str(page.evaluate("navigator.clipboard.readText()"))


def save(project: Path, name: str, text: str) -> None:
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def checked(project: Path) -> Data:
    data, problems = check(Scope(project / "data", project))
    assert errors(problems) == []
    return data


@pytest.fixture
def whole(root: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of all the data."""
    shutil.copytree(root / "data", tmp_path / "whole/data")
    return tmp_path / "whole"


def test_a_method_from_the_form_is_a_page_of_the_site(
    away: Visit, project: Path, build: Build
) -> None:
    for code, answers, id in (("da", DANISH, "isotonic-regression"),
                              ("zh", CHINESE, "isolation-forest")):  # fmt: skip
        page = open_form(away, f"{code}/contribute/?form=method&name={id}")
        answer(page, answers)
        page.click("details:has([name='properties.tasks']) > summary")
        page.check("[name='properties.tasks'] >> nth=1")
        page.select_option("[name='properties.labels-needed']", index=1)
        page.click("details:has([data-rows=relations]) > summary")
        page.click("[data-rows=relations] [data-add]")
        answer(page, {"relations.0.type": "alternative-to", "relations.0.method": "fine-tuning"})
        asked = sent(page)
        assert asked["path"] == ["/methodica/methodica/new/main"]
        assert asked["filename"] == [f"data/methods/{id}/method.yml"]
        save(project, asked["filename"][0], asked["value"][0])
    assert away.faults == []
    data = checked(project)
    assert data.entries["isotonic-regression"].method.names["da"] == DANISH["name"]
    site = build(project)
    page = site.page("da/methods/isotonic-regression/")
    assert DANISH["name"] in page.css_first("h1").text()
    assert site.page("zh/methods/isolation-forest/").css_first("h1").text() == CHINESE["name"]


def test_a_translation_and_a_name_come_back_as_whole_files(away: Visit, whole: Path) -> None:
    page = open_form(away, "da/contribute/?form=translation&method=lasso&lang=da")
    source = page.locator('[data-source="methods.idea"]')
    assert source.get_attribute("lang") == "en" and "Tibshirani" in source.inner_text()
    answer(page, {"methods.idea": "Ny tekst om $x^2$ og [[ridge-regression]] [@tibshirani-1996]."})
    assert sent(page)["path"] == ["/methodica/methodica/edit/main/data/methods/lasso/da.md"]
    save(whole, "data/methods/lasso/da.md", copied(page))

    page = open_form(away, "tr/contribute/?form=alias&method=lasso&lang=tr&name=Lasso+yöntemi")
    assert sent(page)["path"] == ["/methodica/methodica/edit/main/data/methods/lasso/method.yml"]
    before = (whole / "data/methods/lasso/method.yml").read_text(encoding="utf-8").splitlines()
    after = copied(page)
    assert [one for one in after.splitlines() if one not in before] == ['    - "Lasso yöntemi"']
    save(whole, "data/methods/lasso/method.yml", after)

    data = checked(whole)
    text = Catalogue.of(data).entries["lasso"].texts["da"]
    assert "Ny tekst" in text.body and status(data.entries["lasso"], "da") == "current"
    assert away.faults == []


def test_what_is_wrong_stands_beside_its_field_in_the_reader_s_language(visit: Visit) -> None:
    page = open_form(visit, "da/contribute/?form=method")
    answer(page, {**DANISH, "name": "Isotonisk regressioɴ", "sources.0.authors": "Miriam Ayer",
                  "sources.0.year": "2999"})  # fmt: skip
    page.fill("[name='sources.0.title']", "Isotonic\u200bregression")
    for name, code in (("sources.0.authors", "F410"), ("sources.0.year", "F405"),
                       ("sources.0.title", "S108")):  # fmt: skip
        field = page.locator(f"[name='{name}']")
        assert field.get_attribute("aria-invalid") == "true"
        described = (field.get_attribute("aria-describedby") or "").split()
        problems = page.locator(f"[id='{described[-1]}']")
        assert problems.locator(f"a[href$='/da/problems/{code}/'], a[href$='{code}/']").count() == 1
    assert page.locator("[data-summary] li").count() == 4
    assert page.locator(".m-preview .m-wrong").count() >= 2
    page.click("form[data-ready] [data-github]")
    assert page.evaluate("document.activeElement.closest('[data-summary]') !== null")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "name"
    assert visit.faults == []


def test_a_method_that_is_here_is_recognized_under_a_name_of_another_language(
    visit: Visit,
) -> None:
    page = open_form(visit, "da/contribute/?form=method")
    page.type("#method-name", "遷移學習")
    link = page.locator("[data-already] a[data-method-id]").first
    link.wait_for()
    assert link.get_attribute("data-method-id") == "transfer-learning"
    page.click("[data-already] a[href*='form=alias']")
    page.wait_for_selector("form[data-form=alias][data-ready]")
    assert page.input_value("#alias-method") == "transfer-learning"
    assert page.input_value("#alias-name") == "遷移學習"


def test_a_draft_survives_a_reload_until_one_begins_again(visit: Visit) -> None:
    page = open_form(visit, "tr/contribute/?form=method")
    page.fill("#method-name", "Deneme")
    page.click("details:has([data-rows=aliases]) > summary")
    page.click("[data-rows=aliases] [data-add]")
    page.fill("[name='aliases.0.text']", "başka ad")
    page.reload()
    page.wait_for_selector("form[data-ready]")
    assert page.input_value("#method-name") == "Deneme"
    assert page.input_value("[name='aliases.0.text']") == "başka ad"
    page.click("form[data-ready] [data-again]")
    page.wait_for_selector("form[data-ready]")
    until(page, "document.querySelector('#method-name').value === ''")
    assert page.locator("[name='aliases.0.text']").count() == 0
    assert visit.faults == []


def test_without_storage_the_form_works(visit: Visit) -> None:
    visit.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})"
    )
    page = visit.page
    page.goto(f"{visit.address}contribute/?form=correction&method=lasso")
    page.wait_for_selector("form[data-ready]")
    answer(page, {"what": "The year", "right": "1996"})
    href = page.get_attribute("form[data-ready] [data-issue]", "href") or ""
    asked = parse_qs(urlsplit(href).query)
    assert asked["template"] == ["correction.en.yml"]
    assert (asked["method"], asked["what"], asked["right"]) == (["lasso"], ["The year"], ["1996"])
    assert asked["language"] == ["English"]


def test_a_text_too_long_for_an_address_is_copied(away: Visit) -> None:
    page = open_form(away, "zh/contribute/?form=method")
    answer(page, {**CHINESE, "sources.0.title": "森林" * 140})
    page.click("details:has([name=note]) > summary")
    page.fill("[name=note]", "起源" * 140)
    asked = sent(page)
    assert set(asked) == {"path", "filename"}
    assert copied(page).count("起源") == 140


def test_the_form_is_filled_in_and_sent_by_keyboard_alone(away: Visit) -> None:
    page = open_form(away, "contribute/?form=method")
    page.focus("#method-lang")
    typed = ("Isolation forest", "Trees", None, None, "Isolation Forest",
             "Liu, Fei Tony\nTing, Kai Ming", "2008", "10.1109/ICDM.2008.17")  # fmt: skip
    for text in typed:
        page.keyboard.press("Tab")
        if text:
            page.keyboard.type(text)
    page.focus("form[data-ready] [data-summary]")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('data-github')"):
            break
    with page.expect_popup() as popup:
        page.keyboard.press("Enter")
    assert "isolation-forest" in popup.value.url


def test_without_javascript_there_are_four_doors(plain: Visit) -> None:
    page = plain.open("da/contribute/?form=method")
    issues = [one.get_attribute("href") or "" for one in page.locator(".m-door-issue").all()]
    templates = [parse_qs(urlsplit(one).query)["template"][0] for one in issues]
    assert templates == ["missing-method.da.yml", "translation.da.yml", "alias.da.yml",
                         "correction.da.yml"]  # fmt: skip
    assert page.locator("noscript").count() == 1
    assert not [one for one in page.locator("form[data-form], .m-needs-script").all()
                if one.is_visible()]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_forms_are_accessible_and_fit(
    browser: Browser, address: str, scheme: str, size: dict[str, int]
) -> None:
    context = browser.new_context(service_workers="block", viewport=size, color_scheme=scheme,  # type: ignore[arg-type]
                                  reduced_motion="reduce")  # fmt: skip
    visit = Visit(context, address)
    for path in FORMS:
        page = visit.open(f"tr/{path}" if scheme == "dark" else path)
        if "form=" in path:
            page.wait_for_selector("form[data-ready]")
            page.evaluate(OPEN_ALL)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert findings(page) == [], path
    assert visit.faults == []
    context.close()
