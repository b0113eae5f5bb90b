"""YAML into nodes, from the parser's events and with limits checked on the way.

The composer of PyYAML is not used: its C form overflows the stack on deep nesting. Anchors,
aliases and tags are refused, duplicate keys reported, and nothing is ever constructed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from yaml.resolver import Resolver

from methodica.problems import Place, Problem
from methodica.source.document import Document, read_document
from methodica.source.node import ListNode, MapNode, Node, ScalarNode
from methodica.text import hidden_characters

MAX_DEPTH = 12
"""Deepest nesting; an entry needs five levels."""

MAX_NODES = 20_000
"""Most values in one file; a large vocabulary file has about 1,000."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = Resolver()
_TEXT = "tag:yaml.org,2002:str"

_MENDS = (
    ("mapping values are not allowed", "put quotes around a text that contains a colon"),
    ("cannot start any token", "indent with spaces, and put quotes around a text that begins "
     "with a special character such as @, ` or %"),
    ("did not find expected key", "align the keys of one block in one column, and close every "
     "quote and bracket"),
    ("could not find expected ':'", "write the key, a colon, a space and the value"),
    ("did not find expected '-'", "begin each item of the list with \"- \" in one column"),
    ("unexpected end of stream", "close the quote or bracket that was opened"),
    ("did not find expected ',' or", "close the bracket and put a comma between the items"),
    ("escape", "write a backslash twice, or use single quotes"),
)


class _Stop(Exception):
    """Ends the reading of one file after a problem that leaves nothing to go on with."""


class _Builder:
    """Turns the events of one document into a node, without recursion."""

    def __init__(self, document: Document, line_offset: int) -> None:
        self.document = document
        self.offset = line_offset
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.stack: list[tuple[MapNode | ListNode, list[ScalarNode | None]]] = []
        self.count = 0
        self.documents = 0

    def place(self, mark: Any, length: int = 1) -> Place:
        return self.document.place(mark.line + 1 + self.offset, mark.column + 1, length)

    def refuse(self, code: str, place: Place, what: str, mend: str) -> None:
        self.problems.append(Problem(code, place, what, mend))

    def add(self, node: Node) -> None:
        """Put a finished or opened node where it belongs."""
        if not self.stack:
            self.root = node
            return
        parent, pending = self.stack[-1]
        if isinstance(parent, ListNode):
            parent.items.append(node)
        elif not pending:
            if not isinstance(node, ScalarNode):
                self.refuse("S104", node.place, "a key must be a single word",
                            "write the key as plain text before the colon")
                pending.append(None)
            else:
                pending.append(node)
        else:
            key = pending.pop()
            if key is not None:
                self._pair(parent, key, node)

    def _pair(self, parent: MapNode, key: ScalarNode, node: Node) -> None:
        if key.text in parent.pairs:
            first = parent.pairs[key.text][0].place.line
            self.refuse("S106", key.place, f'the key "{key.text}" stands twice',
                        f"join it with the one in line {first}")
        else:
            parent.pairs[key.text] = (key, node)

    def open(self, node: MapNode | ListNode) -> None:
        self.add(node)
        self.stack.append((node, []))
        if len(self.stack) > MAX_DEPTH:
            self.refuse("S103", node.place, f"nested more than {MAX_DEPTH} levels deep",
                        "write the values as plain lists and keys, as in data/README.md")
            raise _Stop

    def take(self, event: Any) -> None:
        """Handle one event of the parser."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse("S104", self.place(event.start_mark), "a second document begins here",
                            'delete the line "---"; a file holds one entry')
                raise _Stop
        if not isinstance(event, yaml.NodeEvent):
            if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
                self.stack.pop()
            return
        self.count += 1
        if self.count > MAX_NODES:
            self.refuse("S103", self.place(event.start_mark), f"more than {MAX_NODES} values",
                        "shorten the file")
            raise _Stop
        self._refuse_specials(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open(ListNode(self.place(event.start_mark)))
        elif isinstance(event, yaml.MappingStartEvent):
            self.open(MapNode(self.place(event.start_mark)))
        else:
            self.add(ScalarNode(self.place(event.start_mark), "", plain=False))

    def _refuse_specials(self, event: Any) -> None:
        place = self.place(event.start_mark)
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self.refuse("S105", place, f'YAML anchor or alias "{sign}{event.anchor}"',
                        "write the value out where it is needed; quote a text that begins "
                        "with & or *")
        if getattr(event, "tag", None) is not None:
            self.refuse("S105", place, f'YAML tag "{event.tag}"',
                        "delete the tag; quote a text that begins with !")

    def _scalar(self, event: Any) -> None:
        plain = event.style is None or event.style == ""
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 1
        place = self.place(start, max(1, length))
        node = ScalarNode(place, event.value, plain)
        is_key = bool(self.stack) and isinstance(self.stack[-1][0], MapNode) and (
            not self.stack[-1][1]
        )
        if plain and not is_key:
            self._trap(node)
        for _, name in list(hidden_characters(event.value))[:3]:
            if "\\" in place.excerpt:
                self.refuse("S108", place, f"hidden character {name}", "delete it")
        self.add(node)

    def _trap(self, node: ScalarNode) -> None:
        """Report plain texts that YAML reads as something else than was written."""
        if node.text in ("", "~", "null", "true", "false") or node.is_number:
            return
        tag = _RESOLVER.resolve(yaml.ScalarNode, node.text, (True, False))
        if tag != _TEXT:
            kind = tag.rsplit(":", 1)[-1]
            names = {"bool": "yes or no", "float": "a decimal number", "timestamp": "a date",
                     "int": "another number", "null": "nothing"}
            self.refuse("S107", node.place,
                        f"{node.text} without quotes is read by YAML as {names.get(kind, kind)}",
                        f'write "{node.text}"')


def parse_yaml(
    document: Document, text: str | None = None, *, line_offset: int = 0
) -> tuple[Node | None, list[Problem]]:
    """Parse a document, or a piece of it that begins `line_offset` lines down, into nodes."""
    builder = _Builder(document, line_offset)
    try:
        for event in yaml.parse(document.text if text is None else text, Loader=_LOADER):
            builder.take(event)
    except _Stop:
        return None, builder.problems
    except yaml.YAMLError as error:
        builder.problems.append(_syntax_problem(error, document, line_offset))
        return None, builder.problems
    return builder.root, builder.problems


def _syntax_problem(error: yaml.YAMLError, document: Document, offset: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable")
    line = min(mark.line + 1 + offset, len(document.lines)) if mark else 1
    column = mark.column + 1 if mark and mark.line + offset < len(document.lines) else 1
    mend = next((mend for sign, mend in _MENDS if sign in what),
                "compare the line and the one before it with data/README.md")
    return Problem("S104", document.place(line, column), f"not valid YAML: {what}", mend)


def read_yaml(path: Path, name: str) -> tuple[Node | None, list[Problem]]:
    """Read a YAML file into nodes; None where nothing of it can be used."""
    document, problems = read_document(path, name)
    if document is None:
        return None, problems
    node, more = parse_yaml(document)
    return node, problems + more
