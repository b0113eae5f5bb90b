"""`methodica diff`: from git, by meaning, also for hostile revisions and shallow clones."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from methodica.cli import main

BASE = Path(__file__).parents[1] / "problems" / "base"
ENTRY = "methods/ridge-regression/method.yml"


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the base data and one commit."""
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path / "data"


def change(data: Path, file: str, old: str, new: str) -> None:
    path = data / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def record(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert main(["diff", "--json", *arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_nothing_changed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = record(capsys)
    assert found["entries"] == found["languages"] == found["unreadable"] == []
    assert found["schema_version"] == "1.0" and len(found["commit"]) == 40


def test_uncommitted_work_and_a_branch(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(data, ENTRY, '"Ridge-regression"', '"Ridgeregression"')
    one = record(capsys)["entries"][0]
    assert one["id"] == "ridge-regression" and one["file"] == f"data/{ENTRY}"
    assert one["names"] == [{"lang": "da", "before": "Ridge-regression",
                             "after": "Ridgeregression"}]
    git(data, "commit", "-qam", "second")
    assert record(capsys)["entries"] == []
    assert record(capsys, "--since", "HEAD~1")["counts"]["changed"] == 1


def test_a_rewritten_file_says_the_same(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt"]) == 0
    assert record(capsys)["entries"] == []


def test_new_and_deleted_entries(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.move(data / "methods/ridge-regression", data / "methods/tikhonov")
    states = {one["id"]: one["state"] for one in record(capsys)["entries"]}
    assert states == {"ridge-regression": "removed", "tikhonov": "added"}
    assert [one["id"] for one in record(capsys, "tikhonov")["entries"]] == ["tikhonov"]


def test_an_entry_that_cannot_be_read_is_named_not_compared(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(data, ENTRY, "kind: model", "kind: [model")
    found = record(capsys)
    assert found["entries"] == [] and found["unreadable"] == [f"data/{ENTRY}"]


def test_the_text_form_is_plain_when_piped(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(data, ENTRY, '"Ridge-regression"', '"Ridge\\x1b[31m"'.replace("\\\\", "\\"))
    change(data, "methods/ridge-regression/en.md", "\n## idea\n", "\n## idea\n\nNew words.\n")
    capsys.readouterr()
    assert main(["diff"]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    change(data, ENTRY, '"Ridge\\x1b[31m"', '"Ridge"')
    assert main(["diff"]) == 0
    out = capsys.readouterr().out
    assert "name da: Ridge-regression → Ridge\n" in out
    assert "~ text en: idea" in out and "now stale: da" in out
    assert "(nobody yet)" in out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["diff"]) == 0
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["diff"]) == 0
    assert "\x1b[" not in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [
    ["--since", "nowhere"], ["--since=--output=pwned"], ["nothing"], ["--lang", "xx"],
    ["ridge-regression", "tr"], ["ridge-regression", "en"], ["nothing", "da"],
])  # fmt: skip
def test_wrong_usage(data: Path, arguments: list[str]) -> None:
    assert main(["diff", *arguments]) == 2
    assert not (data.parent / "pwned").exists() and not (data / "pwned").exists()


def test_without_git_history_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(BASE, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert main(["diff"]) == 2
    assert "no git history" in capsys.readouterr().err
    monkeypatch.setenv("PATH", "")
    assert main(["diff"]) == 2


def test_former_links_and_giants_are_not_followed(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = data / "methods/odd"
    folder.mkdir()
    (folder / "method.yml").symlink_to("/etc/passwd")
    (folder / "en.md").write_text("x" * 300_000, encoding="utf-8")
    git(data, "add", "-A")
    git(data, "commit", "-qm", "odd")
    shutil.rmtree(folder)
    assert record(capsys)["entries"] == []


class TestMissed:
    """`methodica diff <id> <lang>`."""

    @pytest.fixture(autouse=True)
    def later(self, data: Path) -> None:
        """Change the original twice, so that the followed version lies deeper in history."""
        text = "methods/ridge-regression/en.md"
        for old, new in (("\n## idea\n", "\n## idea\n\nFirst new sentence.\n"),
                         ("First new", "Second new")):
            change(data, text, old, new)
            git(data, "commit", "-qam", "words")

    def test_shows_the_words_that_are_new(
        self, data: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["diff", "ridge-regression", "da"]) == 0
        out = capsys.readouterr().out
        assert "## idea" in out and "{+Second new sentence.+}" in out and "First" not in out
        assert "methodica fresh ridge-regression da" in out

    def test_as_json(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        found = record(capsys, "ridge-regression", "da")
        assert found["found"] and [one["id"] for one in found["sections"]] == ["idea"]
        assert "Second new" in found["sections"][0]["after"]

    def test_a_fresh_text_missed_nothing(
        self, data: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["fresh", "ridge-regression", "da"]) == 0
        assert main(["diff", "ridge-regression", "da"]) == 0
        assert "follows the present words of en.md" in capsys.readouterr().out

    def test_a_shallow_clone_says_how_to_get_the_rest(
        self, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        git(tmp_path, "clone", "-q", "--depth", "1", f"file://{tmp_path}", "clone")
        monkeypatch.chdir(tmp_path / "clone")
        assert main(["diff", "ridge-regression", "da"]) == 1
        assert "git fetch --unshallow" in capsys.readouterr().out

    def test_words_that_were_never_committed(
        self, data: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = data / "methods/ridge-regression/da.md"
        text = path.read_text(encoding="utf-8")
        mark = next(line for line in text.split("\n") if line.startswith("follows"))
        path.write_text(text.replace(mark, "follows: en@00000000"), encoding="utf-8")
        assert main(["diff", "ridge-regression", "da"]) == 1
        assert "never committed" in capsys.readouterr().out
