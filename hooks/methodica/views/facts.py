"""The facts of a method: the card beside its text, a column of a comparison, a matrix row."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.model import NOT_APPLICABLE, UNKNOWN, Method, Property, Term
from methodica.views.shown import Word, word


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """A property and its values, one object for all methods that have them.

    `state` tells why there may be none.
    """

    property: Word
    values: tuple[Word, ...]
    state: str
    """`known`, `unknown` or `not-applicable`: three different things."""


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts under one heading."""

    group: Word
    facts: tuple[Fact, ...]


def classes(catalogue: Catalogue, method: Method, language: str) -> tuple[Word, Word, Word]:
    """Return field, family and kind of a method."""
    return (
        _term(catalogue, "fields", method.field, language),
        _term(catalogue, "families", method.family, language),
        _term(catalogue, "kinds", method.kind, language),
    )


def _term(catalogue: Catalogue, of: str, id: str, language: str) -> Word:
    key = (of, id, language)
    if key not in catalogue.memo:
        catalogue.memo[key] = word(_sure(catalogue.vocabulary.term(of, id)), language, catalogue)
    found: Word = catalogue.memo[key]
    return found


def _sure(term: Term | None) -> Term:
    assert term is not None, "the checker lets no unknown id through"
    return term


def fact(catalogue: Catalogue, method: Method, one: Property, language: str) -> Fact:
    """Return one property of a method; methods with the same values share it."""
    chosen = method.properties.get(one.id, (UNKNOWN,))
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


def fact_groups(catalogue: Catalogue, method: Method, language: str) -> tuple[FactGroup, ...]:
    """Return all properties of a method in the order of the vocabulary."""
    properties = catalogue.vocabulary.properties
    return tuple(
        FactGroup(word(group, language, catalogue), tuple(
            fact(catalogue, method, properties[one], language) for one in group.properties))
        for group in catalogue.vocabulary.groups
    )
