"""I605: a contrast whose folder does not name two methods."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Contrast, Data, did_you_mean
from methodica.load.contrast import JOINER
from methodica.problems import Place, Problem


def check(data: Data) -> Iterator[Problem]:
    """Report folders under `contrasts/` that are not two known ids in alphabetical order."""
    for contrast in data.contrasts.values():
        place = Place(contrast.name)
        if len(contrast.methods) != 2 or not all(contrast.methods):
            yield Problem("I605", place, f'"{contrast.id}" does not name two methods',
                          f"name the folder after both ids, joined by {JOINER}")
            continue
        unknown = [id for id in contrast.methods if id not in data.folders]
        for id in unknown:
            yield Problem("I605", place, f'there is no method "{id}"',
                          did_you_mean(id, data.folders))
        if not unknown:
            yield from _order(contrast, place)


def _order(contrast: Contrast, place: Place) -> Iterator[Problem]:
    first, second = contrast.methods
    if first == second:
        yield Problem("I605", place, f'"{first}" is contrasted with itself',
                      "name the folder after two methods")
    elif first > second:
        yield Problem("I605", place, "the two ids are not in alphabetical order",
                      f'rename the folder to "{second}{JOINER}{first}"')
