"""Interface texts in one language: placeholders, CLDR plurals, numbers, dates and lists."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from methodica.model import Language, Phrase

_BETWEEN_SCRIPTS = re.compile(
    r"(?<=[A-Za-z0-9.])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])"
)
"""Where Chinese typography wants a blank."""

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@cache
def _parts(phrase: str) -> list[str]:
    """Return text and names of placeholders by turns, text first."""
    return _PLACEHOLDER.split(phrase)


def placeholders(phrase: Phrase) -> frozenset[str]:
    """Return the names in braces that a phrase contains, over all its plural forms."""
    forms = [phrase] if isinstance(phrase, str) else phrase.values()
    return frozenset(name for form in forms for name in _PLACEHOLDER.findall(form))


def locale_of(language: Language) -> Locale:
    """Return Babel's locale; raises ValueError with the name that is unknown."""
    try:
        return Locale.parse(language.locale)
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f'"{language.locale}" is not a locale known to CLDR') from error


_COUNTS = (*range(201), 1_000, 10**6)
"""Whole numbers that between them take every plural form that whole numbers have (CLDR 47)."""


def plural_forms(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the plural forms that whole numbers need, and all that the language has.

    Both are empty where the locale is unknown.
    """
    try:
        form = locale_of(language).plural_form
    except ValueError:
        return frozenset(), frozenset()
    needed = frozenset(form(count) for count in _COUNTS) | {"other"}
    return needed, needed | frozenset(form.tags)


class Phrases:
    """The texts of one language; a missing key is a bug, for the checker knows them all."""

    def __init__(self, language: Language, texts: Mapping[str, Phrase]) -> None:
        self.language = language
        self.texts = texts
        self.locale = locale_of(language)
        self._numbers: dict[int, str] = {}
        self._dates: dict[str, str] = {}
        """As the language writes them, which takes Babel a while."""

    def __call__(self, key: str, **values: object) -> str:
        """Return the text `key` with its placeholders filled; `n` chooses the plural form."""
        phrase = self.texts[key]
        if not isinstance(phrase, str):
            count = values["n"]
            assert isinstance(count, int)
            category = self.locale.plural_form(count)
            phrase = phrase.get(category) or phrase["other"]
        if "{" not in phrase:
            return phrase
        parts = _parts(phrase)
        return "".join([self._shown(values[part]) if index % 2 else part
                        for index, part in enumerate(parts)])

    def _shown(self, value: object) -> str:
        return self.number(value) if isinstance(value, int) else str(value)

    def forms(self, key: str) -> tuple[str, ...]:
        """Return the plural categories of a text, for the browser to choose from."""
        phrase = self.texts[key]
        return ("other",) if isinstance(phrase, str) else tuple(phrase)

    def form(self, key: str, category: str) -> str:
        """Return one plural form of a text, with its placeholders as they are."""
        phrase = self.texts[key]
        return phrase if isinstance(phrase, str) else phrase[category]

    def has(self, key: str) -> bool:
        """Tell whether there is a text `key`."""
        return key in self.texts

    def language_name(self, language: Language) -> str:
        """Return what this language calls another one, else that one's own name."""
        name = self.locale.languages.get(language.code)
        return str(name) if name else language.endonym

    def number(self, value: int) -> str:
        """Return a whole number with the language's separators."""
        if value not in self._numbers:
            self._numbers[value] = str(format_decimal(value, locale=self.locale))
        return self._numbers[value]

    def date(self, iso: str) -> str:
        """Return a date such as 2026-11-22 in the language's long form."""
        if iso not in self._dates:
            day = datetime.date.fromisoformat(iso)
            self._dates[iso] = format_date(day, format="long", locale=self.locale)
        return self._dates[iso]

    def listing(self, items: Sequence[str]) -> str:
        """Return items joined as the language lists them: "a, b and c"."""
        text = str(format_list(list(items), style="standard", locale=self.locale))
        return _BETWEEN_SCRIPTS.sub(" ", text) if self.language.script == "han" else text
