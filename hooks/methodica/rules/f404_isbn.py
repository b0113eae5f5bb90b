"""F404: an ISBN that cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.model.method import ISBN_PATTERN
from methodica.problems import Problem
from methodica.text import isbn_check_digit, isbn_digits

_WRITTEN = re.compile(ISBN_PATTERN, re.ASCII)
_DIGITS = re.compile(r"(97[89])?[0-9]{9}[0-9X]")


def check(data: Data) -> Iterator[Problem]:
    """Report ISBNs with the wrong length, check digit or form."""
    for entry in data.entries.values():
        for key, source in entry.method.sources.items():
            fault = _fault(source.isbn) if source.isbn is not None else None
            if fault:
                yield Problem("F404", entry.place("sources", key, "isbn"), *fault)


def _fault(isbn: str) -> tuple[str, str] | None:
    digits = isbn_digits(isbn)
    if not digits.isascii() or not _DIGITS.fullmatch(digits) or digits[12:] == "X":
        return (f'"{isbn}" is not an ISBN',
                "an ISBN has 13 digits and begins with 978 or 979, or has 10; compare the book")
    right = isbn_check_digit(digits[:-1])
    if right != digits[-1]:
        return (f'the ISBN ends in {digits[-1]}, after these digits it must end in {right}',
                "compare every digit with the book")
    if not _WRITTEN.fullmatch(isbn):
        return f'"{isbn}" is more than the number', f'write "{digits}"'
    return None
