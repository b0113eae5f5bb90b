"""Sizes and times of a comparison in Chromium; `make bench`.

The time is from the data being there to the table being laid out. Machines are shared: quote the
ratio of six methods to two, and the order of the milliseconds.
"""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, find
from tests.browser.server import served
from tests.site.conftest import mkdocs_build

ROOT = Path(__file__).parents[2]
IDS = ("multi-task-learning", "knowledge-distillation", "transfer-learning", "pruning", "lasso",
       "lstm")
SCRIPT = """async (ids) => {
  const { Columns } = await import("/assets/js/compare/load.js");
  const { writeTable } = await import("/assets/js/compare/table.js");
  const columns = new Columns("/", "da");
  await columns.compare(ids, "/da/methods/");
  const phrases = await columns.phrases();
  const target = document.querySelector("[data-table]");
  const times = [];
  for (let n = 0; n < 9; n++) {
    const start = performance.now();
    writeTable(target, await columns.compare(ids, "/da/methods/"), phrases);
    target.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[4];
}"""


def main() -> None:
    """Print what comparisons of two, four and six methods load and take."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        assert mkdocs_build(ROOT, site).returncode == 0
        with served(site) as address:
            report(site, f"{address}da/compare/")


def report(site: Path, address: str) -> None:
    """Print a line for each number of methods."""
    rows = (site / "assets/compare/da.json").read_bytes()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        page = browser.new_page()
        page.goto(address, wait_until="networkidle")
        first = 0.0
        for count in (2, 4, 6):
            ids = IDS[:count]
            data = [rows, *((site / f"assets/compare/da/{id}.json").read_bytes() for id in ids)]
            plain, packed = sum(map(len, data)), sum(len(gzip.compress(one)) for one in data)
            time = page.evaluate(SCRIPT, list(ids))
            first = first or time
            print(f"{count} methods: data {plain / 1000:.0f} KB ({packed / 1000:.0f} KB gzip), "
                  f"data to table {time:.1f} ms ({time / first:.1f} of two methods)")
        browser.close()


if __name__ == "__main__":
    main()
