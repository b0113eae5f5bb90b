"""What prose points at, and where: each mention with its line and column.

Only a fault needs a place, so a body is read for mentions when one is suspected, and not before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from markdown_it.token import Token

from methodica.text.markdown import parser

METHOD, CITE, URL, HTML, IMAGE, MATH, TEXT = (
    "method", "cite", "url", "html", "image", "math", "text")
KINDS = {
    "html_block": HTML, "html_inline": HTML, "math_block": MATH, "math_inline": MATH,
    "math_inline_double": MATH, "method_link": METHOD, "citation": CITE, "link_open": URL,
    "image": IMAGE, "text": TEXT}
"""Kinds of mentions by the types of the tokens that are mentions."""

_REMEMBERED = 16
"""How many bodies stay read: several rules look at the same one in turn, text by text."""


class Mention(NamedTuple):
    """Something in the prose that points elsewhere or needs care."""

    kind: str
    target: str
    """Method id, source key, address, HTML text, formula or a piece of plain text."""
    line: int
    """Line within the body, from 1."""
    column: int


@lru_cache(_REMEMBERED)
def mentions(body: str) -> tuple[Mention, ...]:
    """Return every mention of a body, in its order. Never raises on any text."""
    lines, searched = body.split("\n"), {}  # type: list[str], dict[int, int]
    return tuple(one for token in parser(placing=True).parse(body)
                 for one in _mentions(token, lines, searched))


def targets(token: Token) -> Iterator[tuple[str, str]]:
    """Yield kind and target of each mention that a token is, not of those within it."""
    kind = KINDS.get(token.type)
    if kind == METHOD:
        yield METHOD, str(token.meta["id"])
        if token.meta["text"]:
            yield TEXT, str(token.meta["text"])
    elif kind == CITE:
        for key in token.meta["keys"]:
            yield CITE, str(key)
    elif kind in (URL, IMAGE):
        yield kind, str(token.attrs.get("href" if kind == URL else "src", ""))
    elif kind and (kind != TEXT or token.content):
        yield kind, token.content.strip() if token.block else token.content


def _mentions(token: Token, lines: list[str], searched: dict[int, int]) -> Iterator[Mention]:
    start = (token.map or [0])[0]
    if token.type in ("html_block", "math_block"):
        sign = "<" if token.type == "html_block" else "$$"
        column = max(0, lines[start].find(sign)) if start < len(lines) else 0
        for kind, target in targets(token):
            yield Mention(kind, target, start + 1, column + 1)
    elif token.type == "inline":
        rows = _Rows(token.content, start, lines, searched)
        reached, in_address = 0, False
        for one in token.children or ():
            at, end = int(one.meta.get("at", reached)), int(one.meta.get("end", reached))
            if one.type == "text":
                found = token.content.find(one.content, reached)
                at = found if found >= 0 else reached
                end = at + len(one.content) if found >= 0 else at
            for kind, target in () if in_address and one.type == "text" else targets(one):
                inner = token.content.find(target, at) if kind == TEXT else at
                yield Mention(kind, target, *rows.position(max(at, inner)))
            reached = max(reached, at + 1 if one.nesting == 1 else end)
            in_address = one.type == "link_open" and one.markup == "autolink"


class _Rows:
    """Where the rows of an inline token's content stand in the file."""

    def __init__(
        self, content: str, start: int, lines: list[str], searched: dict[int, int]
    ) -> None:
        """Find each row in its line, to the right of what was found there before: a cell."""
        self.start = start
        self.offsets, self.columns = [0], []  # type: list[int], list[int]
        for line, row in enumerate(content.split("\n"), start=start):
            source = lines[line] if line < len(lines) else ""
            column = max(0, source.find(row, searched.get(line, 0)))
            searched[line] = column + len(row)
            self.columns.append(column)
            self.offsets.append(self.offsets[-1] + len(row) + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset within the content."""
        row = min(bisect_right(self.offsets, offset), len(self.columns)) - 1
        column = self.columns[row] + offset - self.offsets[row]
        return self.start + row + 1, column + 1
