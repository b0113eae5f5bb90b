"""F407: a method that is older than what it is a kind of."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.model import RelationType
from methodica.problems import Problem

ACROSS = True


def check(data: Data) -> Iterator[Problem]:
    """Report `kind-of` relations to methods with a later year of origin."""
    for entry in data.entries.values():
        year = entry.method.origin.year
        for index, relation in enumerate(entry.method.relations):
            general = data.entries.get(relation.method)
            if relation.type is not RelationType.KIND_OF or general is None or general is entry:
                continue
            later = general.method.origin.year
            if year in data.years and later in data.years and year < later:
                mine, its = entry.place("origin", "year"), general.place("origin", "year")
                yield Problem("F407", entry.place("relations", index, "method"),
                              f'the method ({year}) is older than "{general.id}" ({later}), '
                              "of which it is a kind",
                              f"compare the years in {mine.file}:{mine.line} and "
                              f"{its.file}:{its.line}; if both are right, use another relation")
