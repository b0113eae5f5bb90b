"""A206: letters that look like others and are not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text.lookalikes import is_styled, loose_marks, posing_words, unstyled


def check(data: Data) -> Iterator[Problem]:
    """Report names that no search finds, because some letters are not what they seem."""
    for entry in data.entries.values():
        for _, text, _, path in entry.spelled():
            fault = None if text.isascii() else _fault(text)
            if fault:
                piece, what, mend = fault
                yield Problem("A206", entry.place(*path).on(piece), what, mend)


def _fault(text: str) -> tuple[str, str, str] | None:
    for word, odd, meant in posing_words(text):
        return (word, f'"{word}" mixes scripts: {_named(odd)}',
                f'write "{meant}" in Latin letters' if meant
                else "type the word again with one keyboard")
    odd = "".join(char for char in text if is_styled(char))
    if odd:
        return odd[0], f"styled letters: {_named(odd)}", f'write "{unstyled(text)}"'
    for _, letter in loose_marks(text):
        return (letter, f"a loose sign on a letter: {_named(letter[-1])}",
                "write the letter without the sign, or the one letter that has it")
    return None


def _named(chars: str) -> str:
    """Return the first few characters with the names that tell them from their twins."""
    first = list(dict.fromkeys(chars))[:3]
    return ", ".join(f'"{char}" is {unicodedata.name(char, "a nameless sign")}' for char in first)
