"""A202: one name that two entries claim in the same language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from methodica.load import Data, Entry
from methodica.model.method import NEUTRAL
from methodica.problems import Problem
from methodica.source.node import Key
from methodica.text import same_name

ACROSS = True


@dataclass(frozen=True, slots=True)
class Claim:
    """An entry's use of a name."""

    entry: Entry
    text: str
    path: tuple[Key, ...]
    shared: bool
    """Whether the entry says that other methods have the name too."""

    @property
    def preferred(self) -> bool:
        """Whether it is the name of the entry and no alias."""
        return self.path[0] == "names"


def check(data: Data) -> Iterator[Problem]:
    """Report names claimed by several entries, at each of them."""
    groups: dict[tuple[str, str], dict[str, Claim]] = {}
    for entry in data.entries.values():
        for language, text, alias, path in entry.spelled():
            claim = Claim(entry, text, path, alias is not None and alias.ambiguous)
            if key := same_name(text):
                groups.setdefault((language, key), {}).setdefault(entry.id, claim)
    for (_, key), claims in groups.items():
        yield from _clashes(list({**groups.get((NEUTRAL, key), {}), **claims}.values()))


def _clashes(every: list[Claim]) -> Iterator[Problem]:
    """Report claims, one for each entry, of which not all say that they share the name."""
    undeclared = [claim for claim in every if not claim.shared]
    for claim in every:
        rivals = undeclared if claim.shared else every
        other = next((one for one in rivals[:2] if one.entry is not claim.entry), None)
        if other:
            role = "the name" if other.preferred else "an alias"
            yield Problem("A202", claim.entry.place(*claim.path),
                          f'"{claim.text}" is also {role} of "{other.entry.id}"',
                          _mend(claim, other))


def _mend(claim: Claim, other: Claim) -> str:
    if claim.preferred and other.preferred:
        return "give each method a name of its own; if they are one method, keep one entry"
    if claim.preferred or other.preferred:
        return "delete the alias, or choose a preferred name that only one method has"
    if claim.shared:
        return (f'write "ambiguous: true" under the alias of "{other.entry.id}" too, '
                "or delete it there")
    where = "this alias too" if other.shared else "both aliases"
    return f'delete it where it is wrong; if both share it, write "ambiguous: true" under {where}'
