"""A207: traditional characters in a name that is written in simplified ones."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text import traditional_characters

SIMPLIFIED = "Hans"
"""Script in the locale of languages with simplified characters, as in `zh_Hans_CN`."""


def check(data: Data) -> Iterator[Problem]:
    """Report names in simplified Chinese that contain traditional characters."""
    codes = {one.code for one in data.languages.languages if SIMPLIFIED in one.locale}
    for entry in data.entries.values():
        for language, text, _, path in entry.spelled():
            if language not in codes or text.isascii():
                continue
            found = list(traditional_characters(text))
            if found:
                characters = list(text)
                for index, _, simple in found:
                    characters[index] = simple
                odd = "".join(dict.fromkeys(char for _, char, _ in found))
                what = "a traditional character" if len(odd) == 1 else "traditional characters"
                yield Problem("A207", entry.place(*path).on(odd[0]), f"{what}: {odd}",
                              f'write "{"".join(characters)}"; readers who search with '
                              "traditional characters find it")
