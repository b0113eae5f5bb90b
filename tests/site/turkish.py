"""A Turkish locale for the tests, made by `localedef`, whatever the system has.

Run by `make locale`, which installs Debian's sources of locales where that is possible. The
tests call `make_locale` and fail with the same sentence.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.debian import found_or_installed

NAME = "tr_TR.UTF-8"
SOURCES = Path("/usr/share/i18n")
MISSING = (
    "The tests need the sources of a Turkish locale and the program localedef. Install them "
    "(Debian, Ubuntu: apt-get install locales)."
)


def is_there() -> bool:
    """Tell whether a Turkish locale can be made."""
    return bool(shutil.which("localedef")) and (SOURCES / "locales/tr_TR").is_file()


def make_locale(folder: Path) -> dict[str, str]:
    """Make the locale in a folder; returns the settings under which a program uses it."""
    assert is_there(), MISSING
    subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / NAME)], check=True,
                   stdin=subprocess.DEVNULL)
    return {"LOCPATH": str(folder), "LC_ALL": NAME, "LANG": NAME}


if __name__ == "__main__":
    sys.exit(None if found_or_installed("locales", is_there) else MISSING)
