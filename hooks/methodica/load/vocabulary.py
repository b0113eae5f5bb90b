"""The files under `data/vocabulary`: one for each list, one for each property's values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from methodica.load.validate import validate
from methodica.model import Property, Vocabulary
from methodica.model.base import MAX_ID, Frozen
from methodica.model.vocabulary import PropertyGroup, Term
from methodica.problems import Place, Problem
from methodica.source import ListNode, MapNode, Node, ScalarNode, list_folder, read_yaml
from methodica.source.node import Key, place_of

M = TypeVar("M", bound=Frozen)

PROPERTIES = "properties"
"""Folder of the property files; `properties.yml` beside it gives their groups and order."""


class TermList(Frozen):
    """`fields.yml`, `families.yml`, `kinds.yml` and `special.yml`."""

    terms: tuple[Term, ...]


class GroupList(Frozen):
    """`properties.yml`."""

    groups: tuple[PropertyGroup, ...]


@dataclass(frozen=True, slots=True)
class VocabularyFile:
    """A file of the vocabulary with its places."""

    name: str
    path: Path
    node: Node
    terms: tuple[tuple[Term, tuple[Key, ...]], ...]
    """Each term of the file and the path to it."""
    written: Node
    """All nodes of the file, also those that do not fit."""

    def place(self, *path: Key, key: bool = False) -> Place:
        """Return the place of a value."""
        return place_of(self.node, path, key=key)

    def ids(self, key: str) -> frozenset[str]:
        """Return the ids in the list `key`, including those of terms that do not fit.

        Empty where one of them cannot be read: then nothing can be said about other ids.
        """
        found = self.written.get(key) if isinstance(self.written, MapNode) else None
        items = found.items if isinstance(found, ListNode) else []
        nodes = [item.get("id") if isinstance(item, MapNode) else None for item in items]
        ids = [node.value if isinstance(node, ScalarNode) else None for node in nodes]
        read = [id for id in ids if isinstance(id, str) and 0 < len(id) <= MAX_ID]
        return frozenset(read) if len(read) == len(ids) else frozenset()


TERM_FILES = ("fields", "families", "kinds", "special")


def load_vocabulary(
    folder: Path, name_of: Callable[[Path], str]
) -> tuple[Vocabulary, tuple[VocabularyFile, ...], list[Problem]]:
    """Load all vocabulary files of a folder."""
    problems: list[Problem] = []
    files: list[VocabularyFile] = []
    lists: dict[str, tuple[Term, ...]] = {}
    for stem in TERM_FILES:
        value, node, path, written = _read(TermList, folder / f"{stem}.yml", name_of, problems)
        lists[stem] = value.terms
        terms = tuple((term, ("terms", n)) for n, term in enumerate(value.terms))
        files.append(VocabularyFile(name_of(path), path, node, terms, written))
    groups, node, path, written = _read(GroupList, folder / f"{PROPERTIES}.yml", name_of, problems)
    files.append(VocabularyFile(
        name_of(path), path, node,
        tuple((group, ("groups", n)) for n, group in enumerate(groups.groups)),
        written,
    ))
    properties: dict[str, Property] = {}
    for path in list_folder(folder / PROPERTIES).files:
        if path.suffix != ".yml":
            continue
        one, node, _, written = _read(Property, path, name_of, problems)
        values = tuple((term, ("values", n)) for n, term in enumerate(one.values))
        files.append(VocabularyFile(name_of(path), path, node, ((one, ()), *values), written))
        if one.id:  # blank where the file does not fit
            properties[one.id] = one
    vocabulary = Vocabulary(groups=groups.groups, properties=properties, **lists)
    return vocabulary, tuple(files), problems


def _read(
    model: type[M], path: Path, name_of: Callable[[Path], str], problems: list[Problem]
) -> tuple[M, Node, Path, Node]:
    node, found = read_yaml(path, name_of(path))
    start = node or ListNode(Place(name_of(path)))
    value, tree, more = validate(model, node, start)
    problems += found if found and node is None else found + more
    return value, tree, path, start
