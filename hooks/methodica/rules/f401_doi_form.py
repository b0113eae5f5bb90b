"""F401: a DOI that is not in its bare form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.model.method import DOI_PATTERN
from methodica.problems import Problem
from methodica.text import bare_doi

_DOI = re.compile(DOI_PATTERN, re.ASCII)


def check(data: Data) -> Iterator[Problem]:
    """Report DOIs of sources with an address, a label, blanks or signs around them."""
    for entry in data.entries.values():
        for key, source in entry.method.sources.items():
            if source.doi is None:
                continue
            bare = bare_doi(source.doi)
            good = bare.isascii() and _DOI.fullmatch(bare)
            if not good or bare != source.doi:
                yield Problem("F401", entry.place("sources", key, "doi"),
                              f'"{source.doi}" is not a bare DOI', f'write "{bare}"' if good else
                              'a DOI looks like "10.1038/323533a0"; leave the line out if the '
                              "work has none")
