"""V707: a list of languages with which the site cannot be built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from methodica.load import Data
from methodica.model import Language, is_handle, is_language_code
from methodica.model.method import NEUTRAL
from methodica.problems import Problem
from methodica.source.node import Key, place_of
from methodica.text.phrases import locale_of

MAX_PAIR = 2


def check(data: Data) -> Iterator[Problem]:
    """Report faults of `data/languages.yml`."""
    node, languages = data.languages_node, data.languages.languages
    if node is None:
        return
    if not languages and all(one.place.file != node.place.file for one in data.problems):
        yield Problem("V707", node.place, "there is no language", "list at least one language")
    for index, language in enumerate(languages):
        for path, what, mend in _faults(language, data.languages.codes[:index]):
            yield Problem("V707", place_of(node, ("languages", index, *path)), what, mend)


def _faults(language: Language, above: Sequence[str]) -> Iterator[tuple[tuple[Key, ...], str, str]]:
    code = language.code
    if code in above:
        yield ("code",), f'the language "{code}" is listed twice', "delete one of the two"
    elif code and (not is_language_code(code) or code == NEUTRAL):
        yield (("code",), f'"{code}" is not a language code',
               "write a BCP 47 code in small letters, such as da or zh-Hant")
    try:
        locale_of(language)
    except ValueError as error:
        if language.locale:
            yield ("locale",), str(error), "write language and country, such as da_DK"
    if language.order == "alphabet" and not language.alphabet:
        yield ((), f'"{code}" has no alphabet to sort by',
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
    for written, letter in language.sorts_as.items():
        if not 1 <= len(written) <= MAX_PAIR or len(letter) != 1:
            yield (("sorts_as", written), f'"{written[:20]}" cannot sort as "{letter[:20]}"',
                   "write one or two letters, and the one letter that they sort as")
    for index, handle in enumerate(language.reviewers):
        if not is_handle(handle):
            yield ("reviewers", index), f'"{handle}" is not a GitHub handle', "write it without @"
