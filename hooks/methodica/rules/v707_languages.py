"""V707: a list of languages with which the site cannot be built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from methodica.load import Data
from methodica.model import Language, is_handle, is_language_code
from methodica.model.method import NEUTRAL
from methodica.problems import Problem
from methodica.source.node import Key, place_of
from methodica.text.phrases import locale_of

Fault = tuple[tuple[Key, ...], str, str]


def check(data: Data) -> Iterator[Problem]:
    """Report faults of `data/languages.yml`."""
    node = data.languages_node
    if node is None:
        return
    file = node.place.file
    if not data.languages.languages and all(one.place.file != file for one in data.problems):
        yield Problem("V707", node.place, "there is no language", "list at least one language")
    codes = data.languages.codes
    for index, language in enumerate(data.languages.languages):
        faults = (_code(language.code, codes[:index]), _locale(language), _letters(language),
                  _reviewers(language))
        for path, what, mend in chain(*faults):
            yield Problem("V707", place_of(node, ("languages", index, *path)), what, mend)


def _code(code: str, seen: Sequence[str]) -> Iterator[Fault]:
    if code in seen:
        yield ("code",), f'the language "{code}" is listed twice', "delete one of the two"
    elif code and (not is_language_code(code) or code == NEUTRAL):
        yield (("code",), f'"{code}" is not a language code',
               "write a BCP 47 code in small letters, such as da or zh-Hant")


def _locale(language: Language) -> Iterator[Fault]:
    if not language.locale:
        return
    try:
        locale_of(language)
    except ValueError as error:
        yield ("locale",), str(error), "write language and country, such as da_DK"


def _letters(language: Language) -> Iterator[Fault]:
    if language.order == "alphabet" and not language.alphabet:
        yield ((), f'"{language.code}" has no alphabet to sort by',
               'add "alphabet", its letters in order, or "order: pinyin"')
    letters: list[str] = []
    for key in ("alphabet", "also"):
        for letter in (getattr(language, key) or "").split():
            if letter in letters:
                yield (key,), f'the letter "{letter}" stands twice', "delete one of the two"
            elif len(letter) > 1 or letter != letter.lower():
                yield ((key,), f'"{letter[:20]}" is not one small letter',
                       "write small letters with blanks between them")
            letters.append(letter)


def _reviewers(language: Language) -> Iterator[Fault]:
    for index, handle in enumerate(language.reviewers):
        if not is_handle(handle):
            yield ("reviewers", index), f'"{handle}" is not a GitHub handle', "write it without @"
