"""Sizes and times of look-up at 60, 300 and 5,000 methods, from the real names; `make bench`.

Larger catalogues repeat the real names with a syllable changed, so that they stay names of
their languages. Times are of the browser's code in Node on this machine: quote the ratios.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from methodica.catalogue import Catalogue
from methodica.export.names import browser_record
from methodica.load import Scope, load

ROOT = Path(__file__).parents[2]
SIZES = (61, 300, 5000)
QUERIES = ("m", "mu", "mult", "multi-tas", "çok görevli", "任务学习", "randm forset", "qianyi xue")
SCRIPT = """
import { readFileSync } from "node:fs";
import { Lookup } from "%s";
const { index, queries } = JSON.parse(readFileSync(0, "utf8"));
let start = performance.now();
const lookup = new Lookup(index, "da");
const setup = performance.now() - start;
for (const query of queries) lookup.find(query);
const times = queries.map((query) => {
  start = performance.now();
  for (let n = 0; n < 5; n++) lookup.find(query);
  return (performance.now() - start) / 5;
});
console.log(JSON.stringify({ setup, times }));
"""


def enlarged(record: dict[str, Any], size: int) -> dict[str, Any]:
    """Return the index with its methods repeated, under other names, up to `size`."""
    methods = record["methods"]
    out = []
    for n in range(size):
        id, shown, names, *rest = methods[n % len(methods)]
        turn = n // len(methods)
        mark = f" {'aeiou'[turn % 5]}{'bdfgklmnprst'[turn % 12]}{turn}" if turn else ""
        out.append(
            [f"{id}-{turn}", shown + mark, [[text + mark, *more] for text, *more in names], *rest]
        )
    return {**record, "methods": out}


def main() -> None:
    """Print a row for each size."""
    node = shutil.which("node")
    assert node, "node is missing: run `make install`"
    record = browser_record(Catalogue.of(load(Scope(ROOT / "data", ROOT))), "da")
    script = SCRIPT % (ROOT / "theme/assets/js/lookup.js").as_uri()
    print(f"{'methods':>8} {'index KB':>9} {'gzip KB':>8} {'setup ms':>9} {'slowest key ms':>15}")
    for size in SIZES:
        index = enlarged(record, size)
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
        answer = subprocess.run(
            [node, "--input-type=module", "-e", script],
            check=True,
            capture_output=True,
            text=True,
            input=json.dumps({"index": index, "queries": QUERIES}),
        )
        times = json.loads(answer.stdout)
        raw, packed = len(text) / 1024, len(gzip.compress(text, mtime=0)) / 1024
        slowest = max(times["times"])
        print(f"{size:>8} {raw:>9.1f} {packed:>8.1f} {times['setup']:>9.1f} {slowest:>15.1f}")


if __name__ == "__main__":
    main()
