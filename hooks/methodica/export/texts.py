"""The texts of an entry or contrast as Markdown by section, for translators and programs."""

from __future__ import annotations

from typing import Any

from methodica.catalogue import Catalogue, status
from methodica.export.records import SCHEMA_VERSION
from methodica.load import Contrast, Entry


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
                "sections": text.parts,
            }
            for code in catalogue.languages.codes if (text := owner.texts.get(code))
        },
    }
