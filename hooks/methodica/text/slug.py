"""Ids from names: what a folder or a key could be called."""

from __future__ import annotations

import re

from methodica.model.base import MAX_ID
from methodica.text.fold import fold

_OTHER = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return the id that is nearest to a text, or an empty text where it has no Latin letter."""
    return _OTHER.sub("-", fold(text)).strip("-")[:MAX_ID].strip("-")
