"""YAML as a tree of nodes that know their place.

Scalars keep the text the author wrote. Nothing is resolved by YAML's own rules, under which
`no`, `012` and `12:30` become something else.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from methodica.problems import Place

Key = str | int


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A single value and whether it was written without quotes."""

    place: Place
    text: str
    plain: bool
    reported: bool = False
    """Whether it could not be read as written; what does not fit here is then no news."""

    @property
    def value(self) -> str | int | bool | None:
        """The value under the format's own small rules: whole numbers, true, false, nothing."""
        if self.plain:
            if self.text in ("", "~", "null"):
                return None
            if self.text in ("true", "false"):
                return self.text == "true"
            if self.is_number:
                return int(self.text)
        return unicodedata.normalize("NFC", self.text)

    @property
    def is_number(self) -> bool:
        """Whether the text is a whole number as people write it, such as 1976."""
        digits = self.text.removeprefix("-")
        whole = digits.isascii() and digits.isdigit() and len(digits) < 10
        return self.plain and whole and (digits == "0" or digits[0] != "0")


@dataclass(frozen=True, slots=True)
class ListNode:
    """A list of nodes."""

    place: Place
    items: list[Node] = field(default_factory=list)
    reported: bool = False


@dataclass(frozen=True, slots=True)
class MapNode:
    """Keys and values in the order of the file; each key stands once."""

    place: Place
    pairs: dict[str, tuple[ScalarNode, Node]] = field(default_factory=dict)
    reported: bool = False

    def get(self, key: str) -> Node | None:
        """Return the value of `key`, or None."""
        pair = self.pairs.get(key)
        return pair[1] if pair else None


Node = ScalarNode | ListNode | MapNode


def child(node: Node, key: Key) -> Node | None:
    """Return the node one step down, or None."""
    if isinstance(node, MapNode):
        return node.get(str(key))
    if isinstance(node, ListNode) and isinstance(key, int) and 0 <= key < len(node.items):
        return node.items[key]
    return None


def deepest(node: Node, path: tuple[Key, ...]) -> Node:
    """Return the deepest node on `path` that exists."""
    for step in path:
        below = child(node, step)
        if below is None:
            return node
        node = below
    return node


def place_of(node: Node, path: tuple[Key, ...], *, key: bool = False) -> Place:
    """Return the place of the deepest node on `path` that exists; of its key if `key`."""
    for index, step in enumerate(path):
        below = child(node, step)
        if below is None:
            return node.place
        if key and index == len(path) - 1 and isinstance(node, MapNode):
            return node.pairs[str(step)][0].place
        node = below
    return node.place


def to_raw(node: Node) -> object:
    """Return the node as plain lists, dictionaries and scalars, ready for validation."""
    if isinstance(node, MapNode):
        return {key: to_raw(value) for key, (_, value) in node.pairs.items()}
    if isinstance(node, ListNode):
        return [to_raw(item) for item in node.items]
    return node.value


def maps(node: Node) -> Iterator[MapNode]:
    """Yield every map at and under `node`."""
    if isinstance(node, MapNode):
        yield node
        for _, value in node.pairs.values():
            yield from maps(value)
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from maps(item)


def scalars(node: Node, path: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], ScalarNode]]:
    """Yield every scalar value under `node` with its path."""
    if isinstance(node, ScalarNode):
        yield path, node
    elif isinstance(node, ListNode):
        for index, item in enumerate(node.items):
            yield from scalars(item, (*path, index))
    else:
        for key, (_, value) in node.pairs.items():
            yield from scalars(value, (*path, key))
