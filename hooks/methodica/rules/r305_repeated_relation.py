"""R305: a relation that says nothing new: to itself, repeated, or written on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, Entry
from methodica.model import RelationType
from methodica.problems import Problem

Written = frozenset[tuple[str, RelationType, str]]
"""Every relation as entry, type and other method."""

ACROSS = True


def check(data: Data) -> Iterator[Problem]:
    """Report each relation that can be deleted without losing anything."""
    written = frozenset(
        (entry.id, relation.type, relation.method)
        for entry in data.entries.values() for relation in entry.method.relations
    )
    for entry in data.entries.values():
        yield from _of(entry, written)


def _of(entry: Entry, written: Written) -> Iterator[Problem]:
    seen: dict[tuple[RelationType, str], int] = {}
    for index, relation in enumerate(entry.method.relations):
        type, other = relation.type, relation.method
        mirrored = type.symmetric and (other, type, entry.id) in written and other < entry.id
        first = seen.setdefault((type, other), index)
        if other != entry.id and first == index and not mirrored:
            continue
        place = entry.place("relations", index, "method")
        if other == entry.id:
            yield Problem("R305", place, "a relation of the method to itself", "delete it")
        elif first != index:
            line = entry.place("relations", first, "method").line
            yield Problem("R305", place, f'"{type}" to "{other}" stands twice',
                          f"delete one; the first is in line {line}")
        else:
            yield Problem("R305", place, f'"{other}" already has "{type}" to this method',
                          "delete one of the two; the site shows it on both pages")
