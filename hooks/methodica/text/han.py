"""Traditional Chinese characters: the site writes simplified ones and derives the others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from methodica.text.characters import script_of

_ALSO_SIMPLIFIED = frozenset("乾夥拚薹袷吒")
"""Characters that OpenCC simplifies and that simplified texts also contain, as in 乾坤."""


@cache
def _converter() -> Any:
    import opencc  # loads its dictionaries, which only Chinese names need

    return opencc.OpenCC("t2s")


@cache
def simplified(char: str) -> str:
    """Return the simplified form of one character; most are their own."""
    if script_of(char) != "CJK" or char in _ALSO_SIMPLIFIED:
        return char
    return str(_converter().convert(char))


def simplify(text: str) -> str:
    """Return a text with every traditional character in its simplified form."""
    return text if text.isascii() else "".join(map(simplified, text))


def traditional_characters(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield index, character and simplified form of each traditional character.

    One character at a time, so that words and regional usage are left alone: characters that
    are ordinary in simplified texts too (后 里 台 只) are not meant.
    """
    for index, char in enumerate(text):
        if not char.isascii() and simplified(char) != char:
            yield index, char, simplified(char)
