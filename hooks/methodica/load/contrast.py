"""A contrast as loaded: how two methods that are confused differ, in prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from methodica.load.text import Text

JOINER = "--"
"""Stands between the two ids in the name of the folder; an id has no two hyphens in a row."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """The texts of one pair."""

    id: str
    """Name of the folder: both ids, the alphabetically first one first."""
    name: str
    """Path of the folder as a person would type it."""
    texts: Mapping[str, Text] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    """Languages whose text is there and cannot be read at all."""

    @property
    def folder(self) -> str:
        """The same, as an entry has it."""
        return self.name

    @property
    def methods(self) -> tuple[str, ...]:
        """Ids of the methods."""
        return tuple(self.id.split(JOINER))
