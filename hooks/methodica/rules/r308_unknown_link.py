"""R308: a link in the text that leads to no method, or to its own page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from methodica.load import Data, Text, did_you_mean
from methodica.problems import Problem
from methodica.text.mentions import METHOD


def check(data: Data) -> Iterator[Problem]:
    """Report `[[link]]` whose target is unknown, empty or the entry itself."""
    folders = frozenset(data.folders)
    suggest = cache(lambda id: did_you_mean(id, folders))
    for entry, text in data.texts():
        yield from _faults(text, entry.id, folders, suggest)


def _faults(
    text: Text, own: str, folders: frozenset[str], suggest: Callable[[str], str]
) -> Iterator[Problem]:
    for mention, place in text.mentions(METHOD, lambda id: id == own or id not in folders):
        id = mention.target
        if not id:
            yield Problem("R308", place.on("[["), "a link without a method",
                          "write the id of the method between the brackets, such as "
                          "[[ridge-regression]]")
        elif id == own:
            yield Problem("R308", place.on(id), "the text links to its own page",
                          "write the name without brackets")
        else:
            yield Problem("R308", place.on(id), f'there is no method "{id}"', suggest(id))
