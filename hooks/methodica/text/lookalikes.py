"""Letters that pass for others, and what was meant: twins, styled letters and loose signs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from methodica.text.characters import mixed_words, script_of, scripts_of

_DISTINCT = frozenset("βδεζθλμξπσφψωΓΔΘΛΞΠΣΦΨΩ")
"""Greek letters that nobody takes for Latin ones, as in "μTransfer"."""

_ORDINARY = frozenset("ℓ")
"""Styled letters that names really have, as in "ℓ1 regularization"."""

_TWINS = str.maketrans(
    "аеорсухіјѕкАВЕКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυικχγτ",
    "aeopcyxijskABEKMHOPCTXYIJSABEZHIKMNOPTYXavopuikxyt",
)
"""Cyrillic and Greek letters and the Latin ones that they pass for."""


def posing_words(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield word, odd letters and the word as it was meant, or an empty text where unclear."""
    for _, word, odd in mixed_words(text):
        known = _DISTINCT | _ORDINARY
        posing = "".join(char for char in odd if char not in known and not is_styled(char))
        if posing:
            meant = word.translate(_TWINS)
            yield word, posing, meant if scripts_of(meant) == {"LATIN"} else ""


def unstyled(text: str) -> str:
    """Return `text` with full-width, mathematical and joined letters as ordinary ones."""
    return "".join(unicodedata.normalize("NFKC", c) if is_styled(c) else c for c in text)


def is_styled(char: str) -> bool:
    """Tell whether a letter or digit is a variant that Unicode keeps for its looks alone."""
    if char.isascii() or char in _ORDINARY or unicodedata.normalize("NFKC", char) == char:
        return False
    radical = unicodedata.name(char, "").startswith(("KANGXI RADICAL", "CJK RADICAL"))
    return char.isalpha() or radical or unicodedata.category(char) == "Nd"


def loose_marks(text: str) -> Iterator[tuple[int, str]]:
    """Yield index and letter with mark of each mark that NFC could not join to its letter."""
    for index, char in enumerate(text):
        below = text[index - 1] if index else " "
        mark = unicodedata.category(char) in ("Mn", "Me") and not "\ufe00" <= char <= "\ufe0f"
        if mark and script_of(below) in ("LATIN", "GREEK", "COMMON", "CJK"):
            yield index, below + char
