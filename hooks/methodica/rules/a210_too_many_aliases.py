"""A210: more aliases in one language than any method has."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem

MOST = 100
"""Most aliases in one language; a well-known method has about ten."""


def check(data: Data) -> Iterator[Problem]:
    """Report lists of aliases that are too long, at their language."""
    for entry in data.entries.values():
        for language, aliases in entry.method.aliases.items():
            if len(aliases) > MOST:
                yield Problem("A210", entry.place("aliases", language, key=True),
                              f'{len(aliases)} aliases under "{language}", more than {MOST}',
                              "keep the names that people really use; narrower methods have "
                              "entries of their own")
