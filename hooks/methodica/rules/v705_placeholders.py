"""V705: placeholders in an interface text that differ from those of the default language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Place, Problem
from methodica.text import placeholders

COUNT = "n"
EXACT = ("zero", "one", "two")
"""Plural forms that can say their number in words."""

_NEARLY = re.compile(r"[{｛]\s*([A-Za-z_]+)\s*[}｝]")


def check(data: Data) -> Iterator[Problem]:
    """Report placeholders that are missing, unknown or misspelled."""
    model = data.interface.get(data.languages.codes[0]) if data.languages.codes else None
    for one in data.interface.values() if model else ():
        for key, form, text, place in one.texts():
            expected = model.phrases.get(key) if model else None
            if expected is not None:
                yield from _faults(text, form, place, placeholders(expected))


def _faults(
    text: str, form: str | None, place: Place, expected: frozenset[str]
) -> Iterator[Problem]:
    wrong = next((match for match in _NEARLY.finditer(text)
                  if match.group() != f"{{{match.group(1).lower()}}}"), None)
    if wrong:
        yield Problem("V705", place.on(wrong.group()), f'"{wrong.group()}" is no placeholder',
                      f'write "{{{wrong.group(1).lower()}}}"')
        return
    found = placeholders(text)
    for name in sorted(found - expected):
        named = ", ".join(f"{{{name}}}" for name in sorted(expected)) or "none"
        yield Problem("V705", place.on(f"{{{name}}}"), f"the placeholder {{{name}}} is unknown",
                      f"this text has {named}")
    missing = expected - found - ({COUNT} if form in EXACT else set())
    if missing and not found - expected:
        names = ", ".join(f"{{{name}}}" for name in sorted(missing))
        yield Problem("V705", place, f"the text lacks {names}",
                      "put it where the value belongs in the sentence")
