"""T506: a section with a heading and no text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from methodica.load import Data
from methodica.problems import Problem
from methodica.text import Section

_CONTENT = ("inline", "code_block", "fence", "math_block", "html_block")


def check(data: Data) -> Iterator[Problem]:
    """Report sections in which there is nothing to read."""
    for _, text in data.texts():
        times = Counter(section.id for section in text.prose.sections[1:])
        for section, following in pairwise((*text.prose.sections[1:], None)):
            eaten = following is not None and following.underlined
            if section is None or section.id not in text.sections or times[section.id] > 1 or eaten:
                continue  # what other rules report would look like this too
            if not _has_content(section):
                yield Problem("T506", text.place(section.line).on(section.id),
                              f'the section "{section.id}" has no text',
                              "write at least one sentence below the heading")


def _has_content(section: Section) -> bool:
    return any(token.type in _CONTENT and token.content.strip() for token in section.tokens)
