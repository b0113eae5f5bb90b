"""A201: an alias that the entry has already, as preferred name or as another alias."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text import same_name


def check(data: Data) -> Iterator[Problem]:
    """Report aliases that repeat a name of their own entry in the same language."""
    for entry in data.entries.values():
        seen: dict[tuple[str, str], int] = {}
        for language, alias, place in entry.also_named():
            key = same_name(alias.text)
            preferred = entry.method.name(language)
            if not key:
                continue
            if preferred and key == same_name(preferred):
                yield Problem("A201", place,
                              f'the alias "{alias.text}" repeats the preferred name "{preferred}"',
                              "delete it; capitals make no difference")
            elif (language, key) in seen:
                yield Problem("A201", place, f'the alias "{alias.text}" stands twice',
                              f"delete it; line {seen[language, key]} has it already")
            seen.setdefault((language, key), place.line)
