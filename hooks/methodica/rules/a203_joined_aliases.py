"""A203: one alias that is really several, joined by a comma."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem

JOINERS = {"，": "a full-width comma", "、": "an enumeration comma", "；": "a full-width semicolon",
           ";": "a semicolon", ", ": "a comma"}


def check(data: Data) -> Iterator[Problem]:
    """Report aliases that contain a sign with which people join words."""
    for entry in data.entries.values():
        for _, alias, place in entry.also_named():
            sign = next((sign for sign in JOINERS if sign in alias.text), None)
            if sign:
                yield Problem("A203", place, f"{JOINERS[sign]} joins two aliases into one",
                              'give each alias its own line, beginning with "- "')
