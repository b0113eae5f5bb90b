"""T514: reviewers of a text that are not GitHub handles."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.model import is_handle
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report items of `reviewed` that name nobody on GitHub, or somebody twice."""
    for _, text in data.texts():
        seen: set[str] = set()
        for index, handle in enumerate(text.head.reviewed):
            if not is_handle(handle):
                yield Problem("T514", text.head_place("reviewed", index),
                              f'"{handle}" is not a GitHub handle', _mend(handle))
            elif handle.lower() in seen:
                yield Problem("T514", text.head_place("reviewed", index),
                              f'"{handle}" stands twice', "delete one of the two")
            seen.add(handle.lower())


def _mend(handle: str) -> str:
    bare = handle.strip().rstrip("/").rpartition("/")[2].removeprefix("@")
    if is_handle(bare):
        return f'write "{bare}"'
    return "write the name in the person's address on GitHub: letters, digits and hyphens"
