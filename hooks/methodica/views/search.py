"""The search page, and the examples beside every search field."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.views.addresses import Addresses

EXAMPLE = "multi-task-learning"
"""The method whose names are the examples; the first there is where it is missing."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What the search page shows before anything is asked."""

    examples: tuple[tuple[str, str], ...]
    """Language and name: the same method, asked for in each language."""
    add: str
    """Where a missing method is added."""


def search_page(catalogue: Catalogue, addresses: Addresses) -> SearchPage:
    """Return the search page."""
    return SearchPage(examples(catalogue), addresses.new_file("data/methods/", ""))


def examples(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return one method's name in each language that has one of its own."""
    ids = tuple(catalogue.entries)
    if not ids:
        return ()
    names = catalogue.entries[EXAMPLE if EXAMPLE in ids else ids[0]].method.names
    return tuple((code, names[code]) for code in catalogue.languages.codes if code in names)
