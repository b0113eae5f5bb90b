"""One thing that is wrong, in words for the person who wrote it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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


ALIKE = 100
"""How many problems of one code in one file are told one by one; nobody reads on."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by file, line and column, drop exact repetitions, and count what is too many."""
    return list(_counted(sorted(
        set(problems),
        key=lambda one: (one.place.file, one.place.line, one.place.column, one.code, one.what),
    )))


def _counted(problems: list[Problem]) -> Iterator[Problem]:
    """Yield the first `ALIKE` problems of each code in each file, the last with a count."""
    counts = Counter((one.place.file, one.code) for one in problems)
    told: Counter[tuple[str, str]] = Counter()
    for one in problems:
        kind = one.place.file, one.code
        told[kind] += 1
        more = counts[kind] - ALIKE
        if told[kind] == ALIKE and more:
            yield replace(one, what=f"{one.what}, and {more} more of this kind follow")
        elif told[kind] <= ALIKE:
            yield one
