"""Strangers' words inside Markdown for GitHub, where they must stay words.

A code span or block is the one place in which GitHub makes nothing of a text: no link, no
picture, no HTML, no @mention that calls somebody, no #reference.
"""

from __future__ import annotations

import re

from methodica.problems.render import visible

SPAN = 200
"""Longest text in a code span."""

BLOCK = 12_000
"""Longest code block."""


def code(text: str, longest: int = SPAN) -> str:
    """Return a text as one code span, on one line, its hidden characters shown."""
    line = visible(" ".join(text.split()))
    line = f"{line[:longest - 1]}…" if len(line) > longest else line
    ticks = "`" * (_longest_run(line) + 1)
    pad = " " if line[:1] == "`" or line[-1:] == "`" else ""
    return f"{ticks}{pad}{line}{pad}{ticks}" if line else "–"


def block(text: str, longest: int = BLOCK) -> str:
    """Return lines of text as one code block, cut at the end of a line."""
    lines, left = [], longest
    for line in text.rstrip("\n").split("\n"):
        shown = visible(line)
        left -= len(shown) + 1
        if left < 0:
            lines.append("…")
            break
        lines.append(shown)
    fence = "`" * max(3, _longest_run("\n".join(lines)) + 1)
    return "\n".join([f"{fence}text", *lines, fence])


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)
