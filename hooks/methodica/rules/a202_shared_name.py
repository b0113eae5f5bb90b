"""A202: one name that two entries claim in the same language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from methodica.load import Data
from methodica.model.method import NEUTRAL
from methodica.problems import Place, Problem
from methodica.text import same_name

ACROSS = True


@dataclass(frozen=True, slots=True)
class Claim:
    """An entry's use of a name."""

    entry: str
    text: str
    place: Place
    preferred: bool
    shared: bool
    """Whether the entry says that other methods have the name too."""


def check(data: Data) -> Iterator[Problem]:
    """Report names claimed by several entries, at each of them."""
    groups: dict[tuple[str, str], dict[str, Claim]] = {}
    for entry in data.entries.values():
        for language, text, alias, place in entry.all_named():
            shared = alias is not None and alias.ambiguous
            claim = Claim(entry.id, text, place, alias is None, shared)
            if key := same_name(text):
                groups.setdefault((language, key), {}).setdefault(entry.id, claim)
    for (_, key), claims in groups.items():
        yield from _clashes(list({**groups.get((NEUTRAL, key), {}), **claims}.values()))


def _clashes(every: list[Claim]) -> Iterator[Problem]:
    """Report claims, one for each entry, of which not all say that they share the name."""
    undeclared = [claim for claim in every if not claim.shared]
    for claim in every:
        rivals = undeclared if claim.shared else every
        other = next((one for one in rivals[:2] if one.entry != claim.entry), None)
        if other:
            role = "the name" if other.preferred else "an alias"
            yield Problem("A202", claim.place, f'"{claim.text}" is also {role} of "{other.entry}"',
                          _mend(claim, other))


def _mend(claim: Claim, other: Claim) -> str:
    if claim.preferred and other.preferred:
        return "give each method a name of its own; if they are one method, keep one entry"
    if claim.preferred or other.preferred:
        return "delete the alias, or choose a preferred name that only one method has"
    if claim.shared:
        return f'write "ambiguous: true" under the alias of "{other.entry}" too, or delete it there'
    where = "this alias too" if other.shared else "both aliases"
    return f'delete it where it is wrong; if both share it, write "ambiguous: true" under {where}'
