"""A section of prose as a page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from methodica.load import Text


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of prose; its tokens are written by the renderer."""

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
