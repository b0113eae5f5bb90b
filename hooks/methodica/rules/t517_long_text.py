"""T517: a text that is too long to be an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text.mentions import TEXT

MAX_WORDS, MAX_HAN = 2000, 4000
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def check(data: Data) -> Iterator[Problem]:
    """Report the place at which a text passes the limit: words, or characters in Chinese."""
    for _, text in data.texts():
        language = data.languages.get(text.language)
        han = language is not None and language.script == "han"
        pattern, limit = (_HAN, MAX_HAN) if han else (_WORD, MAX_WORDS)
        if len(text.body) < (limit if han else 2 * limit):  # a word and a blank take two
            continue
        count, passed = 0, None
        for mention, place in text.mentions(TEXT):
            count += len(pattern.findall(mention.target))
            if count > limit and passed is None:
                passed = place
        if passed:
            unit, usual = ("characters", "500 to 1,000") if han else ("words", "250 to 450")
            yield Problem("T517", passed, f"the text has {count:,} {unit}, {limit:,} at most",
                          f"keep what a newcomer needs; {usual} are usual")
