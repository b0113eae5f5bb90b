"""Any name, any language, any spelling finds the method: one table, two implementations."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from methodica.catalogue import Catalogue, Lookup
from methodica.catalogue.lookup import names_of
from methodica.export.names import browser_record
from methodica.load import Scope, load
from methodica.text import fold, same_name

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CODES = ("en", "da", "zh", "tr")
ROWS = [
    line.split("\t")
    for line in (HERE / "queries.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
LOOKUP = Lookup(Catalogue.of(load(Scope(ROOT / "data", ROOT))))
NAMES = list(names_of(LOOKUP.catalogue))


def ids(query: str, code: str) -> list[str]:
    return [one.id for one in LOOKUP.find(query, code)]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_query_finds_its_method_first(row: list[str], code: str) -> None:
    expected = row[1].split()
    assert ids(row[0], code)[: max(1, len(expected))] == expected


@pytest.mark.parametrize("name", NAMES, ids=lambda name: f"{name[0]}-{name[1]}")
def test_every_name_finds_its_entry_first_or_shares_the_place(
    name: tuple[str, str, str, bool],
) -> None:
    id, text, _, _ = name
    owners = {one[0] for one in NAMES if same_name(one[1]) == same_name(text)}
    twins = {
        one[0] for one in NAMES if fold(one[1]).replace(" ", "") == fold(text).replace(" ", "")
    }
    for code in (CODES[0], CODES[-1]):
        first = ids(text, code)[: len(twins)]
        assert id in first and set(first) == twins and owners <= twins


def in_browser(queries: list[str], code: str) -> list[list[list[object]]]:
    """Ask the browser's code the same questions."""
    node = shutil.which("node")
    assert node, "node is missing: run `make install`, which puts it into .venv/bin"
    script = f"""
      import {{ readFileSync }} from "node:fs";
      import {{ Lookup }} from "{(ROOT / "theme/assets/js/lookup.js").as_uri()}";
      const {{ index, code, queries }} = JSON.parse(readFileSync(0, "utf8"));
      const lookup = new Lookup(index, code);
      console.log(JSON.stringify(queries.map((query) => lookup.find(query).map(
        (one) => [one.id, one.name, one.matched, one.matchedLang, one.level]))));
    """
    given_ = {"index": browser_record(LOOKUP.catalogue, code), "code": code, "queries": queries}
    result = subprocess.run(
        [node, "--input-type=module", "-e", script],
        input=json.dumps(given_),
        capture_output=True,
        text=True,
        check=True,
    )
    answer: list[list[list[object]]] = json.loads(result.stdout)
    return answer


def agree(queries: list[str], code: str) -> None:
    for query, answer in zip(queries, in_browser(queries, code), strict=True):
        expected = [
            [one.id, one.name, one.matched, one.matched_lang, one.level]
            for one in LOOKUP.find(query, code)
        ]
        assert answer == expected, query


@pytest.mark.parametrize("code", CODES)
def test_the_browser_answers_as_python_does(code: str) -> None:
    agree([row[0] for row in ROWS], code)


def test_the_browser_answers_as_python_does_for_halves_and_endings_of_names() -> None:
    names = [text for _, text, _, _ in NAMES]
    agree(
        [text[: len(text) // 2] for text in names] + [f"{text.upper()}lar" for text in names], "da"
    )


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_no_query_makes_it_raise(query: str) -> None:
    LOOKUP.find(query, "da")
