"""What data must satisfy beyond their shape: one rule, one file, one code.

A rule module is named after its code (`a203_joined_aliases.py`) and has one function
`check(data)` that yields problems. Its help text is `problems/help/A203.md`, its golden cases
are `tests/problems/A203/`. Deleting the three deletes the rule; nothing else knows it.

A rule looks at each entry and each contrast by itself: at its files, the languages, the vocabulary,
the release, the ids of all entries and the sources that it may cite. One that compares entries says
so by `ACROSS = True`. So what was sound in a former build need not be looked at again.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TypeVar

from methodica.load import Contrast, Data, Entry, Scope, load
from methodica.problems import ERROR, Problem, in_order
from methodica.text.normal import digest

Owner = TypeVar("Owner", Entry, Contrast)
Rule = Callable[[Data], Iterator[Problem]]

_MODULE = re.compile(r"([a-z]\d{3})_\w+")

SOUND = "sound"
"""What is kept of a folder in which no rule found anything."""


@cache
def _modules() -> Mapping[str, ModuleType]:
    """Return the module of every rule by its code."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        match = _MODULE.fullmatch(module.name)
        if match:
            found[match.group(1).upper()] = import_module(f"{__name__}.{module.name}")
    return dict(sorted(found.items()))


@cache
def rules(*, across: bool | None = None) -> Mapping[str, Rule]:
    """Return every rule by its code; with `across`, those that compare entries, or the others."""
    return {code: module.check for code, module in _modules().items()
            if across in (None, getattr(module, "ACROSS", False))}


def check(scope: Scope) -> tuple[Data, list[Problem]]:
    """Load the data of a folder and return them with all problems, in order."""
    data = load(scope)
    return data, problems_of(data)


def problems_of(data: Data) -> list[Problem]:
    """Return all problems of loaded data, of shape and of meaning, in order.

    What a memory knows to be sound is looked at only by rules that compare entries.
    """
    memory = data.scope.memory
    if memory is None or data.problems:
        return in_order([*data.problems, *_found(rules(), data)])
    bases = _bases(data)
    new = {folder for folder, basis in bases.items() if memory.recall(folder, basis) != SOUND}
    part = replace(data, entries=_those(data.entries, new), contrasts=_those(data.contrasts, new))
    found = [*_found(rules(across=False), part), *_found(rules(across=True), data)]
    files = {one.place.file for one in found}
    for folder in new - files - {file.rpartition("/")[0] for file in files}:
        memory.keep(folder, bases[folder], SOUND)
    return in_order(found)


def _those(owners: Mapping[str, Owner], folders: Collection[str]) -> dict[str, Owner]:
    return {id: one for id, one in owners.items() if one.folder in folders}


def _found(rules: Mapping[str, Rule], data: Data) -> Iterator[Problem]:
    for rule in rules.values():
        yield from rule(data)


def _bases(data: Data) -> Mapping[str, str]:
    """Return by folder what a rule can learn of an entry or contrast by itself: a fingerprint."""
    words = (data.languages, data.vocabulary, data.release)
    rest = digest(*(one.model_dump_json() for one in words), *data.folders)
    return {one.folder: digest(rest, *data.source_keys(one), *_written(one))
            for one in data.owners()}


def _written(owner: Entry | Contrast) -> Iterator[str]:
    yield owner.id
    yield owner.document.text if isinstance(owner, Entry) else ""
    for code, text in sorted(owner.texts.items()):
        yield code
        yield text.document.text


def errors(problems: list[Problem]) -> list[Problem]:
    """Return the problems with which nothing is built."""
    return [one for one in problems if one.severity == ERROR]
