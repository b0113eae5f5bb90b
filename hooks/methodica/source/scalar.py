"""What can be wrong inside one value: words that YAML misreads, escapes that hide characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml
from yaml.resolver import Resolver

from methodica.text import hidden_characters

_RESOLVER: Any = Resolver()
_TEXT = "tag:yaml.org,2002:str"
_SPECIAL = {"null": "nothing", "float": "a decimal number", "timestamp": "a date or a time",
            "merge": "an order to copy keys", "value": "a special sign"}
_NUMBER = 12
"""Longest number that is worth showing as YAML reads it."""

_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
          "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


@lru_cache(4096)
def misreading(text: str) -> str | None:
    """Return what YAML makes of a text without quotes, or None where it stays the text."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))
    if tag == _TEXT:
        return None
    kind = str(tag).rsplit(":", 1)[-1]
    if kind in ("bool", "int") and len(text) <= _NUMBER:
        try:
            return str(yaml.safe_load(text)).lower()
        except (ValueError, yaml.YAMLError):
            return "a number"
    return _SPECIAL.get(kind, "a number")


def hiding_escapes(written: str) -> Iterator[tuple[int, str, str]]:
    """Yield index, escape and the name of what it hides, within a text in double quotes."""
    for match in _ESCAPE.finditer(written):
        digits = match.group(1) or match.group(2) or match.group(3)
        short = match.group(4)
        code = int(digits, 16) if digits else -1
        char = _SHORT.get(short, "") if short else chr(code) if code <= 0x10FFFF else ""
        if char in ("\t", "\n") and char:
            yield match.start(), match.group(), "a tab" if char == "\t" else "a line end"
        for _, name in hidden_characters(char):
            yield match.start(), match.group(), name
