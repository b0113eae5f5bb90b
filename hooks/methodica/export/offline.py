"""The script that keeps visited pages for readers without a network, at the site's root.

Its version is the theme's, so that no page meets the scripts of another one.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "sw.js"


def worker(theme: Path) -> str:
    """Return the script; all that it does is in the theme's `assets/js/worker.js`."""
    said = hashlib.blake2b(digest_size=8)
    for path in sorted(one for one in theme.rglob("*") if one.is_file()):
        said.update(path.relative_to(theme).as_posix().encode())
        said.update(path.read_bytes())
    return f'self.VERSION = "{said.hexdigest()}";\nimportScripts("assets/js/worker.js");\n'
