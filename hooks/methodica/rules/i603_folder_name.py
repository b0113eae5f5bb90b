"""I603: a folder whose name cannot be an id."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from methodica.load import Data
from methodica.load.data import METHOD_FILE
from methodica.model import is_id
from methodica.model.base import MAX_ID
from methodica.problems import Place, Problem
from methodica.text import slug

RESERVED = frozenset({
    "index", "con", "prn", "aux", "nul",
    *(f"{device}{number}" for device in ("com", "lpt") for number in range(10)),
})
"""The page of all methods, and names that Windows keeps for devices."""


def check(data: Data) -> Iterator[Problem]:
    """Report folders under `methods/` that are not named as an id."""
    folders = dict.fromkeys(data.folders)
    for name in folders:
        fault = _fault(name)
        if fault:
            entry = data.entries.get(name)
            path = data.scope.root / "methods" / name / METHOD_FILE
            place = Place(entry.name if entry else data.scope.name(path))
            yield Problem("I603", place, f'the folder name "{name}" {fault}', _mend(name, folders))


def _fault(name: str) -> str | None:
    if name in RESERVED:
        return "is reserved"
    if len(name) > MAX_ID:
        return f"is longer than {MAX_ID} characters"
    return None if is_id(name) else "is not an id"


def _mend(name: str, folders: Collection[str]) -> str:
    better = slug(name)
    if better and better not in RESERVED and better not in folders and len(name) <= MAX_ID:
        return f'rename the folder to "{better}"'
    return ("name the folder after the method in English, lower case, words joined by hyphens, "
            'such as "ridge-regression"')
