"""V710: two terms that a reader cannot tell apart, because their labels are the same."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.load.vocabulary import PROPERTIES
from methodica.problems import Problem
from methodica.text import same_name


def check(data: Data) -> Iterator[Problem]:
    """Report the second of two labels in one list and language; properties are one list."""
    rows: dict[tuple[str, str], str] = {}
    for file in data.vocabulary_files:
        labels: dict[tuple[str, str], str] = {}
        for term, path in file.terms:
            if not path and file.path.parent.name != PROPERTIES:
                continue
            seen = labels if path else rows
            for language, label in term.label.items():
                key = (language, same_name(label))
                if key in seen:
                    yield Problem("V710", file.place(*path, "label", language),
                                  f'"{seen[key]}" has the same label "{label}"',
                                  "choose words that tell the two apart")
                seen.setdefault(key, term.id)
