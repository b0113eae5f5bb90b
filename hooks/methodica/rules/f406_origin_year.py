"""F406: a year of origin that its own source does not bear out."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report origins whose year is not the year of the source they name."""
    for entry in data.entries.values():
        origin = entry.method.origin
        source = entry.method.sources.get(origin.source)
        if source is None or origin.year not in data.years or source.year not in data.years:
            continue
        if origin.year != source.year:
            line = entry.place("sources", origin.source, "year").line
            yield Problem("F406", entry.place("origin", "year"),
                          f'the origin is {origin.year}, but "{origin.source}" is from '
                          f"{source.year} (line {line})",
                          f"write {source.year}, or name the source from {origin.year}")
