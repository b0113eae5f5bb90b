"""Sources as works for reference managers: what each is, where it appeared, under which key.

Entries say where a work appeared in one line; its sort is read from that line and from what
else is known. A work that several methods cite has one key, and no other work has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from methodica.catalogue import Catalogue
from methodica.model import Source
from methodica.views.sources import source_key

_PREPRINT = re.compile(r"arXiv preprint(\s*\([^()]*\))?[\s;,]*", re.IGNORECASE)
_THESIS = re.compile(r"\b(thesis|dissertation)\b", re.IGNORECASE)
_REPORT = re.compile(r"\b(technical|research|discussion|working) (report|paper)\b", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?i:proceedings|conference|symposium|workshop|"
    r"advances in neural information processing systems)\b|\b[A-Z]{3,} \d{4}\b|\bEuroCOLT\b"
)
_CHAPTER = re.compile(r"chapter \d", re.IGNORECASE)
_EDITION = re.compile(r"\(?\b(\d+)(?:st|nd|rd|th) ed(?:ition|\.)\)?", re.IGNORECASE)


class Sort(StrEnum):
    """What a work is."""

    ARTICLE = "article"
    BOOK = "book"
    CHAPTER = "chapter"
    PAPER = "paper"
    PREPRINT = "preprint"
    REPORT = "report"
    THESIS = "thesis"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Work:
    """A source, its key in the whole catalogue, and what its record means."""

    key: str
    source: Source
    sort: Sort
    container: str | None
    """Journal, proceedings, collection, series or institution."""
    genre: str | None
    """What sort of thesis or report, in the record's words."""
    edition: str | None


def works_of(catalogue: Catalogue) -> Mapping[str, tuple[Work, ...]]:
    """Return the works of each method, in the order of its file."""
    sources = {id: entry.method.sources for id, entry in catalogue.entries.items()}
    keys = _keys((key, source) for each in sources.values() for key, source in each.items())
    return {id: tuple(work(keys[source_key(source)], source) for source in each.values())
            for id, each in sources.items()}


def _keys(sources: Iterable[tuple[str, Source]]) -> dict[str, str]:
    """Return one key for each work: its own, with a letter where two works share it."""
    own: dict[str, str] = {}
    for key, source in sources:
        same = source_key(source)
        own[same] = min(key, own.get(same, key))
    sharing: dict[str, list[str]] = {}
    for same, key in sorted(own.items()):
        sharing.setdefault(key, []).append(same)
    taken = {key for key, works in sharing.items() if len(works) == 1}
    found = {works[0]: key for key, works in sharing.items() if len(works) == 1}
    for key, works in sharing.items():
        free = (name for name in _lettered(key) if name not in taken)
        if len(works) > 1:
            found |= dict(zip(works, free, strict=False))
            taken |= {found[one] for one in works}
    return found


def _lettered(key: str) -> Iterator[str]:
    """Yield the key with a, b, c … and then with numbers."""
    yield from (f"{key}{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    yield from (f"{key}-{number}" for number in count(27))


def work(key: str, source: Source) -> Work:
    """Return what the record of a source means."""
    venue = _PREPRINT.sub("", source.venue or "").strip(" ;,")
    sort = _sort(source, venue)
    genre, edition = None, None
    if sort in (Sort.THESIS, Sort.REPORT):
        genre, _, venue = (part.strip() for part in venue.partition(","))
    if sort is Sort.BOOK and (match := _EDITION.search(venue)):
        edition, venue = match[1], _EDITION.sub("", venue).strip(" ,")
    if sort is Sort.BOOK and _CHAPTER.match(venue):
        venue = ""  # a part of the book is not the series it appeared in
    return Work(key, source, sort, venue or None, genre, edition)


def _sort(source: Source, venue: str) -> Sort:
    if _THESIS.search(venue):
        return Sort.THESIS
    if _REPORT.search(venue):
        return Sort.REPORT
    if not source.issue and _MEETING.search(venue):
        return Sort.PAPER
    if source.arxiv and not venue:
        return Sort.PREPRINT
    if (source.publisher or source.isbn) and not source.issue:
        return Sort.CHAPTER if source.pages and venue else Sort.BOOK
    return Sort.ARTICLE if venue else Sort.OTHER
