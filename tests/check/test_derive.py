"""What the form makes of an answer: ids, keys, names of people, identifiers, and what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from methodica.load import Scope, load
from methodica.text import slug
from tests.check.node import run

ASK = """
import { readFileSync } from "node:fs";
const derive = await import(`${MODULES}/contribute/derive.js`);
const { name, asked } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(asked.map((one) => derive[name](...one))));
"""


def test_an_id_is_made_of_a_name_as_python_makes_it(root: Path) -> None:
    entries = load(Scope(root / "data", root)).entries.values()
    names = [text for entry in entries for _, text, _, _ in entry.spelled()]
    answers = run(ASK, {"name": "slug", "asked": [[name] for name in names]})
    assert answers == [slug(name) for name in names]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("10.1214/aoms/1177728423", {"doi": "10.1214/aoms/1177728423"}),
        ("https://doi.org/10.1214/aoms/1177728423", {"doi": "10.1214/aoms/1177728423"}),
        ("doi: 10.1109/ICDM.2008.17.", {"doi": "10.1109/ICDM.2008.17"}),
        ("arXiv:1503.02531v1", {"arxiv": "1503.02531"}),
        ("https://arxiv.org/pdf/1503.02531.pdf", {"arxiv": "1503.02531"}),
        ("10.48550/arXiv.1503.02531", {"arxiv": "1503.02531"}),
        ("ISBN 978-0-387-84857-0", {"isbn": "9780387848570"}),
        ("www.example.org/a", {"url": "https://www.example.org/a"}),
        ("a library", {"url": "a library"}),
        ("  ", {}),
    ],
)
def test_an_identifier_is_recognized(written: str, expected: dict[str, str]) -> None:
    assert run(ASK, {"name": "located", "asked": [[written]]}) == [expected]


@pytest.mark.parametrize(
    ("author", "said"),
    [
        ("Hoerl, Arthur E.", "Arthur E. Hoerl"),
        ("King, Martin Luther, Jr.", "Martin Luther King, Jr."),
        ("周, 志华", "周志华"),
        ("scikit-learn developers", "scikit-learn developers"),
    ],
)
def test_a_person_is_named_as_people_do(author: str, said: str) -> None:
    assert run(ASK, {"name": "spoken", "asked": [[author]]}) == [said]


def test_a_source_gets_a_key_of_its_own() -> None:
    source = {"authors": ["Müller, A."], "year": "1999", "title": "On x"}
    chinese = {"authors": ["周, 志华"], "year": "2016", "title": "机器学习"}
    asked = [[source, []], [source, ["muller-1999"]], [chinese, []]]
    answers = run(ASK, {"name": "sourceKey", "asked": asked})
    assert answers == ["muller-1999", "muller-1999b", "source-2016"]


def test_the_forms_say_every_text_of_theirs_and_no_other(root: Path) -> None:
    texts = (path.read_text(encoding="utf-8")
             for path in (root / "theme/assets/js/contribute").glob("*.js"))  # fmt: skip
    script = "\n".join(texts)
    interface = load(Scope(root / "data", root)).interface["en"].phrases
    known = {key.removeprefix("form.") for key in interface if key.startswith("form.")}
    assert [key for key in known if json.dumps(key) not in script] == []
    assert set(re.findall(r'say\("(\w+)"', script)) <= known
