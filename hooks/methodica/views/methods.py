"""The page of all methods: A–Z in the language's order, by family and by field."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from methodica.catalogue import Catalogue
from methodica.text.order import LATIN
from methodica.views.facts import classes
from methodica.views.shown import Shown, Word, name, word


@dataclass(frozen=True, slots=True)
class MethodRow:
    """A method in a list."""

    id: str
    name: Shown
    also: tuple[Shown, ...]
    """Up to three other names in the page's language."""
    family: Word
    kind: Word
    year: int
    is_told: bool
    """Whether there is a text in the page's language."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The methods under one letter."""

    letter: str
    anchor: str
    methods: tuple[MethodRow, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The methods of one family or field."""

    word: Word
    methods: tuple[MethodRow, ...]


@dataclass(frozen=True, slots=True)
class MethodsPage:
    """All methods, three times sorted."""

    count: int
    letters: tuple[Letter, ...]
    families: tuple[Group, ...]
    fields: tuple[Group, ...]


def methods_page(catalogue: Catalogue, language: str) -> MethodsPage:
    """Return all methods in the order of `language`."""
    order = catalogue.orders[language]
    untold = frozenset(catalogue.untold[language])
    rows = [_row(catalogue, id, language, id not in untold) for id in catalogue.in_order[language]]
    letters = tuple(
        Letter(letter, f"letter-{_anchor(letter)}", tuple(group))
        for letter, group in groupby(rows, key=lambda row: order.initial(row.name.text))
    )
    return MethodsPage(
        len(rows), letters,
        _groups(catalogue, rows, "families", language),
        _groups(catalogue, rows, "fields", language),
    )


def _anchor(letter: str) -> str:
    """Return an ASCII id for a letter: the letter itself or its code point."""
    if letter == LATIN:
        return "latin"
    return letter.lower() if letter.isascii() and letter.isalpha() else f"u{ord(letter):04x}"


def _row(catalogue: Catalogue, id: str, language: str, is_told: bool) -> MethodRow:
    method = catalogue.entries[id].method
    _, family, kind = classes(catalogue, method, language)
    also = tuple(Shown(alias.text) for alias in method.aliases.get(language, ()))[:3]
    return MethodRow(id, name(id, language, catalogue), also, family, kind, method.origin.year,
                     is_told)


def _groups(
    catalogue: Catalogue, rows: list[MethodRow], of: str, language: str
) -> tuple[Group, ...]:
    groups = []
    for term in getattr(catalogue.vocabulary, of):
        members = tuple(row for row in rows if _belongs(catalogue, row, of, term.id))
        if members:
            groups.append(Group(word(term, language, catalogue), members))
    return tuple(groups)


def _belongs(catalogue: Catalogue, row: MethodRow, of: str, id: str) -> bool:
    method = catalogue.entries[row.id].method
    return (method.family if of == "families" else method.field) == id
