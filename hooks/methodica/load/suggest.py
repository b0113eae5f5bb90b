"""The nearest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 12


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a mend: the nearest known word, else the first few that are known."""
    known = sorted(set(known))
    near = get_close_matches(word[:80].lower(), known, n=1, cutoff=0.6)
    if near:
        return f'did you mean "{near[0]}"?'
    if not known:
        return "delete it; nothing is known here"
    more = f" and {len(known) - SHOWN} more" if len(known) > SHOWN else ""
    return f"use one of: {', '.join(known[:SHOWN])}{more}"
