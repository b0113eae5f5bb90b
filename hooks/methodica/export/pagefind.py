"""The full-text index, by Pagefind: chunks of which a reader loads only what a query needs.

Pagefind stems Danish, Turkish and English and segments Chinese, in the index and in queries.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from methodica.text import MissingToolError

MISSING = (
    "Pagefind is missing: run `make install`. The lock file has it for Linux; elsewhere run "
    "`npm install --no-save @pagefind/SYSTEM@1.6.0` too, such as @pagefind/darwin-arm64."
)
IGNORED = "math,.m-cite"
"""Elements that are not words."""

UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")
"""Parts of Pagefind that this site replaces by its own."""


def program(modules: Path) -> Path:
    """Return the Pagefind program that npm installed for this system."""
    names = ("pagefind_extended", "pagefind_extended.exe")
    found = (one for one in sorted(modules.glob("@pagefind/*/bin/*")) if one.name in names)
    path = next(found, None)
    if path is None:
        raise MissingToolError(MISSING)
    return path


def write_index(documents: Iterable[tuple[str, str]], modules: Path, target: Path) -> None:
    """Index documents (path and HTML) into `target`/pagefind."""
    with tempfile.TemporaryDirectory() as folder:
        for name, html in documents:
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, encoding="utf-8")
        output = target / "pagefind"
        subprocess.run(
            [str(program(modules)), "--site", folder, "--output-path", str(output),
             "--exclude-selectors", IGNORED, "--quiet"],
            check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )
    for pattern in UNUSED:
        for path in output.glob(pattern):
            path.unlink()
    shutil.rmtree(output / "playground", ignore_errors=True)
