"""How many texts each language had at each release of the data, for the status page.

Written by `methodica status --record`. Nothing here is computed at build: a site has no past.
"""

from __future__ import annotations

from collections.abc import Mapping

from methodica.model.base import Frozen, Int, LanguageCode, Str


class Counts(Frozen):
    """How many texts of a language are in each state."""

    original: Int = 0
    current: Int = 0
    stale: Int = 0
    missing: Int = 0
    reviewed: Int = 0
    """Texts that a person has read; they are counted by their state as well."""

    @property
    def fresh(self) -> int:
        """Texts that say what they should."""
        return self.original + self.current

    @property
    def total(self) -> int:
        """All texts that there could be."""
        return self.fresh + self.stale + self.missing


class Snapshot(Frozen):
    """The texts at one release."""

    version: Str
    date: Str
    languages: Mapping[LanguageCode, Counts]


class History(Frozen):
    """`data/history.yml`, the oldest release first."""

    releases: tuple[Snapshot, ...] = ()
