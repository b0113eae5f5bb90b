"""What axe finds on a page. The fixtures' servers and windows are in conftest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page

OF_COLOR = ("color-contrast", "link-in-text-block")
"""Rules that a change of palette alone can break."""
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def findings(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """Return rule, element and mend of everything that axe objects to, by all rules or some."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "only => axe.run({ resultTypes: ['violations'], ...(only.length && { runOnly: only }) })"
        ".then((said) => said.violations)",
        list(rules),
    )
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]
