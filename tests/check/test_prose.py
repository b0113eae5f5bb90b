"""Texts in the browser: the golden cases of the codes that it judges, at the same lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from methodica.load import Data, Scope
from methodica.rules import check
from tests.check.node import run
from tests.problems.test_golden import CASES, lay_over

CODES = frozenset(
    run("console.log(JSON.stringify(await import(`${MODULES}/check/codes.js`)));", None)[
        "TEXT_CODES"
    ]
)
HEAD = frozenset(("T501", "S101", "S102", "K201", "K202"))
"""A text with one of these has no front matter as the form writes it."""

ASK = """
import { readFileSync } from "node:fs";
const { checkText } = await import(`${MODULES}/check/prose.js`);
const script = readFileSync("node_modules/temml/dist/temml.min.js", "utf8");
const temml = new Function(`${script}; return temml`)();
const render = (tex, displayMode) => temml.renderToString(tex, {
  displayMode, throwOnError: true, trust: false, maxExpand: 200 });
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(({ text, ids, ...about }) =>
  checkText(text.split("\\n"), { ...about, ids: new Set(ids), render }))));
"""


def questions(data: Data) -> Iterator[tuple[str, dict[str, Any]]]:
    for owner, text in data.texts():
        language = data.languages.get(text.language)
        yield text.document.name, {
            "text": text.document.text,
            "id": owner.id,
            "keys": data.source_keys(owner),
            "ids": data.folders,
            "sections": text.sections,
            "han": language is not None and language.script == "han",
        }


def test_every_golden_case_of_a_text_is_judged_alike(tmp_path: Path) -> None:
    found = []
    for case in CASES:
        target = tmp_path / case.parent.name / case.name
        lay_over(case, target / "data")
        data, problems = check(Scope(target / "data", target))
        for name, asked in questions(data):
            own = [one for one in problems if one.place.file == name]
            if HEAD & {one.code for one in own} or not asked["keys"]:
                continue
            expected = {(one.code, one.place.line) for one in own if one.code in CODES}
            found.append((f"{case.parent.name}/{case.name}", name, asked, expected))
    answers = run(ASK, [asked for _, _, asked, _ in found])
    differing, reported = [], set()
    for (case_name, name, _, expected), answer in zip(found, answers, strict=True):
        got = {(one["code"], one["line"]) for one in answer}
        reported |= {code for code, _ in got}
        if got != expected:
            differing.append((case_name, name, sorted(got - expected), sorted(expected - got)))
    assert differing == [], "\n".join(map(str, differing))
    assert reported == CODES, "a code that no case shows is not compared"


@pytest.fixture(scope="module")
def real(root: Path) -> Data:
    return check(Scope(root / "data", root))[0]


def test_the_real_texts_are_clean_in_the_browser_too(real: Data) -> None:
    found = list(questions(real))
    answers = run(ASK, [asked for _, asked in found])
    wrong = [
        (name, one["code"], one["line"], one["piece"])
        for (name, _), answer in zip(found, answers, strict=True)
        for one in answer
    ]
    assert wrong == [], "\n".join(map(str, wrong))
