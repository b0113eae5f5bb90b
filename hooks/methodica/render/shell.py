"""What surrounds the body of a page: written by the theme once for many pages, with gaps.

A gap is a name between two marks, in the text that the theme's templates give. What goes into
the gaps of one page is in `theme/pages/gaps`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from methodica.text.normal import digest

MARK = "\0"
"""Stands in no text: the checker lets no control character through."""


def gap(name: str) -> str:
    """Return a gap, for the theme's templates."""
    return f"{MARK}{name}{MARK}"


@dataclass(frozen=True, slots=True)
class Shell:
    """A page without what differs from page to page."""

    pieces: tuple[str, ...]
    """Text and names of gaps by turns, text first."""

    fingerprint: str

    @classmethod
    def of(cls, html: str) -> Shell:
        """Take what the theme wrote, without the indentation of its templates."""
        lines = (line.strip() for line in html.splitlines())
        text = "\n".join(line for line in lines if line)
        return cls(tuple(text.split(MARK)), digest(text))

    def around(self, fillings: Mapping[str, str]) -> str:
        """Return a whole page."""
        return "".join(fillings[piece] if index % 2 else piece
                       for index, piece in enumerate(self.pieces)) + "\n"
