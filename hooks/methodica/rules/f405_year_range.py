"""F405: a year in which the work cannot have been published."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.source.node import Key


def check(data: Data) -> Iterator[Problem]:
    """Report years of origins and sources before 1600 or after the release of the data."""
    for entry in data.entries.values():
        years: list[tuple[int, tuple[Key, ...]]] = []
        if entry.method.origin.source:  # an origin that did not fit is blank and has year 0
            years.append((entry.method.origin.year, ("origin", "year")))
        for key, source in entry.method.sources.items():
            years.append((source.year, ("sources", key, "year")))
        for year, path in years:
            if year not in data.years:
                yield Problem("F405", entry.place(*path), *_fault(year, data.years))


def _fault(year: int, years: range) -> tuple[str, str]:
    if year < years.start:
        return (f"{year} is before {years.start}",
                "write the year of publication with all its digits, such as 1997")
    return (f"{year} is after {years.stop - 1}, the year of the data's release",
            "write the year of publication; if it is right, data/release.yml is out of date")
