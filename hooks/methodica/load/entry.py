"""One entry as loaded: the model, the nodes that know places, and the texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from methodica.load.mend import mended
from methodica.load.validate import validate
from methodica.model import SECTIONS, Alias, Method, TextHead
from methodica.problems import Place, Problem
from methodica.source import (
    Document,
    ListNode,
    MapNode,
    Node,
    comments,
    parse_yaml,
    read_document,
    split_front_matter,
)
from methodica.source.document import MAX_ENTRY, REMEMBERED
from methodica.source.file import forget_files
from methodica.source.node import Key, place_of
from methodica.text import Mention, Prose, fingerprint
from methodica.text.mentions import TEXT, mentions
from methodica.text.normal import digest
from methodica.text.prose import MAX_PARTS, Parse, parse_anew

MAX_BRACKETS = 2_000
"""Most opening brackets in a text; each may begin a link, and a long text has about 50."""


@dataclass(frozen=True, slots=True)
class Text:
    """The prose of an entry in one language."""

    language: str
    document: Document
    head: TextHead
    head_node: Node
    body_line: int
    """Line of the file, from 1, in which the body begins."""
    body_start: int
    """The same as a number of characters."""
    prose: Prose
    fingerprint: str
    """Fingerprint of the words, which translations follow."""
    sections: tuple[str, ...] = SECTIONS
    """Ids of the sections that the text must have, in order."""

    @property
    def body(self) -> str:
        """What stands below the front matter; cut out anew, for thousands of texts are kept."""
        return self.document.text[self.body_start :]

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written at all, which T501 or T505 says better than many rules."""
        return not self.body.strip() and not self.head.written

    @property
    def parts(self) -> Mapping[str, str]:
        """The Markdown of each section as written, without its heading."""
        lines = self.body.split("\n")
        starts = [0, *(section.line for section in self.prose.sections[1:])]
        ends = [*(start - 1 for start in starts[1:]), len(lines)]
        return {section.id: "\n".join(lines[start:end]).strip("\n")
                for section, start, end in zip(self.prose.sections, starts, ends, strict=True)}

    def place(self, line: int, column: int = 1, length: int = 1) -> Place:
        """Return the place of a line and column of the body."""
        return self.document.place(self.body_line + line - 1, column, length)

    def mentions(
        self, kind: str, wanted: Callable[[str], bool] = lambda target: True
    ) -> Iterator[tuple[Mention, Place]]:
        """Yield the mentions of one kind with their places, or those whose target is `wanted`.

        Without such a target nothing is searched; for pieces of plain text, always.
        """
        if kind != TEXT and not any(map(wanted, self.prose.targets.get(kind, ()))):
            return
        for one in mentions(self.body):
            if one.kind == kind and wanted(one.target):
                yield one, self.place(one.line, one.column)

    def within(self, mention: Mention, place: Place, index: int) -> Place:
        """Return the place of a character of a formula that is mentioned at `place`."""
        before = mention.target[:index].split("\n")
        row = mention.target.split("\n")[len(before) - 1]
        down = len(before) - 1
        if place.excerpt[place.column - 1 :].strip() == "$$":
            down += 1
        elif not down:
            return place.on(row).moved(index)
        return self.place(mention.line + down).on(row).moved(len(before[-1]))

    def head_place(self, *path: Key) -> Place:
        """Return the place of a value in the front matter."""
        return place_of(self.head_node, path)


@dataclass(frozen=True, slots=True)
class Entry:
    """A method with its places and texts; blank where the file did not fit the model."""

    id: str
    name: str
    """Path of the file as a person would type it."""
    method: Method
    tree: Node
    """The nodes that the model was made from."""
    written: Node
    """All nodes of the file, also those that do not fit."""
    fingerprint: str
    """Fingerprint of the file as it is written."""
    texts: Mapping[str, Text] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    """Languages whose text is there and cannot be read at all."""

    @property
    def folder(self) -> str:
        """Path of the folder as a person would type it."""
        return self.name.rpartition("/")[0]

    def place(self, *path: Key, key: bool = False) -> Place:
        """Return the place of a value of the model, or of its key."""
        return place_of(self.tree, path, key=key)

    def keys(self, *path: Key) -> tuple[str, ...]:
        """Return the keys as written under `path`, including those that do not fit."""
        node: Node | None = self.written
        for step in path:
            node = node.get(str(step)) if isinstance(node, MapNode) else None
        return tuple(node.pairs) if isinstance(node, MapNode) else ()

    def named(self) -> Iterator[tuple[str, str, Place]]:
        """Yield language, text and place of each preferred name."""
        for language, text in self.method.names.items():
            yield language, text, self.place("names", language)

    def also_named(self) -> Iterator[tuple[str, Alias, Place]]:
        """Yield language, alias and place of each alias."""
        for language, aliases in self.method.aliases.items():
            for index, alias in enumerate(aliases):
                yield language, alias, self.place("aliases", language, index, "text")

    def all_named(self) -> Iterator[tuple[str, str, Alias | None, Place]]:
        """Yield language, text, alias and place of each name; a preferred one has no alias."""
        for language, text, place in self.named():
            yield language, text, None, place
        for language, alias, place in self.also_named():
            yield language, alias.text, alias, place


def load_entry(
    id: str, path: Path, name: str, *, mending: bool = False
) -> tuple[Entry | None, list[Problem]]:
    """Load `method.yml`; None where the file cannot be parsed at all.

    With `mending`, values whose meaning is certain are read as they were meant.
    """
    document, problems = read_document(path, name, MAX_ENTRY)
    if document is None:
        return None, problems
    entry, more = _entry_of(document, id, mending)
    return entry, [*problems, *more]


@lru_cache(REMEMBERED)
def _entry_of(
    document: Document, id: str, mending: bool
) -> tuple[Entry | None, tuple[Problem, ...]]:
    node, problems = parse_yaml(document)
    if mending and node:
        node, problems = mended(Method, node, problems)
    problems = [*problems, *(comments(document) if isinstance(node, MapNode) else ())]
    if node is None and problems:
        return None, tuple(problems)
    start = ListNode(document.place())
    method, tree, more = validate(Method, node, node or start)
    seal = digest(document.text)
    return Entry(id, document.name, method, tree, node or start, seal), (*problems, *more)


def load_text(
    language: str, path: Path, name: str, sections: tuple[str, ...] = SECTIONS,
    *, mending: bool = False, parse: Parse = parse_anew,
) -> tuple[Text | None, list[Problem]]:
    """Load a prose file with its front matter; `mending` as in `load_entry`."""
    document, problems = read_document(path, name, MAX_ENTRY)
    if document is None:
        return None, problems
    text, more = _text_of(document, language, sections, mending, parse)
    return text, [*problems, *more]


@lru_cache(REMEMBERED)
def _text_of(
    document: Document, language: str, sections: tuple[str, ...], mending: bool, parse: Parse
) -> tuple[Text | None, tuple[Problem, ...]]:
    parts, problems = split_front_matter(document)
    if mending and parts.head:
        meant, problems = mended(TextHead, parts.head, problems)
        parts = replace(parts, head=meant)
    if parts.body.count("[") > MAX_BRACKETS:
        place = document.place(parts.body_line)
        many = Problem("S103", place, f"more than {MAX_BRACKETS} brackets in one text",
                       "delete those that begin no link and no source")
        return None, (*problems, many)
    prose = parse(document.name, parts.body)
    if prose is None:
        many = Problem("S103", document.place(parts.body_line),
                       f"more than {MAX_PARTS:,} words, cells and marks in one text",
                       "shorten it; a long text has about 250")
        return None, (*problems, many)
    head, head_node = TextHead.model_construct(follows="", written="", reviewed=()), None
    if parts.head is not None or not problems:
        start = ListNode(document.place())
        head, head_node, more = validate(TextHead, parts.head, parts.head or start)
        problems = [*problems, *more]
    text = Text(language, document, head, head_node or ListNode(document.place()),
                parts.body_line, len(document.text) - len(parts.body), prose,
                fingerprint(parts.body), sections)
    return text, tuple(problems)


def forget() -> None:
    """Let go of the files that stay parsed."""
    _entry_of.cache_clear()
    _text_of.cache_clear()
    forget_files()
