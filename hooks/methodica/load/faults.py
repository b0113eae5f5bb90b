"""What does not fit a model, in the words of the file: one problem for one mistake.

Pydantic tells every fault by a path and a kind. A value that could not even be read has been
reported before, a misspelled key is not missing as well, and keys that one place lacks are one
problem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from methodica.load.suggest import did_you_mean, nearest
from methodica.model import Alias, Implementation, Origin, Relation, Snapshot, Source, Term
from methodica.model.language import Language
from methodica.model.method import Identifiers
from methodica.model.vocabulary import PropertyGroup
from methodica.problems import Place, Problem
from methodica.source import MapNode, Node, ScalarNode
from methodica.source.node import Key, deepest, place_of

Path = tuple[Key, ...]

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

_OWNERS: dict[str, type[BaseModel]] = {
    "aliases": Alias, "implementations": Implementation, "origin": Origin,
    "relations": Relation, "sources": Source, "identifiers": Identifiers,
    "languages": Language, "releases": Snapshot, "groups": PropertyGroup,
}
"""The model that a field of an entry or of another file holds; else it holds terms."""


def unknown_keys(model: type[BaseModel], node: MapNode) -> list[Problem]:
    """Report the keys of a file that its model does not know."""
    known = list(model.model_fields)
    return [
        Problem("K201", key.place, f'unknown key "{key.text[:_SHOWN]}"',
                did_you_mean(key.text, known))
        for name, (key, _) in node.pairs.items()
        if name not in known
    ]


def misspelled(keys: Iterable[str], known: Iterable[str]) -> set[str | None]:
    """Return the known keys that unknown ones were meant to be: they are not missing as well."""
    known = list(known)
    return {nearest(key, known) for key in keys if key not in known}


def missing_keys(place: Place, names: Sequence[str]) -> Problem:
    """Report all the keys that one place lacks."""
    first = names[0]
    if len(names) == 1:
        return Problem("K202", place, f'the key "{first}" is missing',
                       f'add a line "{first}: …" here; data/README.md shows how')
    listed = ", ".join(f'"{name}"' for name in names[:-1]) + f' and "{names[-1]}"'
    return Problem("K202", place, f"the keys {listed} are missing",
                   f'add a line for each, such as "{first}: …"; data/README.md shows how')


def faults(details: list[ErrorDetails], name: str, root: Node) -> Iterator[Problem]:
    """Yield a problem for each fault, but one for all keys that one place lacks."""
    missing: dict[Path, list[str]] = {}
    for one in _news(details, name, root):
        if one["type"] == "missing":
            missing.setdefault(path_of(one)[:-1], []).append(str(path_of(one)[-1]))
        else:
            yield _problem(one, name, root)
    for path, names in missing.items():
        yield missing_keys(place_of(root, (name, *path)), names)


def _news(details: list[ErrorDetails], name: str, root: Node) -> Iterator[ErrorDetails]:
    """Pass over faults of values that could not be read, and keys that are only misspelled."""
    unknown: dict[Path, list[str]] = {}
    for one in details:
        if one["type"] == "extra_forbidden":
            unknown.setdefault(path_of(one)[:-1], []).append(str(path_of(one)[-1]))
    unkeyed: set[Path] = set()
    for one in details:
        path = path_of(one)
        parent = deepest(root, (name, *path[:-1]))
        if one["type"] == "model_type" and isinstance(parent, MapNode):
            if path[:-1] in unkeyed:
                continue  # a lost key makes all values below it look wrong
            unkeyed.add(path[:-1])
        if deepest(root, (name, *path)).reported:
            continue
        if one["type"] == "missing":
            strange = unknown.get(path[:-1], ())
            nothing_known = isinstance(parent, MapNode) and 0 < len(parent.pairs) == len(strange)
            if nothing_known or nearest(str(path[-1]), strange):
                continue
        yield one


def path_of(detail: ErrorDetails) -> Path:
    """Return the path to a fault, within the field."""
    return tuple(key for key in detail["loc"] if key != "[key]")


def _problem(detail: ErrorDetails, name: str, root: Node) -> Problem:
    path = (name, *path_of(detail))
    kind, context = detail["type"], detail.get("ctx", {})
    shown = str(path[-1])[:_SHOWN]
    if kind == "extra_forbidden":
        owner = _OWNERS.get(name, Term)
        return Problem("K201", place_of(root, path, key=True), f'unknown key "{shown}"',
                       did_you_mean(str(path[-1]), owner.model_fields))
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


def _found(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return f"the number {value}"
    if isinstance(value, str):
        return f'"{value[:_SHOWN]}"'
    return "keys and values" if isinstance(value, dict) else "a list"
