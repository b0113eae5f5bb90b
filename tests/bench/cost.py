"""What a command of a project costs: CPU seconds of it and all its children, and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.live import SAYS

ROOT = Path(__file__).parents[2]
UNWANTED = ("PYTHONDONTWRITEBYTECODE", "METHODICA_FULLTEXT", "METHODICA_ONLY")


@dataclass(frozen=True)
class Cost:
    """What a command cost."""

    seconds: float
    megabytes: float


def least(costs: Iterable[Cost | None]) -> Cost | None:
    """Return the least of the costs of one and the same thing; None stands for a failure."""
    done = [one for one in costs if one]
    if not done:
        return None
    return Cost(min(one.seconds for one in done), min(one.megabytes for one in done))


def cost_of(project: Path, *command: str, **settings: str) -> Cost | None:
    """Run a Python module in a project's folder; what fails shows its output and costs None.

    A system counts memory from what the process had that started a command, so that one has to
    stay small: let other processes do whatever loads data.
    """
    environment = {key: value for key, value in os.environ.items() if key not in UNWANTED}
    environment |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": f"{project / 'hooks'}:{ROOT}",
                    **settings}
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen([sys.executable, "-m", *command], cwd=project, env=environment,
                                   stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        _, state, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(state)
        log.seek(0)
        said = log.read().decode(errors="replace")
    if state:
        print(f"{project.name}: {' '.join(command)} {settings} ended with {process.returncode}\n"
              f"{said}", file=sys.stderr, flush=True)
        return None
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    _, told, second = said.partition(SAYS)
    seconds = float(second.split()[0]) if told else used.ru_utime + used.ru_stime
    return Cost(seconds, used.ru_maxrss / scale)
