"""The catalogue as plain records, the form in which programs read it.

The shape of a method's record is fixed (section 4 of the design); a new key raises the minor
number of `SCHEMA_VERSION`, a changed one the major number.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from methodica.catalogue import Catalogue, status
from methodica.load import Contrast, Entry
from methodica.model import Alias, Source, Term
from methodica.views.status import counts_of

SCHEMA_VERSION = "1.1"


def method_record(catalogue: Catalogue, id: str) -> dict[str, Any]:
    """Return one method as a record."""
    entry = catalogue.entries[id]
    method = entry.method
    return {
        "id": id,
        "names": dict(method.names),
        "aliases": {
            language: [_alias(one) for one in aliases]
            for language, aliases in method.aliases.items()
        },
        "field": method.field,
        "family": method.family,
        "kind": method.kind,
        "origin": {
            "year": method.origin.year,
            "originators": list(method.origin.originators),
            "source": method.origin.source,
            "note": dict(method.origin.note),
        },
        "sources": [_source(key, source) for key, source in method.sources.items()],
        "properties": {key: list(values) for key, values in method.properties.items()},
        "relations": [{"type": str(one.type), "method": one.method} for one in method.relations],
        "implementations": [one.model_dump() for one in method.implementations],
        "identifiers": method.identifiers.model_dump(exclude_none=True),
        "formerly": list(method.formerly),
        "version": catalogue.version(id),
        "texts": _texts(catalogue, entry),
    }


def _alias(one: Alias) -> dict[str, Any]:
    """Return an alias; `ambiguous` only where several methods share it."""
    record = {"text": one.text, "kind": str(one.kind)}
    return {**record, "ambiguous": True} if one.ambiguous else record


def _source(key: str, source: Source) -> dict[str, Any]:
    record = source.model_dump(exclude_none=True, mode="json")
    return {"key": key, **record}


def _texts(catalogue: Catalogue, owner: Entry | Contrast) -> dict[str, Any]:
    """Return the states of the texts, for the record of a method and that of all states."""
    return catalogue.once((_texts, owner.id), lambda: {
        code: _text(owner, code) for code in catalogue.languages.codes})


def _text(owner: Entry | Contrast, language: str) -> dict[str, Any]:
    text = owner.texts.get(language)
    if text is None:
        return {"status": status(owner, language), "written": None, "reviewed": []}
    return {
        "status": status(owner, language),
        "written": text.head.written,
        "reviewed": list(text.head.reviewed),
        "follows": text.head.follows,
        "fingerprint": text.fingerprint,
    }


def methods_record(catalogue: Catalogue, records: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return the records of all methods, which are in the order of their ids."""
    return {
        "schema_version": SCHEMA_VERSION,
        "data_version": catalogue.release.version,
        "methods": list(records),
    }


def status_record(catalogue: Catalogue) -> dict[str, Any]:
    """Return the state of every text, totals and history by language."""
    return {
        "schema_version": SCHEMA_VERSION,
        "data_version": catalogue.release.version,
        "languages": [
            {"code": one.code, "endonym": one.endonym, "reviewers": list(one.reviewers),
             "texts": counts_of(catalogue, one.code).model_dump()}
            for one in catalogue.languages.languages],
        "methods": [{"id": one.id, "texts": _texts(catalogue, one)}
                    for one in catalogue.entries.values()],
        "contrasts": [{"id": one.id, "methods": list(one.methods),
                       "texts": _texts(catalogue, one)} for one in catalogue.contrasts.values()],
        "history": [one.model_dump() for one in catalogue.history.releases],
    }


def vocabulary_record(catalogue: Catalogue) -> dict[str, Any]:
    """Return the words of the comparison with their labels and definitions."""
    vocabulary = catalogue.vocabulary
    return {
        "schema_version": SCHEMA_VERSION,
        "data_version": catalogue.release.version,
        "languages": [{"code": one.code, "endonym": one.endonym}
                      for one in catalogue.languages.languages],
        **{name: [_term(term) for term in getattr(vocabulary, name)]
           for name in ("fields", "families", "kinds", "special")},
        "groups": [{**_term(group), "properties": list(group.properties)}
                   for group in vocabulary.groups],
        "properties": [
            {**_term(one), "many": one.many, "values": [_term(value) for value in one.values]}
            for _, one in vocabulary.in_order()
        ],
    }


def _term(term: Term) -> dict[str, Any]:
    return {"id": term.id, "label": dict(term.label), "definition": dict(term.definition)}
