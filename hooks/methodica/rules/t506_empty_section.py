"""T506: a section with a heading and no text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from methodica.load import Data
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report sections in which there is nothing to read."""
    for _, text in data.texts():
        times = Counter(section.id for section in text.prose.sections[1:])
        for section, following in pairwise((*text.prose.sections[1:], None)):
            eaten = following is not None and following.underlined
            if section is None or section.id not in text.sections or times[section.id] > 1 or eaten:
                continue  # what other rules report would look like this too
            if not section.has_words:
                yield Problem("T506", text.place(section.line).on(section.id),
                              f'the section "{section.id}" has no text',
                              "write at least one sentence below the heading")
