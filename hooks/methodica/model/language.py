"""The languages of the site and what look-up, order and checks need to know about each.

Everything that differs between languages is data in `data/languages.yml`, so that a new
language needs no code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from methodica.model.base import Frozen, LanguageCode, LongStr, Str

CODE_PATTERN = r"[a-z]{2,3}(-[A-Za-z]{2,8})?"
HANDLE_PATTERN = r"[A-Za-z0-9-]{1,39}"


def is_language_code(text: str) -> bool:
    """Tell whether a text has the form of a language code, such as `da` or `zh-Hant`."""
    return re.fullmatch(CODE_PATTERN, text) is not None


def is_handle(text: str) -> bool:
    """Tell whether a text has the form of a GitHub handle, without the @."""
    return re.fullmatch(HANDLE_PATTERN, text) is not None


class Language(Frozen):
    """One language of the site."""

    code: LanguageCode
    """BCP 47 code: in `html lang`, in addresses and in file names, as in `da.md` and `/da/`."""
    endonym: Str
    """The language's name in the language itself."""
    english: Str
    """The language's name in English, for maintainers."""
    locale: Str
    """Locale for plurals, dates and lists, in CLDR form such as `da_DK`."""
    script: Literal["latin", "han"] = "latin"
    """Writing system of names and prose."""
    alphabet: Str | None = None
    """Letters in the language's own order, separated by blanks; required for alphabetic order."""
    also: Str | None = None
    """Further letters that names of the language may contain, separated by blanks."""
    sorts_as: Mapping[str, Str] = {}
    """Letters or pairs that sort as another letter, such as `aa: å`."""
    order: Literal["alphabet", "pinyin"] = "alphabet"
    """How the A–Z list is ordered."""
    capitalized: LongStr | None = None
    """Words that keep their capital inside a sentence, such as names of people."""
    endings: LongStr | None = None
    """Inflectional endings in look-up form, which a query may carry and a name lack."""
    reviewers: tuple[Str, ...] = ()
    """GitHub handles of the people who review texts in this language."""

    @cached_property
    def letters(self) -> frozenset[str]:
        """All lower-case letters that a name of this language may contain; empty for Han."""
        return frozenset((self.alphabet or "").split()) | frozenset((self.also or "").split())


class Languages(Frozen):
    """`data/languages.yml`: the one list of languages; the first is the default."""

    languages: tuple[Language, ...]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes in site order."""
        return tuple(language.code for language in self.languages)

    @property
    def default(self) -> Language:
        """The language that lives at `/`."""
        return self.languages[0]

    def get(self, code: str) -> Language | None:
        """Return the language with this code, or None."""
        return next((one for one in self.languages if one.code == code), None)
