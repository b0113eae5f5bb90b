"""The parts of an author's name that is written as "Family, Given"."""

from __future__ import annotations

import re

SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
"""What may follow a name after a second comma."""


def person(author: str) -> dict[str, str]:
    """Return the parts of a name as CSL calls them; an organization has one literal part."""
    parts = [part.strip() for part in author.split(",") if part.strip()]
    if len(parts) < 2:
        return {"literal": author}
    suffix = next((part for part in parts[1:] if SUFFIX.fullmatch(part)), "")
    given = ", ".join(part for part in parts[1:] if part != suffix)
    named = {"family": parts[0], "given": given, "suffix": suffix}
    return {name: part for name, part in named.items() if part}
