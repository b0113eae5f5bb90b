"""An entry's prose: CommonMark with formulas, `[[method]]` links and `[@source]` citations.

Parsed once, by markdown-it-py. The checker reads the tokens and the renderer writes the same
tokens, so what is checked is what is shown. Each mention knows its line and column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from methodica.model import SUMMARY

_METHOD = re.compile(r"\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
_CITE = re.compile(r"\[(@[^\[\]\n]*)\]")

METHOD, CITE, URL, HTML, IMAGE, MATH, TEXT = (
    "method", "cite", "url", "html", "image", "math", "text")


class Mention(NamedTuple):
    """Something in the prose that points elsewhere or needs care. There are very many."""

    kind: str
    target: str
    """Method id, source key, address, HTML text, formula or a piece of plain text."""
    line: int
    """Line within the body, from 1."""
    column: int


@dataclass(frozen=True, slots=True)
class Section:
    """The tokens under one heading; the summary has no heading."""

    id: str
    line: int
    tokens: tuple[Token, ...]
    underlined: bool = False
    """Whether its heading is text above a line of dashes, which makes a heading of it."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but a heading."""
        return not self.tokens


@dataclass(frozen=True, slots=True)
class Prose:
    """A parsed body."""

    sections: tuple[Section, ...]
    """The summary first, then a section for each second-level heading, as written."""
    headings: tuple[tuple[int, str, int], ...]
    """Level, text and line of every heading."""
    mentions: tuple[Mention, ...]

    def section(self, id: str) -> Section | None:
        """Return the first section with this id, or None."""
        return next((one for one in self.sections if one.id == id), None)


def _method_rule(state: StateInline, silent: bool) -> bool:
    match = _METHOD.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("method_link", "", 0)
        token.meta = {"id": match.group(1).strip(), "text": (match.group(2) or "").strip()}
        token.content = match.group()
    state.pos = match.end()
    return True


def _cite_rule(state: StateInline, silent: bool) -> bool:
    match = _CITE.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        keys = [part.strip().removeprefix("@") for part in match.group(1).split(";")]
        token.meta = {"keys": keys}
        token.content = match.group()
    state.pos = match.end()
    return True


def _remembering(rule: Any) -> Any:
    """Wrap an inline rule so that its tokens keep the offsets between which it matched."""

    def wrapped(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            for token in state.tokens[before:]:
                token.meta.setdefault("at", start)
                token.meta.setdefault("end", state.pos)
        return True

    return wrapped


def _math_rule(rule: Any) -> Any:
    """Wrap the plugin's rule, which takes the last character for the one before the first.

    So "$x$ is 5" would be no formula, for no digit may stand before one.
    """

    def wrapped(state: StateInline, silent: bool) -> bool:
        source, state.src = state.src, state.src + " " if state.pos == 0 else state.src
        matched = bool(rule(state, silent))
        state.src = source
        return matched

    return wrapped


@cache
def parser() -> MarkdownIt:
    """Return the one parser.

    HTML is recognized so that it can be refused, and every address is let through so that a
    bad one can be pointed at; the renderer escapes the first and drops the second.
    """
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table")
    md.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False)
    md.disable("reference")
    md.inline.ruler.before("link", "method_link", _method_rule)
    md.inline.ruler.before("link", "citation", _cite_rule)
    for rule in md.inline.ruler.__rules__:
        rule.fn = _remembering(_math_rule(rule.fn) if rule.name == "math_inline" else rule.fn)
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    return md


def parse_prose(body: str) -> Prose:
    """Parse a body into sections, headings and mentions. Never raises on any text."""
    tokens = parser().parse(body)
    lines = body.split("\n")
    headings: list[tuple[int, str, int]] = []
    sections: list[Section] = []
    id, line, part, mark = SUMMARY, 1, [], "#"  # type: str, int, list[Token], str
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type == "heading_open" and token.level == 0:
            text = tokens[index + 1].content.strip()
            at = (token.map or [0])[0] + 1
            headings.append((int(token.tag[1]), text, at))
            if token.tag == "h2":
                sections.append(Section(id, line, tuple(part), mark[0] == "-"))
                id, line, part, mark = text, at, [], token.markup
                index += 3
                continue
        part.append(token)
        index += 1
    sections.append(Section(id, line, tuple(part), mark[0] == "-"))
    searched: dict[int, int] = {}
    mentions = tuple(one for token in tokens for one in _mentions(token, lines, searched))
    for token in tokens:
        _lighten(token)
    return Prose(tuple(sections), tuple(headings), mentions)


_NOTHING: dict[str, Any] = {}


def _lighten(token: Token) -> None:
    """Drop what only finding the mentions needed: most of a token is empty dictionaries."""
    if not token.attrs:
        token.attrs = _NOTHING
    if "id" not in token.meta and "keys" not in token.meta:
        token.meta = _NOTHING
    for child in token.children or ():
        _lighten(child)


def shown(tokens: Iterable[Token]) -> str:
    """Return the words that a reader sees, in lines; a link to a method as its words or id."""
    lines = []
    for token in tokens:
        parts = [token.content] if token.type in ("code_block", "fence", "math_block") else []
        for one in token.children or ():
            if one.type == "method_link":
                parts.append(one.meta["text"] or one.meta["id"])
            elif one.type in ("softbreak", "hardbreak"):
                parts.append(" ")
            elif one.type not in ("citation", "html_inline", "image"):
                parts.append(one.content)
        lines.append("".join(parts).strip())
    return "\n".join(line for line in lines if line)


def _mentions(token: Token, lines: list[str], searched: dict[int, int]) -> Iterator[Mention]:
    start = (token.map or [0])[0]
    if token.type in ("html_block", "math_block"):
        sign, kind = ("<", HTML) if token.type == "html_block" else ("$$", MATH)
        column = max(0, lines[start].find(sign)) if start < len(lines) else 0
        yield Mention(kind, token.content.strip(), start + 1, column + 1)
    elif token.type == "inline":
        rows = _Rows(token.content, start, lines, searched)
        reached, in_address = 0, False
        for one in token.children or ():
            at, end = int(one.meta.get("at", reached)), int(one.meta.get("end", reached))
            if one.type == "text":
                found = token.content.find(one.content, reached)
                at = found if found >= 0 else reached
                end = at + len(one.content) if found >= 0 else at
            for kind, target in () if in_address and one.type == "text" else _targets(one):
                inner = token.content.find(target, at) if kind == TEXT else at
                yield Mention(kind, target, *rows.position(max(at, inner)))
            reached = max(reached, at + 1 if one.nesting == 1 else end)
            in_address = one.type == "link_open" and one.markup == "autolink"


def _targets(token: Token) -> Iterator[tuple[str, str]]:
    if token.type == "method_link":
        yield METHOD, str(token.meta["id"])
        if token.meta["text"]:
            yield TEXT, str(token.meta["text"])
    elif token.type == "text" and token.content:
        yield TEXT, token.content
    elif token.type == "citation":
        for key in token.meta["keys"]:
            yield CITE, str(key)
    elif token.type == "link_open":
        yield URL, str(token.attrs.get("href", ""))
    elif token.type == "image":
        yield IMAGE, str(token.attrs.get("src", ""))
    elif token.type == "html_inline":
        yield HTML, token.content
    elif token.type in ("math_inline", "math_inline_double"):
        yield MATH, token.content


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
