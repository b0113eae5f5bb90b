"""Find Chromium for the browser tests; install it where that is possible, else say how.

Run by `make browser`. The tests themselves call `find` and fail with the same sentence.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = (
    "The browser tests need Chromium. Install it (Debian, Ubuntu: apt-get install chromium), or "
    "set CHROMIUM to the path of a Chrome or Chromium program."
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """Return the path of a Chromium, or None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if os.access(named, os.X_OK) else None
    return next((path for path in map(shutil.which, NAMES) if path), None)


def install() -> None:
    """Install Debian's Chromium; only root can."""
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, env=environment)


if __name__ == "__main__":
    if not find() and shutil.which("apt-get") and os.geteuid() == 0:
        install()
    sys.exit(None if find() else MISSING)
