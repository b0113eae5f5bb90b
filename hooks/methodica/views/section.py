"""A section of prose as a page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.load import Text
from methodica.text.words import words
from methodica.views.shown import namer


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of prose; the renderer fills in what differs by page."""

    id: str
    text: Text
    numbers: Mapping[str, int]
    """Number of each source by its key."""


def section_of(text: Text | None, id: str, numbers: Mapping[str, int]) -> SectionView | None:
    """Return a section with the numbers of its sources, or None where there is nothing."""
    section = text.prose.section(id) if text else None
    if text is None or section is None or section.is_empty:
        return None
    return SectionView(id, text, numbers)


def words_of(summary: SectionView, catalogue: Catalogue) -> str:
    """Return a summary as words without marks."""
    text = summary.text
    return words(text.prose.summary.words, namer(catalogue, text.language))
