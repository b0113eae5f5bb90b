"""The shapes of a change, which are also those of `methodica diff --json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from methodica.catalogue import STALE
from methodica.views.meaning import Also, Value

ADDED, REMOVED, CHANGED = "added", "removed", "changed"


@dataclass(frozen=True, slots=True)
class Worded:
    """A text in one language; None where there was or is none."""

    lang: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class AliasChange:
    """An alias that came, went or became another kind of name."""

    lang: str
    before: Also | None
    after: Also | None


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact with its values; none means that it was or is not recorded."""

    id: str
    label: str
    before: tuple[Value, ...]
    after: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source, and in what it differs by meaning."""

    key: str
    state: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelationChange:
    """A relation that came or went."""

    state: str
    type: str
    method: str


@dataclass(frozen=True, slots=True)
class ImplementationChange:
    """An implementation that came, went or has another address."""

    state: str
    library: str
    symbol: str


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text, its sections whose words changed, and what its front matter says now."""

    lang: str
    state: str
    sections: tuple[str, ...]
    head: tuple[str, ...]
    status: str
    written: str
    reviewed: tuple[str, ...]
    file: str


@dataclass(frozen=True, slots=True)
class EntryChange:
    """Everything that changed in a method or a contrast."""

    type: str
    id: str
    name: str
    state: str
    file: str
    names: tuple[Worded, ...]
    aliases: tuple[AliasChange, ...]
    facts: tuple[FactChange, ...]
    notes: tuple[Worded, ...]
    sources: tuple[SourceChange, ...]
    relations: tuple[RelationChange, ...]
    implementations: tuple[ImplementationChange, ...]
    texts: tuple[TextChange, ...]
    stale: tuple[str, ...]
    """Languages whose text was fresh before and is stale now."""
    languages: tuple[str, ...]
    """Languages in which somebody should read what changed."""

    @property
    def says_something(self) -> bool:
        """Whether anything differs by meaning."""
        parts = (self.names, self.aliases, self.facts, self.notes, self.sources, self.relations,
                 self.implementations, self.texts, self.stale)
        return self.state != CHANGED or any(parts)


@dataclass(frozen=True, slots=True)
class LanguageChange:
    """What changed in one language, and who reads it."""

    lang: str
    name: str
    reviewers: tuple[str, ...]
    touched: tuple[str, ...]
    stale: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes."""

    entries: tuple[EntryChange, ...]
    languages: tuple[LanguageChange, ...]
    unreadable: tuple[str, ...]
    """Files that cannot be read now, and were not compared."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many entries came, went or changed, and how many texts became stale."""
        states = [one.state for one in self.entries]
        counts = {state: states.count(state) for state in (ADDED, REMOVED, CHANGED)}
        return {**counts, STALE: sum(len(one.stale) for one in self.entries)}
