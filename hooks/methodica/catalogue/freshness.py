"""How fresh a text is: decided by fingerprints, never by dates or history."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class TextState:
    """How fresh a text is, and whether a person has read it."""

    status: str
    is_read: bool


def text_state(entry: Entry | Contrast, language: str) -> TextState:
    """Return the state of a text, also of one that is missing."""
    text = entry.texts.get(language)
    return TextState(status(entry, language), text is not None and bool(text.head.reviewed))
