"""The scripts of the workflows, with a `gh` of our own that remembers what it was asked."""

from __future__ import annotations

import io
import json
import os
import shlex
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / ".github/scripts"

PYTHON = shlex.quote(sys.executable)
"""For scripts: the project may lie in a path with blanks."""

GH = '''
import json, os, sys
folder = os.environ["GH_FOLDER"]
told = sys.argv[1:]
with open(f"{{folder}}/asked", "a") as file:
    file.write(json.dumps(told) + "\\n")
for flag in ("--input", "--body-file"):
    if flag in told:
        with open(told[told.index(flag) + 1]) as body, open(f"{{folder}}/body", "w") as kept:
            kept.write(body.read())
with open(f"{{folder}}/replies") as file:
    replies = json.load(file)
for words, reply in replies.items():
    if words in " ".join(told):
        with open(f"{{folder}}/{{reply}}", "rb") as file:
            sys.stdout.buffer.write(file.read())
        break
'''

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("bash", "jq", "unzip"))), reason="needs bash, jq and unzip")


@dataclass
class Hub:
    """What GitHub would answer, and what it was asked."""

    folder: Path
    project: Path

    def answers(self, **replies: tuple[str, Any]) -> None:
        """Reply to commands that contain some words with JSON, text or bytes."""
        for name, (_, value) in replies.items():
            data = value if isinstance(value, bytes) else (
                value if isinstance(value, str) else json.dumps(value)).encode()
            (self.folder / name).write_bytes(data)
        (self.folder / "replies").write_text(
            json.dumps({words: name for name, (words, _) in replies.items()}), encoding="utf-8")

    @property
    def asked(self) -> list[list[str]]:
        path = self.folder / "asked"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [json.loads(line) for line in lines]

    @property
    def body(self) -> str:
        return (self.folder / "body").read_text(encoding="utf-8")

    def run(self, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.folder}:{os.environ['PATH']}"
        return subprocess.run(
            [self.project / ".github/scripts" / script], cwd=self.project, text=True, timeout=60,
            capture_output=True, check=False,
            env={**os.environ, "PATH": path, "GH_FOLDER": str(self.folder), "GH_TOKEN": "t",
                 "GITHUB_REPOSITORY": "o/r", "GITHUB_SERVER_URL": "https://github.com",
                 **environment})


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    folder, project = tmp_path / "hub", tmp_path / "project"
    (project / ".venv/bin").mkdir(parents=True)
    folder.mkdir()
    stand_in = folder / "gh.py"
    stand_in.write_text(GH.format(), encoding="utf-8")
    program(folder / "gh", f'#!/bin/sh\nexec {PYTHON} {shlex.quote(str(stand_in))} "$@"\n')
    program(project / ".venv/bin/methodica", f'#!/bin/sh\nexec {PYTHON} -c '
            f'"import sys; from methodica.cli import main; sys.exit(main())" "$@"\n')
    shutil.copytree(SCRIPTS, project / ".github/scripts")
    shutil.copytree(ROOT / "tests/problems/base", project / "data")
    shutil.copy(ROOT / "mkdocs.yml", project)
    return Hub(folder, project)


def program(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def packed(**files: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/"), text)
    return target.getvalue()


SHA = "a" * 40
PULL = ("/pulls ", [{"number": 8, "head": {"sha": "b" * 40}}, {"number": 7, "head": {"sha": SHA}}])
ARTIFACTS = ("runs/99/artifacts", {"artifacts": [{"name": "site", "id": 2},
                                                 {"name": "report", "id": 1}]})
CLEAN = ("artifacts/1/zip", packed(**{
    "problems.json": '{"problems": []}',
    "changes.json": '{"schema_version": "1.0", "entries": []}'}))
NO_COMMENTS: tuple[str, Any] = ("issues/7/comments?", [])


def comment(hub: Hub) -> subprocess.CompletedProcess[str]:
    return hub.run("comment.sh", HEAD_OWNER="someone", HEAD_BRANCH="x$(id) `id`; id",
                   HEAD_SHA=SHA, RUN_ID="99")


def last(hub: Hub) -> str:
    return " ".join(hub.asked[-1])


def test_the_first_report_is_a_new_comment(hub: Hub) -> None:
    hub.answers(pulls=PULL, artifacts=ARTIFACTS, zip=CLEAN, comments=NO_COMMENTS)
    result = comment(hub)
    assert result.returncode == 0, result.stderr
    assert "--method POST repos/o/r/issues/7/comments" in last(hub)
    text = json.loads(hub.body)["body"]
    assert text.startswith("<!-- methodica-report -->\n### No problems in the data")
    assert "(https://github.com/o/r/actions/runs/99/artifacts/2)" in text and SHA in text


def test_a_branch_is_a_value_and_never_a_command(hub: Hub) -> None:
    hub.answers(pulls=PULL, artifacts=ARTIFACTS, zip=CLEAN, comments=NO_COMMENTS)
    comment(hub)
    assert "head=someone:x$(id) `id`; id" in hub.asked[0]


def test_the_next_report_is_written_over_the_former_one(hub: Hub) -> None:
    bot, mark = {"login": "github-actions[bot]"}, "<!-- methodica-report -->\nold"
    hub.answers(pulls=PULL, artifacts=ARTIFACTS, zip=CLEAN, comments=("issues/7/comments?", [
        {"id": 3, "user": {"login": "mallory"}, "body": mark},
        {"id": 4, "user": bot, "body": "Hello"}, {"id": 5, "user": bot, "body": mark}]))
    assert comment(hub).returncode == 0
    assert "--method PATCH repos/o/r/issues/comments/5" in last(hub)


@pytest.mark.parametrize("pulls", [[], [{"number": 7, "head": {"sha": "c" * 40}}],
                                   [{"number": "7; id", "head": {"sha": SHA}}]])
def test_without_a_pull_request_at_this_commit_nothing_is_written(hub: Hub, pulls: Any) -> None:
    hub.answers(pulls=("/pulls ", pulls))
    result = comment(hub)
    assert result.returncode == 0 and "no open pull request" in result.stdout
    assert len(hub.asked) == 1


@pytest.mark.parametrize("archive", [
    b"", b"no zip", packed(**{"other.json": "{}"}), CLEAN[1][:100],
    packed(**{"..__problems.json": '{"problems": []}', "__changes.json": "{}"}),
    packed(**{"problems.json": '{"problems": []}' + " " * 30_000_000}),
], ids=range(6))
def test_an_artifact_that_is_none_is_told_and_nothing_is_unpacked(
    hub: Hub, archive: bytes
) -> None:
    hub.answers(pulls=PULL, artifacts=ARTIFACTS, zip=("artifacts/1/zip", archive),
                comments=NO_COMMENTS)
    before = {path for path in hub.folder.parent.rglob("*") if path.suffix == ".json"}
    assert comment(hub).returncode == 0
    assert "The check did not come to an end" in json.loads(hub.body)["body"]
    assert before == {path for path in hub.folder.parent.rglob("*") if path.suffix == ".json"}


def test_a_run_that_left_nothing_behind_is_told_too(hub: Hub) -> None:
    hub.answers(pulls=PULL, artifacts=("runs/99/artifacts", {"artifacts": []}),
                comments=NO_COMMENTS)
    assert comment(hub).returncode == 0
    text = json.loads(hub.body)["body"]
    assert "The check did not come to an end" in text and "to download" not in text


def test_the_run_of_a_pull_request_leaves_a_report_behind_even_of_bad_data(hub: Hub) -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/report.yml").read_text(encoding="utf-8"))
    step = next(one for one in workflow["jobs"]["report"]["steps"] if one.get("id") == "report")
    entry = hub.project / "data/methods/ridge-regression/method.yml"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("kind: model", "knid: model"), encoding="utf-8")
    temp, summary = hub.folder / "temp", hub.folder / "summary"
    temp.mkdir()
    environment = {"RUNNER_TEMP": str(temp), "GITHUB_STEP_SUMMARY": str(summary)}
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=hub.project, check=True, timeout=60,
                   env={**os.environ, **environment})
    problems = json.loads((temp / "report/problems.json").read_text(encoding="utf-8"))["problems"]
    assert {one["file"] for one in problems} == {"data/methods/ridge-regression/method.yml"}
    assert (temp / "report/changes.json").is_file()
    assert 'did you mean "kind"?' in summary.read_text(encoding="utf-8")


def links(hub: Hub, status: int, text: str) -> subprocess.CompletedProcess[str]:
    program(hub.project / ".venv/bin/methodica",
            f"#!/bin/sh\nprintf '%s' '{text}'\nexit {status}\n")
    return hub.run("links.sh")


def test_what_is_gone_opens_one_issue(hub: Hub) -> None:
    hub.answers(issues=("issue list", ""))
    assert links(hub, 1, "gone").returncode == 0
    assert [one[:2] for one in hub.asked] == [
        ["issue", "list"], ["label", "create"], ["issue", "create"]]
    assert hub.body == "gone"


def test_an_issue_that_is_open_is_written_anew(hub: Hub) -> None:
    hub.answers(issues=("issue list", "12\n"))
    assert links(hub, 1, "gone").returncode == 0
    assert hub.asked[-1][:3] == ["issue", "edit", "12"]


def test_an_issue_closes_when_all_is_mended_and_else_nothing_happens(hub: Hub) -> None:
    hub.answers(issues=("issue list", "12\n"))
    assert links(hub, 0, "fine").returncode == 0
    assert hub.asked[-1][:3] == ["issue", "close", "12"]
    hub.answers(issues=("issue list", ""))
    before = len(hub.asked)
    assert links(hub, 0, "fine").returncode == 0
    assert len(hub.asked) == before + 1


@pytest.mark.parametrize(("status", "text"), [(2, "x"), (1, ""), (0, ""), (127, "x")])
def test_a_check_that_failed_touches_no_issue(hub: Hub, status: int, text: str) -> None:
    assert links(hub, status, text).returncode == 1
    assert hub.asked == []
