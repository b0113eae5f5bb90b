"""CPU seconds, memory, growth and ratios of whole builds, ours and stock's, in one run.

    python -m tests.bench.build [SIZE …] [--stock SIZE …] [--rounds N]

Other work on a machine makes a build dearer, never cheaper: so ours and stock take turns, and
the least of each counts; at sizes without stock there is one round. Edits go on from a cold
build, without the index, as people work. No edit in a process of its own can cost less than MkDocs
does without a method; `mkdocs serve` can.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from tests.bench.cost import Cost, cost_of, least
from tests.bench.live import edit

SIZES, WITH_STOCK, WARM = (50, 250, 1000), (50, 250), 50
STOCK = "stock"
PLAIN = {"METHODICA_FULLTEXT": "off"}
MISSING = "Stock needs jieba for Chinese: run `make bench`, or uv sync with --group bench"

Table = dict[str, Cost | None]


def build(project: Path, **settings: str) -> Cost | None:
    """Build a project into `site` in its folder."""
    return cost_of(project, "mkdocs", "build", "--quiet", **settings)


def cold(project: Path, **settings: str) -> Cost | None:
    """Build a project as if for the first time.

    What was built is put aside: ext4 makes new files at several times the cost for some seconds
    after many were deleted.
    """
    for made in (".cache", "site"):
        if (project / made).exists():
            aside = Path(tempfile.mkdtemp(prefix="aside-", dir=tempfile.gettempdir()))
            (project / made).rename(aside / made)
    return build(project, **settings)


def edited(project: Path, **settings: str) -> Cost | None:
    """Build a project that was built, after one edit."""
    edit(project)
    return build(project, **settings)


KINDS: dict[str, Callable[[Path], Cost | None]] = {
    "cold": lambda ours: cold(ours, **PLAIN),
    "nothing changed": lambda ours: build(ours, **PLAIN),
    "one edit": lambda ours: edited(ours, **PLAIN),
    "cold + index": cold,
    "one edit + index": edited,
    "one edit, serving": lambda ours: cost_of(ours, "tests.bench.live"),
}
"""Each kind of build of ours; those that are not cold find what the one before them left."""


def written(folder: Path, size: int, with_stock: bool) -> tuple[Path, Path | None]:
    """Write the projects of a size, by other processes."""
    ours, stock = folder / "ours", folder / "stock"
    for path, command in ((ours, ("corpus", str(size), str(ours))),
                          *([(stock, ("stock", str(ours), str(stock)))] if with_stock else [])):
        if cost_of(Path.cwd(), f"tests.bench.{command[0]}", *command[1:]) is None:
            sys.exit(f"{path.name} could not be written")
    return ours, stock if with_stock else None


def without_methods(stock: Path) -> Path:
    """Write a stock project of the hand-written pages alone: what any process of MkDocs costs."""
    names = shutil.ignore_patterns("methods", "compare", "problems")
    return Path(shutil.copytree(stock, stock.with_name("bare"), ignore=names))


def measured(folder: str, size: int, with_stock: bool, rounds: int) -> Table:
    """Return the least cost of each kind of build at a size."""
    ours, stock = written(Path(tempfile.mkdtemp(dir=folder)), size, with_stock)
    bare = without_methods(stock) if stock else ours
    found: dict[str, list[Cost | None]] = {}
    for _ in range(rounds):
        for kind, run in KINDS.items():
            found.setdefault(kind, []).append(run(ours))
        if stock:
            found.setdefault(STOCK, []).append(cold(stock))
            found.setdefault("stock, no method", []).append(cold(bare))
    return {kind: least(costs) for kind, costs in found.items()}


def rows(size: int, table: Table) -> Iterator[str]:
    """Yield a line for each kind of build: what it cost, and its part of stock."""
    whole = table.get(STOCK)
    for kind, cost in table.items():
        begins = f"{size:>8} {kind:<18}"
        if cost is None:
            yield f"{begins} failed, as shown above"
            continue
        share = f"{cost.seconds / whole.seconds:9.3f}" if whole else ""
        yield f"{begins} {cost.seconds:8.2f} {cost.megabytes:6.0f} {share}".rstrip()


def growth(tables: dict[int, Table]) -> Iterator[str]:
    """Yield what one more method costs between two sizes, for each kind of build."""
    for kind in dict.fromkeys(kind for table in tables.values() for kind in table):
        costs = {size: cost.seconds for size, table in sorted(tables.items())
                 if (cost := table.get(kind))}
        steps = (f"{few}–{many}: {(costs[many] - costs[few]) / (many - few) * 1000:.1f}"
                 for few, many in pairwise(costs))
        yield f"{kind:<18} {'   '.join(steps)}"


def print_all(folder: str, sizes: Sequence[int], stock: Sequence[int], rounds: int) -> None:
    """Print a row for each kind of build at each size, then how it grows."""
    measured(folder, WARM, bool(stock), rounds=1)  # compiles modules, and jieba's dictionary
    tables: dict[int, Table] = {}
    print(f"{'methods':>8} {'build':<18} {'CPU s':>8} {'MB':>6} {'of stock':>9}", flush=True)
    for size in sizes:
        tables[size] = measured(folder, size, size in stock, rounds if size in stock else 1)
        print("\n".join(rows(size, tables[size])), flush=True)
    if len(tables) > 1:
        print("\nCPU ms for each method more", *growth(tables), sep="\n")
    if any(cost is None for table in tables.values() for cost in table.values()):
        sys.exit("Not every build succeeded; see above")


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--stock", nargs="*", type=int, default=WITH_STOCK)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    if wanted.stock and importlib.util.find_spec("jieba") is None:
        sys.exit(MISSING)
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = os.environ["TMPDIR"] = folder  # jieba keeps its dictionary there, too
        print_all(folder, wanted.sizes, wanted.stock, wanted.rounds)


if __name__ == "__main__":
    main()
