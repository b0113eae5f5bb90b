"""What parts of an entry mean, in a form in which equal means the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from methodica.load import Data
from methodica.model import Method, Source, Term
from methodica.text import bare_arxiv, bare_doi, isbn_digits, plain_signs, squeeze
from methodica.views.sources import source_key

_ORIGIN = {"field": "Field", "family": "Family", "kind": "Kind", "year": "Year",
           "originators": "Introduced by", "origin-source": "First publication",
           "wikidata": "Wikidata", "formerly": "Former ids"}
"""Facts that are no properties, with their labels on the command line."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a fact and its label."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Also:
    """An alias."""

    text: str
    kind: str
    ambiguous: bool


def aliases(method: Method | None) -> Mapping[tuple[str, str], Also]:
    """Return the aliases by language and text."""
    return {(code, squeeze(one.text)): Also(one.text, str(one.kind), one.ambiguous)
            for code, many in (method.aliases if method else {}).items() for one in many}


def notes(method: Method | None) -> Mapping[str, str]:
    """Return the note on the origin by language."""
    return method.origin.note if method else {}


def implementations(method: Method | None) -> Mapping[tuple[str, str], str]:
    """Return the addresses of implementations by library and symbol."""
    return {(one.library, one.symbol): one.url
            for one in (method.implementations if method else ())}


def facts(
    method: Method | None, data: Data, language: str
) -> Mapping[str, tuple[str, tuple[Value, ...]]]:
    """Return label and values of each fact that is recorded, in the order of the page."""
    found = dict(_facts(method, data, language)) if method else {}
    return {id: (label, values) for id, (label, values) in found.items() if values}


def _facts(
    method: Method, data: Data, language: str
) -> Iterator[tuple[str, tuple[str, tuple[Value, ...]]]]:
    words, origin = data.vocabulary, method.origin
    for id, of in (("field", "fields"), ("family", "families"), ("kind", "kinds")):
        value = getattr(method, id)
        yield id, (_ORIGIN[id], (Value(value, _label(words.term(of, value), value, language)),))
    plain = {"year": (str(origin.year),), "originators": origin.originators,
             "wikidata": tuple(filter(None, (method.identifiers.wikidata,))),
             "formerly": method.formerly}
    source = method.sources.get(origin.source)
    yield "year", (_ORIGIN["year"], _same(plain.pop("year")))
    yield "originators", (_ORIGIN["originators"], _same(plain.pop("originators")))
    if source:
        yield "origin-source", (_ORIGIN["origin-source"],
                                (Value(source_meaning(source), source.title),))
    for id in (*(row.id for _, row in words.in_order()), *method.properties):
        row = words.properties.get(id)
        values = method.properties.get(id, ())
        yield id, (_label(row, id, language), tuple(
            Value(one, _label((row.value(one) if row else None) or words.term("special", one),
                              one, language)) for one in values))
    for id, texts in plain.items():
        yield id, (_ORIGIN[id], _same(texts))


def _same(texts: tuple[str, ...]) -> tuple[Value, ...]:
    return tuple(Value(squeeze(one), one) for one in texts)


def _label(term: Term | None, id: str, language: str) -> str:
    labels = term.label if term else {}
    return labels.get(language) or next(iter(labels.values()), id)


def source_fields(source: Source) -> Mapping[str, Any]:
    """Return the fields of a source, each in one form however it was written."""
    forms = {"doi": lambda text: bare_doi(text).lower(), "isbn": isbn_digits,
             "arxiv": lambda text: bare_arxiv(text).lower(), "pages": plain_signs}
    fields = {name: getattr(source, name) for name in Source.model_fields}
    return {name: forms.get(name, squeeze)(value) if isinstance(value, str) else value
            for name, value in fields.items()}


def source_meaning(source: Source) -> str:
    """Return what makes two records the same work, however they were written."""
    return source_key(source.model_copy(update=dict(source_fields(source))))
