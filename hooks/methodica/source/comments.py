"""Comments of a YAML file, which a program that rewrites it would lose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import yaml

from methodica.problems import NOTE, Problem
from methodica.source.document import Document

MODELINE = "# yaml-language-server:"
"""Begins the one comment that belongs in an entry: it tells editors the schema."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def comments(
    document: Document, text: str | None = None, *, line_offset: int = 0
) -> Iterator[Problem]:
    """Tell of each comment in YAML that can be parsed; of none where it cannot."""
    text = document.text if text is None else text
    if "#" not in text.replace(MODELINE, ""):
        return
    try:
        tokens = [one for one in yaml.scan(text, Loader=_LOADER) if one.start_mark.index >= 0]
    except yaml.YAMLError:
        return
    ends = [(one.start_mark.index, one.end_mark.index) for one in tokens]
    gaps = [(0, 0), *ends, (len(text), len(text))]
    for (_, start), (end, _) in pairwise(gaps):
        yield from _in_gap(document, text, start, end, line_offset)


def _in_gap(
    document: Document, text: str, start: int, end: int, offset: int
) -> Iterator[Problem]:
    """Tell of the comments between two tokens: there stand only blanks and comments."""
    at = text.find("#", start, end)
    while at >= 0:
        stop = text.find("\n", at)
        stop = stop if stop >= 0 else len(text)
        if not text.startswith(MODELINE, at):
            line = text.count("\n", 0, at) + 1
            column = at - text.rfind("\n", 0, at)
            yield Problem("S109", document.place(line + offset, column, stop - at), "a comment",
                          "delete it; what readers should know belongs in a text, what reviewers "
                          "should know in the pull request", NOTE)
        at = text.find("#", stop, end)
