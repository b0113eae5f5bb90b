"""How fresh a text is: decided by fingerprints, never by dates or history."""

from __future__ import annotations

from methodica.load import Contrast, Entry
from methodica.model.prose import ORIGINAL as FOLLOWS_NOTHING

ORIGINAL, CURRENT, STALE, MISSING = "original", "current", "stale", "missing"


def status(entry: Entry | Contrast, language: str) -> str:
    """Return `original`, `current`, `stale` or `missing` for a text."""
    text = entry.texts.get(language)
    if text is None:
        return MISSING
    if text.head.follows == FOLLOWS_NOTHING:
        return ORIGINAL
    followed, _, mark = text.head.follows.partition("@")
    source = entry.texts.get(followed)
    return CURRENT if source and source.fingerprint == mark else STALE
