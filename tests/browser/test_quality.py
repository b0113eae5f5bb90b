"""Every kind of page, judged by axe and by Lighthouse."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.accessibility import OF_COLOR, findings
from tests.browser.chromium import FLAGS, find
from tests.browser.conftest import KINDS, PHONE, PREFIXES, WIDE, Visit

AUDITED = ("", "da/methods/multi-task-learning/", "zh/compare/?m=lasso,pruning", "tr/matrix/")
LIGHTHOUSE = "tests/tools/node_modules/lighthouse/cli/index.js"


@pytest.mark.parametrize("prefix", PREFIXES)
def test_axe_finds_nothing_wide_narrow_light_and_dark(visit: Visit, prefix: str) -> None:
    found = {}
    visit.page.emulate_media(reduced_motion="reduce")  # or axe meets colors half-way
    for kind in KINDS:
        page = visit.open(prefix + kind)
        for size in (WIDE, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            for scheme, rules in (("default", ()), ("slate", OF_COLOR)):
                page.evaluate(
                    "scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme
                )
                found[kind, size["width"], scheme] = findings(page, rules)
        page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    assert {key: faults for key, faults in found.items() if faults} == {}
    assert visit.faults == []


@pytest.mark.parametrize(("prefix", "size"), [("da/", WIDE), ("zh/", PHONE)])
def test_nothing_jumps_while_a_page_loads(
    visit: Visit, prefix: str, size: ViewportSize
) -> None:
    """The sum of layout shifts (CLS) is none that a reader sees, however late a file comes."""
    visit.page.set_viewport_size(size)
    slow = visit.page.context.new_cdp_session(visit.page)
    slow.send("Network.enable")
    slow.send("Network.setCacheDisabled", {"cacheDisabled": True})
    slow.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 40, "downloadThroughput": -1, "uploadThroughput": -1})
    visit.page.add_init_script(
        "window.shifts = []; new PerformanceObserver((list) => {"
        " for (const one of list.getEntries()) window.shifts.push(one.value); })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    for kind in KINDS:
        page = visit.open(prefix + kind)
        assert sum(page.evaluate("window.shifts")) < 0.01, kind


@pytest.mark.parametrize("path", AUDITED)
def test_lighthouse_gives_full_marks(
    browser: Browser, address: str, path: str, root: Path, tmp_path: Path
) -> None:
    """Accessibility, best practices and search engines; speed is for `make bench`."""
    report = tmp_path / "report.json"
    command = [
        "node", str(root / LIGHTHOUSE), address + path, "--quiet", "--output=json",
        f"--output-path={report}", "--only-categories=accessibility,best-practices,seo",
        f"--chrome-flags={' '.join(('--headless=new', *FLAGS))}",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": str(find())}
    result = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    answer = json.loads(report.read_text(encoding="utf-8"))
    scores = {name: one["score"] for name, one in answer["categories"].items()}
    missed = [
        one["title"]
        for one in answer["audits"].values()
        if one.get("score") == 0 and one["scoreDisplayMode"] == "binary"
    ]
    assert set(scores.values()) == {1}, (scores, missed)
