"""YAML into nodes, from the parser's events and with limits checked on the way.

The composer of PyYAML is not used: its C form overflows the stack on deep nesting. Anchors,
aliases and tags are refused, duplicate keys reported, and nothing is ever constructed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from sys import intern
from typing import Any

import yaml

from methodica.problems import Place, Problem
from methodica.source.document import Document
from methodica.source.node import ListNode, MapNode, Node, ScalarNode
from methodica.source.scalar import hiding_escapes, misreading
from methodica.source.slips import joined, slip
from methodica.text.characters import has_hidden

MAX_DEPTH = 12
"""Deepest nesting; an entry needs five levels."""

MAX_NODES = 20_000
"""Most values in one file; a large vocabulary file has about 1,000."""

MAX_ESCAPES = 5
"""How many escapes of one value are reported one by one."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_BLANKS = re.compile("[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_HIDDEN = "\u200b"


class _StopError(Exception):
    """Ends the reading of one file after a problem that leaves nothing to go on with."""


class _Builder:
    """Turns the events of one document into a node, without recursion."""

    def __init__(self, document: Document, text: str, line_offset: int) -> None:
        self.document = document
        self.text = text
        self.offset = line_offset
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.stack: list[tuple[MapNode | ListNode, list[ScalarNode | None]]] = []
        self.count = 0
        self.documents = 0
        self.anchors: list[tuple[Place, str]] = []
        self.joined: list[Problem] = []
        self.repeated: dict[int, tuple[MapNode, list[ScalarNode]]] = {}
        self.name, self.lines = document.name, document.lines
        self.may_hide = "\\" in text or has_hidden(text)
        self.has_escapes = "\\" in text
        self.has_blanks = _BLANKS.search(text) is not None

    def place(self, mark: Any, length: int = 1) -> Place:
        line = mark.line + self.offset
        excerpt = self.lines[line] if line < len(self.lines) else ""
        return Place(self.name, line + 1, mark.column + 1, length, excerpt)

    def finish(self, error: Problem | None = None) -> list[Problem]:
        """Return all problems; anchors and aliases belong together and are one.

        A syntax error says better what happened than the joined lines on the way to it.
        """
        self.problems += [error] if error else self.joined
        self.problems += self._repetitions()
        if self.anchors:
            place, first = self.anchors[0]
            kind = "alias" if first.startswith("*") else "anchor"
            more = f", with {len(self.anchors) - 1} more" if len(self.anchors) > 1 else ""
            self.refuse("S105", place, f'YAML {kind} "{first}"{more}',
                        "write the value out where it is needed; quote a text that begins "
                        "with & or *")
        return self.problems

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
                if all(None not in keys for _, keys in self.stack):
                    self.refuse("S104", node.place, "a key must be a single word",
                                "write the key as plain text before the colon")
                pending.append(None)
            else:
                pending.append(node)
        else:
            key = pending.pop()
            if key is not None and not key.reported:
                self._pair(parent, key, node)

    def _pair(self, parent: MapNode, key: ScalarNode, node: Node) -> None:
        if key.text in parent.pairs:
            self.repeated.setdefault(id(parent), (parent, []))[1].append(key)
        else:
            parent.pairs[key.text] = (key, node)

    def _repetitions(self) -> Iterator[Problem]:
        """Report repeated keys, once for each block: a key above them may have been lost."""
        for parent, (key, *others) in self.repeated.values():
            line = parent.pairs[key.text][0].place.line
            more = f", and {len(others)} more keys" if others else ""
            yield Problem("S106", key.place, f'the key "{key.text[:60]}" stands twice{more}',
                          f"join it with the one in line {line}" + (
                              ", or write the key that they belong to above them" if others
                              else ""))

    def open(self, node: MapNode | ListNode) -> None:
        self.add(node)
        self.stack.append((node, []))
        if len(self.stack) > MAX_DEPTH:
            self.refuse("S103", node.place, f"nested more than {MAX_DEPTH} levels deep",
                        "write the values as plain lists and keys, as in data/README.md")
            raise _StopError

    def take(self, event: Any) -> None:
        """Handle one event of the parser."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse("S104", self.place(event.start_mark), "a second document begins here",
                            'delete the line "---"; a file holds one entry')
                raise _StopError
        if not isinstance(event, yaml.NodeEvent):
            if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
                self.stack.pop()
            return
        self.count += 1
        if self.count > MAX_NODES:
            self.refuse("S103", self.place(event.start_mark), f"more than {MAX_NODES} values",
                        "shorten the file")
            raise _StopError
        if _is_marked(event):
            self._refuse_specials(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open(ListNode(self.place(event.start_mark), reported=_is_marked(event)))
        elif isinstance(event, yaml.MappingStartEvent):
            self.open(MapNode(self.place(event.start_mark), reported=_is_marked(event)))
        else:
            self.add(ScalarNode(self.place(event.start_mark), "", plain=False, reported=True))

    def _refuse_specials(self, event: Any) -> None:
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self.anchors.append((self.place(event.start_mark), f"{sign}{event.anchor}"))
        if getattr(event, "tag", None) is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse("S105", self.place(event.start_mark), f'YAML tag "{tag}"',
                        "delete the tag; quote a text that begins with !")

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        is_line = end.line == start.line
        place = self.place(start, end.column - start.column or 1 if is_line else 1)
        before = len(self.problems) + len(self.joined)
        if self.has_escapes and event.style == '"':
            self._escapes(event)
        text = event.value
        if self.may_hide and has_hidden(text):
            text = "".join(char for char in text if not has_hidden(char))
        if self.has_blanks and _BLANKS.search(self.text, start.index, end.index):
            text = " ".join(text.split())
        if self._awaits_key():
            text = intern(text)  # the same few words in every file
        plain = not event.style
        if plain and not is_line:
            self._join(start.line, end.line)
        elif plain:
            if misreading(text) is not None or text[-1:] == '"':
                self._trap(ScalarNode(place, text, plain))
        elif "\n" in text and len(self.problems) + len(self.joined) == before:
            self.joined.append(
                Problem("S104", place, "a text of several lines", "write it in one line"))
        if len(self.problems) + len(self.joined) > before or _is_marked(event):
            self.add(ScalarNode(place, " ".join(text.split()), plain, reported=True))
        else:
            self.add(ScalarNode(place, text, plain))

    def _join(self, first: int, last: int) -> None:
        """Report an unquoted text that swallows the next line, mostly through an indentation."""
        first, last, lines = first + self.offset, last + self.offset, self.document.lines
        second = next((n for n in range(first + 1, last) if lines[n].strip()), last)
        found = joined(lines, first, second)
        place = self.document.place(found.line + 1, found.column + 1, found.length)
        self.joined.append(Problem("S104", place, found.what, found.mend))

    def _escapes(self, event: Any) -> None:
        """Report escapes such as "\\u200b", which write a hidden character visibly."""
        first, last = event.start_mark.index, event.end_mark.index
        written = self.text[first:last]
        for index, escape, name in islice(hiding_escapes(written), MAX_ESCAPES):
            row = written.count("\n", 0, index)
            column = index - written.rfind("\n", 0, index) if row else (
                event.start_mark.column + index + 1)
            place = self.document.place(event.start_mark.line + 1 + row + self.offset, column,
                                        len(escape))
            mend = "delete it"
            if re.match(r"[A-Za-z]{2}", written[index + 1 :]) and len(escape) == 2:
                mend = "write the backslash twice, or delete the escape"
            self.refuse("S108", place, f"the escape {escape} hides {name}", mend)

    def _trap(self, node: ScalarNode) -> None:
        """Report plain texts that YAML reads as something else than was written."""
        is_key = self._awaits_key()
        if node.is_number or (not is_key and node.text in ("", "~", "null", "true", "false")):
            return
        if node.text.endswith('"') and node.text.count('"') == 1:
            self.refuse("S104", node.place, "a quote ends this text and none begins it",
                        'put a quote (") before the text too')
            return
        read = misreading(node.text)
        if read and not node.text:
            self.refuse("S104", node.place, "the key is empty", "write the key before the colon")
        elif read and is_key and node.text == "<<":
            self.refuse("S105", node.place, "the YAML merge key <<",
                        "write the keys out where they are needed")
        elif read:
            choice = read in ("true", "false")
            other = f", or {read} if that is meant" if choice and not is_key else ""
            other = other or (" if it is a text" if "number" in read or read.isdigit() else "")
            word = ", not as a word" if choice else ""
            self.refuse("S107", node.place,
                        f"YAML reads {node.text} without quotes as {read}{word}",
                        f'write "{node.text}"{other}')

    def _awaits_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1][0], MapNode) and (
            not self.stack[-1][1])


def _is_marked(event: Any) -> bool:
    """Tell whether a value has a tag or an anchor, which is reported once for all."""
    return event.anchor is not None or getattr(event, "tag", None) is not None


def parse_yaml(
    document: Document, text: str | None = None, *, line_offset: int = 0
) -> tuple[Node | None, list[Problem]]:
    """Parse a document, or a piece of it that begins `line_offset` lines down, into nodes.

    Hidden characters have been reported by `read_document`; they are passed over here, so that
    they neither stop the parser nor shift a place.
    """
    text = document.text if text is None else text
    builder = _Builder(document, text, line_offset)
    text = _UNREADABLE.sub(_HIDDEN, _BLANKS.sub(" ", text))
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _StopError:
        return None, builder.finish()
    except yaml.YAMLError as error:
        return None, builder.finish(_syntax_problem(error, document, text, line_offset))
    return builder.root, builder.finish()


def _syntax_problem(
    error: yaml.YAMLError, document: Document, text: str, offset: int
) -> Problem:
    lines = text.removesuffix("\n").split("\n")
    found = slip(error, lines)
    line = min(found.line, len(lines) - 1)
    column = found.column if found.line == line else len(lines[line])
    code = "S105" if found.what == "a YAML tag" else "S104"
    return Problem(code, document.place(line + 1 + offset, column + 1, found.length), found.what,
                   found.mend)
