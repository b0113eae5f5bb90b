"""Nodes against a model: every fault as a problem at its place, and the rest as a model.

What does not fit is cut out of the tree, so that the rules can go on with what remains and
one mistake does not hide another.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from methodica.load.suggest import did_you_mean
from methodica.problems import Problem
from methodica.source import ListNode, MapNode, Node, to_raw
from methodica.source.node import Key, child, place_of

M = TypeVar("M", bound=BaseModel)
Path = tuple[Key, ...]

_ROUNDS = 8
"""Cutting a required value makes its item incomplete, which is cut in the next round."""

_KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "dict_type": "keys and values",
    "mapping_type": "keys and values",
    "model_type": "keys and values",
    "model_attributes_type": "keys and values",
    "tuple_type": "a list",
    "list_type": "a list",
}
_MENDS = {
    "text": "write a text; put quotes around it when it looks like a number or a date",
    "a whole number": "write digits without quotes, such as 1997",
    "true or false": "write true or false without quotes",
    "keys and values": 'write indented lines of the form "key: value" below it',
    "a list": 'give each item its own line, beginning with "- "',
}


def validate(model: type[M], node: Node | None, place_node: Node) -> tuple[M, Node, list[Problem]]:
    """Return an instance of `model`, the tree that fits it, and the problems.

    Fields that are missing or beyond use are left blank in the instance (empty text, empty
    mapping, None); rules pass over blanks, and with any problem nothing is built.
    """
    if not isinstance(node, MapNode):
        problem = Problem("K203", place_node.place, "expected keys and values",
                          _MENDS["keys and values"])
        return _blank(model), MapNode(place_node.place), [problem]
    problems = _unknown_keys(model, node)
    kept = MapNode(node.place, {k: v for k, v in node.pairs.items() if k in model.model_fields})
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        below = kept.get(name)
        if below is None:
            if field.is_required():
                problems.append(_missing(node, name))
            values[name] = _blank_value(model, name)
            continue
        value, fitting, more = _fit(model, name, below, node)
        problems += more
        values[name] = value
        if fitting is None:
            del kept.pairs[name]
        else:
            kept.pairs[name] = (kept.pairs[name][0], fitting)
    return model.model_construct(**values), kept, problems


def _unknown_keys(model: type[BaseModel], node: MapNode) -> list[Problem]:
    known = list(model.model_fields)
    return [
        Problem("K201", key.place, f'unknown key "{key.text}"', did_you_mean(key.text, known))
        for name, (key, _) in node.pairs.items()
        if name not in known
    ]


def _missing(node: Node, name: str) -> Problem:
    return Problem("K202", node.place, f'the key "{name}" is missing',
                   f'add a line "{name}: …" here; data/README.md shows how')


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
                problems = [_problem(one, name, root) for one in details]
            cuts = {_cut(one) for one in details}
            for path in sorted(cuts, key=lambda path: [str(k).zfill(9) for k in path],
                               reverse=True):
                tree = without(tree, path) if tree is not None else None
    return _blank_value(model, name), None, problems


def _path(detail: ErrorDetails) -> Path:
    return tuple(key for key in detail["loc"] if key != "[key]")


def _cut(detail: ErrorDetails) -> Path:
    path = _path(detail)
    return path[:-1] if detail["type"] in ("missing", "too_short") else path


def without(node: Node, path: Path) -> Node | None:
    """Return the tree without the node at `path`, or None where that is the whole tree."""
    if not path or child(node, path[0]) is None:
        return None if not path else node
    head, rest = path[0], path[1:]
    below = child(node, head)
    assert below is not None
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


def _problem(detail: ErrorDetails, name: str, root: Node) -> Problem:
    path = (name, *_path(detail))
    kind, context = detail["type"], detail.get("ctx", {})
    shown = str(path[-1])
    if kind == "extra_forbidden":
        parent = _parent_fields(detail, root, path)
        return Problem("K201", place_of(root, path, key=True), f'unknown key "{shown}"', parent)
    if kind == "missing":
        place = place_of(root, path[:-1])
        return Problem("K202", place, f'the key "{shown}" is missing',
                       f'add a line "{shown}: …" here; data/README.md shows how')
    place = place_of(root, path)
    if kind in ("enum", "literal_error"):
        allowed = [part.strip("' ") for part in str(context["expected"]).replace(" or ", ", ")
                   .split(",")]
        return Problem("K204", place, f'"{detail["input"]}" is not one of the allowed words',
                       did_you_mean(str(detail["input"]), allowed))
    if kind in ("string_too_short", "too_short"):
        return Problem("K205", place, f'"{shown}" is empty', "fill it in, or delete the key")
    if kind in ("string_too_long", "too_long"):
        return Problem("K205", place, f"longer than {context['max_length']} characters",
                       "shorten it")
    expected = _KINDS.get(kind, "another kind of value")
    found = "nothing" if detail["input"] is None else _found(detail["input"])
    return Problem("K203", place, f"expected {expected}, found {found}",
                   _MENDS.get(expected, "compare it with data/README.md"))


def _parent_fields(detail: ErrorDetails, root: Node, path: Path) -> str:
    """Suggest a key that the same place knows, from the model that refused this one."""
    from methodica.model import Alias, Implementation, Origin, Relation, Source, Term
    from methodica.model.language import Language
    from methodica.model.method import Identifiers
    from methodica.model.vocabulary import PropertyGroup

    owners: dict[str, type[BaseModel]] = {
        "aliases": Alias, "implementations": Implementation, "origin": Origin,
        "relations": Relation, "sources": Source, "identifiers": Identifiers,
        "languages": Language, "groups": PropertyGroup,
    }
    owner = owners.get(str(path[0]), Term)
    return did_you_mean(str(path[-1]), owner.model_fields)


def _found(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return f"the number {value}"
    if isinstance(value, str):
        return f'"{value[:60]}"'
    return "keys and values" if isinstance(value, dict) else "a list"


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
