"""The form writes an entry as `methodica fmt` does: every real one comes back byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from methodica.catalogue import Catalogue
from methodica.export.form import check_record
from methodica.export.records import method_record
from methodica.export.texts import texts_record
from methodica.load import Data, Scope, load
from tests.check.node import run

WRITE = """
import { readFileSync } from "node:fs";
const { writeEntry } = await import(`${MODULES}/check/write.js`);
const { entryOf } = await import(`${MODULES}/check/record.js`);
const { record, methods } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(methods.map((one) => writeEntry(entryOf(one), record))
  .map(({ text, root }) => [text, place(root)])));
function place(node) {
  const own = [node.line, node.column];
  if (node.kind === "map") {
    return [own, [...node.pairs].map(([key, one]) => [key, place(one.key), place(one.value)])];
  }
  return node.kind === "list" ? [own, node.items.map(place)] : [own, node.text, node.plain];
}
"""
READ = """
import { readFileSync } from "node:fs";
const { read } = await import(`file://${process.cwd()}/tests/check/read.js`);
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map((text) => place(read(text)))));
""" + WRITE[WRITE.index("function place") :]
WRITE_TEXT = """
import { readFileSync } from "node:fs";
const { writeText } = await import(`${MODULES}/check/write.js`);
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(({ text, sections }) =>
  writeText(text, sections.map((id) => [id, text.sections[id]])))));
"""


@pytest.fixture(scope="module")
def data(root: Path) -> Data:
    return load(Scope(root / "data", root))


@pytest.fixture(scope="module")
def catalogue(data: Data) -> Catalogue:
    return Catalogue.of(data)


def test_every_real_entry_comes_back_with_the_places_of_its_values(
    root: Path, catalogue: Catalogue
) -> None:
    ids = list(catalogue.entries)
    methods = [method_record(catalogue, id) for id in ids]
    answers = run(WRITE, {"record": check_record(catalogue), "methods": methods})
    places = run(READ, [text for text, _ in answers])
    for id, (text, written), read in zip(ids, answers, places, strict=True):
        assert text == (root / f"data/methods/{id}/method.yml").read_text(encoding="utf-8"), id
        assert written == read, id


def test_odd_texts_are_written_so_that_they_are_read_as_they_were(catalogue: Catalogue) -> None:
    odd = ['a "quote"', "back\\slash", "a: b # c", "岭回归 🐙", "no", "- x", "{a}", "'"]
    record = method_record(catalogue, "pruning")
    record["aliases"] = {"en": [{"text": text, "kind": "synonym"} for text in odd]}
    [[text, places]] = run(WRITE, {"record": check_record(catalogue), "methods": [record]})
    assert run(READ, [text]) == [places]
    aliases = next(value for key, _, value in places[1] if key == "aliases")
    assert [one[1] for one in aliases[1][0][2][1]] == odd


def test_every_real_text_comes_back(root: Path, catalogue: Catalogue) -> None:
    asked, expected = [], []
    for owner in (*catalogue.entries.values(), *catalogue.contrasts.values()):
        record = texts_record(catalogue, owner)
        for code, text in record["texts"].items():
            asked.append({"text": text, "sections": list(text["sections"])})
            expected.append(root / f"data/{record['kind']}/{owner.id}/{code}.md")
    for answer, path in zip(run(WRITE_TEXT, asked), expected, strict=True):
        assert answer["text"] == path.read_text(encoding="utf-8"), path
        lines = answer["lines"]
        for section, begins in answer["begins"].items():
            assert section == "summary" or lines[begins - 3] == f"## {section}"
