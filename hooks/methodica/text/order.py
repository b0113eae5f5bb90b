"""The order of names in a language: its own alphabet, or pinyin.

The browser's `Intl.Collator` is right for all languages, and Python's libraries are not
(pyuca misplaces æ, ç and every Han character); tests hold this module to the collator.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from methodica.model import Language
from methodica.text.characters import script_of

_LATIN = "abcdefghijklmnopqrstuvwxyz"
OTHER = "#"
"""Heading over names that begin with no letter."""

LATIN = "A–Z"
"""Heading over names in Latin letters, in a list ordered by pinyin."""


def _base(char: str) -> str:
    """Drop accents that the language does not count as letters of their own."""
    spread = {"ø": "o", "æ": "ae", "å": "a", "ı": "i", "ß": "ss", "đ": "d", "ł": "l"}
    if char in spread:
        return spread[char]
    return "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))


def _lower(text: str, alphabet: tuple[str, ...]) -> str:
    """Lower the case; with a dotless ı in the alphabet, I is its capital."""
    if "ı" in alphabet:
        text = text.replace("I", "ı")
    return text.replace("İ", "i").lower()


class Order:
    """Sort keys for one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.alphabet = tuple((language.alphabet or " ".join(_LATIN)).split())
        self.ranks = {letter: rank for rank, letter in enumerate(self.alphabet)}
        self.by_pinyin = language.order == "pinyin"

    def key(self, name: str) -> tuple[bool, tuple[tuple[int, int], ...], str]:
        """Return a key that sorts `name` as the language does; case decides only ties.

        As in CLDR, blanks come before punctuation, digits and letters; by pinyin, names that
        begin with a Han character come before those in Latin letters.
        """
        spelled = _spelled(name) if self.by_pinyin else name
        weights = tuple(self._weight(letter) for letter in self._letters(spelled))
        return self.by_pinyin and not is_han(name[:1]), weights, name.swapcase()

    def _weight(self, letter: str) -> tuple[int, int]:
        if letter in self.ranks:
            return 3, self.ranks[letter]
        if letter.isdigit():
            return 2, int(unicodedata.digit(letter, 0))
        if letter.isalpha():
            return 4, ord(letter)
        return (0, 0) if letter.isspace() else (1, ord(letter))

    def _letters(self, name: str) -> list[str]:
        text = _lower(unicodedata.normalize("NFC", name), self.alphabet)
        for pair, single in sorted(self.language.sorts_as.items(), key=lambda p: -len(p[0])):
            text = text.replace(pair, single)
        letters: list[str] = []
        for char in text:
            letters += char if char in self.ranks else _base(char)
        return letters

    def initial(self, name: str) -> str:
        """Return the heading under which `name` stands in the A–Z list.

        A letter of the alphabet or of pinyin; `LATIN` for Latin names in a pinyin list.
        """
        if self.by_pinyin and not is_han(name[:1]):
            return LATIN
        spelled = _spelled(name) if self.by_pinyin else name
        first = next((one for one in self._letters(spelled) if one in self.ranks), None)
        if first is None:
            return OTHER
        return "İ" if first == "i" and "ı" in self.ranks else first.upper()


def is_han(char: str) -> bool:
    """Tell whether a character is Chinese."""
    return bool(char) and script_of(char) == "CJK"


@cache
def _spelled(name: str) -> str:
    """Return a Chinese name as pinyin with tone numbers; other letters stay."""
    from pypinyin import Style, lazy_pinyin  # loads dictionaries, which a check does without

    return " ".join(lazy_pinyin(name, style=Style.TONE3, neutral_tone_with_five=True))
