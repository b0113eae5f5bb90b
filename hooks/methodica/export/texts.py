"""The texts of an entry or contrast as Markdown by section, for translators and programs."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from methodica.catalogue import Catalogue, status
from methodica.export.records import SCHEMA_VERSION
from methodica.load import Contrast, Entry, Text


def texts_record(catalogue: Catalogue, owner: Entry | Contrast) -> dict[str, Any]:
    """Return front matter, fingerprint and the Markdown of every section, by language."""
    kind = "contrasts" if isinstance(owner, Contrast) else "methods"
    return {
        "schema_version": SCHEMA_VERSION,
        "id": owner.id,
        "kind": kind,
        "texts": {
            code: {
                "status": status(owner, code),
                "follows": text.head.follows,
                "written": text.head.written,
                "reviewed": list(text.head.reviewed),
                "fingerprint": text.fingerprint,
                "sections": _sections(text),
            }
            for code in catalogue.languages.codes if (text := owner.texts.get(code))
        },
    }


def _sections(text: Text) -> dict[str, str]:
    """Return the Markdown of each section without its heading, as written."""
    lines = text.body.split("\n")
    found = {}
    for section, following in pairwise((*text.prose.sections, None)):
        assert section is not None
        first = section.line - 1 if section is text.prose.sections[0] else section.line
        last = following.line - 1 if following else len(lines)
        found[section.id] = "\n".join(lines[first:last]).strip("\n")
    return found
