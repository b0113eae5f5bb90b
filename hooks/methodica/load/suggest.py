"""The nearest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from methodica.model import Term

SHOWN = 12


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, or None."""
    near = get_close_matches(word[:80].lower(), sorted(set(known)), n=1, cutoff=0.6)
    return near[0] if near else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a mend: the nearest known word, else the first few that are known."""
    known = sorted(set(known))
    near = nearest(word, known)
    if near:
        return f'did you mean "{near}"?'
    if not known:
        return "delete it; nothing is known here"
    more = f" and {len(known) - SHOWN} more" if len(known) > SHOWN else ""
    return f"use one of: {', '.join(known[:SHOWN])}{more}"


def did_you_mean_term(word: str, terms: Iterable[Term]) -> str:
    """Return the same mend for terms, which people also know by a label in their language."""
    named: dict[str, Term] = {}
    for term in sorted(terms, key=lambda one: one.id):
        named[term.id] = term
        for label in term.label.values():
            named.setdefault(label.lower(), term)
    near = get_close_matches(word[:80].lower(), named, n=1, cutoff=0.6)
    if not near:
        return did_you_mean(word, (term.id for term in named.values()))
    term = named[near[0]]
    label = term.label.get("en") or next(iter(term.label.values()), "")
    return f'did you mean "{term.id}" ({label})?' if label else f'did you mean "{term.id}"?'
