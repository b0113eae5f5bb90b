"""An entry's prose as a page and the rules need it: sections, headings and what it points at.

Parsed once. What the checker knows and what the renderer shows are made of the same tokens, so
what is checked is what is shown; the tokens themselves are let go of. `mentions` knows places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from methodica.model import SUMMARY
from methodica.text.characters import mixed_words
from methodica.text.markdown import parser
from methodica.text.mentions import KINDS, TEXT, targets
from methodica.text.passage import Formula, MethodLink, Passage, formula, method_link, passage

_CONTENT = ("inline", "code_block", "fence", "math_block", "html_block")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; the summary has no heading."""

    id: str
    line: int
    passage: Passage
    has_words: bool
    """Whether there is something to read."""
    underlined: bool = False
    """Whether its heading is text above a line of dashes, which makes a heading of it."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but a heading."""
        return not self.passage.html


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A heading, of whatever level, wherever it stands."""

    level: int
    words: str
    line: int
    section: str
    """Id of the section that it stands in, or begins."""
    nested: bool
    """Whether it stands inside a list or quotation."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What stands above the first section."""

    blocks: tuple[tuple[str, int], ...]
    """Type, as markdown-it names it, and line of the first two blocks."""
    length: int
    """Characters that a reader sees."""
    words: tuple[str | MethodLink, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """A parsed body."""

    sections: tuple[Section, ...]
    """The summary first, then a section for each second-level heading, as written."""
    headings: tuple[TitleLine, ...]
    summary: Summary
    targets: Mapping[str, tuple[str, ...]]
    """What the text points at by kind of mention, without plain text."""
    formulas: tuple[Formula, ...]
    has_dollars: bool
    """Whether a piece of plain text has two dollar signs, which make no formula."""
    may_deceive: bool
    """Whether a word may have letters of several scripts; else there is none."""

    def section(self, id: str) -> Section | None:
        """Return the first section with this id, or None."""
        return next((one for one in self.sections if one.id == id), None)


MAX_PARTS = 10_000
"""Most words, cells, marks and blocks as Markdown counts them; a long text has about 250."""


def parse_prose(body: str) -> Prose | None:
    """Parse a body into sections, headings and targets; None where it has too many parts.

    Never raises on any text.
    """
    tokens = parser().parse(body)
    if sum(1 + len(one.children or ()) for one in tokens) > MAX_PARTS:
        return None
    parts, headings = _divided(tokens)
    every = [one for token in tokens for one in (token.children or (token,))
             if one.type in KINDS]
    pairs = [pair for token in every for pair in targets(token)]
    found: dict[str, list[str]] = {}
    for kind, target in pairs:
        if kind != TEXT:
            found.setdefault(kind, []).append(target)
    return Prose(
        tuple(_section(part) for part in parts), tuple(headings), _summary(parts[0].tokens),
        {kind: tuple(all) for kind, all in found.items()},
        tuple(one for token in every if (one := formula(token))),
        any(kind == TEXT and target.count("$") > 1 for kind, target in pairs),
        "&" in body or next(mixed_words(body), None) is not None,  # a letter such as &alpha;
    )


@dataclass(slots=True)
class _Part:
    """The tokens of a section."""

    id: str
    line: int
    mark: str
    tokens: list[Token] = field(default_factory=list)


def _divided(tokens: Sequence[Token]) -> tuple[list[_Part], list[TitleLine]]:
    """Divide tokens at second-level headings, which belong to no part; return all headings too."""
    parts, headings = [_Part(SUMMARY, 1, "#")], []  # type: list[_Part], list[TitleLine]
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if token.type == "heading_open":
            words, nested = tokens[index].content.strip(), token.level > 0
            begins = token.tag == "h2" and not nested
            if begins:
                parts.append(_Part(words, _line(token), token.markup))
                index += 2
            headings.append(
                TitleLine(int(token.tag[1]), words, _line(token), parts[-1].id, nested))
            if begins:
                continue
        parts[-1].tokens.append(token)
    return parts, headings


def _line(token: Token) -> int:
    return (token.map or [0])[0] + 1


def _section(part: _Part) -> Section:
    has_words = any(one.type in _CONTENT and one.content.strip() for one in part.tokens)
    return Section(part.id, part.line, passage(part.tokens), has_words, part.mark[0] == "-")


def _summary(tokens: Sequence[Token]) -> Summary:
    blocks = [(one.type, _line(one)) for one in tokens if one.level == 0 and one.nesting >= 0
              and one.type not in ("html_block", "heading_open", "inline")]
    said = [part for one in tokens if one.type == "inline" for part in _words(one.children or ())]
    return Summary(tuple(blocks[:2]), len(_shown(tokens)), tuple(said))


def _words(children: Sequence[Token]) -> Iterator[str | MethodLink]:
    for index, one in enumerate(children):
        if one.type == "method_link":
            yield method_link(children, index)
        elif one.type in ("softbreak", "hardbreak"):
            yield " "
        elif one.type in ("text", "code_inline", "math_inline"):
            yield one.content


def _shown(tokens: Iterable[Token]) -> str:
    """Return the words that a reader sees, in lines; a link to a method as its words or id."""
    lines = []
    for token in tokens:
        if token.type not in _CONTENT:
            continue
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
