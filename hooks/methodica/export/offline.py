"""The script that keeps visited pages for readers without a network, at the site's root.

Its version is the theme's, so that no page meets the scripts of another one.
"""

from __future__ import annotations

from pathlib import Path

from methodica.export.store import seal_of_program

NAME = "sw.js"


def worker(theme: Path) -> str:
    """Return the script; all that it does is in the theme's `assets/js/worker.js`."""
    version = seal_of_program((), theme)
    return f'self.VERSION = "{version}";\nimportScripts("assets/js/worker.js");\n'
