"""A Markdown file as front matter and body, both with their lines.

Where a line `---` is missing or misplaced, the likeliest split is taken, so that one slip does
not make the whole text look wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from methodica.model import TextHead
from methodica.problems import Problem
from methodica.source.comments import comments
from methodica.source.document import Document
from methodica.source.node import Node
from methodica.source.reader import parse_yaml
from methodica.source.writer import Word, write_yaml

FENCE = "---"
_FENCE = re.compile(r"\s*(-{3,}|[–—]{1,3}|--)\s*$")
"""The line, and what becomes of it by accident or by an editor's typography."""

_KEY = re.compile(r"\s*(follows|written|reviewed) *:")
_HEADING = re.compile(r"##+ ")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two parts of a file."""

    head: Node | None
    body: str
    body_line: int
    """Line of the file, from 1, in which the body begins."""


def split_front_matter(document: Document) -> tuple[FrontMatter, list[Problem]]:
    """Split the block between two `---` lines at the top from the text after it."""
    lines = document.lines
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return FrontMatter(None, document.text, 1), [
            Problem("T501", document.place(), "the file is empty",
                    "write front matter and text as data/README.md shows, or delete the file")
        ]
    opened = _FENCE.match(lines[first]) is not None
    if not opened and not _KEY.match(lines[first]):
        return FrontMatter(None, document.text, 1), [
            Problem("T501", document.place(first + 1), "the file does not begin with front matter",
                    'put the lines "---", "follows: original", "written: human", "reviewed: []" '
                    'and "---" above the text')
        ]
    start = first + 1 if opened else first
    end, closed = _end(lines, start)
    problems: list[Problem] = []
    if not opened or not closed:
        line = first if not opened else max(start, end) - 1
        problems.append(Problem("T501", document.place(line + 1),
                                f"the front matter is not {'closed' if opened else 'opened'}",
                                f'put a line "{FENCE}" {"below" if opened else "above"} this one'))
    elif first > 0 or lines[first][0] == " ":
        problems.append(Problem("T501", document.place(first + 1),
                                "blanks stand before the front matter",
                                f'let the file begin with "{FENCE}"'))
    else:
        wrong = next((n for n in (first, end) if lines[n].strip() != FENCE), None)
        if wrong is not None:
            problems.append(Problem("T501", document.place(wrong + 1, 1, len(lines[wrong])),
                                    "this line should have three hyphens", f'write "{FENCE}"'))
    written = "\n".join(lines[start:end]) + "\n"
    head, more = parse_yaml(document, written, line_offset=start)
    more += comments(document, written, line_offset=start)
    body = end + 1 if closed else end
    return FrontMatter(head, "\n".join(lines[body:]), body + 1), problems + more


def write_front_matter(head: TextHead) -> str:
    """Return front matter as the lines that stand above a text."""
    pairs = {"follows": Word(head.follows), "written": Word(head.written),
             "reviewed": list(head.reviewed)}
    return f"{FENCE}\n{write_yaml(pairs)}{FENCE}\n"


def _end(lines: Sequence[str], start: int) -> tuple[int, bool]:
    """Return where the front matter ends, and whether a line `---` closes it."""
    for number in range(start, len(lines)):
        if _FENCE.match(lines[number]):
            return number, True
        if _HEADING.match(lines[number]):
            break
    blank = (n for n in range(start, len(lines))
             if not lines[n].strip() or _HEADING.match(lines[n]))
    return next(blank, len(lines)), False
