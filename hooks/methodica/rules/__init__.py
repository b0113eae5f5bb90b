"""What data must satisfy beyond their shape: one rule, one file, one code.

A rule module is named after its code (`a203_joined_aliases.py`) and has one function
`check(data)` that yields problems. Its help text is `problems/help/A203.md`, its golden cases
are `tests/problems/A203/`. Deleting the three deletes the rule; nothing else knows it.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module

from methodica.load import Data, Scope, load
from methodica.problems import ERROR, Problem, in_order

Rule = Callable[[Data], Iterator[Problem]]

_MODULE = re.compile(r"([a-z]\d{3})_\w+")


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule of this package by its code."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        match = _MODULE.fullmatch(module.name)
        if match:
            found[match.group(1).upper()] = import_module(f"{__name__}.{module.name}").check
    return dict(sorted(found.items()))


def check(scope: Scope) -> tuple[Data, list[Problem]]:
    """Load the data of a folder and return them with all problems, in order."""
    data = load(scope)
    return data, problems_of(data)


def problems_of(data: Data) -> list[Problem]:
    """Return all problems of loaded data, of shape and of meaning, in order."""
    found = list(data.problems)
    for rule in rules().values():
        found.extend(rule(data))
    return in_order(found)


def errors(problems: list[Problem]) -> list[Problem]:
    """Return the problems with which nothing is built."""
    return [one for one in problems if one.severity == ERROR]
