"""The second wall alone: hostile texts past every rule, without a policy, come out inert.

A small project whose rules are switched off is built and opened in a browser that ignores the
Content-Security-Policy, so that renderer and templates must hold by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import WIDE
from tests.browser.server import served
from tests.hostile.payloads import ADDRESSES, MARKDOWN, MARKUP
from tests.site.conftest import copy_project, mkdocs_build

OPENED = ("", "methods/", "methods/transfer-learning/", "matrix/", "search/", "about/",
          "compare/?m=transfer-learning,fine-tuning,domain-adaptation",
          "compare/domain-adaptation-vs-transfer-learning/", "da/methods/transfer-learning/",
          "search/?q=%3Cimg%20src=x%20onerror=window.pwned=1%3E", "search/?q=evil",
          "nowhere/%3Cscript%3E")  # fmt: skip
HARM = """
() => {
  const found = [];
  for (const one of document.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith("on")) found.push(`${one.tagName} ${name}=${value}`);
      // Material's own script moves its side bars by their style.
      if (name === "style" && one.closest(".m-page")) found.push(`${one.tagName} ${value}`);
      if (["href", "src", "action", "formaction", "xlink:href"].includes(name)) {
        const { protocol, host } = new URL(value, location.href);
        if (!["http:", "https:"].includes(protocol)) found.push(`${one.tagName} ${value}`);
        if (host.includes("evil") && one.tagName !== "A") found.push(`${one.tagName} ${value}`);
      }
    }
    if (["IFRAME", "OBJECT", "EMBED", "BASE"].includes(one.tagName)) found.push(one.tagName);
    const runs = one.tagName === "SCRIPT" && one.type !== "application/json";
    if (runs && !one.src) found.push("SCRIPT");
  }
  for (const one of document.querySelectorAll("meta[http-equiv=refresh]")) found.push(one.content);
  return found;
}
"""


def cycle(texts: tuple[str, ...]) -> Iterator[str]:
    while True:
        yield from texts


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace(
        "\x01", "\\x01") + '"'


def spoil_yaml(path: Path, keys: str) -> None:
    """Put a payload behind what stands in quotes after certain keys or in lists, in turns."""
    turns = cycle(MARKUP)
    pattern = re.compile(rf'^(\s*(?:- )?(?:{keys}): |\s*- )"(.*)"$', re.MULTILINE)
    text = path.read_text(encoding="utf-8")
    text = pattern.sub(lambda m: m[1] + quoted((m[2][:60] + " " + next(turns))[:290]), text)
    path.write_text(text, encoding="utf-8")


def spoil_addresses(path: Path) -> None:
    """Put a bad address in the place of every DOI and address, in turns."""
    turns = cycle(ADDRESSES)
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'^(\s*)(url|doi): ".*"$', lambda m: f"{m[1]}url: {quoted(next(turns))}", text,
                  flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")


def spoil(project: Path) -> None:
    """Make every contributed file hostile and switch the rules off."""
    adapter = project / "hooks" / "data.py"
    text = adapter.read_text(encoding="utf-8")
    assert "    if errors(problems):" in text
    adapter.write_text(text.replace("    if errors(problems):", "    if False:"), encoding="utf-8")
    data = project / "data"
    for path in data.glob("methods/*/method.yml"):
        spoil_yaml(path, "en|da|zh|tr|mul|text|title|venue|library|symbol|pages|volume")
        spoil_addresses(path)
        former = ("../../../../escaped", "a/../../escaped", "<script>", f"{path.parent.name}-x")
        text = path.read_text(encoding="utf-8")
        text += "formerly:\n" + "".join(f"  - {quoted(one)}\n" for one in former)
        path.write_text(text, encoding="utf-8")
    for path in data.glob("vocabulary/**/*.yml"):
        spoil_yaml(path, "en|da|zh|tr")
    for path in data.glob("interface/*.yml"):
        spoil_yaml(path, r"[\w-]+")
    for path in (*data.glob("*/*/*.md"), *(project / "docs").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text + "\n\n" + "\n\n".join(MARKDOWN) + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def hostile(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Address of a site built from hostile data, and the folder in which it lies."""
    top = tmp_path_factory.mktemp("hostile")
    project = copy_project(root, top / "project")
    spoil(project)
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("strict: true", "strict: false"),
                      encoding="utf-8")
    result = mkdocs_build(project, top / "served" / "methodica", strict=False)
    assert result.returncode == 0, result.stdout + result.stderr
    with served(top / "served") as server:
        yield f"{server}methodica/", top


@pytest.fixture
def watched(browser: Browser, hostile: tuple[str, Path]) -> Iterator[tuple[Page, list[str]]]:
    """A window without a policy that notes dialogs, script errors and requests elsewhere."""
    context = browser.new_context(service_workers="block", viewport=WIDE, bypass_csp=True)
    page, faults = context.new_page(), []  # type: Page, list[str]
    page.on("dialog", lambda one: (faults.append(f"dialog {one.message}"), one.dismiss()))
    page.on("pageerror", lambda error: faults.append(f"error {error}"))
    page.on("request", lambda one: one.url.startswith((hostile[0], "data:"))
            or faults.append(f"request {one.url}"))
    yield page, faults
    context.close()


@pytest.mark.parametrize("path", OPENED)
def test_hostile_texts_come_out_inert(
    watched: tuple[Page, list[str]], hostile: tuple[str, Path], path: str
) -> None:
    page, faults = watched
    page.goto(hostile[0] + path, wait_until="networkidle")
    assert page.evaluate(HARM) == []
    for one in page.locator("main a:visible, main button:visible").all()[:8]:
        one.hover(force=True)
    assert page.evaluate("window.pwned") is None
    assert faults == []


def test_typing_shows_hostile_names_as_text(
    watched: tuple[Page, list[str]], hostile: tuple[str, Path]
) -> None:
    page, faults = watched
    page.goto(hostile[0] + "methods/", wait_until="networkidle")
    page.type("#header-search", "transfer")
    page.locator("#header-search-found a").first.wait_for()
    assert "<" in page.locator("#header-search-found").inner_text()
    assert page.evaluate(HARM) == [] and page.evaluate("window.pwned") is None
    assert faults == []


def test_the_payloads_are_really_there(
    watched: tuple[Page, list[str]], hostile: tuple[str, Path]
) -> None:
    page, _ = watched
    page.goto(hostile[0] + "methods/transfer-learning/")
    text = page.inner_text("main")
    assert "<script>window.pwned=1</script>" in text and "{{ 7 * 7 }}" in text
    page.goto(hostile[0] + "about/")
    assert "<script>window.pwned=1</script>" in page.inner_text("main")


def test_nothing_is_written_outside_the_site(hostile: tuple[str, Path]) -> None:
    _, top = hostile
    assert not list(top.rglob("*escaped*"))
    assert {one.name for one in (top / "served").iterdir()} == {"methodica"}
