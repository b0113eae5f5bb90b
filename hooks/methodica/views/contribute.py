"""The page of forms: which doors there are and what each form asks.

The questions on a source, an implementation and an alias come from the JSON Schema of the model,
those on a method's properties from the vocabulary, so that a new key appears in the form by itself.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from methodica.catalogue import Catalogue
from methodica.model import (
    CONTRAST_SECTIONS,
    NOT_APPLICABLE,
    SECTIONS,
    SUMMARY,
    UNKNOWN,
    Method,
    Term,
)
from methodica.views.addresses import Addresses, contribute_path
from methodica.views.contrasts import Pair, pair
from methodica.views.shown import Word, word

ISSUES = {"method": "missing-method", "translation": "translation", "alias": "alias",
          "correction": "correction"}
"""Each form of the page, and the issue form for those who do not want files."""

WHERE = ("doi", "arxiv", "isbn", "url")
"""Keys of a source that are one question: people have one of them and need not know which."""


@dataclass(frozen=True, slots=True)
class Door:
    """A form, and the issue form beside it."""

    form: str
    path: str
    issue: str


@dataclass(frozen=True, slots=True)
class Question:
    """A key of the model as a question of a form."""

    key: str
    control: str
    """`line`, `lines`, `number` or `choice`."""
    required: bool
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FamilyChoice:
    """A family, with the field and kind that its methods mostly have."""

    word: Word
    field: str
    kind: str


@dataclass(frozen=True, slots=True)
class PropertyChoice:
    """A property and the values to choose from."""

    property: Word
    many: bool
    values: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class ContributePage:
    """Everything that the forms offer to choose from."""

    doors: tuple[Door, ...]
    families: tuple[FamilyChoice, ...]
    fields: tuple[Word, ...]
    kinds: tuple[Word, ...]
    groups: tuple[tuple[Word, tuple[PropertyChoice, ...]], ...]
    not_applicable: Word | None
    unknown: Word | None
    source: tuple[Question, ...]
    implementation: tuple[Question, ...]
    alias_kinds: tuple[str, ...]
    relation_types: tuple[str, ...]
    methods: tuple[str, ...]
    contrasts: tuple[Pair, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    """Sections of the texts of methods and of contrasts."""
    new: str
    edit: str
    """Beginnings of GitHub's addresses for new files and for editing."""


def contribute_page(catalogue: Catalogue, addresses: Addresses, language: str) -> ContributePage:
    """Return what the forms offer readers of `language`."""
    vocabulary = catalogue.vocabulary
    schema = Method.shape()["$defs"]
    special = {one.id: word(one, language, catalogue) for one in vocabulary.special}

    def words(terms: tuple[Term, ...]) -> tuple[Word, ...]:
        return tuple(word(one, language, catalogue) for one in terms)

    return ContributePage(
        doors=tuple(Door(form, contribute_path(form), addresses.issue(issue, language))
                    for form, issue in ISSUES.items()),
        families=tuple(_family(catalogue, one, language) for one in vocabulary.families),
        fields=words(vocabulary.fields),
        kinds=words(vocabulary.kinds),
        groups=tuple((word(group, language, catalogue), tuple(
            PropertyChoice(word(one, language, catalogue), one.many, words(one.values))
            for within, one in vocabulary.in_order() if within.id == group.id
        )) for group in vocabulary.groups),
        not_applicable=special.get(NOT_APPLICABLE),
        unknown=special.get(UNKNOWN),
        source=tuple(one for one in _questions(schema, "Source") if one.key not in WHERE),
        implementation=_questions(schema, "Implementation"),
        alias_kinds=tuple(schema["AliasKind"]["enum"]),
        relation_types=tuple(schema["RelationType"]["enum"]),
        methods=catalogue.in_order[language],
        contrasts=tuple(pair(id) for id in catalogue.contrasts),
        parts=(("methods", (SUMMARY, *SECTIONS)), ("contrasts", (SUMMARY, *CONTRAST_SECTIONS))),
        new=addresses.site.repository + "new/main",
        edit=addresses.site.repository + "edit/main/",
    )


def _family(catalogue: Catalogue, term: Term, language: str) -> FamilyChoice:
    methods = [entry.method for entry in catalogue.entries.values()
               if entry.method.family == term.id]

    def usual(key: str) -> str:
        counted = Counter(getattr(one, key) for one in methods).most_common(1)
        return counted[0][0] if counted else ""

    return FamilyChoice(word(term, language, catalogue), usual("field"), usual("kind"))


def _questions(schema: dict[str, Any], definition: str) -> tuple[Question, ...]:
    """Return the keys of a model as questions, in the model's order."""
    found = []
    for key, asked in schema[definition]["properties"].items():
        required = key in schema[definition]["required"]
        kinds = [one for one in asked.get("anyOf", [asked]) if one.get("type") != "null"]
        kind = schema[kinds[0]["$ref"].rpartition("/")[2]] if "$ref" in kinds[0] else kinds[0]
        control = {"array": "lines", "integer": "number"}.get(kind["type"], "line")
        choices = tuple(kind.get("enum", ()))
        found.append(Question(key, "choice" if choices else control, required, choices))
    return tuple(found)
