"""Sources as a reader sees them, with the best address of each."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.model import Method, Source
from methodica.text import same_name
from methodica.text.address import public
from methodica.views.shown import Shown, shown

ARXIV_DOI = "10.48550/arxiv."
"""Beginning of the DOIs that arXiv gives to its own papers."""


@dataclass(frozen=True, slots=True, eq=False)
class SourceView:
    """A publication in the list of sources, one object for all pages that show it."""

    key: str
    authors: tuple[str, ...]
    """Each as "Family, Given"."""
    year: int
    title: Shown
    venue: Shown | None
    volume: str | None
    issue: str | None
    pages: str | None
    publisher: str | None
    role: str
    address: str | None
    label: str
    """What the address is: `DOI`, `arXiv`, or its host."""
    isbn: str | None
    is_origin: bool

    @property
    def place(self) -> str:
        """Volume, issue and pages after the venue, such as " 28(1), 41–75"."""
        volume = f" {self.volume}" if self.volume else ""
        issue = f"({self.issue})" if self.issue else ""
        return volume + issue + (f", {self.pages}" if self.pages else "")


def source_key(source: Source) -> str:
    """Return what makes two records the same work: DOI, arXiv id, ISBN, else title and year."""
    doi = (source.doi or "").lower()
    if doi and not doi.startswith(ARXIV_DOI):
        return f"doi:{doi}"
    if doi:
        return f"arxiv:{doi.removeprefix(ARXIV_DOI).split('v')[0]}"
    if source.arxiv:
        return f"arxiv:{source.arxiv.lower().split('v')[0]}"
    if source.isbn:
        return f"isbn:{source.isbn.replace('-', '')}"
    return f"{same_name(source.title)} {source.year}"


def sources_of(catalogue: Catalogue, method: Method, language: str) -> tuple[SourceView, ...]:
    """Return the sources of a method in the order of its file."""
    return tuple(source_of(catalogue, method, key, language) for key in method.sources)


def source_of(catalogue: Catalogue, method: Method, key: str, language: str) -> SourceView:
    """Return a source of a method; all languages but its own share what they show of it."""
    source = method.sources[key]
    page = language if source.language == language else ""
    kept = (SourceView, id(source), page)
    if kept not in catalogue.memo:
        catalogue.memo[kept] = _view(key, source, method.origin.source == key, page)
    found: SourceView = catalogue.memo[kept]
    return found


def _view(key: str, source: Source, is_origin: bool, language: str) -> SourceView:
    return SourceView(
        key=key,
        authors=source.authors,
        year=source.year,
        title=shown(source.title, source.language, language),
        venue=shown(source.venue, source.language, language) if source.venue else None,
        volume=source.volume,
        issue=source.issue,
        pages=source.pages.replace("-", "–") if source.pages else None,
        publisher=source.publisher,
        role=str(source.role),
        address=public(source.address),
        label=_label(source),
        isbn=source.isbn,
        is_origin=is_origin,
    )


def _label(source: Source) -> str:
    if source.doi:
        return f"DOI {source.doi}"
    if source.arxiv:
        return f"arXiv {source.arxiv}"
    return (source.url or "").partition("://")[2].partition("/")[0].removeprefix("www.")
