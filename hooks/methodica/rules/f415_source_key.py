"""F415: a key of a source that is not family name and year."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from methodica.load import Data
from methodica.model import Source, is_id
from methodica.problems import Problem
from methodica.text import slug

_YEAR = re.compile(r".+-[0-9]{4}[a-z]?")


def check(data: Data) -> Iterator[Problem]:
    """Report source keys that are not an id ending in a year, such as `hoerl-1970`."""
    for entry in data.entries.values():
        for key, source in entry.method.sources.items():
            if not is_id(key) or not _YEAR.fullmatch(key):
                yield Problem("F415", entry.place("sources", key, key=True),
                              f'the key "{key}" is not a family name and a year',
                              _mend(source, entry.method.sources.keys()))


def _mend(source: Source, taken: Collection[str]) -> str:
    """Suggest the first author's family name and the year, with a letter where that is taken."""
    start = f"{slug(source.authors[0].partition(',')[0])}-{source.year}"
    better = next((start + end for end in ("", *"bcdefg") if start + end not in taken), "")
    if not is_id(better) or not _YEAR.fullmatch(better):
        return 'write family name and year in lower case, such as "hoerl-1970"'
    return f'write "{better}", here and wherever it is cited'
