"""The full-text index: the same pages make the same files, whatever does not belong to them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from methodica.export import pagefind
from methodica.export.pagefind import index_files

MODULES = Path(__file__).parents[2] / "node_modules"
PAGE = """<!doctype html><html lang="{language}"><head><title>Lasso</title></head><body>
<main data-pagefind-body><h1>Lasso {number}</h1><p>Vejer
<math display="block"><mrow><mi>w</mi>{formula}</mrow></math>-dimensional og <math><mi>n</mi></math>
<span class="m-cite">[1]</span> her.</p></main></body></html>"""


def index(language: str, formula: str = "<mi>l</mi>") -> dict[str, bytes]:
    return index_files(
        ((f"{language}/{number}/index.html",
          PAGE.format(language=language, formula=formula, number=number))
         for number in range(9)), MODULES)


@pytest.mark.parametrize("language", ["en", "da", "zh", "tr"])
def test_pages_are_indexed_in_their_language(language: str) -> None:
    files = index(language)
    entry = json.loads(files["pagefind-entry.json"])
    assert [(code, one["page_count"]) for code, one in entry["languages"].items()] == [
        (language, 9)]
    fragments = [name for name in files if name.startswith(f"fragment/{language}_")]
    assert len(fragments) == 9
    assert not [name for name in files if "ui" in name or "playground" in name]


def test_formulas_are_no_words() -> None:
    assert index("da") == index("da", "<mi>x</mi><mn>0</mn>")


def test_pages_are_numbered_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder lists them, so no file system has a say."""
    asked: list[Mapping[str, object]] = []

    def remember(program: Path, requests: Iterable[Mapping[str, object]]) -> list[object]:
        asked.extend(requests)
        return [{"files": []}]

    monkeypatch.setattr(pagefind, "_serve", remember)
    index_files([(f"{name}/index.html", "") for name in ("b", "c", "a")], MODULES)
    assert [one.get("file_path") for one in asked] == [
        None, "b/index.html", "c/index.html", "a/index.html", None]


def test_what_pagefind_cannot_do_stops_the_build() -> None:
    with pytest.raises(RuntimeError, match=r"Pagefind: .*does not yet exist"):
        pagefind._serve(pagefind.program(MODULES), [{"type": "GetFiles", "index_id": 7}])


def test_a_program_that_ends_too_early_stops_the_build() -> None:
    with pytest.raises((RuntimeError, BrokenPipeError)):
        pagefind._serve(Path(sys.executable), [{"type": "NewIndex"}] * 20_000)
