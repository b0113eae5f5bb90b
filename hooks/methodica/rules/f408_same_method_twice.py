"""F408: two entries about one method."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, Entry
from methodica.model import SourceRole
from methodica.problems import Problem
from methodica.text import bare_doi, same_name

ACROSS = True


def check(data: Data) -> Iterator[Problem]:
    """Report entries that share a first publication and a name, at the second by id."""
    first: dict[tuple[str, str, str], str] = {}
    for id in sorted(data.entries):
        entry = data.entries[id]
        names = {(language, same_name(text)): text for language, text, _, _ in entry.spelled()}
        reported: set[str] = set()
        for doi, key in _seminal(entry):
            for (language, name), text in names.items():
                other = first.setdefault((doi, language, name), id)
                if name and other != id and other not in reported:
                    reported.add(other)
                    yield Problem("F408", entry.place("sources", key, "doi"),
                                  f'"{other}" has this first publication and the name "{text}" too',
                                  "keep one entry and write the id of the other under formerly; "
                                  "if they are two methods, give each its own names and source")


def _seminal(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield DOI, in one form and case, and key of each first publication."""
    for key, source in entry.method.sources.items():
        if source.doi and source.role is SourceRole.SEMINAL:
            yield bare_doi(source.doi).lower(), key
