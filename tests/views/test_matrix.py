"""The columns, facets and questions of the matrix."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from methodica.catalogue import Catalogue
from methodica.load import Scope, load
from methodica.views import matrix_page
from methodica.views.columns import Column
from methodica.views.guide import ALWAYS, ANY, IN_WORDS
from methodica.views.matrix import FACETS, MatrixPage

BASE = Path(__file__).parents[1] / "problems" / "base"
ROOT = Path(__file__).parents[2]
CODES = ("en", "da", "zh", "tr")
REAL = Catalogue.of(load(Scope(ROOT / "data", ROOT)))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    shutil.copytree(ROOT / "data/interface", tmp_path / "data/interface", dirs_exist_ok=True)
    return tmp_path / "data"


def small(data: Path) -> MatrixPage:
    return matrix_page(Catalogue.of(load(Scope(data, data.parent))), "da")


def change(data: Path, id: str, old: str, new: str) -> None:
    path = data / "methods" / id / "method.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def column(columns: Iterable[Column], id: str) -> Column:
    return next(one for one in columns if one.id == id)


def counts(of: Column) -> dict[str, int]:
    return {one.word.id: one.count for one in of.values}


def test_each_value_counts_its_methods() -> None:
    page = matrix_page(REAL, "en")
    tasks = [entry.method.properties.get("tasks", ("unknown",)) for entry in REAL.entries.values()]
    expected = {value: sum(value in one for one in tasks) for one in tasks for value in one}
    assert counts(column(page.facets, "tasks")) == expected
    families = column(page.facets, "family")
    assert sum(one.count for one in families.values) == len(REAL.entries)


def test_a_value_that_no_method_has_is_not_offered(data: Path) -> None:
    assert set(counts(column(small(data).facets, "tasks"))) == {"regression"}


def test_not_recorded_and_not_applicable_are_values_of_their_own_and_last(data: Path) -> None:
    change(data, "ridge-regression", "  labels-needed: full\n", "")
    page = small(data)
    assert counts(column(page.facets, "labels-needed")) == {"full": 1, "unknown": 1}
    change(data, "linear-regression", "labels-needed: full", "labels-needed: not-applicable")
    page = small(data)
    assert list(counts(column(page.facets, "labels-needed"))) == ["not-applicable", "unknown"]
    cells = {row.id: next(one for one in row.cells if one.column == "labels-needed")
             for row in page.rows}
    assert cells["linear-regression"].state == "not-applicable"
    assert cells["ridge-regression"].state == "unknown"
    assert cells["ridge-regression"].values[0].label.text == "Ikke registreret"


def test_few_columns_at_first_and_all_in_the_whole_table() -> None:
    first, whole = matrix_page(REAL, "en"), matrix_page(REAL, "en", whole=True)
    assert len(first.columns) < 8 < len(whole.columns)
    assert {one.id for one in whole.columns} >= set(REAL.vocabulary.properties)
    assert first.all_columns == whole.columns
    for page in (first, whole):
        for row in page.rows:
            assert [one.column for one in row.cells] == [one.id for one in page.columns]


def test_every_facet_of_the_plan_is_there() -> None:
    assert [one.id for one in matrix_page(REAL, "en").facets] == list(FACETS)


@pytest.mark.parametrize("code", CODES)
def test_rows_families_and_fields_are_in_the_language_s_order(code: str) -> None:
    page, order = matrix_page(REAL, code), REAL.orders[code]
    assert [row.id for row in page.rows] == list(REAL.in_order[code])
    for id in ("family", "field"):
        labels = [one.word.label.text for one in column(page.facets, id).values]
        assert labels == sorted(labels, key=order.key)


@pytest.mark.parametrize("facet", IN_WORDS)
def test_every_value_satisfies_some_answer_of_the_guide(facet: str) -> None:
    """A new value of these properties must be given to an answer in `views/guide.py`."""
    answered = {value for values in IN_WORDS[facet].values() for value in values}
    known = {one.id for one in REAL.vocabulary.properties[facet].values}
    left_out = {"low"} if facet == "interpretability" else set()
    assert known - answered - set(ALWAYS) == left_out
    assert answered <= known


def test_an_answer_keeps_what_does_not_speak_against_it(data: Path) -> None:
    change(data, "ridge-regression", "  labels-needed: full\n", "")
    questions = {one.facet.id: one for one in small(data).questions}
    yes = next(one for one in questions["labels-needed"].answers if one.id == "all")
    assert yes.satisfied_by == ("full", "unknown")


def test_questions_about_tasks_and_data_use_the_words_of_the_vocabulary() -> None:
    questions = {one.facet.id: one for one in matrix_page(REAL, "zh").questions}
    answers = {one.id: one for one in questions["tasks"].answers}
    assert ANY not in answers
    assert answers["regression"].satisfied_by == ("regression", ANY)
    regression = answers["regression"].word
    assert regression and regression.definition.text == "预测一个数值。"


def test_the_same_catalogue_gives_the_same_matrix() -> None:
    assert repr(matrix_page(REAL, "tr")) == repr(matrix_page(REAL, "tr"))
