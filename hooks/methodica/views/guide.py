"""The guided path to a method: questions in plain words, whose answers are values of facets.

An answer keeps every method that it does not speak against: those that fit anything, those
that depend on the model they are combined with, and those of which nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from methodica.views.columns import SPECIAL, Column
from methodica.views.shown import Word

BY_VALUE = ("tasks", "data-modality")
"""Questions that have an answer for each value, in the words of the vocabulary."""
ANY = "any"
ALWAYS = ("as-base-method", *SPECIAL)

IN_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "labels-needed": {
        "all": ("full", "few", "target-none-source-full", "optional", "none"),
        "some": ("few", "target-none-source-full", "optional", "none"),
        "elsewhere": ("target-none-source-full", "optional", "none"),
        "no": ("optional", "none"),
        "reward": ("reward",),
    },
    "amount-of-data": {
        "handful": ("very-small",),
        "hundreds": ("very-small", "small"),
        "thousands": ("very-small", "small", "medium"),
        "more": ("very-small", "small", "medium", "large"),
        "millions": ("very-small", "small", "medium", "large", "very-large"),
    },
    "interpretability": {
        "readable": ("high",),
        "partly": ("high", "medium"),
    },
}
"""Answers of our own words, and the values that satisfy each."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: a word of the vocabulary, or one of our own; and the values that satisfy it."""

    id: str
    word: Word | None
    satisfied_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question about one facet."""

    facet: Column
    answers: tuple[Answer, ...]


def questions(facets: Iterable[Column]) -> tuple[Question, ...]:
    """Return the questions in the order in which they are asked."""
    found = {one.id: one for one in facets}
    return tuple(Question(found[id], tuple(_answers(found[id])))
                 for id in (*BY_VALUE, *IN_WORDS) if id in found)


def _answers(facet: Column) -> Iterable[Answer]:
    used = [value.word.id for value in facet.values]
    if facet.id in BY_VALUE:
        for value in facet.values:
            if value.word.id not in (ANY, *ALWAYS):
                yield Answer(value.word.id, value.word, _among(used, (value.word.id, ANY)))
    else:
        for id, values in IN_WORDS[facet.id].items():
            if any(one in used for one in values):
                yield Answer(id, None, _among(used, values))


def _among(used: list[str], values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the values in use that satisfy an answer, in the order of the facet."""
    return tuple(one for one in used if one in (*values, *ALWAYS))
