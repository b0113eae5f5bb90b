"""The order of names in a language: its own alphabet, or pinyin.

The browser's `Intl.Collator` is right for all languages, and Python's libraries are not
(pyuca misplaces æ, ç and every Han character); tests hold this module to the collator.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from pypinyin import Style, lazy_pinyin

from methodica.model import Language
from methodica.text.characters import script_of

_LATIN = "abcdefghijklmnopqrstuvwxyz"
OTHER = "#"
"""Heading over names that begin with no letter."""


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

    def key(self, name: str) -> tuple[tuple[tuple[int, int], ...], str]:
        """Return a key that sorts `name` as the language does; accents decide only ties."""
        if self.language.order == "pinyin":
            name = _spelled(name)
        primary: list[tuple[int, int]] = []
        for letter in self._letters(name):
            if letter in self.ranks:
                primary.append((2, self.ranks[letter]))
            elif letter.isdigit():
                primary.append((1, int(unicodedata.digit(letter, 0))))
            elif letter.isalpha():
                primary.append((3, ord(letter)))
            elif letter.isspace() and primary:
                primary.append((0, 0))
        return tuple(primary), name

    def _letters(self, name: str) -> list[str]:
        text = _lower(unicodedata.normalize("NFC", name), self.alphabet)
        for pair, single in sorted(self.language.sorts_as.items(), key=lambda p: -len(p[0])):
            text = text.replace(pair, single)
        letters: list[str] = []
        for char in text:
            letters += char if char in self.ranks else _base(char)
        return letters


@cache
def _spelled(name: str) -> str:
    """Return a Chinese name as pinyin with tone numbers; other letters stay."""
    return " ".join(lazy_pinyin(name, style=Style.TONE3, neutral_tone_with_five=True))


def initial(name: str, order: Order) -> str:
    """Return the heading under which `name` stands in the A–Z list."""
    if order.language.order == "pinyin" and script_of(name[0]) == "CJK":
        name = _spelled(name)
    for letter in order._letters(name):
        if letter in order.ranks:
            return _upper(letter, order)
    return OTHER


def _upper(letter: str, order: Order) -> str:
    return "İ" if letter == "i" and "ı" in order.ranks else letter.upper()
