"""R308: a link in the text that leads to no method, or to its own page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from methodica.load import Data, did_you_mean
from methodica.problems import Problem
from methodica.text.prose import METHOD


def check(data: Data) -> Iterator[Problem]:
    """Report `[[link]]` whose target is unknown, empty or the entry itself."""
    folders = frozenset(data.folders)
    suggest = cache(lambda id: did_you_mean(id, folders))
    for entry in data.owners():
        for text in entry.texts.values():
            for mention, place in text.mentions(METHOD):
                id = mention.target
                if not id:
                    yield Problem("R308", place.on("[["), "a link without a method",
                                  "write the id of the method between the brackets, such as "
                                  "[[ridge-regression]]")
                elif id == entry.id:
                    yield Problem("R308", place.on(id), "the text links to its own page",
                                  "write the name without brackets")
                elif id not in folders:
                    yield Problem("R308", place.on(id), f'there is no method "{id}"',
                                  suggest(id))
