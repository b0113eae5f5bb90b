"""One thing that is wrong, in words for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from methodica.problems.place import Place

ERROR = "error"
"""Would mislead a reader or break the site: nothing is built."""

NOTE = "note"
"""Stale or thin: shown and counted, blocks nothing."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in the data: its stable code, its place, what it is and how to mend it."""

    code: str
    place: Place
    what: str
    mend: str
    severity: str = ERROR


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by file, line and column and drop exact repetitions."""
    return sorted(
        set(problems),
        key=lambda one: (one.place.file, one.place.line, one.place.column, one.code, one.what),
    )
