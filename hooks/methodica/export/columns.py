"""Comparisons for the browser: one file a language with the rows, one a method with its column.

A comparison of any methods loads the first and the columns of just those methods. Keys decide
about equality here as in `views.comparison`; the browser only compares them.
"""

from __future__ import annotations

from typing import Any

from methodica.catalogue import Catalogue
from methodica.views import Shown
from methodica.views.comparison import CLASSES, Cell, Item, cells, row_heads
from methodica.views.contrasts import pair
from methodica.views.shown import Word, name, word

TEXTS = ("compare", "punctuation", "takeaway")
"""Groups of the interface that the scripts of a comparison may ask for."""


def rows_record(catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Return rows, words with definitions, and texts for readers of one language."""
    return {
        "version": catalogue.release.version,
        "date": catalogue.release.date,
        "texts": {key: text for key, text in catalogue.phrases[language].texts.items()
                  if key.partition(".")[0] in TEXTS},
        "groups": [
            {"id": group.id, "label": group.label.text, "rows": [
                {"id": row.id, "label": row.label.text}
                | ({"definition": row.word.definition.text} if row.word else {})
                for row in group.rows
            ]}
            for group in row_heads(catalogue, language)
        ],
        "words": _words(catalogue, language),
        "former": {old: id for id, entry in catalogue.entries.items()
                   for old in entry.method.formerly},
        "contrasts": [list(pair(id).methods) for id in catalogue.contrasts],
    }


def _words(catalogue: Catalogue, language: str) -> dict[str, Any]:
    vocabulary = catalogue.vocabulary
    lists = dict(zip(CLASSES, (vocabulary.fields, vocabulary.families, vocabulary.kinds),
                     strict=True))
    lists |= {one.id: one.values for _, one in vocabulary.in_order()}
    lists |= {"special": vocabulary.special}
    return {of: {one.id: _word(word(one, language, catalogue)) for one in terms}
            for of, terms in lists.items()}


def _word(one: Word) -> dict[str, str]:
    return {**_shown(one.label), "definition": one.definition.text}


def _shown(one: Shown) -> dict[str, str]:
    return {"text": one.text} | ({"lang": one.lang} if one.lang else {})


def column_record(catalogue: Catalogue, id: str, language: str) -> dict[str, Any]:
    """Return a method's column: its cells by row, each a list of items with their keys."""
    return {
        "id": id,
        "name": _shown(name(id, language, catalogue)),
        "cells": {row: _items(catalogue, row, cell)
                  for row, cell in cells(catalogue, id, language).items()},
    }


def _items(catalogue: Catalogue, row: str, cell: Cell) -> list[dict[str, str]]:
    """Return what is in a cell; methods with the same words share it."""
    if not cell.is_words:
        return [_item(row, one) for one in cell.items]
    key = (column_record, row, cell)
    if key not in catalogue.memo:
        catalogue.memo[key] = [_item(row, one) for one in cell.items]
    found: list[dict[str, str]] = catalogue.memo[key]
    return found


def _item(row: str, one: Item) -> dict[str, str]:
    if one.word:
        return {"value": one.word.id} | ({"of": one.of} if one.of != row else {})
    marks = {"method": one.method, "label": one.label, "anchor": one.anchor, "href": one.address}
    return {"key": one.key, **_shown(one.text), **{name: of for name, of in marks.items() if of}}
