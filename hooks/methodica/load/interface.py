"""The files under `data/interface`: every text of the interface in one language each."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from methodica.model import PLURAL_CATEGORIES, Phrase
from methodica.problems import Place, Problem
from methodica.source import ListNode, MapNode, Node, ScalarNode, read_yaml
from methodica.source.node import child, deepest, place_of


@dataclass(frozen=True, slots=True)
class Interface:
    """The texts of one language by dotted key, with their places."""

    language: str
    node: Node
    phrases: Mapping[str, Phrase] = field(default_factory=dict)
    missing: bool = False
    """Whether there is no file at all."""

    def place(self, key: str, form: str | None = None) -> Place:
        """Return the place of a text or of one of its plural forms, or of the group above it."""
        return place_of(self.node, (*key.split("."), *([form] if form else [])))

    def key_place(self, key: str) -> Place:
        """Return the place of a key itself."""
        return place_of(self.node, tuple(key.split(".")), key=True)

    def texts(self) -> Iterator[tuple[str, str | None, str, Place]]:
        """Yield key, plural form or None, text and place of every text."""
        for key, phrase in self.phrases.items():
            if isinstance(phrase, str):
                yield key, None, phrase, self.place(key)
            else:
                for form, text in phrase.items():
                    yield key, form, text, self.place(key, form)

    def gap(self, key: str) -> str | None:
        """Return the first part of a key that is not in the file, or None."""
        node, parts = self.node, key.split(".")
        for length, part in enumerate(parts, start=1):
            below = child(node, part)
            if below is None:
                return ".".join(parts[:length])
            node = below
        return None

    def forms(self, key: str) -> tuple[str, ...]:
        """Return the plural forms of a text as written, including those that do not fit."""
        node = deepest(self.node, tuple(key.split(".")))
        return tuple(node.pairs) if isinstance(node, MapNode) else ()


def load_interface(
    folder: Path, codes: Sequence[str], name_of: Callable[[Path], str]
) -> tuple[dict[str, Interface], list[Problem]]:
    """Load the texts of every language in `codes`."""
    loaded: dict[str, Interface] = {}
    problems: list[Problem] = []
    for code in codes:
        path = folder / f"{code}.yml"
        start, name = ListNode(Place(name_of(path))), name_of(path)
        if not path.exists():
            loaded[code] = Interface(code, start, missing=True)
            continue
        node, found = read_yaml(path, name)
        problems += found
        phrases: dict[str, Phrase] = {}
        if isinstance(node, MapNode):
            _flatten(node, "", phrases, problems)
        elif node is not None or not found:
            problems.append(Problem("K203", (node or start).place, "expected keys and values",
                                    'write lines of the form "key: value", as in the other files '
                                    "of this folder"))
        loaded[code] = Interface(code, node or start, phrases)
    return loaded, problems


def _flatten(
    node: MapNode, prefix: str, phrases: dict[str, Phrase], problems: list[Problem]
) -> None:
    for key, (_, value) in node.pairs.items():
        path = f"{prefix}{key}"
        if isinstance(value, MapNode) and set(value.pairs) <= set(PLURAL_CATEGORIES):
            texts = {name: _text(form, problems) for name, (_, form) in value.pairs.items()}
            phrases[path] = {name: text for name, text in texts.items() if text is not None}
        elif isinstance(value, MapNode):
            _flatten(value, f"{path}.", phrases, problems)
        else:
            text = _text(value, problems)
            if text is not None:
                phrases[path] = text


def _text(node: Node, problems: list[Problem]) -> str | None:
    """Return the text of a node; anything else is a problem, unless it has been reported."""
    if isinstance(node, ScalarNode) and (node.reported or isinstance(node.value, str)):
        if not node.reported and not node.text.strip():
            problems.append(Problem("K205", node.place, "the text is empty", "fill it in"))
        return unicodedata.normalize("NFC", node.text)
    problems.append(Problem("K203", node.place, "expected text", "write a text in quotes"))
    return None
