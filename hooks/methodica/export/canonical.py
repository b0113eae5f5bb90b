"""Entries and texts as files, in the one form in which programs write them.

`data/README.md` says what the form is. Two files with the same meaning come out the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from methodica.model import (
    NEUTRAL,
    NOT_APPLICABLE,
    History,
    Languages,
    Method,
    TextHead,
    Vocabulary,
)
from methodica.source import MODELINE, Plain, Word, write_front_matter, write_yaml
from methodica.text.tidy import tidy

SCHEMA_LINE = f"{MODELINE} $schema=../../schema/method.json\n"

_WORDS = frozenset(("field", "family", "kind", "source", "role", "language", "type", "method",
                    "formerly"))
"""Keys whose values are ids or fixed words; all others hold texts."""


def entry_text(method: Method, languages: Languages, vocabulary: Vocabulary) -> str:
    """Return `method.yml` of a method; what is empty or the default is left out."""
    pairs = _plain("", method.model_dump(mode="json", exclude_defaults=True))
    codes = (NEUTRAL, *languages.codes)
    for key in ("names", "aliases"):
        if key in pairs:
            pairs[key] = _ordered(pairs[key], codes)
    if "note" in pairs["origin"]:
        pairs["origin"]["note"] = _ordered(pairs["origin"]["note"], codes)
    if "properties" in pairs:
        rows = [one.id for _, one in vocabulary.in_order()]
        pairs["properties"] = {
            id: _values(method.properties[id], id, vocabulary)
            for id in (*rows, *method.properties) if method.properties.get(id)}
    return SCHEMA_LINE + write_yaml({key: below for key, below in pairs.items() if below})


def draft_text(pairs: Mapping[str, Any]) -> str:
    """Return an entry that need not be valid as YAML in the same style, in the order given."""
    return write_yaml(_plain("", pairs))


def prose_text(head: TextHead, body: str) -> str:
    """Return `<lang>.md` of a text."""
    return f"{write_front_matter(head)}\n{tidy(body)}\n"


def history_text(history: History) -> str:
    """Return `history.yml`."""
    return write_yaml(history.model_dump(mode="json"))


def _plain(key: str, value: Any) -> Any:
    """Return a dumped value with its words marked, and each alias that is a mere text as one."""
    if isinstance(value, Mapping):
        if set(value) == {"text"}:
            return value["text"]
        return {one: _plain(one, below) for one, below in value.items()}
    if isinstance(value, list):
        return [_plain(key, item) for item in value]
    return Word(value) if key in _WORDS and isinstance(value, str) else value


def _ordered(by_language: Mapping[str, Any], codes: Iterable[str]) -> dict[str, Any]:
    """Return a map by language in the site's order, other languages last, empty lists left out."""
    order = [*codes, *sorted(by_language)]
    return {code: by_language[code] for code in order if by_language.get(code)}


def _values(values: tuple[str, ...], of: str, vocabulary: Vocabulary) -> Plain:
    """Return the values of a property: a list where it may have several, else a word."""
    row = vocabulary.properties.get(of)
    if len(values) == 1 and (values[0] == NOT_APPLICABLE or not (row and row.many)):
        return Word(values[0])
    return [Word(one) for one in values]
