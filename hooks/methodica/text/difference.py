"""Which words of a text changed. Wrapping and blanks are no change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from methodica.text.normal import squeeze

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+|\s+|.")
_PARAGRAPHS = re.compile(r"\n\s*\n")

MOST = 4_000_000
"""Pairs of words up to which texts are compared word by word; beyond that, by paragraphs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether both texts have them."""

    kind: Literal["same", "gone", "new"]
    text: str


def difference(before: str, after: str) -> Iterator[Piece]:
    """Yield both texts as pieces, in order; Han is compared by character."""
    old, new = _words(before), _words(after)
    if len(old) * len(new) > MOST:
        old, new = _paragraphs(before), _paragraphs(after)
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(old[a:b]))
            continue
        if b > a:
            yield Piece("gone", "".join(old[a:b]))
        if d > c:
            yield Piece("new", "".join(new[c:d]))


def _paragraphs(text: str) -> list[str]:
    return [f"{squeeze(one)}\n\n" for one in _PARAGRAPHS.split(text) if one.strip()]


def _words(text: str) -> list[str]:
    return _WORD.findall("".join(_paragraphs(text)).strip())
