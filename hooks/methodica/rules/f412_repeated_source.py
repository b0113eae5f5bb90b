"""F412: one publication as two sources of an entry."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.model import Source
from methodica.problems import Problem
from methodica.text import bare_arxiv, bare_doi

ARXIV_DOI = "10.48550/arxiv."
"""What the DOIs that arXiv gives begin with."""


def check(data: Data) -> Iterator[Problem]:
    """Report sources with a DOI or arXiv id that another source of the entry has."""
    for entry in data.entries.values():
        seen: dict[str, str] = {}
        for key, source in entry.method.sources.items():
            for field, identifier in _identifiers(source):
                other = seen.setdefault(identifier, key)
                if other != key:
                    yield Problem("F412", entry.place("sources", key, field),
                                  f'"{other}" and "{key}" are one publication',
                                  "keep one of the two, and cite that one everywhere")
                    break


def _identifiers(source: Source) -> Iterator[tuple[str, str]]:
    """Yield field and identifier in one form; a DOI from arXiv equals the arXiv id."""
    if source.doi:
        yield "doi", bare_doi(source.doi).lower().removeprefix(ARXIV_DOI)
    if source.arxiv:
        yield "arxiv", bare_arxiv(source.arxiv).lower()
