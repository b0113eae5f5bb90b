"""The matrix: all methods and all properties in one table."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.views.facts import Fact, classes, fact
from methodica.views.shown import Shown, Word, name, word


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One method with its classes, year and facts in column order."""

    id: str
    name: Shown
    classes: tuple[Word, Word, Word]
    year: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """Rows in the language's order under columns in the vocabulary's."""

    groups: tuple[tuple[Word, int], ...]
    """Heading over columns, and how many it spans."""
    columns: tuple[Word, ...]
    rows: tuple[MatrixRow, ...]


def matrix_page(catalogue: Catalogue, language: str) -> MatrixPage:
    """Return the whole matrix for readers of `language`."""
    properties = [one for _, one in catalogue.vocabulary.in_order()]
    rows = tuple(
        MatrixRow(
            id, name(id, language, catalogue), classes(catalogue, id, language),
            catalogue.entries[id].method.origin.year,
            tuple(fact(catalogue, id, one, language) for one in properties),
        )
        for id in catalogue.in_order[language]
    )
    groups = tuple((word(group, language, catalogue), len(group.properties))
                   for group in catalogue.vocabulary.groups)
    return MatrixPage(groups, tuple(word(one, language, catalogue) for one in properties), rows)
