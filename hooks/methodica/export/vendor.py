"""Third-party files for the browser, copied from node_modules, where the lock file put them."""

from __future__ import annotations

from pathlib import Path

from methodica.export.target import Target

FILES = {
    "temml/dist/Temml-Local.css": "temml/Temml-Local.css",
    "temml/dist/Temml.woff2": "temml/Temml.woff2",
    "temml/dist/temml.min.js": "temml/temml.min.js",
    "temml/LICENSE": "temml/LICENSE",
    "jszip/dist/jszip.min.js": "pptxgenjs/jszip.min.js",
    "jszip/LICENSE.markdown": "pptxgenjs/jszip-LICENSE.md",
    "pptxgenjs/dist/pptxgen.min.js": "pptxgenjs/pptxgen.min.js",
    "pptxgenjs/LICENSE": "pptxgenjs/LICENSE",
}
"""Path in node_modules, and path under `assets/vendor`."""


def copy_vendor(modules: Path, target: Target) -> None:
    """Copy every file of `FILES`; raises FileNotFoundError where `npm ci` has not run."""
    for source, name in FILES.items():
        target.copy(modules / source, f"assets/vendor/{name}")
