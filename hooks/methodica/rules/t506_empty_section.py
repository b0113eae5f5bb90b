"""T506: a section with a heading and no text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from methodica.load import Data
from methodica.model import SECTIONS
from methodica.problems import Problem
from methodica.text import Section

_CONTENT = ("inline", "code_block", "fence", "math_block", "html_block")


def check(data: Data) -> Iterator[Problem]:
    """Report sections in which there is nothing to read."""
    for _, text in data.texts():
        for section, following in pairwise((*text.prose.sections[1:], None)):
            eaten = following is not None and following.underlined
            if section and section.id in SECTIONS and not eaten and not _has_content(section):
                yield Problem("T506", text.place(section.line).on(section.id),
                              f'the section "{section.id}" has no text',
                              "write at least one sentence below the heading")


def _has_content(section: Section) -> bool:
    return any(token.type in _CONTENT and token.content.strip() for token in section.tokens)
