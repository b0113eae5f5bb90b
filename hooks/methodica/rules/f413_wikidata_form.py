"""F413: a Wikidata item that is not in its bare form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.model.method import WIKIDATA_PATTERN
from methodica.problems import Problem
from methodica.text import plain_signs

_ITEM = re.compile(WIKIDATA_PATTERN, re.ASCII)
_COPIED = re.compile(r"(?:https?://)?(?:www\.|m\.)?(?:wikidata\.org/)?(?:(?:wiki|entity)/|wd:)?"
                     r"(?:Special:EntityPage/)?(q[0-9]+)(?:[#?/.].*)?", re.IGNORECASE)


def check(data: Data) -> Iterator[Problem]:
    """Report Wikidata items that are not a Q and a number."""
    for entry in data.entries.values():
        item = entry.method.identifiers.wikidata
        if item is None or _ITEM.fullmatch(item):
            continue
        match = _COPIED.fullmatch("".join(plain_signs(item).split()))
        bare = match.group(1).upper() if match else ""
        yield Problem("F413", entry.place("identifiers", "wikidata"),
                      f'"{item}" is not a Wikidata item',
                      f'write "{bare}"' if _ITEM.fullmatch(bare) else
                      'write the Q and the number from the address of the item, such as "Q42"')
