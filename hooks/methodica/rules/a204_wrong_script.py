"""A204: a name in a writing system that its language does not use."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from methodica.load import Data
from methodica.model import AliasKind, Language
from methodica.model.method import NEUTRAL
from methodica.problems import Problem
from methodica.text import mixed_words, script_of, scripts_of

LATIN = frozenset(("LATIN", "GREEK", "COMMON"))
"""Greek letters stand for themselves in names such as "β-VAE"."""
AS_IT_IS = (AliasKind.ABBREVIATION, AliasKind.LOANWORD)
"""Kinds of alias that a language takes over in the letters of another."""
NO_KIND = 'write the Chinese name; a name that is the same in all languages goes under "mul"'
WITH_KIND = 'write the Chinese words, or add "kind: abbreviation" or "kind: loanword"'


def check(data: Data) -> Iterator[Problem]:
    """Report names with letters of another script, and Chinese names without any Han."""
    for entry in data.entries.values():
        for code, text, alias, path in entry.spelled():
            language = data.languages.get(code)
            han = language is not None and language.script == "han"
            if code != NEUTRAL and not han and not (language and language.alphabet):
                continue
            name = language.english if language else "names for all languages"
            odd = _odd(text, LATIN | {"CJK"} if han else LATIN)
            if odd:
                yield Problem("A204", entry.place(*path).on(odd),
                              f'"{odd}" is not in the script of {name}',
                              _mend(odd, name, data.languages.languages))
            elif han and "CJK" not in scripts_of(text) and (
                alias is None or alias.kind not in AS_IT_IS
            ):
                mend = NO_KIND if alias is None else WITH_KIND
                yield Problem("A204", entry.place(*path), f'"{text}" has no Chinese character',
                              mend)


def _odd(text: str, allowed: frozenset[str]) -> str:
    """Return the first run of letters of another script; mixed words are not meant."""
    for _, word, _ in mixed_words(text):
        text = text.replace(word, " ")
    odd = ""
    for char in text:
        if script_of(unicodedata.normalize("NFKC", char)[0]) not in allowed:
            odd += char
        elif odd:
            break
    return odd


def _mend(odd: str, name: str, languages: tuple[Language, ...]) -> str:
    homes = [one.code for one in languages if one.script == "han" and "CJK" in scripts_of(odd)]
    return f'move it under "{homes[0]}"' if homes else f"write it in the letters of {name}"
