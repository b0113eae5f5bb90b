"""The controlled words of the comparison: fields, families, kinds, properties and values.

A value is an id; what a reader sees is its label and definition in the reader's language.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from methodica.model.base import Bool, Frozen, Id, Localized

NOT_APPLICABLE = "not-applicable"
"""Value for a property whose question does not arise for a method."""

UNKNOWN = "unknown"
"""What a property without a value means: not recorded, which is not the same as no."""


class Term(Frozen):
    """An id with its label and one-sentence definition in every language."""

    id: Id
    label: Localized
    definition: Localized


class Property(Term):
    """A comparable property: a row of the comparison, a column of the matrix."""

    many: Bool = False
    """Whether a method may have several values."""
    values: tuple[Term, ...]

    def value(self, id: str) -> Term | None:
        """Return the value with this id, or None."""
        return next((one for one in self.values if one.id == id), None)


class PropertyGroup(Term):
    """A heading over properties that belong together, and their order."""

    properties: tuple[Id, ...]


class Vocabulary(Frozen):
    """Everything under `data/vocabulary`."""

    fields: tuple[Term, ...] = ()
    families: tuple[Term, ...] = ()
    kinds: tuple[Term, ...] = ()
    special: tuple[Term, ...] = ()
    groups: tuple[PropertyGroup, ...] = ()
    properties: Mapping[Id, Property] = {}

    def in_order(self) -> Iterator[tuple[PropertyGroup, Property]]:
        """Yield every property under its group, in the order of the comparison."""
        for group in self.groups:
            for id in group.properties:
                if id in self.properties:
                    yield group, self.properties[id]

    def term(self, of: str, id: str) -> Term | None:
        """Return the term `id` of `fields`, `families`, `kinds` or `special`, or None."""
        return next((one for one in getattr(self, of) if one.id == id), None)
