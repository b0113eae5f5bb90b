"""Workflows ask for little, pin what they use and never run a stranger's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))

WRITES = {
    ("pages.yml", "deploy"): {"pages": "write", "id-token": "write"},
    ("comment.yml", "comment"): {"actions": "read", "contents": "read", "pull-requests": "write"},
    ("links.yml", "links"): {"contents": "read", "issues": "write"},
}
"""Every job that may do more than read, and all that it may do."""


def workflow(path: Path) -> dict[Any, Any]:
    value = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(value, dict)
    return value


def triggers(path: Path) -> set[str]:
    on = workflow(path)[True]  # YAML 1.1 reads `on` as true
    return {on} if isinstance(on, str) else set(on)


def jobs() -> Iterator[tuple[Path, str, dict[str, Any]]]:
    for path in FILES:
        for name, job in workflow(path)["jobs"].items():
            yield path, name, job


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in workflow(path)["jobs"].values():
        yield from job["steps"]


each = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


@each
def test_actions_are_pinned_by_commit_and_name_their_version(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    for line in lines:
        assert re.search(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_one_action_has_one_version_everywhere() -> None:
    used = {step["uses"] for path in FILES for step in steps(path) if "uses" in step}
    assert len(used) == len({one.partition("@")[0] for one in used})


@each
def test_a_workflow_has_no_rights_that_a_job_does_not_ask_for(path: Path) -> None:
    assert workflow(path)["permissions"] == {}
    assert "concurrency" in workflow(path)


def test_jobs_may_read_and_the_named_ones_a_little_more() -> None:
    for path, name, job in jobs():
        assert job["permissions"] == WRITES.get((path.name, name), {"contents": "read"})
        assert 0 < job["timeout-minutes"] <= 60


@each
def test_no_expression_is_pasted_into_a_command(path: Path) -> None:
    assert not [step["run"] for step in steps(path) if "${{" in step.get("run", "")]


@each
def test_no_secret_but_the_token_of_the_run(path: Path) -> None:
    assert "secrets." not in path.read_text(encoding="utf-8")


@each
def test_no_checkout_keeps_the_token(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_a_pull_requests_own_code_never_meets_a_token_or_a_right_to_write() -> None:
    for path in FILES:
        assert "pull_request_target" not in triggers(path)
        if "pull_request" in triggers(path):
            assert "github.token" not in path.read_text(encoding="utf-8")
            assert all(job["permissions"] == {"contents": "read"}
                       for other, _, job in jobs() if other == path)


def test_the_job_that_comments_runs_the_default_branch_without_what_others_left() -> None:
    path = ROOT / ".github/workflows/comment.yml"
    used = [step for step in steps(path) if "uses" in step]
    assert [step["uses"].partition("@")[0] for step in used] == ["actions/checkout"]
    assert used[0]["with"]["ref"] == "${{ github.event.repository.default_branch }}"


def test_the_data_check_looks_at_all_that_a_contributor_can_mend() -> None:
    data = workflow(ROOT / ".github/workflows/check.yml")["jobs"]["data"]
    commands = [step["run"] for step in data["steps"] if "run" in step]
    assert ".venv/bin/methodica check --format github" in commands
    assert ".venv/bin/methodica fmt --check" in commands


def test_make_check_looks_at_the_workflows() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    check = makefile.partition("\ncheck:")[2].partition("\n\n")[0]
    assert "zizmor --offline" in check and ".github/scripts/lint.mjs" in check
