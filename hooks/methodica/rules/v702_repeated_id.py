"""V702: one id twice in a list of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report the second of two terms, groups or values with one id."""
    for file in data.vocabulary_files:
        lines: dict[str, int] = {}
        for term, path in file.terms:
            if not path or not term.id:
                continue
            place = file.place(*path, "id")
            if term.id in lines:
                yield Problem("V702", place, f'the id "{term.id}" stands twice in this list',
                              f"join it with the one in line {lines[term.id]}, or choose another")
            lines.setdefault(term.id, place.line)
