"""`mkdocs serve` writes what changed and takes away what is gone; the site is as if built afresh."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.site.conftest import mkdocs_build

SERVE = """
import shutil, sys
from pathlib import Path
from mkdocs.commands.build import build
from mkdocs.config import load_config

site = Path(sys.argv[1])


def rebuild():
    config = load_config("mkdocs.yml", site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return {path: path.stat().st_mtime_ns for path in site.rglob("*.html")}


first = rebuild()
assert "offline.js" not in (site / "index.html").read_text("utf-8"), "kept pages would be old"
text = Path("data/methods/fine-tuning/tr.md")
text.write_text(text.read_text("utf-8") + chr(10) + "Son cümle." + chr(10), "utf-8")
second = rebuild()
changed = {path.relative_to(site).as_posix() for path in first if first[path] != second[path]}
assert "tr/methods/fine-tuning/index.html" in changed, changed
assert "tr/methods/transfer-learning/index.html" not in changed, changed
assert "matrix/index.html" not in changed, changed
shutil.rmtree("data/contrasts/domain-adaptation--transfer-learning")
rebuild()
"""


def test_serving_leaves_what_a_build_would_have_written(project: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "METHODICA_FULLTEXT": "off"}
    served, built = tmp_path / "served", tmp_path / "built"
    done = subprocess.run([sys.executable, "-c", SERVE, str(served)], cwd=project, check=False,
                          env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert mkdocs_build(project, built, METHODICA_FULLTEXT="off").returncode == 0
    pages = [{path.relative_to(site).as_posix(): path.read_bytes()
              for path in site.rglob("*") if path.is_file()} for site in (served, built)]
    assert pages[0].keys() == pages[1].keys()
    # Only the policy differs: what is served may reload itself.
    assert [name for name in pages[0] if pages[0][name] != pages[1][name]
            and not name.endswith((".html", "_headers", ".htaccess"))] == []
