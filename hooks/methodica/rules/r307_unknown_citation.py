"""R307: a citation of a source that the entry does not have."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, Text, did_you_mean
from methodica.problems import Problem
from methodica.text.mentions import CITE


def check(data: Data) -> Iterator[Problem]:
    """Report `[@key]` where the entry, or neither method of a contrast, has such a source."""
    for entry in data.owners():
        keys = data.source_keys(entry)
        for text in entry.texts.values() if keys else ():
            yield from _faults(text, keys)


def _faults(text: Text, keys: tuple[str, ...]) -> Iterator[Problem]:
    for mention, place in text.mentions(CITE, lambda key: key not in keys):
        key = mention.target
        if not key:
            yield Problem("R307", place, "a citation without a key",
                          f"write the key of a source, such as [@{keys[0]}]")
        else:
            yield Problem("R307", place.on(key), f'there is no source "{key}"',
                          did_you_mean(key, keys))
