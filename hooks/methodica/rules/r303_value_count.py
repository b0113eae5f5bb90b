"""R303: too many values of a property, or values that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.model import NOT_APPLICABLE, UNKNOWN, Property
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report repeated values, `unknown`, a mixed `not-applicable`, and lists for one value."""
    for entry in data.entries.values():
        for id, values in entry.method.properties.items():
            row = data.vocabulary.properties.get(id)
            for index, what, mend in _faults(id, values, row):
                place = entry.place("properties", id, index)
                yield Problem("R303", place, what, mend)


def _faults(
    id: str, values: tuple[str, ...], row: Property | None
) -> Iterator[tuple[int, str, str]]:
    for index, value in enumerate(values):
        if value == UNKNOWN:
            rest = "delete the line" if len(set(values)) == 1 else "delete it"
            yield (index, f'"{UNKNOWN}" is never written',
                   f"{rest}; a property without a line is not recorded")
        elif value in values[:index]:
            yield index, f'"{value}" stands twice', "delete one of the two"
        elif value == NOT_APPLICABLE and set(values) - {NOT_APPLICABLE, UNKNOWN}:
            yield (index, f'"{NOT_APPLICABLE}" stands beside other values',
                   "delete it, or delete the others")
    real = list(dict.fromkeys(one for one in values if one not in (NOT_APPLICABLE, UNKNOWN)))
    if row and not row.many and len(real) > 1:
        yield (values.index(real[1]), f'"{id}" takes one value, here are {len(real)}',
               "keep the one that fits best")
