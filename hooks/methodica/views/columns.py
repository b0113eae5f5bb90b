"""The columns of the matrix, and the values that methods have in them.

What a method has in a column is a tuple of ids; `export.matrix` gives the browser the same.
Not recorded and not applicable are values like others, so that they can be seen and chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.model import NOT_APPLICABLE, UNKNOWN, Method, Term
from methodica.views.shown import Shown, Word, word

CLASSES: Mapping[str, str] = {"field": "fields", "family": "families", "kind": "kinds"}
"""Columns that are no properties, and where their values are in the vocabulary."""
YEAR = "year"
FIRST = ("family", YEAR, "learning-setting", "tasks", "labels-needed", "amount-of-data",
         "interpretability")
"""The columns that are shown before anybody has chosen."""
SPECIAL = (NOT_APPLICABLE, UNKNOWN)


@dataclass(frozen=True, slots=True)
class Value:
    """A value that some methods have in a column, and how many."""

    word: Word
    count: int


@dataclass(frozen=True, slots=True)
class Column:
    """A column and the values in use; the year has none to choose from."""

    word: Word
    values: tuple[Value, ...]
    is_first: bool

    @property
    def id(self) -> str:
        """Return the id of the property or class."""
        return self.word.id


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """Columns under one heading, for the choice of columns."""

    label: Shown
    columns: tuple[Column, ...]


def column_ids(catalogue: Catalogue) -> tuple[str, ...]:
    """Return every column in order: classes and year, then the properties."""
    return (*CLASSES, YEAR, *(one.id for _, one in catalogue.vocabulary.in_order()))


def values_of(method: Method, column: str) -> tuple[str, ...]:
    """Return what a method has in a column: ids of values, or the year."""
    if column == YEAR:
        return (str(method.origin.year),)
    if column in CLASSES:
        return (str(getattr(method, column)),)
    return tuple(method.properties.get(column, (UNKNOWN,)))


def used_values(methods: Iterable[Method], column: str) -> Counter[str]:
    """Return how many methods have each value; values that none has are left out."""
    return Counter(value for method in methods for value in values_of(method, column))


def column_groups(catalogue: Catalogue, language: str) -> tuple[ColumnGroup, ...]:
    """Return all columns under their headings, for readers of `language`."""
    return catalogue.once((ColumnGroup, language), lambda: _column_groups(catalogue, language))


def _column_groups(catalogue: Catalogue, language: str) -> tuple[ColumnGroup, ...]:
    vocabulary, ui = catalogue.vocabulary, catalogue.phrases[language]
    used = catalogue.once(used_values, lambda: {
        one: used_values([entry.method for entry in catalogue.entries.values()], one)
        for one in column_ids(catalogue)})

    def column(of: Word, terms: Iterable[Term]) -> Column:
        return _column(catalogue, language, of, terms, used[of.id])

    classes = tuple(
        column(Word(id, Shown(ui(f"facts.{id}")), Shown("")), _in_order(catalogue, language, id))
        for id in (*CLASSES, YEAR)
    )
    return (ColumnGroup(Shown(ui("matrix.class")), classes), *(
        ColumnGroup(word(group, language, catalogue).label, tuple(
            column(word(one, language, catalogue), one.values)
            for owner, one in vocabulary.in_order() if owner is group))
        for group in vocabulary.groups
    ))


def _in_order(catalogue: Catalogue, language: str, column: str) -> Iterable[Term]:
    """Return the terms of a class by name, for they have no order of their own."""
    if column not in CLASSES:
        return ()
    terms: tuple[Term, ...] = getattr(catalogue.vocabulary, CLASSES[column])
    order = catalogue.orders[language]
    return sorted(terms, key=lambda one: order.key(word(one, language, catalogue).label.text))


def _column(catalogue: Catalogue, language: str, of: Word, terms: Iterable[Term],
            counts: Mapping[str, int]) -> Column:
    """Return a column with the values in use, the special ones last."""
    special = [one for id in SPECIAL if (one := catalogue.vocabulary.term("special", id))]
    values = tuple(Value(word(one, language, catalogue), counts[one.id])
                   for one in (*terms, *special) if one.id in counts)
    return Column(of, values, of.id in FIRST)
