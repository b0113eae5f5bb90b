"""One entry as loaded: the model, the nodes that know places, and the texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path

from pydantic import ValidationError

from methodica.load.memory import Later, Memory
from methodica.load.mend import mended
from methodica.load.text import Text, forget_texts
from methodica.load.validate import validate
from methodica.model import Alias, Method
from methodica.problems import Place, Problem
from methodica.source import (
    Document,
    ListNode,
    MapNode,
    Node,
    comments,
    parse_yaml,
    read_document,
)
from methodica.source.document import MAX_ENTRY, REMEMBERED
from methodica.source.file import forget_files
from methodica.source.node import Key, place_of
from methodica.text.normal import digest


@dataclass(frozen=True, slots=True)
class Nodes:
    """What a file is made of, and where in it."""

    fitting: Node
    """The nodes that the model was made from."""
    written: Node
    """All nodes, also those that do not fit."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A method with its places and texts; blank where the file did not fit the model."""

    id: str
    document: Document
    method: Method
    source_keys: tuple[str, ...]
    """Keys of the sources as written, including those that do not fit."""
    nodes: Later[Nodes]
    texts: Mapping[str, Text] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    """Languages whose text is there and cannot be read at all."""

    @property
    def name(self) -> str:
        """Path of the file as a person would type it."""
        return self.document.name

    @property
    def folder(self) -> str:
        """Path of the folder as a person would type it."""
        return self.name.rpartition("/")[0]

    def place(self, *path: Key, key: bool = False) -> Place:
        """Return the place of a value of the model, or of its key."""
        return place_of(self.nodes().fitting, path, key=key)

    def keys(self, *path: Key) -> tuple[str, ...]:
        """Return the keys as written under `path`, including those that do not fit."""
        return _keys(self.nodes().written, *path)

    def spelled(self) -> Iterator[tuple[str, str, Alias | None, tuple[Key, ...]]]:
        """Yield language, text, alias and path of each name; a preferred one has no alias."""
        for language, text in self.method.names.items():
            yield language, text, None, ("names", language)
        for language, aliases in self.method.aliases.items():
            for index, alias in enumerate(aliases):
                yield language, alias.text, alias, ("aliases", language, index, "text")


def load_entry(
    id: str, path: Path, name: str, *, mending: bool = False, memory: Memory | None = None
) -> tuple[Entry | None, list[Problem]]:
    """Load `method.yml`; None where the file cannot be parsed at all.

    With `mending`, values whose meaning is certain are read as they were meant. With a memory, a
    file in which nothing was wrong is not parsed until somebody asks for a place.
    """
    document, problems = read_document(path, name, MAX_ENTRY)
    if document is None:
        return None, problems
    entry, more = _entry_of(document, id, mending, None if mending else memory)
    return entry, [*problems, *more]


@lru_cache(REMEMBERED)
def _entry_of(
    document: Document, id: str, mending: bool, memory: Memory | None
) -> tuple[Entry | None, tuple[Problem, ...]]:
    if memory is None:
        return _read(document, id, mending)
    basis = digest(document.text)
    said = memory.recall(document.name, basis)
    if said is not None:
        with suppress(ValidationError):  # whatever said it, it was not this program
            method = Method.model_validate_json(said)
            nodes = Later(partial(_nodes, document))
            return Entry(id, document, method, tuple(method.sources), nodes), ()
    entry, problems = _read(document, id, mending)
    if entry and not problems:
        memory.keep(document.name, basis, entry.method.model_dump_json())
        entry.nodes.let_go()
    return entry, problems


def _read(
    document: Document, id: str, mending: bool = False
) -> tuple[Entry | None, tuple[Problem, ...]]:
    node, problems = parse_yaml(document)
    if mending and node:
        node, problems = mended(Method, node, problems)
    problems = [*problems, *(comments(document) if isinstance(node, MapNode) else ())]
    if node is None and problems:
        return None, tuple(problems)
    start = ListNode(document.place())
    method, fitting, more = validate(Method, node, node or start)
    nodes = Nodes(fitting, node or start)
    entry = Entry(id, document, method, _keys(nodes.written, "sources"),
                  Later(partial(_nodes, document), nodes))
    return entry, (*problems, *more)


def _nodes(document: Document) -> Nodes:
    """Return the nodes of a file that was read before."""
    entry, _ = _read(document, "")
    assert entry is not None, "it could be parsed"
    return entry.nodes()


def _keys(node: Node | None, *path: Key) -> tuple[str, ...]:
    for step in path:
        node = node.get(str(step)) if isinstance(node, MapNode) else None
    return tuple(node.pairs) if isinstance(node, MapNode) else ()


def forget() -> None:
    """Let go of the files that stay parsed."""
    _entry_of.cache_clear()
    forget_texts()
    forget_files()
