"""What a command of a project costs: CPU seconds of it and all its children, and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.bench.live import SAYS

ROOT = Path(__file__).parents[2]
EVERY = 0.05
"""Seconds between two looks at memory."""
UNWANTED = ("PYTHONDONTWRITEBYTECODE", "METHODICA_FULLTEXT", "METHODICA_ONLY")


@dataclass(frozen=True)
class Cost:
    """What a command cost."""

    seconds: float
    megabytes: float
    """Most that the command and its children had at one time."""


def least(costs: Iterable[Cost | None]) -> Cost | None:
    """Return the least of the costs of one and the same thing; None stands for a failure."""
    done = [one for one in costs if one]
    if not done:
        return None
    return Cost(min(one.seconds for one in done), min(one.megabytes for one in done))


def cost_of(project: Path, *command: str, **settings: str) -> Cost | None:
    """Run a Python module in a project's folder; what fails shows its output and costs None."""
    environment = {key: value for key, value in os.environ.items() if key not in UNWANTED}
    environment |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": f"{project / 'hooks'}:{ROOT}",
                    **settings}
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen([sys.executable, "-m", *command], cwd=project, env=environment,
                                   stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        with _memory(psutil.Process(process.pid)) as most:
            _, state, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(state)
        log.seek(0)
        said = log.read().decode(errors="replace")
    if state:
        print(f"{project.name}: {' '.join(command)} {settings} ended with {process.returncode}\n"
              f"{said}", file=sys.stderr, flush=True)
        return None
    _, told, second = said.partition(SAYS)
    seconds = float(second.split()[0]) if told else used.ru_utime + used.ru_stime
    return Cost(seconds, max(most) / 2**20)


@contextmanager
def _memory(process: psutil.Process) -> Iterator[list[int]]:
    """Collect how many bytes a process and its children have together, time and again."""
    found, over = [0], threading.Event()

    def look() -> None:
        while not over.wait(EVERY):
            together = 0
            with suppress(psutil.Error):
                for one in (process, *process.children(recursive=True)):
                    with suppress(psutil.Error):  # it may have ended
                        together += one.memory_info().rss
            found.append(together)

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield found
    finally:
        over.set()
        watcher.join()
