"""CPU seconds, memory and ratios of whole builds, ours and stock's, in one run.

    python -m tests.bench.build [SIZE …] [--stock SIZE …]

CPU seconds count all child processes, Pagefind's too.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import write_project
from tests.bench.stock import write_stock

SIZES, STOCK = (50, 250, 1000), (50, 250)


@dataclass(frozen=True)
class Cost:
    """What a command cost."""

    seconds: float
    megabytes: float


def cost_of(project: Path, site: Path, **settings: str) -> Cost:
    """Build a project and return what it cost; its output is shown where it fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **settings,
                   "PYTHONPATH": str(project / "hooks")}
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=project, env=environment, stdout=log, stderr=log)
        _, state, used = os.wait4(process.pid, 0)
        if state:
            log.seek(0)
            sys.exit(log.read().decode())
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / scale)


def edit(project: Path) -> None:
    """Change one sentence of one method."""
    path = project / "data/methods/transfer-learning/en.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")


def measure(size: int, folder: Path) -> dict[str, Cost]:
    """Return the cost of each kind of build at a size."""
    project = folder / f"ours-{size}"
    write_project(project, size)
    site = folder / f"site-{size}"
    plain = {"METHODICA_FULLTEXT": "off"}
    found = {"cold": cost_of(project, site, **plain)}
    edit(project)
    found["edited"] = cost_of(project, site, **plain)
    found["edited + index"] = cost_of(project, site)
    return found


def main() -> None:
    """Print a row for each build and, where stock was measured, the ratio to it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--stock", nargs="*", type=int, default=STOCK)
    wanted = parser.parse_args()
    print(f"{'methods':>8} {'build':<16} {'CPU s':>8} {'MB':>6} {'of stock':>9}")
    for size in wanted.sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            rows = measure(size, folder)
            if size in wanted.stock:
                write_stock(folder / f"ours-{size}", folder / "stock")
                rows["stock"] = cost_of(folder / "stock", folder / "stock-site")
        for build, cost in rows.items():
            share = f"{cost.seconds / rows['stock'].seconds:.3f}" if "stock" in rows else ""
            print(f"{size:>8} {build:<16} {cost.seconds:>8.1f} {cost.megabytes:>6.0f} {share:>9}",
                  flush=True)


if __name__ == "__main__":
    main()
