"""Capitals: a name is kept as at the beginning of a sentence and may stand inside one."""

from __future__ import annotations

import re

from methodica.model import Language

_FIRST_WORD = re.compile(r"[^\W\d_]+")


def inside_sentence(name: str, language: Language) -> str:
    """Return a name as it is written inside a sentence.

    The first letter is lowered unless the word is listed as always capitalized, has another
    capital (as in SVM or AdaBoost) or stands alone before a hyphen (as in Q-learning). Chinese
    has no sentence case, so a Latin word in a Chinese name stays as it is.
    """
    match = _FIRST_WORD.match(name)
    if not match or language.script == "han":
        return name
    word = match.group()
    kept = (language.capitalized or "").split()
    if len(word) == 1 or not word[0].isupper() or word[1:] != word[1:].lower() or word in kept:
        return name
    first = "ı" if word[0] == "I" and "ı" in language.letters else word[0].lower()
    return ("i" if word[0] == "İ" else first) + name[1:]
