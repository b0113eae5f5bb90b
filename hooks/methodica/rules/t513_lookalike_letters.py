"""T513: words in a text whose letters are not what they seem."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text import mixed_words
from methodica.text.lookalikes import is_styled, posing_words, unstyled
from methodica.text.mentions import TEXT

_MICRO = "\u00b5"
"""The sign in "µs", which is no letter of a word."""


def check(data: Data) -> Iterator[Problem]:
    """Report look-alike letters in prose; formulas, code and addresses are not meant."""
    for _, text in data.texts():
        if not text.prose.may_deceive:
            continue
        for mention, place in text.mentions(TEXT):
            if mention.target.isascii():
                continue
            for word, what, mend in _faults(mention.target):
                yield Problem("T513", place.on(word), what, mend)


def _faults(words: str) -> Iterator[tuple[str, str, str]]:
    for word, odd, meant in posing_words(words.replace(_MICRO, " ")):
        named = ", ".join(f'"{c}" is {unicodedata.name(c, "a nameless sign")}' for c in odd[:3])
        yield (word, f'"{word}" mixes scripts: {named}',
               f'write "{meant}" in Latin letters' if meant
               else "type the word again with one keyboard, or write a formula as $…$")
    for _, word, _ in mixed_words(words):
        if any(is_styled(char) for char in word.replace(_MICRO, "")):
            yield (word, f'"{word}" has styled letters', f'write "{unstyled(word)}"')
