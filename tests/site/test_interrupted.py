"""Whatever stops a build, the former site stays; the next build is none the worse."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

FORMER = "the former site"
INSTALLED = (".venv/.installed", "node_modules/.installed", "install")


@pytest.fixture
def workshop(project: Path, root: Path) -> Path:
    """A small project with a former site, in which `make site` works."""
    shutil.copy(root / "Makefile", project)
    (project / ".venv").symlink_to((root / ".venv").resolve())
    (project / "site").mkdir()
    (project / "site/index.html").write_text(FORMER, encoding="utf-8")
    return project


def make_site(project: Path, limit: Callable[[], None] | None = None) -> subprocess.Popen[bytes]:
    """Begin `make site` with everything installed."""
    old = [word for one in INSTALLED for word in ("-o", one)]
    settings = {**os.environ, "METHODICA_FULLTEXT": "off", "PYTHONPATH": str(project / "hooks")}
    return subprocess.Popen(
        ["make", *old, "site"], cwd=project, env=settings, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        preexec_fn=limit,
    )


def served(project: Path) -> str:
    return (project / "site/index.html").read_text(encoding="utf-8")


def test_a_killed_build_leaves_the_former_site_and_the_next_one_succeeds(workshop: Path) -> None:
    process = make_site(workshop)
    begun = workshop / ".build/site/methods"
    while process.poll() is None and not begun.exists():
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert begun.exists() and served(workshop) == FORMER
    assert make_site(workshop).wait() == 0
    assert FORMER not in served(workshop)
    assert (workshop / "site/tr/methods/fine-tuning/index.html").is_file()


def test_the_site_before_the_last_one_never_shows(workshop: Path) -> None:
    """Two folders are built into by turns: what a build finds there is older than the site."""
    for name in ("one", "two", "three"):
        text = workshop / "data/methods/fine-tuning/en.md"
        text.write_text(text.read_text(encoding="utf-8") + f"\nSentence {name}.\n", "utf-8")
        if name == "two":
            shutil.rmtree(workshop / "data/contrasts/domain-adaptation--transfer-learning")
        if name == "three":
            kill(make_site(workshop), workshop / ".build/site/methods/fine-tuning/index.html")
            assert "Sentence two" in shown(workshop / "site")
        assert make_site(workshop).wait() == 0
        assert f"Sentence {name}" in shown(workshop / "site")
    assert not (workshop / "site/compare/domain-adaptation-vs-transfer-learning").exists()
    former = workshop / ".build/site"
    assert "Sentence two" in shown(former)
    same = [(folder / "matrix/index.html").stat().st_ino for folder in (former, workshop / "site")]
    assert make_site(workshop).wait() == 0
    assert [(folder / "matrix/index.html").stat().st_ino
            for folder in (workshop / "site", former)] == same


def shown(site: Path) -> str:
    return (site / "methods/fine-tuning/index.html").read_text(encoding="utf-8")


def kill(process: subprocess.Popen[bytes], written: Path) -> None:
    """Stop a build as soon as it has written a file."""
    before = written.stat().st_ctime_ns
    while process.poll() is None and (
            not written.exists() or written.stat().st_ctime_ns == before):
        time.sleep(0.005)
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_a_full_disk_leaves_the_former_site(workshop: Path) -> None:
    """No file may grow beyond 100 kB: writing fails in the middle of the build."""
    small = 100_000
    process = make_site(workshop, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (small, small)))
    assert process.wait() != 0
    assert (workshop / ".build/site").is_dir() and served(workshop) == FORMER


def test_a_target_that_cannot_be_written_leaves_the_former_site(workshop: Path) -> None:
    (workshop / ".build").write_text("a file stands in the way", encoding="utf-8")
    assert make_site(workshop).wait() != 0
    assert served(workshop) == FORMER
