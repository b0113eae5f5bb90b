"""Find Chromium for the browser tests; install it where that is possible, else say how.

Run by `make browser`. The tests themselves call `find` and fail with the same sentence.
"""

from __future__ import annotations

import os
import shutil
import sys

from tests.debian import found_or_installed

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


if __name__ == "__main__":
    sys.exit(None if found_or_installed("chromium", find) else MISSING)
