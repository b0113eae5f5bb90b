"""R304: a relation to a method that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, did_you_mean
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report relations whose method has no folder."""
    for entry in data.entries.values():
        for index, relation in enumerate(entry.method.relations):
            if relation.method not in data.folders:
                yield Problem("R304", entry.place("relations", index, "method"),
                              f'there is no method "{relation.method}"',
                              did_you_mean(relation.method, data.folders))
