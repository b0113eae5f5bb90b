"""Prose without the marks of editors: line ends, trailing blanks, Unicode form."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from methodica.text.markdown import parser

_EDGES = re.compile(r"\A(?:[ \t]*\n)+|(?:\n[ \t]*)+\Z")
"""Blank lines at the beginning and the end."""


def tidy(body: str) -> str:
    """Return a body in NFC without needless blanks; what Markdown makes of it is the same.

    Where Markdown would read the tidied lines differently, they keep their blanks.
    """
    body = _EDGES.sub("", unicodedata.normalize("NFC", body))
    lines = [*body.split("\n"), ""]
    trimmed = (line if _is_break(line, below) else line.rstrip(" \t")
               for line, below in pairwise(lines))
    tidied = _EDGES.sub("", "\n".join(trimmed))
    return tidied if _meaning(tidied) == _meaning(body) else body


def _is_break(line: str, below: str) -> bool:
    """Whether Markdown may read the blanks at the end of a line as a line break."""
    return line.endswith("  ") and bool(line.strip()) and bool(below.strip())


def _meaning(body: str) -> list[tuple[object, ...]]:
    """Return what Markdown makes of a body: all that a renderer could show."""
    tokens = [one for token in parser().parse(f"{body}\n")
              for one in (token, *(token.children or ()))]
    return [(one.type, one.tag, one.markup, one.info, str(one.attrs),
             "" if one.children else one.content) for one in tokens]
