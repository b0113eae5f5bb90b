"""A209: a name with signs, blanks or an ending that do not belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.model import Alias, AliasKind
from methodica.problems import Problem

_ADDRESS = re.compile(r"\w+://\S*|\bwww\.\S+")
_SIGN = re.compile(r"\[\[|\]\(|[<>`$]|\*(?=[\w*])")
"""Signs of Markdown and HTML; a star at the end of a word is part of names such as "A*"."""
_BLANKS = re.compile(r"^[ \t\n]+|[ \t\n]+$|[ \t\n]{2,}")
_STOPS = ".。．"


def check(data: Data) -> Iterator[Problem]:
    """Report names that are not plain text in one line."""
    for entry in data.entries.values():
        for _, text, alias, path in entry.spelled():
            fault = _fault(text, alias)
            if fault:
                piece, what, mend = fault
                yield Problem("A209", entry.place(*path).on(piece), what, mend)


def _fault(text: str, alias: Alias | None) -> tuple[str, str, str] | None:
    if match := _ADDRESS.search(text):
        return (match.group(), "an address stands in a name",
                "write the name alone; addresses go under implementations or sources")
    if match := _SIGN.search(text):
        return (match.group(), f'the sign "{match.group()}" stands in a name',
                "write the name as plain text, without Markdown, HTML or formulas")
    if _BLANKS.search(text):
        better = " ".join(text.split())
        return "", "a name with blanks that nobody sees", \
               f'write "{better}"' if better else "write a name"
    if text[-1:] in _STOPS and not (alias and alias.kind is AliasKind.ABBREVIATION):
        better = text.rstrip(_STOPS + " ")
        return "", "a name ends with a full stop", f'write "{better}"' if better else "write a name"
    return None
