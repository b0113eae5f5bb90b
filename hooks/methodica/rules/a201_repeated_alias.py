"""A201: an alias that the entry has already, as preferred name or as another alias."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.source.node import Key
from methodica.text import same_name


def check(data: Data) -> Iterator[Problem]:
    """Report aliases that repeat a name of their own entry in the same language."""
    for entry in data.entries.values():
        seen: dict[tuple[str, str], tuple[Key, ...]] = {}
        for language, text, alias, path in entry.spelled():
            key = same_name(text)
            preferred = entry.method.name(language)
            if not key or not alias:
                continue
            first = seen.setdefault((language, key), path)
            if preferred and key == same_name(preferred):
                yield Problem("A201", entry.place(*path),
                              f'the alias "{text}" repeats the preferred name "{preferred}"',
                              "delete it; capitals make no difference")
            elif first != path:
                yield Problem("A201", entry.place(*path), f'the alias "{text}" stands twice',
                              f"delete it; line {entry.place(*first).line} has it already")
