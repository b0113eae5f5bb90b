"""The browser's checker judges as Python does: the same golden cases, the same codes and lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from methodica.catalogue import Catalogue
from methodica.export.form import check_record
from methodica.load import Data, Entry, Scope
from methodica.problems import codes
from methodica.rules import check
from tests.check.node import run
from tests.problems.test_golden import CASES, lay_over

CODES = run("console.log(JSON.stringify(await import(`${MODULES}/check/codes.js`)));", None)
ENTRY_CODES = frozenset(CODES["ENTRY_CODES"])
UNREAD = frozenset(("S101", "S102", "S103", "S104", "S105", "S106", "S107"))
"""A file with one of these is none that the form writes; the browser does not read it."""

COMMON = frozenset(("languages.yml", "vocabulary"))
"""Where these are damaged, what an entry may say is not known."""

ESCAPED = "the escape "
"""What S108 also reports: escapes, which the form does not write."""

ASK = """
import { readFileSync } from "node:fs";
const { read } = await import(`file://${process.cwd()}/tests/check/read.js`);
const { checkEntry } = await import(`${MODULES}/check/check.js`);
const { Context } = await import(`${MODULES}/check/context.js`);
const { records, questions } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(questions.map(({ text, id, record, names, mirrors }) => {
  const root = read(text);
  const context = new Context(records[record], id, names, mirrors);
  return root ? checkEntry(root, text.split("\\n"), context) : null;
})));
"""


def names(data: Data) -> list[list[str]]:
    """Every name of every method, and the ids of those whose file cannot be used."""
    rows = [
        [entry.id, text, language]
        for entry in data.entries.values()
        for language, text, _, _ in entry.spelled()
    ]
    return rows + [[id, "", ""] for id in data.folders]


def mirrors(data: Data) -> list[list[str]]:
    return [
        [entry.id, str(relation.type), relation.method]
        for entry in data.entries.values()
        for relation in entry.method.relations
    ]


def entries_of(data: Data) -> Iterator[tuple[Entry, str]]:
    for entry in data.entries.values():
        path = data.scope.root / "methods" / entry.id / "method.yml"
        yield entry, path.read_text(encoding="utf-8")


def question(data: Data, entry: Entry, text: str) -> dict[str, Any]:
    return {
        "text": text.removeprefix("\ufeff"),
        "id": entry.id,
        "record": json.dumps(check_record(Catalogue.of(data))),
        "names": names(data),
        "mirrors": mirrors(data),
    }


def judged(questions: list[dict[str, Any]]) -> list[Any]:
    """Ask the browser's checker; what the questions have in common is sent once."""
    records = list(dict.fromkeys(one["record"] for one in questions))
    number = {text: index for index, text in enumerate(records)}
    asked = [{**one, "record": number[one["record"]]} for one in questions]
    answer: list[Any] = run(ASK, {"records": list(map(json.loads, records)), "questions": asked})
    return answer


Expected = set[tuple[str, int, int]]


def cases(tmp: Path) -> Iterator[tuple[str, dict[str, Any], Expected]]:
    """Yield each entry of each golden case with what Python reports of it."""
    for case in CASES:
        target = tmp / case.parent.name / case.name
        lay_over(case, target / "data")
        data, problems = check(Scope(target / "data", target))
        if any(COMMON & set(Path(one.place.file).parts) for one in problems):
            continue
        for entry, text in entries_of(data):
            own = [one for one in problems if one.place.file == entry.name]
            if UNREAD & {one.code for one in own} or any(ESCAPED in one.what for one in own):
                continue
            expected = {
                (one.code, one.place.line, one.place.column)
                for one in own
                if one.code in ENTRY_CODES
            }
            yield f"{case.parent.name}/{case.name}", question(data, entry, text), expected


def test_every_golden_case_is_judged_alike(tmp_path: Path) -> None:
    found = list(cases(tmp_path))
    answers = judged([asked for _, asked, _ in found])
    differing = []
    reported = set()
    for (name, asked, expected), answer in zip(found, answers, strict=True):
        assert answer is not None, name
        got = {(one["code"], one["line"], one["column"]) for one in answer}
        reported |= {one[0] for one in got}
        if got != expected:
            differing.append((name, asked["id"], sorted(got - expected), sorted(expected - got)))
    assert differing == [], "\n".join(map(str, differing))
    assert reported == ENTRY_CODES, "a code that no case shows is not compared"


def test_every_code_is_judged_or_said_not_to_be() -> None:
    listed = [code for codes in CODES.values() for code in codes if code != "S108"]
    assert len(listed) == len(set(listed))
    assert set(codes()) <= {*listed, "S108"}


@pytest.fixture(scope="module")
def real(root: Path) -> Data:
    data, problems = check(Scope(root / "data", root))
    assert problems == []
    return data


def test_the_real_entries_are_clean_in_the_browser_too(real: Data) -> None:
    asked = [question(real, entry, text) for entry, text in entries_of(real)]
    for one, answer in zip(asked, judged(asked), strict=True):
        assert answer == [], one["id"]
