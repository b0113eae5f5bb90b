"""Nodes against a model: every fault as a problem at its place, and the rest as a model.

What does not fit is cut out of the tree, so that the rules can go on with what remains and
one mistake does not hide another.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from methodica.load.faults import Path, faults, missing_keys, misspelled, path_of, unknown_keys
from methodica.problems import Problem
from methodica.source import ListNode, MapNode, Node, to_raw
from methodica.source.node import child

M = TypeVar("M", bound=BaseModel)

_ROUNDS = 8
"""Cutting a required value makes its item incomplete, which is cut in the next round."""

def validate(model: type[M], node: Node | None, place_node: Node) -> tuple[M, Node, list[Problem]]:
    """Return an instance of `model`, the tree that fits it, and the problems.

    Fields that are missing or beyond use are left blank in the instance (empty text, empty
    mapping, None); rules pass over blanks, and with any problem nothing is built.
    """
    if not isinstance(node, MapNode):
        problem = Problem("K203", place_node.place, "expected keys and values",
                          'write lines of the form "key: value", as in data/README.md')
        problems = [] if node is not None and node.reported else [problem]
        return _blank(model), MapNode(place_node.place), problems
    problems = unknown_keys(model, node)
    meant = misspelled(node.pairs, model.model_fields)
    missing: list[str] = []
    kept = MapNode(node.place, {k: v for k, v in node.pairs.items() if k in model.model_fields})
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        below = kept.get(name)
        if below is None:
            if field.is_required() and name not in meant:
                missing.append(name)
            values[name] = _blank_value(model, name)
            continue
        value, fitting, more = _fit(model, name, below, node)
        problems += more
        values[name] = value
        if fitting is None:
            del kept.pairs[name]
        else:
            kept.pairs[name] = (kept.pairs[name][0], fitting)
    if missing:
        problems.append(missing_keys(node.place, missing))
    return model.model_construct(**values), kept, problems


@cache
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    annotation: Any = field.annotation
    for extra in field.metadata:
        annotation = _annotated(annotation, extra)
    return TypeAdapter(annotation)


def _annotated(annotation: Any, extra: Any) -> Any:
    from typing import Annotated

    return Annotated[annotation, extra]


def _fit(
    model: type[BaseModel], name: str, node: Node, root: Node
) -> tuple[Any, Node | None, list[Problem]]:
    """Validate one field, cutting what does not fit until the rest does."""
    problems: list[Problem] = []
    tree: Node | None = node
    for attempt in range(_ROUNDS):
        if tree is None:
            break
        try:
            return _adapter(model, name).validate_python(to_raw(tree)), tree, problems
        except ValidationError as error:
            details = error.errors(include_url=False)
            if attempt == 0:
                problems = list(faults(details, name, root))
            cuts = {_cut(one) for one in details}
            for path in sorted(cuts, key=lambda path: [str(k).zfill(9) for k in path],
                               reverse=True):
                tree = without(tree, path) if tree is not None else None
    return _blank_value(model, name), None, problems


def _cut(detail: ErrorDetails) -> Path:
    path = path_of(detail)
    return path[:-1] if detail["type"] in ("missing", "too_short") else path


def without(node: Node, path: Path) -> Node | None:
    """Return the tree without the deepest node on `path`, or None where that is the whole tree.

    A path may go deeper than the tree: a plain text can stand for an alias with a `text`.
    """
    below = child(node, path[0]) if path else None
    if below is None:
        return None
    head, rest = path[0], path[1:]
    fitting = without(below, rest)
    if isinstance(node, ListNode):
        items = list(node.items)
        assert isinstance(head, int)
        items[head : head + 1] = [] if fitting is None else [fitting]
        return ListNode(node.place, items)
    assert isinstance(node, MapNode)
    pairs = dict(node.pairs)
    if fitting is None:
        del pairs[str(head)]
    else:
        pairs[str(head)] = (pairs[str(head)][0], fitting)
    return MapNode(node.place, pairs)


def _blank_value(model: type[BaseModel], name: str) -> Any:
    field = model.model_fields[name]
    if not field.is_required():
        return field.get_default(call_default_factory=True)
    annotation: Any = field.annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _blank(annotation)
    origin = getattr(annotation, "__origin__", annotation)
    if origin is int:
        return 0
    if origin is tuple:
        return ()
    return {} if "Mapping" in str(origin) else ""


def _blank(model: type[M]) -> M:
    return model.model_construct(
        **{name: _blank_value(model, name) for name in model.model_fields}
    )
