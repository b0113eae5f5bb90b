"""The forms under which a name is looked up: other spellings, pinyin, initials, word stems.

The browser derives the same forms (`theme/assets/js/forms.js`) from the name and, for Chinese,
from the pinyin that comes with it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from methodica.text.characters import script_of
from methodica.text.fold import fold

_SPELLED_OUT = str.maketrans({"ø": "oe", "Ø": "oe", "å": "aa", "Å": "aa", "ö": "oe", "Ö": "oe",
                              "ä": "ae", "Ä": "ae", "ü": "ue", "Ü": "ue"})
_HARD = {"g": "k", "b": "p", "d": "t"}
"""Final consonants that soften before a Turkish suffix, and what they were."""

MIN_STEM = 3
"""Shortest stem of a name that is one word; words of longer names may have two letters."""


def joined(folded: str) -> str:
    """Return a folded text without blanks, so that "multi task" equals "multitask"."""
    return folded.replace(" ", "")


def spelled_out(name: str) -> str:
    """Return the folded name with ø as oe, å as aa and so on."""
    return fold(unicodedata.normalize("NFC", name).translate(_SPELLED_OUT))


@cache
def pinyin(name: str) -> str:
    """Return the syllables of a Chinese name, without tones and with blanks, else nothing."""
    if not any(script_of(char) == "CJK" for char in name):
        return ""
    from pypinyin import Style, lazy_pinyin  # loads dictionaries, which a check does without

    syllables = lazy_pinyin(name, style=Style.NORMAL)
    return fold(re.sub(r"\s+", " ", " ".join(syllables)).replace("ü", "v"))


def initials(folded: str) -> str:
    """Return the first letters of a name of three or more words, else nothing."""
    words = folded.split()
    return "".join(word[0] for word in words) if len(words) > 2 else ""


@cache
def stems(word: str, endings: tuple[str, ...], shortest: int) -> frozenset[str]:
    """Return a folded word and what is left of it without each ending it may carry."""
    found = {word}
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            found.add(word[: -len(ending)])
    return frozenset(found | {one[:-1] + _HARD[one[-1]] for one in found if one[-1:] in _HARD})


def inflected(query: tuple[str, ...], name: tuple[str, ...], endings: tuple[str, ...]) -> bool:
    """Tell whether the words of a query are those of a name with other endings."""
    if len(query) != len(name) or not endings:
        return False
    shortest = MIN_STEM if len(name) == 1 else 2
    return all(
        asked == known
        or (
            asked[0] == known[0]
            and not stems(asked, endings, shortest).isdisjoint(stems(known, endings, shortest))
        )
        for asked, known in zip(query, name, strict=True)
    )


def distance(one: str, other: str, most: int) -> int:
    """Return the edits between two texts, or `most + 1` where there are more.

    Optimal string alignment: inserting, deleting, replacing, and swapping two neighbors.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, above = above, row
    return above[-1]


def typos(length: int) -> int:
    """Return how many edits are forgiven in a text of this length."""
    if length < 4:
        return 0
    return 1 if length < 8 else 2
