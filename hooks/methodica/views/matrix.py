"""The matrix: methods as rows under chosen columns, facets to filter them, and the guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.model import Method
from methodica.views.columns import SPECIAL, Column, ColumnGroup, column_groups, values_of
from methodica.views.guide import Question, questions
from methodica.views.shown import Shown, Word, name

FACETS = ("learning-setting", "tasks", "data-modality", "labels-needed", "amount-of-data",
          "interpretability", "family", "field")


@dataclass(frozen=True, slots=True, eq=False)
class MatrixCell:
    """What methods have in a column, one object for all that have it.

    `state` tells unknown and not applicable from values.
    """

    column: str
    values: tuple[Word, ...]
    state: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One method with its cells in the order of the columns shown."""

    id: str
    name: Shown
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """Rows in the language's order; `columns` are those whose cells the rows have."""

    groups: tuple[ColumnGroup, ...]
    columns: tuple[Column, ...]
    facets: tuple[Column, ...]
    years: tuple[int, ...]
    questions: tuple[Question, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """Return every column there is, in order."""
        return tuple(one for group in self.groups for one in group.columns)


def matrix_page(catalogue: Catalogue, language: str, *, whole: bool = False) -> MatrixPage:
    """Return the matrix for readers of `language`: the first columns, or the whole of it."""
    groups = column_groups(catalogue, language)
    every = {one.id: one for group in groups for one in group.columns}
    columns = tuple(one for one in every.values() if whole or one.is_first)
    words = {one.id: {value.word.id: value.word for value in one.values} for one in columns}

    def cell(method: Method, column: str) -> MatrixCell:
        values = values_of(method, column)
        key = (MatrixCell, column, values, language)
        if key not in catalogue.memo:
            catalogue.memo[key] = _cell(column, values, words[column])
        found: MatrixCell = catalogue.memo[key]
        return found

    rows = tuple(
        MatrixRow(id, name(id, language, catalogue), tuple([cell(method, one) for one in words]))
        for id in catalogue.in_order[language] for method in [catalogue.entries[id].method]
    )
    years = sorted({entry.method.origin.year for entry in catalogue.entries.values()})
    facets = tuple(every[one] for one in FACETS if one in every)
    return MatrixPage(groups, columns, facets, tuple(years), questions(facets), rows)


def _cell(column: str, values: Sequence[str], words: Mapping[str, Word]) -> MatrixCell:
    state = values[0] if values[0] in SPECIAL else "known"
    shown = tuple(words.get(value) or Word(value, Shown(value), Shown("")) for value in values)
    return MatrixCell(column, shown, state)
