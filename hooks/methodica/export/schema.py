"""JSON Schema of an entry, generated from the model and the vocabulary.

The model says which keys there are; the vocabulary and the languages fill in the words that
an editor can complete.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from methodica.model import NEUTRAL, NOT_APPLICABLE, Languages, Method, Property, Term, Vocabulary
from methodica.model.base import ID_PATTERN

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def method_schema(languages: Languages, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the schema of `method.yml`, with the words of this vocabulary."""
    schema = Method.shape()
    properties = schema["properties"]
    codes = [*languages.codes, NEUTRAL]
    for name in ("names", "aliases"):
        properties[name]["propertyNames"] = {"enum": codes}
    properties["names"]["properties"] = {code: {"$ref": "#/$defs/Name"} for code in codes}
    schema["$defs"]["Name"] = {"type": "string", "minLength": 1, "maxLength": 300}
    schema["$defs"]["Origin"]["properties"]["note"]["propertyNames"] = {"enum": codes[:-1]}
    alias = schema["$defs"]["Alias"]
    properties["aliases"]["additionalProperties"]["items"] = {
        "anyOf": [{"$ref": "#/$defs/Name"}, {"$ref": "#/$defs/Alias"}]
    }
    alias["description"] = "Another name of the same thing; a plain text is a synonym."
    for key, terms in (("field", vocabulary.fields), ("family", vocabulary.families),
                       ("kind", vocabulary.kinds)):
        properties[key] = _choice(terms) | {"description": properties[key].get("description", "")}
    properties["properties"] = _comparable(vocabulary, properties["properties"])
    properties["sources"]["propertyNames"] = {"pattern": ID_PATTERN}
    return {"$schema": DIALECT, "title": "A method of Methodica", **schema}


def _choice(terms: Iterable[Term]) -> dict[str, Any]:
    terms = list(terms)
    return {"enum": [term.id for term in terms], "enumDescriptions": _definitions(terms)}


def _definitions(terms: Sequence[Term]) -> list[str]:
    return [next(iter(term.definition.values()), "") for term in terms]


def _comparable(vocabulary: Vocabulary, base: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": base.get("description", ""),
        "additionalProperties": False,
        "properties": {one.id: _values(one) for _, one in vocabulary.in_order()},
    }


def _values(one: Property) -> dict[str, Any]:
    allowed = [*(term.id for term in one.values), NOT_APPLICABLE]
    single = {"enum": allowed}
    description = next(iter(one.definition.values()), "")
    if not one.many:
        return {**single, "description": description}
    several = {"type": "array", "minItems": 1, "uniqueItems": True,
               "items": {"enum": allowed[:-1]}}
    return {"anyOf": [single, several], "description": description}


def as_json(schema: dict[str, Any]) -> str:
    """Return the schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
