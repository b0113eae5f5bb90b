"""What a terminal shows: colors only where a person sees them, texts aligned, signs escaped."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from methodica.problems.render import visible
from methodica.text import columns

_CODES = {"good": "32", "bad": "31", "weak": "33", "strong": "1", "quiet": "2"}


def is_colored() -> bool:
    """Tell whether standard output wants colors: a terminal, and nobody said NO_COLOR."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def paint(text: str, style: str) -> str:
    """Return a text, its unseen characters escaped, in a style where colors are wanted."""
    text = visible(text)
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if is_colored() and style else text


def table(rows: Sequence[Sequence[tuple[str, str]]]) -> Iterator[str]:
    """Yield lines of aligned cells; each cell is a text and its style."""
    widths = [max(columns(visible(row[n][0])) for row in rows if n < len(row))
              for n in range(max(map(len, rows), default=0))]
    for row in rows:
        cells = [paint(text, style) + " " * (width - columns(visible(text)))
                 for (text, style), width in zip(row, widths, strict=False)]
        yield "  ".join(cells).rstrip()
