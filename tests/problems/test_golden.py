"""Each code has golden cases: what is laid over the base data, and what the checker then prints.

`tests/problems/<CODE>/<case>/` holds the files that replace or join those of `base/`, and
`expected.txt` with the exact output; an empty one means the case is good. A file named
`<name>.delete` removes `<name>` from the base. After a change meant to alter messages, run
`pytest tests/problems --golden` and read the diff.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from methodica.load import Scope
from methodica.problems import codes, read_help, render
from methodica.rules import check, rules

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/expected.txt"))


def lay_over(case: Path, target: Path) -> None:
    shutil.copytree(HERE / "base", target)
    shutil.copytree(case, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    for mark in target.rglob("*.delete"):
        doomed = mark.with_suffix("")
        mark.unlink()
        if doomed.is_dir():
            shutil.rmtree(doomed)
        else:
            doomed.unlink()


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_case_prints_exactly_this(
    case: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    lay_over(case, tmp_path / "data")
    _, problems = check(Scope(tmp_path / "data", tmp_path))
    printed = render(problems, "text")
    if request.config.getoption("--golden"):
        (case / "expected.txt").write_text(printed, encoding="utf-8")
    assert printed == (case / "expected.txt").read_text(encoding="utf-8")


def test_base_is_clean(tmp_path: Path) -> None:
    shutil.copytree(HERE / "base", tmp_path / "data")
    _, problems = check(Scope(tmp_path / "data", tmp_path))
    assert render(problems, "text") == ""


@pytest.mark.parametrize("code", codes())
def test_every_code_has_a_bad_and_a_good_case(code: str) -> None:
    outputs = [path.read_text(encoding="utf-8") for path in HERE.glob(f"{code}/*/expected.txt")]
    assert any(f": {code} " in text for text in outputs), "no case reports it"
    assert any(f": {code} " not in text for text in outputs), "no case passes it by"


@pytest.mark.parametrize("code", codes())
def test_every_code_is_explained_in_every_language(code: str) -> None:
    fences = re.findall(r"```.*?```", read_help(code).body, re.DOTALL)
    for language in ("en", "da", "zh", "tr"):
        help = read_help(code, language)
        assert help.language == language
        assert help.title and not help.title.endswith(".")
        assert re.findall(r"```.*?```", help.body, re.DOTALL) == fences


def test_every_rule_has_a_help_text() -> None:
    assert set(rules()) <= set(codes())
