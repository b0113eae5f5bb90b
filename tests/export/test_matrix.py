"""The browser filters as Python does, and what it offers never leads to nothing."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

from methodica.catalogue import Catalogue
from methodica.export.matrix import matrix_record
from methodica.load import Scope, load
from methodica.views.columns import column_ids, values_of
from methodica.views.matrix import FACETS

ROOT = Path(__file__).parents[2]
CATALOGUE = Catalogue.of(load(Scope(ROOT / "data", ROOT)))
RECORD = matrix_record(CATALOGUE)
SCRIPT = """
import { readFileSync } from "node:fs";
import { query, read } from "%s/address.js";
import { Facets } from "%s/facets.js";
const { index, ids, names, states, known, searches } = JSON.parse(readFileSync(0, "utf8"));
const facets = new Facets(index, ids, names);
const answers = states.map((state) => {
  const answer = facets.filter(state);
  return {
    left: answer.left.map((method) => ids[method]),
    counts: Object.fromEntries([...names, "year"].map(
      (facet) => [facet, Object.fromEntries(answer.counts(facet))])),
    any: Object.fromEntries(names.map((facet) => [facet, answer.countAny(facet, known.facets[facet].slice(0, 2))])),
  };
});
console.log(JSON.stringify({ answers, read: searches.map((one) => read(one, known)),
  written: searches.map((one) => query(read(one, known), known)) }));
"""  # noqa: E501
KNOWN: dict[str, Any] = {
    "facets": {facet: RECORD["columns"][facet]["values"] for facet in FACETS},
    "columns": list(column_ids(CATALOGUE)),
    "first": ["family", "year"],
}


def in_browser(states: list[dict[str, Any]], searches: list[str]) -> dict[str, Any]:
    node = shutil.which("node")
    assert node, "node is missing: run `make install`, which puts it into .venv/bin"
    folder = (ROOT / "theme/assets/js/matrix").as_uri()
    given = {"index": RECORD, "ids": list(CATALOGUE.in_order["tr"]), "names": FACETS,
             "states": states, "known": KNOWN, "searches": searches}
    result = subprocess.run(
        [node, "--input-type=module", "-e", SCRIPT % (folder, folder)],
        input=json.dumps(given), capture_output=True, text=True, check=True,
    )
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


def left(state: dict[str, Any]) -> list[str]:
    """Filter as simply as can be."""

    def fits(id: str) -> bool:
        year = int(values_of(CATALOGUE.entries[id].method, "year")[0])
        method = CATALOGUE.entries[id].method
        chosen = [(facet, values) for facet, values in state["choices"].items() if values]
        return (state["first"] or 0) <= year <= (state["last"] or 9999) and all(
            set(values) & set(values_of(method, facet)) for facet, values in chosen
        )

    return [id for id in CATALOGUE.in_order["tr"] if fits(id)]


def some_states() -> list[dict[str, Any]]:
    dice = random.Random(3)
    states: list[dict[str, Any]] = [{"choices": {}, "first": None, "last": None}]
    for _ in range(60):
        facets = dice.sample(FACETS, dice.randint(1, 3))
        choices = {facet: dice.sample(KNOWN["facets"][facet], dice.randint(1, 3))
                   for facet in facets}
        first, last = dice.choice([(None, None), (1980, None), (None, 2000), (1990, 2010)])
        states.append({"choices": choices, "first": first, "last": last})
    return states


def with_choice(state: dict[str, Any], facet: str, values: list[str]) -> dict[str, Any]:
    if facet == "year":
        return {**state, "first": int(values[0]), "last": int(values[0])}
    return {**state, "choices": {**state["choices"], facet: values}}


def test_the_index_says_what_the_methods_have() -> None:
    for name, column in RECORD["columns"].items():
        for id, row in zip(RECORD["methods"], column["rows"], strict=True):
            numbers = row if isinstance(row, list) else [row]
            values = tuple(column["values"][number] for number in numbers)
            assert values == values_of(CATALOGUE.entries[id].method, name)


def test_every_count_is_what_the_choice_would_leave() -> None:
    states = some_states()
    answers = in_browser(states, [])["answers"]
    assert any(answer["left"] for answer in answers) and not all(a["left"] for a in answers)
    for state, answer in zip(states, answers, strict=True):
        assert answer["left"] == left(state)
        for facet, counts in answer["counts"].items():
            for value, count in counts.items():
                assert count == len(left(with_choice(state, facet, [value]))) > 0
        for facet, count in answer["any"].items():
            assert count == len(left(with_choice(state, facet, KNOWN["facets"][facet][:2])))


def test_the_address_holds_the_state_and_drops_what_nobody_knows() -> None:
    searches = [
        "?tasks=regression,classification&year=1990-2010&columns=kind,year&sort=-year&why=1",
        "?tasks=regression,juggling&color=red&year=2010-1990&columns=nothing&sort=weight",
        "?tasks=&year=x&sort=why",
        "",
    ]
    found = in_browser([], searches)
    full, odd, empty, none = found["read"]
    assert full == {
        "choices": {"tasks": ["classification", "regression"]}, "first": 1990, "last": 2010,
        "columns": ["kind", "year"], "sort": "year", "descending": True, "why": True,
    }
    assert (odd["choices"], odd["first"], odd["last"]) == ({"tasks": ["regression"]}, 1990, 2010)
    assert (odd["columns"], odd["sort"]) == ([], "name")
    assert (empty["choices"], empty["first"], empty["sort"]) == ({}, None, "why")
    assert none["columns"] == KNOWN["first"]
    written = [{key: value for key, value in one.items() if value} for one in found["written"]]
    assert written[0] == {"tasks": "classification,regression", "year": "1990-2010",
                          "columns": "kind,year", "sort": "-year", "why": "1"}
    assert written[1]["columns"] == "none"
    assert written[3] == {}
