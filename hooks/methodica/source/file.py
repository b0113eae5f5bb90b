"""A YAML file as nodes; it stays parsed as long as nothing in it changes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from methodica.problems import Problem
from methodica.source.document import REMEMBERED, Document, forget_documents, read_document
from methodica.source.node import Node
from methodica.source.reader import parse_yaml


def read_yaml(path: Path, name: str) -> tuple[Node | None, list[Problem]]:
    """Read a YAML file into nodes; None where nothing of it can be used."""
    document, problems = read_document(path, name)
    if document is None:
        return None, problems
    node, more = _parsed(document)
    return node, [*problems, *more]


@lru_cache(REMEMBERED)
def _parsed(document: Document) -> tuple[Node | None, tuple[Problem, ...]]:
    node, problems = parse_yaml(document)
    return node, tuple(problems)


def forget_files() -> None:
    """Let go of the files that stay read."""
    _parsed.cache_clear()
    forget_documents()
