"""A place in a file that a person can go to: file, line, column and the line itself."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands. Lines and columns count from 1, columns in characters.

    A tuple, for there is one for each value of each file, and tuples are made quickly.
    """

    file: str
    """Path as a person would type it, with `/` between folders."""
    line: int = 1
    column: int = 1
    length: int = 1
    """How many characters the caret covers."""
    excerpt: str = ""
    """The line, without its end."""

    def moved(self, by: int, length: int = 1) -> Place:
        """Return the place `by` characters further right in the same line."""
        return Place(self.file, self.line, self.column + by, length, self.excerpt)

    def on(self, piece: str) -> Place:
        """Return the place of `piece` of the value that stands here; this one if not found."""
        index = self.excerpt.find(piece, self.column - 1) if piece else -1
        return self.moved(index - self.column + 1, len(piece)) if index >= 0 else self
