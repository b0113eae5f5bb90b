"""V706: plural forms of an interface text that are not those of its language."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.load.interface import Interface
from methodica.model import PLURAL_CATEGORIES, Language
from methodica.problems import Problem
from methodica.text.phrases import plural_forms


def check(data: Data) -> Iterator[Problem]:
    """Report missing and unknown forms, and texts with forms in one language only."""
    default = data.languages.codes[0] if data.languages.codes else ""
    model = data.interface.get(default)
    for one in data.interface.values():
        language = data.languages.get(one.language)
        if language and model:
            yield from _phrases(model, one, language)


def _phrases(model: Interface, one: Interface, language: Language) -> Iterator[Problem]:
    required, known = plural_forms(language)
    for key, phrase in one.phrases.items():
        expected = model.phrases.get(key, phrase)
        if isinstance(phrase, str) != isinstance(expected, str):
            plain = isinstance(phrase, str)
            here, there = ("one text", "plural forms") if plain else ("plural forms", "one text")
            yield Problem("V706", one.key_place(key),
                          f'"{key}" has {here} here, and {there} in {model.language}.yml',
                          f"give it the plural form {_list(required)}" if plain
                          else "write one text")
        elif not isinstance(phrase, str) and required:
            forms = one.forms(key)
            missing = required - set(forms)
            if missing:
                yield Problem("V706", one.key_place(key),
                              f'"{key}" lacks the plural form {_list(missing)}',
                              f"{language.english} needs {_list(required)}")
            for form in forms if known else ():
                if form not in known:
                    yield Problem("V706", one.place(key, form),
                                  f'{language.english} has no plural form "{form}"',
                                  f"delete it; {language.english} uses {_list(required)}")


def _list(forms: frozenset[str]) -> str:
    return " and ".join(form for form in PLURAL_CATEGORIES if form in forms)
