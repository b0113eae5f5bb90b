"""A205: a letter that the language of a name does not have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from methodica.load import Data
from methodica.model import Alias, AliasKind, Language
from methodica.problems import Problem
from methodica.text import script_of


def check(data: Data) -> Iterator[Problem]:
    """Report names with letters of another language; loanwords may have them."""
    for entry in data.entries.values():
        for code, text, alias, path in entry.spelled():
            language = data.languages.get(code)
            if language is None or not language.alphabet or _borrowed(alias):
                continue
            odd = _foreign(text, language)
            if odd:
                shown = ", ".join(f'"{letter}"' for letter in odd)
                are = "are not letters" if len(odd) > 1 else "is not a letter"
                yield Problem("A205", entry.place(*path).on(odd[0]),
                              f"{shown} {are} of {language.english}",
                              _mend(text, odd, alias, language, data.languages.languages))


def _borrowed(alias: Alias | None) -> bool:
    return alias is not None and alias.kind is AliasKind.LOANWORD


def _foreign(text: str, language: Language) -> list[str]:
    """Return the Latin letters that the language lacks; Unicode's styled ones are not meant."""
    return [char for char in dict.fromkeys(text)
            if script_of(char) == "LATIN" and not _has(language, char)
            and unicodedata.normalize("NFKC", char) == char]


def _has(language: Language, char: str) -> bool:
    lower = "i" if char == "İ" and "ı" in language.letters else char.lower()
    return lower in language.letters


def _mend(text: str, odd: list[str], alias: Alias | None, language: Language,
          languages: tuple[Language, ...]) -> str:
    homes = [one for one in languages if not _foreign(text, one) and all(
        char.lower() in (one.alphabet or "").split() or char == "İ" for char in odd)]
    if homes:
        return f'move it under "{homes[0].code}" if it is {homes[0].english}; or write it with ' \
               f"letters of {language.english}"
    own = [f'"{language.sorts_as[char.lower()]}" for "{char}"' for char in odd
           if char.lower() in language.sorts_as]
    mend = f"write {', '.join(own)}" if own else f"write it with letters of {language.english}"
    return mend if alias is None else f'{mend}; or give it "kind: loanword" if it is borrowed as is'
