"""One real build of the real data for all tests of this folder, and small projects to damage."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from methodica.load import Scope, load
from methodica.model import Languages

KEPT = ("domain-adaptation", "fine-tuning", "multi-task-learning", "transfer-learning")


def mkdocs_build(
    project: Path, site: Path, *before: str, strict: bool = True, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Build a project as `make site` does, but into `site`; `before` wraps the command."""
    command = [*before, sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    command += ["--strict"] if strict else []
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **settings}
    return subprocess.run(
        command,
        cwd=project,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@dataclass
class BuiltSite:
    """A built site and what is needed to ask about it."""

    folder: Path
    languages: Languages
    url: str

    @cached_property
    def pages(self) -> dict[str, LexborHTMLParser]:
        """Every page but redirects, by its path from the root, parsed."""
        parsed = {
            path.relative_to(self.folder).as_posix().removesuffix("index.html"): LexborHTMLParser(
                path.read_text(encoding="utf-8")
            )
            for path in sorted(self.folder.rglob("*.html"))
        }
        return {
            path: page
            for path, page in parsed.items()
            if page.css_first('meta[http-equiv="refresh"]') is None
        }

    def language_of(self, path: str) -> str:
        """Language in whose folder a page lies."""
        first = path.split("/")[0]
        return first if first in self.languages.codes else self.languages.default.code

    def page(self, path: str) -> LexborHTMLParser:
        """One page by its path."""
        return self.pages[path]


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The real site."""
    folder = tmp_path_factory.mktemp("site") / "site"
    result = mkdocs_build(root, folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return built(root, folder)


def built(project: Path, folder: Path) -> BuiltSite:
    """Describe a site that has been built from `project`."""
    languages = load(Scope(project / "data", project)).languages
    sitemap = (folder / "robots.txt").read_text(encoding="utf-8").split("Sitemap: ")[1].strip()
    return BuiltSite(folder, languages, sitemap.removesuffix("sitemap.xml"))


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A copy of the project with four methods that know only each other, to be changed."""
    return copy_project(root, tmp_path / "project")


def copy_project(root: Path, target: Path) -> Path:
    """Copy the project with four methods that know only each other, and return the copy."""
    target.mkdir()
    for name in ("data", "docs", "theme", "hooks", "mkdocs.yml"):
        source = root / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target / name)
    (target / "node_modules").symlink_to(root / "node_modules")
    keep_only(target / "data", KEPT)
    return target


def keep_only(data: Path, kept: tuple[str, ...]) -> None:
    """Delete all other methods, and what the kept ones say of them."""
    for folder in (*(data / "methods").iterdir(), *(data / "contrasts").iterdir()):
        if not set(folder.name.split("--")) <= set(kept):
            shutil.rmtree(folder)
    for path in (*data.glob("methods/*/*"), *data.glob("contrasts/*/*")):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yml":
            text = re.sub(
                r"  - type: [a-z-]+\n    method: ([a-z0-9-]+)\n",
                lambda m: m[0] if m[1] in kept else "",
                text,
            )
            text = re.sub(r"^relations:\n(?! )", "", text, flags=re.MULTILINE)
        else:
            text = re.sub(
                r"\[\[([a-z0-9-]+)(?:\|([^\]]*))?\]\]",
                lambda m: m[0] if m[1] in kept else (m[2] or m[1]),
                text,
            )
        path.write_text(text, encoding="utf-8")


Build = Callable[[Path], BuiltSite]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a changed project; fails with MkDocs' own words."""

    def run(project: Path) -> BuiltSite:
        folder = tmp_path / "site"
        result = mkdocs_build(project, folder)
        assert result.returncode == 0, result.stdout + result.stderr
        return built(project, folder)

    return run


def path_of(url: str) -> str:
    """Path part of an address."""
    return urlsplit(url).path
