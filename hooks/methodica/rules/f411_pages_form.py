"""F411: pages that are not written as numbers with a hyphen between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text import plain_signs

_PAGE = r"(?:[A-Za-z]{0,4}[0-9]+[A-Za-z]{0,2}|[ivxlc]+|[IVXLC]+)"
_PLACE = rf"{_PAGE}(?::{_PAGE})?"
_RANGE = rf"{_PLACE}(?:-{_PLACE})?"
_PAGES = re.compile(rf"{_RANGE}(?:, {_RANGE})*")
"""28-43, e123, 1-9:12, xi-xvi, or several of them."""

_LABEL = re.compile(r"^(?:pages?|pp?|ss?|art(?:icle)?|no)\b\.?\s*", re.IGNORECASE)


def check(data: Data) -> Iterator[Problem]:
    """Report pages of sources that are not page numbers, ranges or article numbers."""
    for entry in data.entries.values():
        for key, source in entry.method.sources.items():
            if source.pages is None or _PAGES.fullmatch(source.pages):
                continue
            better = _better(source.pages)
            yield Problem("F411", entry.place("sources", key, "pages"),
                          f'"{source.pages}" is not in the form of pages',
                          f'write "{better}"' if _PAGES.fullmatch(better) else
                          'write "28-43" or "e123"; leave the line out if there are no numbers')


def _better(pages: str) -> str:
    pages = _LABEL.sub("", plain_signs(pages).strip())
    pages = re.sub(r"\s*-+\s*", "-", pages).rstrip(" .,;-")
    return re.sub(r"\s*,\s*", ", ", pages)
