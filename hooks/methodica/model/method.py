"""An entry: `data/methods/<id>/method.yml`.

Docstrings of the attributes become the descriptions in the JSON Schema and the form's help.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from enum import StrEnum
from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from methodica.model.base import (
    Bool,
    Frozen,
    Id,
    Int,
    LanguageCode,
    Localized,
    Str,
    form,
)

DOI_PATTERN = r"^10\.\d{4,9}/\S+$"
ARXIV_PATTERN = r"^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7})$"
ISBN_PATTERN = r"^(97[89]-?)?\d[\d-]{7,14}[\dX]$"
URL_PATTERN = r"^https?://[^\s]+$"
WIKIDATA_PATTERN = r"^Q[1-9]\d{0,11}$"
FIRST_YEAR = 1600
LAST_YEAR = 2100
NEUTRAL = "mul"
"""Key of names that are the same in all languages; ISO 639 for several languages."""


class AliasKind(StrEnum):
    """What sort of other name an alias is."""

    ABBREVIATION = "abbreviation"
    SYNONYM = "synonym"
    LOANWORD = "loanword"
    SPELLING = "spelling"
    DEPRECATED = "deprecated"


class SourceRole(StrEnum):
    """What a source is to the method."""

    SEMINAL = "seminal"
    SURVEY = "survey"
    TEXTBOOK = "textbook"
    APPLICATION = "application"


class RelationType(StrEnum):
    """How one method stands to another."""

    KIND_OF = "kind-of"
    PART_OF = "part-of"
    USES = "uses"
    ALTERNATIVE_TO = "alternative-to"
    PRECURSOR_OF = "precursor-of"
    NOT_THE_SAME_AS = "not-the-same-as"

    @property
    def symmetric(self) -> bool:
        """Whether the relation reads the same from both sides."""
        return self in (RelationType.ALTERNATIVE_TO, RelationType.NOT_THE_SAME_AS)


class Alias(Frozen):
    """Another name of the same thing; a plain text is a synonym."""

    text: Str
    kind: AliasKind = AliasKind.SYNONYM
    ambiguous: Bool = False
    """Set on both entries when two methods really share this name, such as "LDA"."""


def _alias(raw: Any) -> Any:
    return {"text": raw} if isinstance(raw, str) else raw


def _many(raw: Any) -> Any:
    return [raw] if isinstance(raw, str) else raw


AliasEntry = Annotated[Alias, BeforeValidator(_alias)]
Values = Annotated[
    tuple[Id, ...],
    BeforeValidator(_many),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    ),
]


class Source(Frozen):
    """A publication that a fact or a text rests on."""

    title: Str
    """Title exactly as published."""
    authors: tuple[Str, ...] = Field(min_length=1)
    """All authors in order, each as "Family, Given"."""
    year: Annotated[Int, Field(json_schema_extra={"minimum": FIRST_YEAR, "maximum": LAST_YEAR})]
    """Year of publication."""
    venue: Str | None = None
    """Journal, proceedings or series."""
    volume: Str | None = None
    issue: Str | None = None
    pages: Str | None = None
    publisher: Str | None = None
    doi: Annotated[Str, form(DOI_PATTERN, "Bare DOI, beginning with 10.")] | None = None
    arxiv: Annotated[Str, form(ARXIV_PATTERN, "arXiv id such as 1503.02531")] | None = None
    isbn: Annotated[Str, form(ISBN_PATTERN, "ISBN with 10 or 13 digits")] | None = None
    url: Annotated[Str, form(URL_PATTERN, "Stable http or https address")] | None = None
    language: LanguageCode = "en"
    """Language of the work's title, as a BCP 47 code."""
    role: SourceRole
    """What the source is to the method."""

    @property
    def address(self) -> str | None:
        """The best address of the work: DOI, arXiv, then plain address; None for a book."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.arxiv:
            return f"https://arxiv.org/abs/{self.arxiv}"
        return self.url


class Origin(Frozen):
    """When and by whom the method was first published."""

    year: Annotated[Int, Field(json_schema_extra={"minimum": FIRST_YEAR, "maximum": LAST_YEAR})]
    """Year of the named first publication."""
    originators: tuple[Str, ...] = Field(min_length=1)
    """Full names of the people who introduced the method."""
    source: Id
    """Key of the source that shows it."""
    note: Localized = {}
    """A sentence where the origin is contested, per language."""


class Relation(Frozen):
    """A typed link to another method; the other direction is derived."""

    type: RelationType
    method: Id
    """Id of the other method."""


class Implementation(Frozen):
    """Where the method can be had as code."""

    library: Str
    symbol: Str
    """The real name in the library."""
    url: Annotated[Str, form(URL_PATTERN, "Address of its documentation")]


class Identifiers(Frozen):
    """The method in other catalogues."""

    wikidata: Annotated[Str, form(WIKIDATA_PATTERN, "Wikidata item such as Q42")] | None = None


class Method(Frozen):
    """One method: facts, names in all languages, sources and relations."""

    names: Annotated[Mapping[LanguageCode, Str], Field(min_length=1)]
    """One preferred name per language; `mul` for a name that is the same in all languages."""
    aliases: Mapping[LanguageCode, tuple[AliasEntry, ...]] = {}
    """Other names of the same thing, per language."""
    field: Id
    """Field of the vocabulary."""
    family: Id
    """Family of the vocabulary."""
    kind: Id
    """Kind of the vocabulary."""
    origin: Origin
    sources: Annotated[Mapping[Id, Source], Field(min_length=1)]
    """Publications by key, such as `caruana-1997`."""
    properties: Mapping[Id, Values] = {}
    """The comparable facts: a value id, a list of them, or `not-applicable`."""
    relations: tuple[Relation, ...] = ()
    implementations: tuple[Implementation, ...] = ()
    identifiers: Identifiers = Identifiers()
    formerly: tuple[Id, ...] = ()
    """Ids that this entry had before; each becomes a redirect."""

    @classmethod
    def shape(cls) -> dict[str, Any]:
        """Return the model's JSON Schema, which takes long to make; the caller may change it."""
        return deepcopy(_shape())

    def name(self, language: str) -> str | None:
        """The preferred name in this language, else the language-neutral one, else None."""
        return self.names.get(language) or self.names.get(NEUTRAL)


@cache
def _shape() -> dict[str, Any]:
    return Method.model_json_schema()
