"""The same data give the same bytes: anywhere, at any time, with any cache or none."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.conftest import mkdocs_build
from tests.site.turkish import NAME, make_locale

NO_INDEX = {"METHODICA_FULLTEXT": "off"}


def bytes_of(project: Path, *before: str, **settings: str) -> dict[str, bytes]:
    """Build a project and return every file of its site."""
    site = project.parent / "built"
    result = mkdocs_build(project, site, *before, **settings)
    assert result.returncode == 0, result.stdout + result.stderr
    found = {path.relative_to(site).as_posix(): path.read_bytes()
             for path in site.rglob("*") if path.is_file()}
    shutil.rmtree(site)
    return found


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.fixture(scope="session")
def cut_off() -> tuple[str, ...]:
    """A command that runs another without a network, where this machine allows it."""
    command = ("unshare", "--map-root-user", "--net")
    allowed = shutil.which(command[0]) and not subprocess.run(
        [*command, "true"], capture_output=True, check=False).returncode
    return command if allowed else ()


def test_place_locale_order_and_network_do_not_matter(
    project: Path, tmp_path: Path, cut_off: tuple[str, ...]
) -> None:
    elsewhere = tmp_path / "Bøger og 知识 – ığdır"
    shutil.copytree(project, elsewhere, symlinks=True)
    make_turkish(elsewhere)
    # Python itself cannot start in an environment with other letters in its path under LC_ALL=C.
    bare = "C" if sys.prefix.isascii() else "C.UTF-8"
    here = bytes_of(project, PYTHONHASHSEED="0", LC_ALL=bare, LANG="C")
    there = bytes_of(elsewhere, *cut_off, PYTHONHASHSEED="1", TZ="Pacific/Apia",
                     **make_locale(tmp_path))
    assert differing(here, there) == []
    assert any(path.startswith("pagefind/") for path in here)


def make_turkish(project: Path) -> None:
    """Let the build itself make sure of the locale, and obey it in every way a program can."""
    (project / "hooks/turkish.py").write_text(
        f"import locale, time\nassert locale.setlocale(locale.LC_ALL, '') == {NAME!r}\n"
        "assert time.strftime('%B', (2026, 11, 22, 0, 0, 0, 6, 326, 0)) == 'Kasım'\n"
        "assert locale.localeconv()['decimal_point'] == ','\n", encoding="utf-8")
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert "\nhooks: [" in text
    settings.write_text(text.replace("\nhooks: [", "\nhooks: [hooks/turkish.py, ", 1), "utf-8")


def test_kept_pages_never_change_a_byte(project: Path) -> None:
    """Every kind of edit shows, on the pages of other methods too; a broken cache is no cache."""
    cache = project / ".cache/pages.sqlite"
    bytes_of(project, **NO_INDEX)
    assert cache.stat().st_size > 100_000
    edit(project)
    edited = bytes_of(project, **NO_INDEX)
    shutil.rmtree(project / ".cache")
    afresh = bytes_of(project, **NO_INDEX)
    assert differing(edited, afresh) == []
    assert "Renamed method".encode() in afresh["methods/multi-task-learning/index.html"]
    cache.write_bytes(cache.read_bytes().replace(b"<h1", b"<h7"))
    assert differing(bytes_of(project, **NO_INDEX), afresh) == []


def edit(project: Path) -> None:
    """Change a name, a source, a text and a word of the vocabulary."""
    methods = project / "data/methods"
    changes = (
        (methods / "transfer-learning/method.yml", 'en: "Transfer learning"',
         'en: "Renamed method"'),
        (methods / "fine-tuning/method.yml", 'venue: "', 'venue: "Changed '),
        (methods / "multi-task-learning/en.md", "\n\n## idea", " One more sentence.\n\n## idea"),
        (project / "data/vocabulary/kinds.yml", '"Learning paradigm"', '"Way of learning"'),
    )
    for path, old, new in changes:
        text = path.read_text(encoding="utf-8")
        assert old in text, path
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
