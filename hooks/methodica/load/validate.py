"""Nodes against a model: every fault as a problem at its place, and the rest as a model.

What does not fit is cut out of the tree, so that the rules can go on with what remains and
one mistake does not hide another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from methodica.load.suggest import did_you_mean, nearest
from methodica.problems import Problem
from methodica.source import ListNode, MapNode, Node, ScalarNode, to_raw
from methodica.source.node import Key, child, deepest, place_of

M = TypeVar("M", bound=BaseModel)
Path = tuple[Key, ...]

_ROUNDS = 8
"""Cutting a required value makes its item incomplete, which is cut in the next round."""

_SHOWN = 60
"""How much of a wrong value a message repeats."""

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
_SHORT_FORMS = {("aliases", "model_type"): "text", ("properties", "tuple_type"): "text"}
"""What is mostly written where the model also takes something longer."""

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
                          'write lines of the form "key: value", as in data/README.md')
        problems = [] if node is not None and node.reported else [problem]
        return _blank(model), MapNode(place_node.place), problems
    problems = _unknown_keys(model, node)
    misspelled = _misspelled(node.pairs, model.model_fields)
    kept = MapNode(node.place, {k: v for k, v in node.pairs.items() if k in model.model_fields})
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        below = kept.get(name)
        if below is None:
            if field.is_required() and name not in misspelled:
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
        Problem("K201", key.place, f'unknown key "{key.text[:_SHOWN]}"',
                did_you_mean(key.text, known))
        for name, (key, _) in node.pairs.items()
        if name not in known
    ]


def _misspelled(keys: Iterable[str], known: Iterable[str]) -> set[str | None]:
    """Return the known keys that unknown ones were meant to be: they are not missing as well."""
    known = list(known)
    return {nearest(key, known) for key in keys if key not in known}


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
                problems = [_problem(one, name, root) for one in _news(details, name, root)]
            cuts = {_cut(one) for one in details}
            for path in sorted(cuts, key=lambda path: [str(k).zfill(9) for k in path],
                               reverse=True):
                tree = without(tree, path) if tree is not None else None
    return _blank_value(model, name), None, problems


def _news(details: list[ErrorDetails], name: str, root: Node) -> Iterator[ErrorDetails]:
    """Pass over faults of values that could not be read, and keys that are only misspelled."""
    unknown: dict[Path, list[str]] = {}
    for one in details:
        if one["type"] == "extra_forbidden":
            unknown.setdefault(_path(one)[:-1], []).append(str(_path(one)[-1]))
    for one in details:
        path = _path(one)
        if deepest(root, (name, *path)).reported:
            continue
        if one["type"] == "missing":
            strange, parent = unknown.get(path[:-1], ()), deepest(root, (name, *path[:-1]))
            nothing_known = isinstance(parent, MapNode) and 0 < len(parent.pairs) == len(strange)
            if nothing_known or nearest(str(path[-1]), strange):
                continue
        yield one


def _path(detail: ErrorDetails) -> Path:
    return tuple(key for key in detail["loc"] if key != "[key]")


def _cut(detail: ErrorDetails) -> Path:
    path = _path(detail)
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


def _problem(detail: ErrorDetails, name: str, root: Node) -> Problem:
    path = (name, *_path(detail))
    kind, context = detail["type"], detail.get("ctx", {})
    shown = str(path[-1])[:_SHOWN]
    if kind == "extra_forbidden":
        parent = _parent_fields(detail, root, path)
        return Problem("K201", place_of(root, path, key=True), f'unknown key "{shown}"', parent)
    if kind == "missing":
        place = place_of(root, path[:-1])
        return Problem("K202", place, f'the key "{shown}" is missing',
                       f'add a line "{shown}: …" here; data/README.md shows how')
    is_key = detail["loc"][-1:] == ("[key]",)
    place = place_of(root, path, key=is_key)
    if kind in ("enum", "literal_error"):
        allowed = [part.strip("' ") for part in str(context["expected"]).replace(" or ", ", ")
                   .split(",")]
        return Problem("K204", place, f"{_found(detail['input'])} is not one of the allowed words",
                       did_you_mean(str(detail["input"]), allowed))
    if is_key and kind in ("string_too_short", "string_too_long"):
        length = "short" if kind == "string_too_short" else "long"
        return Problem("K205", place, f'the key "{shown}" is too {length}',
                       "compare it with data/README.md")
    if kind in ("string_too_short", "too_short"):
        is_item = isinstance(deepest(root, path[:-1]), ScalarNode) or isinstance(path[-1], int)
        what = "the item" if is_item else f'"{shown}"'
        return Problem("K205", place, f"{what} is empty", "fill it in, or delete it")
    if kind == "string_too_long":
        return Problem("K205", place, f"longer than {context['max_length']} characters",
                       "shorten it")
    expected = _SHORT_FORMS.get((name, kind)) or _KINDS.get(kind, "another kind of value")
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
        return f'"{value[:_SHOWN]}"'
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
