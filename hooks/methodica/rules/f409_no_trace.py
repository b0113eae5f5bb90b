"""F409: a source that nobody could find."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem

TRACES = frozenset(("doi", "arxiv", "isbn", "url", "venue", "publisher"))


def check(data: Data) -> Iterator[Problem]:
    """Report sources without DOI, arXiv id, ISBN, address, venue and publisher."""
    for entry in data.entries.values():
        for key, source in entry.method.sources.items():
            if any(getattr(source, trace) for trace in TRACES):
                continue
            if TRACES.isdisjoint(entry.keys("sources", key)):
                yield Problem("F409", entry.place("sources", key, key=True),
                              f'nothing tells where to find "{key}"',
                              "add a doi, arxiv, isbn or url; where there is none, "
                              "the venue or the publisher")
