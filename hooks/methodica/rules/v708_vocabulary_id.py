"""V708: an id of the vocabulary that cannot be one."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.model import NOT_APPLICABLE, UNKNOWN, is_id
from methodica.problems import Problem
from methodica.source.scalar import misreading
from methodica.text import slug

SPECIAL = "special"
_SHORT_WORDS = ("y", "n")
"""Words that other readers of YAML take for true and false."""


def check(data: Data) -> Iterator[Problem]:
    """Report ids that are not plain words, are reserved, or that YAML misreads."""
    reported = {one.place for one in data.problems}
    for file in data.vocabulary_files:
        special = file.path.stem == SPECIAL
        for term, path in file.terms:
            place = file.place(*path, "id")
            fault = _fault(term.id, special) if term.id and place not in reported else None
            if fault:
                yield Problem("V708", place, *fault)


def _fault(id: str, special: bool) -> tuple[str, str] | None:
    if id in (NOT_APPLICABLE, UNKNOWN):
        return None if special else (
            f'"{id}" is a value that every property has', "choose another id, or delete the value")
    if special:
        return (f'"{id}" is not a special value',
                f'only "{NOT_APPLICABLE}" and "{UNKNOWN}" belong in this file')
    if not is_id(id):
        better = slug(id)
        return (f'"{id}" is not an id', f'write "{better}"' if is_id(better)
                else "write small English letters and digits, words joined by hyphens")
    read = misreading(id)
    if read or id in _SHORT_WORDS:
        return (f'YAML reads {id} as {read or "yes or no"} where it is not in quotes',
                "choose a word that is nothing else")
    return None
