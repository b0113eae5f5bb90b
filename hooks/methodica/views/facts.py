"""The facts of a method: the card beside its text, a column of a comparison, a matrix row."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.model import NOT_APPLICABLE, UNKNOWN, Property, Term
from methodica.views.shown import Word, word


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of a method and its values; `state` tells why there may be none."""

    property: Word
    values: tuple[Word, ...]
    state: str
    """`known`, `unknown` or `not-applicable`: three different things."""

    def __hash__(self) -> int:
        """Be quick: facts are keys of the rows that pages share."""
        return hash((self.property.id, self.values))


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts under one heading."""

    group: Word
    facts: tuple[Fact, ...]


def classes(catalogue: Catalogue, id: str, language: str) -> tuple[Word, Word, Word]:
    """Return field, family and kind of a method."""
    method, vocabulary = catalogue.entries[id].method, catalogue.vocabulary
    found = (
        vocabulary.term("fields", method.field),
        vocabulary.term("families", method.family),
        vocabulary.term("kinds", method.kind),
    )
    first, second, third = (word(_sure(term), language, catalogue) for term in found)
    return first, second, third


def _sure(term: Term | None) -> Term:
    assert term is not None, "the checker lets no unknown id through"
    return term


def fact(catalogue: Catalogue, id: str, one: Property, language: str) -> Fact:
    """Return one property of a method; methods with the same values share it."""
    chosen = catalogue.entries[id].method.properties.get(one.id, (UNKNOWN,))
    key = (Fact, one.id, chosen, language)
    if key not in catalogue.memo:
        catalogue.memo[key] = _fact(catalogue, one, chosen, language)
    found: Fact = catalogue.memo[key]
    return found


def _fact(
    catalogue: Catalogue, one: Property, chosen: tuple[str, ...], language: str
) -> Fact:
    state = chosen[0] if chosen[0] in (UNKNOWN, NOT_APPLICABLE) else "known"
    if state == "known":
        values = [_sure(one.value(value)) for value in chosen]
    else:
        values = [_sure(catalogue.vocabulary.term("special", state))]
    return Fact(
        word(one, language, catalogue),
        tuple(word(value, language, catalogue) for value in values),
        state,
    )


def fact_groups(catalogue: Catalogue, id: str, language: str) -> tuple[FactGroup, ...]:
    """Return all properties of a method in the order of the vocabulary."""
    groups = []
    for group in catalogue.vocabulary.groups:
        facts = tuple(fact(catalogue, id, catalogue.vocabulary.properties[one], language)
                      for one in group.properties)
        groups.append(FactGroup(word(group, language, catalogue), facts))
    return tuple(groups)
