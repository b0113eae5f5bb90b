"""R302: a property, or a value of one, that the vocabulary does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from methodica.load import Data, Entry, did_you_mean_term
from methodica.load.vocabulary import PROPERTIES, VocabularyFile
from methodica.model import NOT_APPLICABLE, UNKNOWN
from methodica.problems import Problem

SPECIAL = (NOT_APPLICABLE, UNKNOWN)


def check(data: Data) -> Iterator[Problem]:
    """Report keys under `properties` and their values that no vocabulary file lists."""
    files = {file.path.stem: file for file in data.vocabulary_files
             if file.path.parent.name == PROPERTIES}
    known = files.keys() | data.vocabulary.properties.keys()
    if not known:
        return
    values = _values(data, files)
    for entry in data.entries.values():
        for id in entry.method.properties:
            if id not in known:
                yield Problem("R302", entry.place("properties", id, key=True),
                              f'there is no property "{id}"',
                              did_you_mean_term(id, data.vocabulary.properties.values()))
            else:
                yield from _unknown_values(data, entry, id, values.get(id, frozenset()))


def _values(data: Data, files: Mapping[str, VocabularyFile]) -> dict[str, frozenset[str]]:
    """Return the value ids of each property, with those whose terms are faulty."""
    found = {id: frozenset(term.id for term in one.values)
             for id, one in data.vocabulary.properties.items()}
    for stem, file in files.items():
        found[stem] = file.ids("values")
    return found


def _unknown_values(data: Data, entry: Entry, id: str, known: frozenset[str]) -> Iterator[Problem]:
    row = data.vocabulary.properties.get(id)
    for index, value in enumerate(entry.method.properties[id]):
        if known and value not in known and value not in SPECIAL:
            yield Problem("R302", entry.place("properties", id, index),
                          f'"{value}" is not a value of "{id}"',
                          did_you_mean_term(value, row.values if row else ()))
