"""The search page, and the examples beside every search field."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.views.shown import Word, word

EXAMPLE = "multi-task-learning"
"""The method whose names are the examples; the first there is where it is missing."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What the search page shows before anything is asked."""

    examples: tuple[tuple[str, str], ...]
    """Language and name: the same method, asked for in each language."""
    families: tuple[Word, ...]
    fields: tuple[Word, ...]


def search_page(catalogue: Catalogue, language: str) -> SearchPage:
    """Return the search page; only families and fields that have methods are filters."""
    methods = [entry.method for entry in catalogue.entries.values()]
    families, fields = {one.family for one in methods}, {one.field for one in methods}
    vocabulary = catalogue.vocabulary
    return SearchPage(
        examples(catalogue),
        tuple(word(one, language, catalogue) for one in vocabulary.families if one.id in families),
        tuple(word(one, language, catalogue) for one in vocabulary.fields if one.id in fields),
    )


def examples(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return one method's name in each language that has one of its own."""
    ids = tuple(catalogue.entries)
    if not ids:
        return ()
    names = catalogue.entries[EXAMPLE if EXAMPLE in ids else ids[0]].method.names
    return tuple((code, names[code]) for code in catalogue.languages.codes if code in names)
