"""Values whose meaning is certain though they are written wrongly, as they should be written.

A text that YAML would read as a number where the model asks for a text, and a quoted number
where it asks for a number. Anything that could mean two things stays a problem.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pydantic import BaseModel, ValidationError

from methodica.load.faults import Path, path_of
from methodica.problems import Problem
from methodica.source import ListNode, Node, ScalarNode, to_raw
from methodica.source.node import scalars

MISREAD = "S107"
_NOTHING = ("", "~", "null")


def mended(
    model: type[BaseModel], node: Node, problems: list[Problem]
) -> tuple[Node, list[Problem]]:
    """Return the tree with such values written properly, and the problems that remain.

    Whether a text fits its place is left to the validation that follows.
    """
    misread = {one.place for one in problems if one.code == MISREAD}
    values = {scalar.place for _, scalar in scalars(node)}
    rest = [one for one in problems if one.code != MISREAD or one.place not in values]
    node = _changed(node, lambda _, one: (
        replace(one, plain=False, reported=False) if one.place in misread else one))
    wrong = _wrong(model, node)
    return _changed(node, lambda path, one: (
        replace(one, plain=not one.plain) if path in wrong and _is_certain(one) else one)), rest


def _is_certain(one: ScalarNode) -> bool:
    """Whether the other way of quoting gives a value of another type, and one that is there."""
    return one.text not in _NOTHING and type(one.value) is not type(
        replace(one, plain=not one.plain).value)


def _wrong(model: type[BaseModel], node: Node) -> set[Path]:
    """Return the paths of values that do not fit the model."""
    try:
        model.model_validate(to_raw(node))
    except ValidationError as error:
        return {path_of(one) for one in error.errors(include_url=False)}
    return set()


def _changed(
    node: Node, change: Callable[[Path, ScalarNode], ScalarNode], path: Path = ()
) -> Node:
    """Return the tree with every value changed."""
    if isinstance(node, ScalarNode):
        return change(path, node)
    if isinstance(node, ListNode):
        items = [_changed(item, change, (*path, n)) for n, item in enumerate(node.items)]
        return replace(node, items=items)
    return replace(node, pairs={key: (name, _changed(below, change, (*path, key)))
                                for key, (name, below) in node.pairs.items()})
