"""R304: a relation to a method that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, did_you_mean
from methodica.model import is_id
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report relations whose method has no folder."""
    folders = frozenset(data.folders)
    for entry in data.entries.values():
        for index, relation in enumerate(entry.method.relations):
            if relation.method not in folders:
                known = is_id(relation.method)
                yield Problem("R304", entry.place("relations", index, "method"),
                              f'there is no method "{relation.method}"' if known
                              else f'"{relation.method}" is not the id of a method',
                              did_you_mean(relation.method, folders))
