"""F402: an arXiv id that is not in its bare form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.model.method import ARXIV_PATTERN
from methodica.problems import Problem
from methodica.text import bare_arxiv

_ARXIV = re.compile(ARXIV_PATTERN, re.ASCII)
FIVE_DIGITS_SINCE = "1501"
"""Year and month from which the number after the dot has five digits, and not four."""


def check(data: Data) -> Iterator[Problem]:
    """Report arXiv ids with an address, a label or a version, and impossible ones."""
    for entry in data.entries.values():
        for key, source in entry.method.sources.items():
            if source.arxiv is None:
                continue
            bare = bare_arxiv(source.arxiv)
            good = _is_arxiv(bare)
            if not good or bare != source.arxiv:
                yield Problem("F402", entry.place("sources", key, "arxiv"),
                              f'"{source.arxiv}" is not a bare arXiv id',
                              f'write "{bare}"' if good else
                              'an arXiv id looks like "1503.02531" or "cs/0701234"; copy it from '
                              "the address of the paper")


def _is_arxiv(text: str) -> bool:
    if not _ARXIV.fullmatch(text):
        return False
    date, dot, number = text.rpartition("/")[2].partition(".")
    expected = 5 if date >= FIVE_DIGITS_SINCE else 4
    return 1 <= int(date[2:4]) <= 12 and (not dot or len(number) == expected)
