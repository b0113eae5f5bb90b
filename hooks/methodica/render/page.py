"""A rendered page, ready to be put into any frame."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the table of contents."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """The body of a page and what its frame must know."""

    title: str
    description: str
    html: str
    headings: tuple[Heading, ...]
    alternates: tuple[str, ...]
    """Languages that really have the page."""
    kind: str
    """Kind of page, for the style sheet: `method`, `methods`, `matrix`, …"""
