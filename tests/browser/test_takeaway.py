"""What readers take away from a comparison, read back by other programs."""

from __future__ import annotations

import csv
import io
import json
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import bibtexparser
import pytest
import rispy
from playwright.sync_api import Browser, Page, Route
from pptx import Presentation
from pptx.util import Pt

from methodica.text.bibtex import bibtex_text
from tests.browser.conftest import PHONE, WIDE, Visit
from tests.browser.waiting import until

METHODS = ("multi-task-learning", "transfer-learning", "random-forest", "pruning", "k-means")
DATES = {
    "en": "March 4, 2026",
    "da": "4. marts 2026",
    "zh": "2026 年 3 月 4 日",
    "tr": "4 Mart 2026",
}
LOCALES = {"en": "en-US", "da": "da-DK", "zh": "zh-CN", "tr": "tr-TR"}
CONTRAST = "compare/multi-task-learning-vs-transfer-learning/"
HOSTILE = "=HYPERLINK(\"x\") | `a` } { \\ <b> & \u0007\n# $1$ [x](y) *z* İıŞşĞğ æøå 迁移学习"


def path_of(language: str, page: str) -> str:
    return page if language == "en" else f"{language}/{page}"


def open_fold(page: Page) -> None:
    page.click("[data-takeaway] > summary")
    page.wait_for_selector("[data-takeaway] [data-offer]:visible")


def saved(page: Page, what: str, format: str) -> bytes:
    with page.expect_download() as download:
        page.click(f"[data-do=save][data-what={what}][data-format='{format}']")
    return download.value.path().read_bytes()


@dataclass
class Taken:
    """Everything that the fold offers, in one language."""

    language: str
    names: list[str] = field(default_factory=list)
    differs: list[str] = field(default_factory=list)
    sentence: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", params=list(DATES))
def taken(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Taken]:
    """Five methods taken away on 4 March 2026."""
    context = browser.new_context(service_workers="block", viewport=WIDE)
    visit = Visit(context, address)
    visit.page.clock.set_fixed_time("2026-03-04T12:00:00")
    page = visit.open(path_of(request.param, f"compare/?m={','.join(METHODS)}"))
    open_fold(page)
    buttons = page.locator("[data-do=save]").all()
    yield Taken(
        request.param,
        page.locator(".m-compare thead th").all_inner_texts(),
        [str(one.get_attribute("data-differs")) for one in page.locator("tr[data-row]").all()],
        page.inner_text("[data-citation]"),
        {
            f"{what}.{format}": saved(page, what, format)
            for what, format in (
                (str(one.get_attribute("data-what")), str(one.get_attribute("data-format")))
                for one in buttons
            )
        },
        visit.faults,
    )
    context.close()


def test_everything_is_taken_without_a_complaint_or_another_host(taken: Taken) -> None:
    assert sorted(taken.files) == sorted(
        ["citation.bib", "citation.ris", "citation.csl.json", "sources.bib", "sources.ris",
         "sources.csl.json", "table.md", "table.csv", "slides.pptx"])  # fmt: skip
    assert taken.faults == []


def test_the_citation_names_methods_version_day_and_address(taken: Taken, site: Any) -> None:
    url = f"{site.url}{path_of(taken.language, 'compare/')}?m={','.join(METHODS)}"
    for text in (*taken.names, "0.1.0", DATES[taken.language], url):
        assert text in taken.sentence
    (entry,) = bibtexparser.loads(taken.files["citation.bib"].decode()).entries
    (reference,) = rispy.loads(taken.files["citation.ris"].decode())
    (record,) = json.loads(taken.files["citation.csl.json"])
    assert entry["url"] == reference["urls"][0] == record["URL"] == url
    assert entry["urldate"] == "2026-03-04"
    assert reference["access_date"] == "2026/03/04"
    assert record["accessed"] == {"date-parts": [[2026, 3, 4]]}
    assert entry["version"] == reference["edition"] == record["version"]
    assert entry["language"] == reference["language"] == record["language"] == taken.language
    assert entry["title"].strip("{}") == reference["title"] == record["title"]
    assert reference["keywords"] == taken.names
    assert all(name in record["title"] for name in taken.names)


def test_the_sources_are_those_of_all_methods_without_repeats(taken: Taken, site: Any) -> None:
    expected = {
        record["id"]: record
        for id in METHODS
        for record in json.loads((site.folder / f"api/v1/methods/{id}.csl.json").read_bytes())
    }
    records = json.loads(taken.files["sources.csl.json"])
    assert {one["id"]: one for one in records} == expected and len(records) == len(expected)
    entries = bibtexparser.loads(taken.files["sources.bib"].decode()).entries
    assert [one["ID"] for one in entries] == [one["id"] for one in records]
    references = rispy.loads(taken.files["sources.ris"].decode())
    assert [one["title"] for one in references] == [one["title"] for one in records]


def test_the_table_as_csv(taken: Taken) -> None:
    content = taken.files["table.csv"]
    assert content.startswith(b"\xef\xbb\xbf") and b"\r\n" in content
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head[3:] == taken.names
    assert {len(row) for row in rows} == {len(head)}
    words = {"true": rows[0][2], "false": next(row[2] for row in rows if row[2] != rows[0][2])}
    assert [row[2] for row in rows] == [words[one] for one in taken.differs]


def cells(line: str) -> list[str]:
    return [one.strip() for one in re.split(r"(?<!\\)\|", line)[1:-1]]


def test_the_table_as_markdown(taken: Taken) -> None:
    lines = taken.files["table.md"].decode().splitlines()
    rows = [cells(line) for line in lines if line.startswith("|")]
    assert {len(row) for row in rows} == {len(METHODS) + 1}
    assert [re.sub(r"\[(.*)\]\(.*\)", r"\1", one) for one in rows[0][1:]] == taken.names
    assert sum(row[0].endswith("≠") for row in rows) == taken.differs.count("true")
    assert "<https://" in lines[-1]


def runs(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        frames = [shape.text_frame] if shape.has_text_frame else []
        if shape.has_table:
            frames = [cell.text_frame for row in shape.table.rows for cell in row.cells]
        for frame in frames:
            for paragraph in frame.paragraphs:
                yield from paragraph.runs


def test_the_slides_open_and_hold_the_letters_of_all_languages(taken: Taken) -> None:
    deck = Presentation(io.BytesIO(taken.files["slides.pptx"]))
    slides = list(deck.slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert all(name in titles[0] for name in taken.names)
    assert [title for title in titles if title in taken.names] == taken.names
    every = [run for slide in slides for run in runs(slide.shapes)]
    text = "".join(run.text for run in every)
    for word in ("迁移学习", "Çok görevli öğrenme", "Multitask-læring", DATES[taken.language]):
        assert word in text
    assert all(run.font.size >= Pt(12) for run in every)
    assert LOCALES[taken.language] in {run._r.rPr.get("lang") for run in every}
    for run in every:
        chinese = any(unicodedata.east_asian_width(char) in "WF" for char in run.text)
        assert run.font.name == ("Microsoft YaHei" if chinese else "Arial")
    assert not any(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text
                   for slide in slides)  # fmt: skip


def lines_in(text: str, width: float) -> int:
    size = sum(12 if unicodedata.east_asian_width(char) in "WF" else 6 for char in text)
    return max(1, math.ceil(size / width))


def table_height(table: Any) -> float:
    """Points that a table takes at least: 14.4 for a line, 7.2 around the lines of a row."""
    return sum(
        max(
            sum(lines_in(one.text, column.width.pt - 14.4) for one in cell.text_frame.paragraphs)
            for column, cell in zip(table.columns, row.cells, strict=True)
            if not cell.is_merge_origin
        ) * 14.4 + 7.2
        for row in table.rows
    )  # fmt: skip


def test_no_slide_holds_more_than_fits(taken: Taken) -> None:
    deck = Presentation(io.BytesIO(taken.files["slides.pptx"]))
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table:
                assert len(shape.table.columns) <= 5
                assert shape.top.pt + table_height(shape.table) <= deck.slide_height.pt - 36
            assert shape.left.pt >= 0 and shape.left.pt + shape.width.pt <= deck.slide_width.pt


def evaluate(page: Page, body: str, given: object = None) -> Any:
    """Run a script that may import the modules of the site."""
    root = "new URL(document.querySelector('[data-takeaway]').dataset.root, location.href).href"
    return page.evaluate(f"async (given) => {{ const root = {root}; {body} }}", given)


MADE = """
const { asCsv, asMarkdown } = await import(`${root}assets/js/takeaway/table.js`);
const { asBibtex, asRis, asCsl } = await import(`${root}assets/js/takeaway/citation.js`);
const { asSlides } = await import(`${root}assets/js/takeaway/slides.js`);
const phrases = { say: (key, values = {}) => [key, ...Object.values(values)].join(" ") };
const cell = { key: "k", items: [{ text: given }, { text: given.repeat(30), lang: "tr" }] };
const columns = [..."abcde"].map((id) => ({ id, name: given, href: "../methods/a/" }));
const row = { id: "year", label: given, differs: true, cells: columns.map(() => cell) };
const comparison = { language: "en", columns, groups: [{ id: "g", label: given, rows: [row] }] };
const url = "https://x.org/?m=a,b";
const cited = { ids: ["a", "b"], names: [given, given], language: "en", languageName: given,
  version: "1", released: "2026-11-22", retrieved: new Date(), url };
const work = { id: "w", title: given, author: [{ literal: given }],
  issued: { "date-parts": [[2000]] }, language: "en" };
const slides = await asSlides(comparison, [work], cited, phrases);
const about = { title: given, cited: url, url, absolute: () => url };
return {
  csv: asCsv(comparison, phrases), md: asMarkdown(comparison, phrases, about),
  bib: asBibtex(cited, phrases), ris: asRis(cited, phrases), csl: asCsl(cited, phrases),
  pptx: [...new Uint8Array(await slides.arrayBuffer())],
};
"""


def test_hostile_texts_break_no_format(visit: Visit) -> None:
    made = evaluate(visit.open(CONTRAST), MADE, HOSTILE)
    rows = list(csv.reader(io.StringIO(made["csv"].removeprefix("\ufeff"), newline="")))
    assert {len(row) for row in rows} == {8} and len(rows) == 2
    assert all(one.startswith("'=") for one in rows[1][3:])
    tabled = [cells(line) for line in made["md"].splitlines() if line.startswith("|")]
    assert {len(row) for row in tabled} == {6}
    assert "<b>" not in made["md"] and r"\`a\`" in made["md"]
    (entry,) = bibtexparser.loads(made["bib"]).entries
    assert entry["urldate"] and bibtex_text(HOSTILE) in entry["title"]
    (reference,) = rispy.loads(made["ris"])
    assert reference["language"] == "en" and len(json.loads(made["csl"])) == 1
    deck = Presentation(io.BytesIO(bytes(made["pptx"])))
    text = "".join(run.text for slide in deck.slides for run in runs(slide.shapes))
    assert all(one in text for one in ("=HYPERLINK", "<b> &", "İıŞşĞğ æøå", "迁移学习"))


def test_formulas_of_spreadsheets_are_defused(visit: Visit) -> None:
    script = """
    const { asCsv } = await import(`${root}assets/js/takeaway/table.js`);
    const columns = given.map((id) => ({ id, name: id, href: "" }));
    const cells = given.map((text) => ({ key: "", items: [{ text }] }));
    const rows = [{ id: "r", label: "r", differs: false, cells }];
    return asCsv({ columns, groups: [{ id: "g", label: "g", rows }] }, { say: (key) => key });
    """
    texts = ["=1", "+1", "-1", "@a", "\t=1", " =1", "＝1", "1-2", "a=b", '"q"']
    made = evaluate(visit.open(CONTRAST), script, texts)
    _, row = csv.reader(io.StringIO(made.removeprefix("\ufeff"), newline=""))
    assert row[3:] == [f"'{one}" for one in texts[:7]] + texts[7:]


def test_the_browser_escapes_bibtex_as_python_does(visit: Visit) -> None:
    script = """
    const { bibtexText } = await import(`${root}assets/js/takeaway/citation.js`);
    return given.map((text) => bibtexText(text));
    """
    texts = [HOSTILE, "100% & {more}\\", "Ærø_#$~^", "  a \n b "]
    made = evaluate(visit.open(CONTRAST), script, texts)
    assert made == [bibtex_text(text) for text in texts]


def test_nothing_is_loaded_before_it_is_asked_for(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda one: asked.append(urlsplit(one.url).path))
    page = visit.open(CONTRAST)

    def loaded(part: str) -> bool:
        return any(part in one for one in asked)

    assert loaded("takeaway/fold.js") and not loaded("takeaway/offer.js")
    open_fold(page)
    assert not loaded("api/v1/methods/") and not loaded("slides.js") and not loaded("vendor/pptx")
    saved(page, "sources", "bib")
    assert loaded("transfer-learning.bib") and not loaded("vendor/pptx")
    saved(page, "slides", "pptx")
    assert loaded("vendor/pptx")
    assert visit.faults == []


def test_slides_are_made_under_a_policy_without_eval(visit: Visit) -> None:
    policy = (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data:"
    )

    def guard(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": policy})

    visit.page.route("**/compare/**", guard)
    page = visit.open(CONTRAST)
    open_fold(page)
    assert Presentation(io.BytesIO(saved(page, "slides", "pptx"))).slides
    assert visit.faults == []


def test_a_contrast_is_taken_by_keyboard(visit: Visit, site: Any) -> None:
    page = visit.open(f"tr/{CONTRAST}")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.focus("[data-takeaway] > summary")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-takeaway] [data-offer]:visible")

    def copied() -> str:
        return str(page.evaluate("navigator.clipboard.readText()"))

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('[data-done]').textContent")
    assert copied() == page.url
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(
        page,
        "navigator.clipboard.readText().then((text) => text.startsWith('Methodica'))"
    )
    assert copied() == page.inner_text("[data-citation]")
    assert f"{site.url}tr/{CONTRAST}" in copied() and "Çok görevli öğrenme" in copied()


def test_what_is_taken_follows_the_choice(visit: Visit) -> None:
    page = visit.open("compare/?m=pruning,quantization,lasso")
    open_fold(page)
    page.click("[data-chips] li:last-child button:last-child")
    until(page, "!document.querySelector('[data-citation]').textContent.includes('lasso')")
    _, *rows = csv.reader(io.StringIO(saved(page, "table", "csv").decode("utf-8-sig"), newline=""))
    assert {len(row) for row in rows} == {5}
    page.click("[data-chips] li:last-child button:last-child")
    page.wait_for_selector("[data-takeaway]", state="hidden")
    assert visit.faults == []


def test_a_failure_is_said_and_can_be_tried_again(visit: Visit) -> None:
    page = visit.open(f"da/{CONTRAST}")
    open_fold(page)
    page.route("**/*.bib", lambda route: route.abort())
    page.click("[data-do=save][data-what=sources][data-format=bib]")
    page.get_by_text("Prøv igen").wait_for()
    page.unroute("**/*.bib")
    assert saved(page, "sources", "bib")


@pytest.mark.parametrize("language", list(DATES))
def test_the_fold_fits_a_phone_and_a_thumb(phone: Visit, language: str) -> None:
    page = phone.open(path_of(language, CONTRAST))
    open_fold(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    heights = [one.bounding_box() for one in page.locator(".m-takeaway button").all()]
    assert min(box["height"] for box in heights if box) >= 44


def test_without_javascript_a_contrast_has_its_citation_and_sources(plain: Visit) -> None:
    page = plain.open(f"zh/{CONTRAST}")
    page.click("[data-takeaway] > summary")
    assert f"zh/{CONTRAST}" in page.inner_text("[data-citation]")
    assert not page.locator("[data-takeaway] button").first.is_visible()
    links = [one.evaluate("a => a.href") for one in page.locator("[data-plain] a").all()]
    assert len(links) == 6
    for link in links:
        assert page.request.get(link).ok


@pytest.mark.parametrize("path", [f"da/{CONTRAST}", "da/compare/?m=pruning,quantization"])
def test_paper_has_the_table_and_its_citation_and_no_controls(visit: Visit, path: str) -> None:
    page = visit.open(path)
    until(page, "document.querySelector('[data-printed]').textContent.includes('Hentet')")
    sheet = page.pdf(prefer_css_page_size=True)
    assert re.search(rb"/MediaBox \[0 0 84[12][.\d]* 59[456]", sheet), "A4 landscape"
    page.emulate_media(media="print")
    assert page.locator("[data-printed]").is_visible()
    assert page.locator(".m-differs").first.is_visible()
    for control in (".m-takeaway", ".m-search", "[data-tools]", ".m-tray", ".m-chosen"):
        assert not any(one.is_visible() for one in page.locator(control).all())
    assert page.locator(".m-compare thead").evaluate("e => getComputedStyle(e).display") == (
        "table-header-group")  # fmt: skip


def test_a_method_page_offers_its_sources(visit: Visit) -> None:
    page = visit.open("da/methods/pruning/")
    links = page.locator("a[download]").all()
    assert [one.inner_text() for one in links] == ["BibTeX", "RIS", "CSL-JSON"]
    for link in links:
        assert page.request.get(link.evaluate("a => a.href")).ok
