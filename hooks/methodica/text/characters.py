"""Characters that deceive: hidden ones, and letters of one script posing as another's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_UNSEEN = re.compile("[\u115f\u1160\u3164\uffa0\u2800\u034f\ufe00-\ufe0f]")
"""What is hidden though Python would print it: fillers that show as nothing, and selectors."""

_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "HEBREW", "ARABIC", "CHEROKEE", "HANGUL",
            "HIRAGANA", "KATAKANA", "THAI", "DEVANAGARI")

_WORD = re.compile(r"[^\W\d_]+")


def has_hidden(text: str) -> bool:
    """Tell whether any character changes or separates a text without being seen."""
    printable = text.replace("\n", "").replace("\t", "").isprintable()
    return not printable or (not text.isascii() and _UNSEEN.search(text) is not None)


def hidden_characters(text: str) -> Iterator[tuple[int, str]]:
    """Yield index and name, such as `U+200B ZERO WIDTH SPACE`, of each hidden character."""
    if not has_hidden(text):
        return
    for index, char in enumerate(text):
        if has_hidden(char):
            name = unicodedata.name(char, "control character")
            yield index, f"U+{ord(char):04X} {name}"


def columns(text: str) -> int:
    """Return the columns that a text takes in one fixed width: Han takes two, marks none."""
    wide = (unicodedata.east_asian_width(char) in "WF" for char in text
            if not unicodedata.combining(char))
    return sum(2 if one else 1 for one in wide)


@cache
def script_of(char: str) -> str:
    """Return the script of a letter as Unicode names it (`LATIN`, `CJK`, …), or `COMMON`."""
    if not char.isalpha():
        return "COMMON"
    name = unicodedata.name(char, "")
    if name.startswith("CJK"):
        return "CJK"
    if name.startswith(("FULLWIDTH", "HALFWIDTH", "MATHEMATICAL", "CIRCLED", "SQUARED")):
        return "STYLED"
    return next((script for script in _SCRIPTS if name.startswith(script)), "OTHER")


def scripts_of(text: str) -> frozenset[str]:
    """Return the scripts of the letters in `text`."""
    return frozenset(map(script_of, set(text))) - {"COMMON"}


_ordinary: set[str] = set()
"""Characters that were found to be Latin, Han or of no script: a text seldom has another one."""


def _are_ordinary(text: str) -> bool:
    new = set(text) - _ordinary
    found = {char for char in new if script_of(char) in ("LATIN", "CJK", "COMMON")}
    _ordinary.update(found)
    return len(found) == len(new)


def mixed_words(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield index, word and the odd letters of words whose letters come from several scripts.

    Such a word looks like another one. Han next to Latin is ordinary writing and is not meant.
    """
    if text.isascii() or _are_ordinary(text):
        return
    every = scripts_of(text) - {"CJK"}
    if len(every) < 2 and "STYLED" not in every:
        return
    for match in _WORD.finditer(text):
        word = match.group()
        scripts = scripts_of(word) - {"CJK"}
        if len(scripts) > 1 or "STYLED" in scripts:
            common = "LATIN" if "LATIN" in scripts else sorted(scripts)[0]
            plain = (common, "COMMON", "CJK")
            odd = "".join(sorted({char for char in word if script_of(char) not in plain}))
            yield match.start(), word, odd
