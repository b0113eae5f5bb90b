"""Check data folders under limits that the operating system holds: run as a program by tests.

Reads folders from the command line; for each, the checker may use 2 seconds of processor time
(which the system counts in whole seconds, so up to 3) and all together 300 MB. Prints a line for
each folder that is done, so that a killed process tells which one it died of.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from methodica.load import Scope
from methodica.load.entry import forget
from methodica.problems import FORMATS, render
from methodica.rules import check, rules
from methodica.text import to_mathml

SECONDS = 2
MEGABYTES = 300


def main(folders: list[str]) -> int:
    """Check every folder; the exit code is that of a process that was killed, or 0."""
    rules()
    to_mathml("x", display=False)
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    for folder in folders:
        used = time.process_time()
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + 1 + SECONDS, resource.RLIM_INFINITY))
        _, problems = check(Scope(Path(folder), Path(folder).parent))
        size = sum(len(render(problems, form)) for form in FORMATS)
        forget()  # or all folders together would lie in memory
        print(f"{folder} {len(problems)} problems, {size} characters", flush=True)
    peak = peak_megabytes()
    print(f"peak {peak}", flush=True)
    return 0 if peak <= MEGABYTES else 1


def peak_megabytes() -> int:
    """Return the most memory this program had; where the system tells, without its parent's.

    On Linux `ru_maxrss` begins with what the process that started this one had.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM:"))
        return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
