"""R301: a field, family or kind that the vocabulary does not have."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, did_you_mean_term
from methodica.problems import Problem

LISTS = {"field": "fields", "family": "families", "kind": "kinds"}
"""Key of an entry and the vocabulary file that lists its values."""


def check(data: Data) -> Iterator[Problem]:
    """Report values of `field`, `family` and `kind` that no vocabulary file lists."""
    files = {(file.path.parent.name, file.path.stem): file for file in data.vocabulary_files}
    for key, plural in LISTS.items():
        file = files.get(("vocabulary", plural))
        known = file.ids("terms") if file else frozenset()
        if not known:
            continue
        for entry in data.entries.values():
            id = getattr(entry.method, key)
            if id and id not in known:
                yield Problem("R301", entry.place(key), f'there is no {key} "{id}"',
                              did_you_mean_term(id, getattr(data.vocabulary, plural)))
