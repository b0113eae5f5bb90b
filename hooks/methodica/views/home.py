"""The home page: families with counts, pairs that are confused, how complete each language is."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import CURRENT, ORIGINAL, Catalogue
from methodica.views.contrasts import Pair, pair
from methodica.views.search import examples
from methodica.views.shown import Word, word

MOST = 12
"""Contrasts shown."""


@dataclass(frozen=True, slots=True)
class Family:
    """A family and its methods in the language's order."""

    word: Word
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many methods have a fresh text in a language."""

    language: str
    endonym: str
    fresh: int
    reviewed: int
    total: int

    @property
    def percent(self) -> int:
        """Share of methods with a fresh text, rounded down."""
        return 100 * self.fresh // self.total if self.total else 0


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the home page shows beside its prose."""

    count: int
    families: tuple[Family, ...]
    contrasts: tuple[Pair, ...]
    completeness: tuple[Completeness, ...]
    examples: tuple[tuple[str, str], ...]
    """Language and name to try in the search field."""


def home_page(catalogue: Catalogue, language: str) -> HomePage:
    """Return the home page for readers of `language`."""
    families = []
    for term in catalogue.vocabulary.families:
        members = tuple(id for id in catalogue.in_order[language]
                        if catalogue.entries[id].method.family == term.id)
        if members:
            families.append(Family(word(term, language, catalogue), members))
    return HomePage(len(catalogue.entries), tuple(families),
                    tuple(pair(id) for id in catalogue.contrasts)[:MOST],
                    tuple(_complete(catalogue, one.code, one.endonym)
                          for one in catalogue.languages.languages),
                    examples(catalogue))


def _complete(catalogue: Catalogue, code: str, endonym: str) -> Completeness:
    states = [catalogue.states[id][code] for id in catalogue.entries]
    fresh = sum(one.status in (ORIGINAL, CURRENT) for one in states)
    return Completeness(code, endonym, fresh, sum(one.is_read for one in states), len(states))
