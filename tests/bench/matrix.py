"""The matrix at 61, 300 and 1,000 methods: weight of the page, and times of choices in Chromium.

Larger catalogues repeat the real methods under other ids and names, each with the properties of
another one, in memory. A time runs from a click to the frame after it, as a reader waits for it.
`make bench` prints a row for each size.
"""

from __future__ import annotations

import gzip
import json
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import material
from playwright.sync_api import Page, sync_playwright

from methodica.catalogue import Catalogue
from methodica.export.matrix import matrix_record
from methodica.load import Scope, load
from methodica.model import Site as Address
from methodica.render import Site
from tests.browser.chromium import FLAGS, MISSING, find
from tests.browser.server import served

ROOT = Path(__file__).parents[2]
SIZES = (61, 300, 1000)
RUNS = 3
PAGE = """<!doctype html><html lang="da" class="js"><meta charset="utf-8">{styles}
<body class="md-typeset" data-md-color-scheme="default">
<div class="m-page m-page--matrix">{body}</div>
<script type="module" src="../../assets/js/matrix/page.js"></script></html>"""
TIMED = """async (selector) => {
  const element = document.querySelector(selector);
  const start = performance.now();
  element.click();
  const script = performance.now() - start;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [script, performance.now() - start];
}"""
CHOICES = (
    "input[name=tasks][value=classification]",
    "input[name=tasks][value=regression]",
    "input[name=interpretability][value=high]",
    "[data-clear]",
    "[data-sort=year]",
    "[data-sort=name]",
    "input[name=columns][value=hardware]",
    "input[name=family][value=clustering]",
    "[data-why]",
    "[data-clear]",
)


def invented(seed: int | str) -> str:
    """Return a name that packs no better than a real one."""
    dice = random.Random(seed)
    syllables = ["".join(map(dice.choice, ("bdfgklmnprst", "aeiouy"))) for _ in range(8)]
    return "".join(syllables[:4]) + "-" + "".join(syllables[4:])


def enlarged(size: int) -> Catalogue:
    """Return the real catalogue repeated, with properties moved from method to method."""
    data = load(Scope(ROOT / "data", ROOT))
    real = list(data.entries.values())
    entries = {}
    for n in range(size):
        entry, turn = real[n % len(real)], n // len(real)
        other = real[(n + 7 * turn) % len(real)].method
        id, names = entry.id, dict(entry.method.names)
        if turn:
            id, names = invented(n), {code: invented(f"{n} {code}") for code in names}
        method = entry.method.model_copy(update={"names": names, "properties": other.properties})
        entries[id] = replace(entry, id=id, method=method)
    return Catalogue.of(replace(data, entries=entries, contrasts={}))


@contextmanager
def served_matrix(catalogue: Catalogue) -> Iterator[tuple[str, dict[str, float]]]:
    """Serve the Danish matrix of a catalogue; gives its address, and its sizes in KB."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = write_page(catalogue, Path(folder))
        with served(Path(folder)) as address:
            yield f"{address}da/matrix/", sizes


def write_page(catalogue: Catalogue, target: Path) -> dict[str, float]:
    """Write page, index and all that they load; returns their sizes in KB, plain and packed."""
    shutil.copytree(ROOT / "theme/assets", target / "assets")
    sheets = Path(material.__file__).parent / "templates/assets/stylesheets"
    shutil.copy(next(sheets.glob("main.*.min.css")), target / "assets/css/material.css")
    site = Site(catalogue, Address(url="https://example.org/", repository="https://example.org"),
                ROOT / "theme" / "pages")
    plan = next(one for one in site.plans if one.path == "matrix/")
    body = site.render(plan, "da").html
    index = json.dumps(matrix_record(catalogue), separators=(",", ":"))
    styles = "".join(
        f'<link rel="stylesheet" href="../../assets/css/{name}">'
        for name in ("material.css", "frame.css", "pages.css", "matrix.css")
    )
    (target / "da/matrix").mkdir(parents=True)
    (target / "da/matrix/index.html").write_text(PAGE.format(styles=styles, body=body), "utf-8")
    (target / "assets/matrix.json").write_text(index, "utf-8")
    packed = {f"{name} gz": len(gzip.compress(text.encode(), mtime=0)) / 1024
              for name, text in (("page", body), ("index", index))}
    return {"page": len(body.encode()) / 1024, **packed}


def measure(page: Page, address: str) -> dict[str, float]:
    """Return the size of the document, and the best times of the choices in ms."""
    runs: list[list[list[float]]] = []
    for _ in range(RUNS):
        page.goto(address, wait_until="networkidle")
        runs.append([])
        for selector in CHOICES:
            page.wait_for_timeout(300)
            runs[-1].append(page.evaluate(TIMED, selector))
    scripts = [min(run[at][0] for run in runs) for at in range(len(CHOICES))]
    shown = [min(run[at][1] for run in runs) for at in range(len(CHOICES))]
    return {"elements": page.evaluate("document.querySelectorAll('*').length"),
            "slowest script": max(scripts), "median shown": sorted(shown)[len(shown) // 2],
            "slowest shown": max(shown)}


def main() -> None:
    """Print a row for each size: KB, elements, and ms from a click to the frame after it."""
    path = find()
    assert path, MISSING
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for size in SIZES:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            with served_matrix(enlarged(size)) as (address, sizes):
                found = {"methods": size, **sizes, **measure(page, address)}
            page.close()
            print("  ".join(f"{key} {value:.0f}" for key, value in found.items()))
        browser.close()


if __name__ == "__main__":
    main()
