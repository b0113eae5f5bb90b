"""A Markdown file as front matter and body, both with their lines."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.problems import Problem
from methodica.source.document import Document
from methodica.source.node import Node
from methodica.source.reader import parse_yaml

FENCE = "---"


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
    if not lines or lines[0].rstrip() != FENCE:
        return FrontMatter(None, document.text, 1), [
            Problem("T501", document.place(), "the file does not begin with front matter",
                    "begin with three lines: ---, the keys follows and written, ---")
        ]
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if end is None:
        return FrontMatter(None, "", len(lines)), [
            Problem("T501", document.place(), "the front matter is not closed",
                    'put a line "---" after the last key')
        ]
    head, problems = parse_yaml(document, "\n".join(lines[1:end]) + "\n", line_offset=1)
    return FrontMatter(head, "\n".join(lines[end + 1 :]), end + 2), problems
