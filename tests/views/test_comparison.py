"""Cells differ when their values do, never because two texts do."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from methodica.catalogue import Catalogue
from methodica.load import Scope, load
from methodica.views.comparison import Comparison, Row, cells, comparison

BASE = Path(__file__).parents[1] / "problems" / "base"
REAL = Path(__file__).parents[2] / "data"
PAIR = ("linear-regression", "ridge-regression")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    shutil.copytree(REAL / "interface", tmp_path / "data/interface", dirs_exist_ok=True)
    return tmp_path / "data"


def compared(data: Path, language: str = "da") -> Comparison:
    return comparison(Catalogue.of(load(Scope(data, data.parent))), PAIR, language)


def row(data: Path, id: str) -> Row:
    return next(one for group in compared(data).groups for one in group.rows if one.head.id == id)


def change(data: Path, id: str, old: str, new: str) -> None:
    path = data / "methods" / id / "method.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_one_value_and_a_list_of_one_are_equal(data: Path) -> None:
    assert not row(data, "tasks").differs


def test_a_set_is_equal_in_any_order(data: Path) -> None:
    change(data, PAIR[0], "    - regression", "    - regression\n    - classification")
    change(data, PAIR[1], "tasks: regression", "tasks:\n    - classification\n    - regression")
    assert not row(data, "tasks").differs


def test_the_same_doi_written_two_ways_is_equal(data: Path) -> None:
    change(data, PAIR[0], '    publisher: "Firmin Didot"', '    doi: "10.1080/ABC.1"')
    change(data, PAIR[1], "10.1080/00401706.1970.10488634", "10.1080/abc.1")
    assert not row(data, "seminal-source").differs


def test_an_arxiv_paper_is_the_same_under_its_doi(data: Path) -> None:
    change(data, PAIR[0], '    publisher: "Firmin Didot"', '    arxiv: "1503.02531"')
    change(data, PAIR[1], "10.1080/00401706.1970.10488634", "10.48550/arXiv.1503.02531")
    assert not row(data, "seminal-source").differs


def test_a_person_is_the_same_in_either_letter_case_and_order(data: Path) -> None:
    texts = [(data / "methods" / id / "method.yml").read_text(encoding="utf-8") for id in PAIR]
    people = [re.findall(r"  originators:\n((?:    - .*\n)+)", text)[0] for text in texts]
    change(data, PAIR[0], people[0], '    - "Jane Roe"\n    - "John Doe"\n')
    change(data, PAIR[1], people[1], '    - "John DOE"\n    - "Jane Roe"\n')
    assert not row(data, "originators").differs


def test_a_symmetric_relation_is_one_thing_from_both_sides(data: Path) -> None:
    assert row(data, "relations").differs, "one is a kind of the other"
    change(data, PAIR[1], "type: kind-of", "type: alternative-to")
    assert not row(data, "relations").differs


def test_a_column_does_not_depend_on_its_neighbors(data: Path) -> None:
    catalogue = Catalogue.of(load(Scope(data, data.parent)))
    for group in comparison(catalogue, PAIR, "zh").groups:
        for one in group.rows:
            if one.head.id != "relations":
                alone = [cells(catalogue, id, "zh")[one.head.id] for id in PAIR]
                assert [cell.items for cell in alone] == [cell.items for cell in one.cells]


def test_unknown_not_applicable_and_a_value_are_three_things(data: Path) -> None:
    known = row(data, "labels-needed").cells[1].keys
    change(data, PAIR[1], "labels-needed: full", "labels-needed: not-applicable")
    not_applicable = row(data, "labels-needed").cells[1].keys
    change(data, PAIR[1], "  labels-needed: not-applicable\n", "")
    unknown = row(data, "labels-needed").cells[1].keys
    assert len({known, not_applicable, unknown}) == 3
    assert row(data, "labels-needed").differs


def test_words_are_in_the_reader_s_language(data: Path) -> None:
    assert row(data, "labels-needed").cells[0].items[0].text.text == "Alle"
    assert all(item.text.lang is None for item in row(data, "field").cells[0].items)


def test_relations_are_named_not_counted(data: Path) -> None:
    cells = row(data, "relations").cells
    assert [(item.label, item.method) for item in cells[1].items] == [
        ("Er en form for:", "linear-regression")
    ]
    assert [item.method for item in cells[0].items] == ["ridge-regression"]


def test_the_same_catalogue_gives_the_same_view(data: Path) -> None:
    assert repr(compared(data)) == repr(compared(data))
