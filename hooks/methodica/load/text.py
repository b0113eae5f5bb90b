"""The prose of an entry in one language, with its front matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from methodica.load.memory import Later, Memory
from methodica.load.mend import mended
from methodica.load.validate import validate
from methodica.model import SECTIONS, TextHead
from methodica.problems import Place, Problem
from methodica.source import Document, ListNode, Node, read_document, split_front_matter
from methodica.source.document import MAX_ENTRY, REMEMBERED
from methodica.source.node import Key, place_of
from methodica.text import Mention, Prose, fingerprint
from methodica.text.mentions import TEXT, mentions
from methodica.text.normal import digest
from methodica.text.prose import MAX_PARTS, parse_prose

MAX_BRACKETS = 2_000
"""Most opening brackets in a text; each may begin a link, and a long text has about 50."""


@dataclass(frozen=True, slots=True)
class Text:
    """The prose of an entry in one language."""

    language: str
    document: Document
    head: TextHead
    body_line: int
    """Line of the file, from 1, in which the body begins."""
    body_start: int
    """The same as a number of characters."""
    fingerprint: str
    """Fingerprint of the words, which translations follow."""
    parsed: Later[Prose]
    head_nodes: Later[Node]
    sections: tuple[str, ...] = SECTIONS
    """Ids of the sections that the text must have, in order."""

    @property
    def prose(self) -> Prose:
        """What the body says."""
        return self.parsed()

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
        return place_of(self.head_nodes(), path)


def prose_name(document: Document) -> str:
    """Return the name by which a memory knows the prose of a file; the rest has the file's own."""
    return f"{document.name} prose"


def load_text(
    language: str, path: Path, name: str, sections: tuple[str, ...] = SECTIONS,
    *, mending: bool = False, memory: Memory | None = None,
) -> tuple[Text | None, list[Problem]]:
    """Load a prose file with its front matter; `mending` as in `load_entry`."""
    document, problems = read_document(path, name, MAX_ENTRY)
    if document is None:
        return None, problems
    text, more = _text_of(document, language, sections, mending, None if mending else memory)
    return text, [*problems, *more]


@lru_cache(REMEMBERED)
def _text_of(
    document: Document, language: str, sections: tuple[str, ...], mending: bool,
    memory: Memory | None,
) -> tuple[Text | None, tuple[Problem, ...]]:
    if memory is None:
        return _read(document, language, sections, mending)
    basis = digest(document.text)
    said = memory.recall(document.name, basis)
    with suppress(ValueError):  # whatever was said, this program has not said it
        if said is not None:
            return _recalled(said, document, language, sections, memory), ()
    text, problems = _read(document, language, sections, mending)
    if text and not problems:
        start = f"{text.body_line} {text.body_start} {text.fingerprint}"
        memory.keep(document.name, basis, f"{start}\n{text.head.model_dump_json()}")
        memory.keep(prose_name(document), basis, _form().dump_json(text.prose).decode())
        text.head_nodes.let_go()
    return text, problems


def _read(
    document: Document, language: str, sections: tuple[str, ...], mending: bool
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
    prose = parse_prose(parts.body)
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
    index = len(document.text) - len(parts.body)
    text = Text(language, document, head, parts.body_line, index, fingerprint(parts.body),
                Later(partial(_prose, document, index), prose),
                Later(partial(_head_nodes, document), head_node or ListNode(document.place())),
                sections)
    return text, tuple(problems)


def _recalled(
    said: str, document: Document, language: str, sections: tuple[str, ...], memory: Memory
) -> Text:
    """Return a text of which nothing is read but its front matter; ValueError where it cannot."""
    start, head = said.split("\n")
    line, index, words = start.split()
    return Text(language, document, TextHead.model_validate_json(head), int(line), int(index),
                words, Later(partial(_recalled_prose, document, int(index), memory)),
                Later(partial(_head_nodes, document)), sections)


def _recalled_prose(document: Document, start: int, memory: Memory) -> Prose:
    """Return the prose of a file as a memory knows it, else parsed anew."""
    said = memory.recall(prose_name(document), digest(document.text))
    if said is not None:
        with suppress(ValidationError):
            return _form().validate_json(said, strict=True)
    return _prose(document, start)


def _prose(document: Document, start: int) -> Prose:
    """Parse a body that was parsed before."""
    prose = parse_prose(document.text[start:])
    assert prose is not None, "it had not too many parts"
    return prose


def _head_nodes(document: Document) -> Node:
    """Return the nodes of a front matter that was read before."""
    parts, _ = split_front_matter(document)
    start = ListNode(document.place())
    return validate(TextHead, parts.head, parts.head or start)[1]


@cache
def _form() -> TypeAdapter[Prose]:
    return TypeAdapter(Prose)


def forget_texts() -> None:
    """Let go of the texts that stay read."""
    _text_of.cache_clear()
