"""A build over a former site leaves what a build into an empty folder leaves, whatever was there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.conftest import mkdocs_build

PAGE, RECORD = "tr/methods/fine-tuning/index.html", "assets/compare/tr/fine-tuning.json"


def built(project: Path, site: Path, **settings: str) -> dict[str, bytes]:
    result = mkdocs_build(project, site, **settings)
    assert result.returncode == 0, result.stdout + result.stderr
    return lying(site)


def lying(site: Path) -> dict[str, bytes]:
    assert [path for path in site.rglob("*") if path.is_dir() and not any(path.iterdir())] == []
    return {path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*") if path.is_file()}


def changed(site: Path, since: dict[str, int]) -> set[str]:
    return {name for name, time in times(site).items() if since.get(name) != time}


def times(site: Path) -> dict[str, int]:
    """Return when each file was last written, by a clock that nobody sets."""
    return {path.relative_to(site).as_posix(): path.stat().st_ctime_ns
            for path in site.rglob("*") if path.is_file()}


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def kill_a_build(project: Path, site: Path) -> None:
    """Stop a build of other data in the middle."""
    interface = project / "data/interface/tr.yml"
    text = interface.read_text(encoding="utf-8")
    append(project / "data/methods/fine-tuning/tr.md", "\nYarım.\n")
    interface.write_text(text.replace('"Yöntemler"', '"Half"'), encoding="utf-8")
    before = times(site)
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=project, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and len(changed(site, before)) < 20:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    interface.write_text(text, encoding="utf-8")


def meddle(project: Path, site: Path) -> None:
    """Change the site by hand and without a trace, and take an entry away."""
    page = site / PAGE
    stat, content = page.stat(), page.read_bytes()
    page.write_bytes(content.replace(b"<h1", b"<h7"))
    os.utime(page, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    os.truncate(site / RECORD, 9)
    (site / "assets/css/frame.css").write_text("foreign", encoding="utf-8")
    (site / "tr/methods/foreign").mkdir()
    (site / "tr/methods/foreign/index.html").write_text("foreign", encoding="utf-8")
    shutil.rmtree(project / "data/contrasts/domain-adaptation--transfer-learning")


def lose_the_cache(project: Path, site: Path) -> None:
    (site / "stale.html").write_text("stale", encoding="utf-8")
    shutil.rmtree(project / ".cache")


def break_the_cache(project: Path, site: Path) -> None:
    cache = project / ".cache/pages.sqlite"
    data = cache.read_bytes()
    cache.write_bytes(data[: len(data) // 2].replace(b"<h1", b"<h7"))


def bring_a_folder_of_another_build(project: Path, site: Path) -> None:
    """The folder is not the one that the cache knows, nor are its files."""
    other = site.with_name("other")
    shutil.copytree(site, other)
    (other / PAGE).write_text("other", encoding="utf-8")
    shutil.rmtree(site)
    other.rename(site)


@pytest.mark.parametrize("happen", [
    meddle, kill_a_build, lose_the_cache, break_the_cache, bring_a_folder_of_another_build,
], ids=lambda one: one.__name__)
def test_a_former_site_never_shows(
    project: Path, tmp_path: Path, happen: Callable[[Path, Path], None]
) -> None:
    site = tmp_path / "site"
    settings = {} if happen is meddle else {"METHODICA_FULLTEXT": "off"}
    built(project, site, **settings)
    happen(project, site)
    append(project / "data/methods/fine-tuning/da.md", "\nEn sætning mere.\n")
    again = built(project, site, **settings)
    shutil.rmtree(project / ".cache")
    afresh = built(project, tmp_path / "afresh", **settings)
    assert again.keys() == afresh.keys()
    assert [name for name in again if again[name] != afresh[name]] == []


def test_an_edit_writes_what_shows_it_and_nothing_else(project: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(project, site)
    before = times(site)
    built(project, site)
    assert changed(site, before) == set()
    append(project / "data/methods/fine-tuning/da.md", "\nEn sætning mere.\n")
    built(project, site)
    written = changed(site, before)
    assert {"da/methods/fine-tuning/index.html", "api/v1/texts/fine-tuning.json",
            "api/v1/methods.json"} <= written
    assert not {PAGE.replace("fine-tuning", "domain-adaptation"), RECORD, "matrix/index.html",
                "assets/css/frame.css", "api/v1/names.json", "sitemap.xml"} & written
    assert any(name.startswith("pagefind/") for name in written)
