"""R309: an origin that does not rest on a first publication of the entry."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, did_you_mean
from methodica.model import SourceRole
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report an `origin.source` that is no source of the entry or is not a seminal one."""
    for entry in data.entries.values():
        key, keys = entry.method.origin.source, entry.source_keys
        if not key or not keys:
            continue
        source = entry.method.sources.get(key)
        if key not in keys:
            yield Problem("R309", entry.place("origin", "source"), f'there is no source "{key}"',
                          did_you_mean(key, keys))
        elif source and source.role is not SourceRole.SEMINAL:
            yield Problem("R309", entry.place("origin", "source"),
                          f'"{key}" has the role "{source.role}", not "seminal"',
                          'name the source in which the method was published first; that one has '
                          'the role "seminal"')
