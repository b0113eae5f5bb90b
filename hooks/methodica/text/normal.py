"""One form for texts that mean the same: the fingerprint that freshness rests on."""

from __future__ import annotations

import hashlib
import unicodedata

LENGTH = 8
"""Hexadecimal digits of a fingerprint."""


def squeeze(text: str) -> str:
    """Return `text` in NFC with lines joined and every run of white space as one blank."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fingerprint(text: str) -> str:
    """Return eight hexadecimal digits that change when, and only when, the words change.

    The start of the SHA-256 of the squeezed text: wrapping, line ends and Unicode form do not
    matter, so it needs no history and survives a rebase.
    """
    return hashlib.sha256(squeeze(text).encode("utf-8")).hexdigest()[:LENGTH]
