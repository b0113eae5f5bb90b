"""Fingerprints: of words whatever their form, which freshness rests on, and of texts as written."""

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


def digest(*parts: str) -> str:
    """Return a fingerprint of some texts and of their bounds."""
    sized = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.blake2b(sized.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
