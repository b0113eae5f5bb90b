"""What the browser's form and checker know: one file for all languages, one of texts for each.

Made of the model, the vocabulary and the rules' own constants, so that the form follows them.
"""

from __future__ import annotations

from typing import Any

from methodica.catalogue import Catalogue
from methodica.export.names import traditional_forms
from methodica.model import CONTRAST_SECTIONS, SECTIONS, Method
from methodica.model.method import FIRST_YEAR, LAST_YEAR
from methodica.problems import codes, read_help
from methodica.rules.a207_traditional_characters import SIMPLIFIED
from methodica.rules.i603_folder_name import RESERVED
from methodica.text import Phrases

PREFIX = "form."
"""Group of the interface's texts that only the browser says."""


def check_record(catalogue: Catalogue) -> dict[str, Any]:
    """Return what the browser's checker must know beyond the entry and the names."""
    vocabulary, entries = catalogue.vocabulary, catalogue.entries
    return {
        "languages": [
            {"code": one.code, "english": one.english, "script": one.script,
             "letters": sorted(one.letters), "simplified": SIMPLIFIED in one.locale}
            for one in catalogue.languages.languages
        ],
        **{name: [term.id for term in getattr(vocabulary, name)]
           for name in ("fields", "families", "kinds")},
        "properties": {one.id: {"many": one.many, "values": [value.id for value in one.values]}
                       for _, one in vocabulary.in_order()},
        "years": [FIRST_YEAR, catalogue.release.year or LAST_YEAR],
        "shape": _bare(Method.shape()),
        "traditional": "".join(form + simple for form, simple in traditional_forms()),
        "reserved": sorted(RESERVED),
        "shared": [[id, language, alias.text] for id, entry in entries.items()
                   for language, aliases in entry.method.aliases.items()
                   for alias in aliases if alias.ambiguous],
        "sections": {"methods": list(SECTIONS), "contrasts": list(CONTRAST_SECTIONS)},
    }


def words_record(phrases: Phrases) -> dict[str, Any]:
    """Return what the form says in one language, and the title of each code."""
    language = phrases.language.code
    return {
        "texts": {key.removeprefix(PREFIX): phrase for key, phrase in phrases.texts.items()
                  if key.startswith(PREFIX)},
        "titles": {code: read_help(code, language).title for code in codes()},
    }


def _bare(schema: Any) -> Any:
    """Return a JSON Schema without the descriptions, which are for editors."""
    if isinstance(schema, dict):
        return {key: _bare(value) for key, value in schema.items()
                if key not in ("description", "title", "default") or isinstance(value, dict)}
    return [_bare(one) for one in schema] if isinstance(schema, list) else schema
