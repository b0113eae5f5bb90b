"""T504: sections in another order than the fixed one, or one section twice."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, Text
from methodica.problems import Problem
from methodica.text import Section


def check(data: Data) -> Iterator[Problem]:
    """Report the sections that have to move: as few as possible."""
    for _, text in data.texts():
        first: dict[str, Section] = {}
        for section in text.prose.sections[1:]:
            if section.id in first:
                line = text.place(first[section.id].line).line
                yield Problem("T504", text.place(section.line).on(section.id),
                              f'the section "{section.id}" stands twice',
                              f"join it with the one in line {line}")
            elif section.id in text.sections:
                first[section.id] = section
        yield from _misplaced(text, first)


def _misplaced(text: Text, written: dict[str, Section]) -> Iterator[Problem]:
    kept = _longest_in_order(list(written), text.sections)
    for id, section in written.items():
        if id not in kept:
            rank = text.sections.index(id)
            after = next((one for one in kept if text.sections.index(one) > rank), None)
            yield Problem("T504", text.place(section.line).on(id),
                          f'the section "{id}" stands in the wrong place',
                          f'move it before "## {after}"' if after else "move it to the end")


def _longest_in_order(ids: list[str], sections: tuple[str, ...]) -> tuple[str, ...]:
    """Return the longest run of sections that are in order already."""
    runs: list[tuple[str, ...]] = [()]
    for id in ids:
        rank = sections.index(id)
        fitting = [run for run in runs if not run or sections.index(run[-1]) < rank]
        runs.append((*max(fitting, key=len), id))
    return max(runs, key=len)
