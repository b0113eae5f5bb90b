"""I604: a former id that is in use, was claimed before, or is no id."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.model import is_id
from methodica.problems import Problem
from methodica.text import slug

ACROSS = True


def check(data: Data) -> Iterator[Problem]:
    """Report lines of `formerly` from which no redirect can be made."""
    folders = frozenset(data.folders)
    claimed: dict[str, str] = {}
    for id in sorted(data.entries):
        entry = data.entries[id]
        for index, former in enumerate(entry.method.formerly):
            fault = _fault(former, id, folders, claimed)
            if fault:
                yield Problem("I604", entry.place("formerly", index), *fault)
            claimed.setdefault(former, id)


def _fault(
    former: str, id: str, folders: frozenset[str], claimed: dict[str, str]
) -> tuple[str, str] | None:
    if former == id:
        return f'"{former}" is the id that the entry has now', "delete it; list only earlier ids"
    if not is_id(former):
        better = slug(former)
        return (f'"{former}" is not an id',
                f'write "{better}", if that was the folder\'s name' if better else "delete it")
    if former in folders:
        return (f'"{former}" is the id of another entry',
                "delete it; an address can lead to one page only")
    if claimed.get(former) == id:
        return f'"{former}" stands twice', "delete one of the two"
    if former in claimed:
        return (f'"{former}" is already a former id of "{claimed[former]}"',
                "keep it in the entry that really had this id, and delete the other line")
    return None
