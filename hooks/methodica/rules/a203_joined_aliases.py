"""A203: one alias that is really several, joined by a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem

JOINERS = {
    "，": "a full-width comma",
    "、": "an enumeration comma",
    "；": "a full-width semicolon",
    ";": "a semicolon",
    ",": "a comma",
}
_JOINER = re.compile(r"[，、；;]|,(?!\d)")
"""A comma before a digit is part of a number, as in "0,632"."""


def check(data: Data) -> Iterator[Problem]:
    """Report aliases that contain a sign with which people join words."""
    for entry in data.entries.values():
        for _, text, alias, path in entry.spelled():
            match = _JOINER.search(text)
            if alias and match:
                sign = JOINERS[match.group()]
                yield Problem("A203", entry.place(*path), f"{sign} joins two aliases into one",
                              'give each alias its own line, beginning with "- "')
