"""Identifiers of publications in one form, however they were copied.

What is returned need not be a valid identifier; the patterns of the model decide that.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_CLOSING = ".,;:'\"`\u2019\u201d>"
_DOI_LABEL = re.compile(r"(https?://)?(dx\.|www\.)?doi\.org/|doi\s*[:=]?\s*(?=10\.)|doi\s*[:=]\s*",
                        re.IGNORECASE)
_ARXIV_LABEL = re.compile(
    r"(https?://)?(www\.|export\.)?arxiv\.org/(abs|pdf|html)/|arxiv\s*[:=]\s*|10\.48550/arxiv\.",
    re.IGNORECASE)
_ARXIV_END = re.compile(r"(\[[^\]]*\]|\.pdf|v\d+)$", re.IGNORECASE)
_ISBN_LABEL = re.compile(r"isbn(-1[03])?\s*:?\s*", re.IGNORECASE)


def plain_signs(text: str) -> str:
    """Return `text` with full-width signs as ordinary ones and every dash as a hyphen."""
    return _DASHES.sub("-", unicodedata.normalize("NFKC", text))


def bare_doi(text: str) -> str:
    """Return a DOI without address, label, blanks and the punctuation copied with it."""
    bare = _unlabeled(plain_signs(text), _DOI_LABEL)
    if "%2f" in bare.lower():
        bare = unquote(bare)
    bare = "".join(bare.split()).rstrip(_CLOSING)
    for opening, closing in ("()", "[]"):
        if bare.endswith(closing) and bare.count(closing) > bare.count(opening):
            bare = bare[:-1].rstrip(_CLOSING)
    return bare


def bare_arxiv(text: str) -> str:
    """Return an arXiv id without address, label and version."""
    bare = "".join(_unlabeled(plain_signs(text), _ARXIV_LABEL).split()).rstrip(_CLOSING)
    while (shorter := _ARXIV_END.sub("", bare)) != bare:
        bare = shorter
    return bare


def isbn_digits(text: str) -> str:
    """Return the digits of an ISBN, without label, hyphens and blanks; X is a capital."""
    bare = _unlabeled(plain_signs(text), _ISBN_LABEL)
    return "".join(bare.replace("-", "").split()).upper()


def isbn_check_digit(digits: str) -> str:
    """Return the last digit that an ISBN with these first 9 or 12 digits must have (ISO 2108)."""
    numbers = [int(digit) for digit in digits]
    if len(numbers) == 9:
        rest = -sum(n * weight for n, weight in zip(numbers, range(10, 1, -1), strict=True)) % 11
        return "X" if rest == 10 else str(rest)
    return str(-sum(n * (3 if place % 2 else 1) for place, n in enumerate(numbers)) % 10)


def _unlabeled(text: str, label: re.Pattern[str]) -> str:
    text = text.strip()
    while match := label.match(text):
        text = text[match.end() :].strip()
    return text
