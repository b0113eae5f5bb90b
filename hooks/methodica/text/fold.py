"""Folding: the form in which two spellings of a name become equal.

The browser folds by the same rules (`theme/assets/js`), held in step by shared golden cases.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LETTERS = str.maketrans(
    {"İ": "i", "I": "i", "ı": "i", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe",
     "đ": "d", "Đ": "d", "ð": "d", "ł": "l", "Ł": "l", "þ": "th", "ŋ": "n"}
)
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—―_/·・.,:;'’ʼ`´\"“”()\[\]{}（）、，：；+&|]+")


@cache
def fold(text: str) -> str:
    """Return the look-up form of a name.

    NFKC, case folded with İ and ı as i, accents dropped (ø to o, æ to ae, å to a), hyphens,
    punctuation and blanks squeezed to single blanks. Idempotent.
    """
    text = unicodedata.normalize("NFKC", text).translate(_LETTERS).casefold().translate(_LETTERS)
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return _SEPARATORS.sub(" ", unicodedata.normalize("NFC", text)).strip()


@cache
def same_name(text: str) -> str:
    """Return the form in which two names count as the same one: case and blanks apart.

    Stricter than `fold`: accents and hyphens keep their meaning, and so do ı and i.
    """
    text = unicodedata.normalize("NFKC", text).replace("İ", "i")
    return " ".join(text.casefold().split())
