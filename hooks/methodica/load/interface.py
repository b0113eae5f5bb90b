"""The files under `data/interface`: every text of the interface in one language each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from methodica.model import PLURAL_CATEGORIES, Phrase
from methodica.problems import Place, Problem
from methodica.source import ListNode, MapNode, Node, ScalarNode, read_yaml
from methodica.source.node import place_of, to_raw


@dataclass(frozen=True, slots=True)
class Interface:
    """The texts of one language by dotted key, with their places."""

    language: str
    node: Node
    phrases: Mapping[str, Phrase] = field(default_factory=dict)

    def place(self, key: str) -> Place:
        """Return the place of a text, or of the nearest group above it."""
        return place_of(self.node, tuple(key.split(".")))


def load_interface(
    folder: Path, codes: Sequence[str], name_of: Callable[[Path], str]
) -> tuple[dict[str, Interface], list[Problem]]:
    """Load the texts of every language in `codes`."""
    loaded: dict[str, Interface] = {}
    problems: list[Problem] = []
    for code in codes:
        path = folder / f"{code}.yml"
        node, found = read_yaml(path, name_of(path))
        problems += found
        phrases: dict[str, Phrase] = {}
        if isinstance(node, MapNode):
            _flatten(node, "", phrases, problems)
        loaded[code] = Interface(code, node or ListNode(Place(name_of(path))), phrases)
    return loaded, problems


def _flatten(
    node: MapNode, prefix: str, phrases: dict[str, Phrase], problems: list[Problem]
) -> None:
    for key, (_, value) in node.pairs.items():
        path = f"{prefix}{key}"
        if isinstance(value, MapNode) and set(value.pairs) <= set(PLURAL_CATEGORIES):
            forms = to_raw(value)
            assert isinstance(forms, dict)
            phrases[path] = {name: str(text) for name, text in forms.items()}
        elif isinstance(value, MapNode):
            _flatten(value, f"{path}.", phrases, problems)
        elif isinstance(value, ScalarNode) and isinstance(value.value, str):
            phrases[path] = value.value
        else:
            problems.append(Problem("K203", value.place, "expected text",
                                    "write a text in quotes"))
