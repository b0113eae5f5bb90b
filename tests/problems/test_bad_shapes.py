"""Whatever stands at whatever place of a file, checking it never raises."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from methodica.load import Scope
from methodica.problems import render
from methodica.rules import check

BASE = Path(__file__).parent / "base"
FILES = (
    "methods/ridge-regression/method.yml",
    "languages.yml",
    "release.yml",
    "vocabulary/families.yml",
    "vocabulary/properties.yml",
    "vocabulary/properties/tasks.yml",
)
BAD: tuple[Any, ...] = ("", "🙂", "https://[::1", 0, None, [], {"a": ["b"]})


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, (dict, list)):
        for step, below in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(below, (*path, step))


def changed(value: Any, path: tuple[Any, ...], bad: Any) -> Any:
    if not path:
        return bad
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = changed(value[path[0]], path[1:], bad)
    return copy


@pytest.mark.parametrize("file", FILES)
def test_checking_never_raises(file: str, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "data")
    good = yaml.safe_load((BASE / file).read_text(encoding="utf-8"))
    for path in places(good):
        for bad in BAD:
            text = yaml.safe_dump(changed(good, path, bad), allow_unicode=True)
            (tmp_path / "data" / file).write_text(text, encoding="utf-8")
            _, problems = check(Scope(tmp_path / "data", tmp_path))
            assert isinstance(render(problems, "text"), str), (path, bad)
