"""Plain data into YAML, the one way in which programs write it: the counterpart of `reader`.

Block style, two spaces a level, one line a text, every text in double quotes. Knows nothing of
what an entry is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_BARE = re.compile(r"[a-z][a-z0-9]*(-[A-Za-z0-9]+)*(@[0-9a-f]{8})?")
_MISREAD = frozenset(("yes", "no", "on", "off", "true", "false", "null", "y", "n"))


class Word(str):
    """A word of the format rather than a text: it stands without quotes where YAML keeps it."""

    __slots__ = ()


Plain = str | int | Sequence["Plain"] | Mapping[str, "Plain"]
"""What can be written; a bool is an int to Python and is written as `true` or `false`."""


def write_yaml(pairs: Mapping[str, Plain]) -> str:
    """Return keys and values as YAML, which `parse_yaml` reads back as the same."""
    return "".join(f"{line}\n" for line in _block(pairs))


def _block(value: Sequence[Plain] | Mapping[str, Plain]) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, below in value.items():
            if below and isinstance(below, (Mapping, list, tuple)):
                yield f"{_scalar(Word(key))}:"
                yield from (f"  {line}" for line in _block(below))
            else:
                yield f"{_scalar(Word(key))}: {_scalar(below)}"
        return
    for item in value:
        lines = _block(item) if isinstance(item, Mapping) else iter((_scalar(item),))
        yield f"- {next(lines)}"
        yield from (f"  {line}" for line in lines)


def _scalar(value: Plain) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Word) and _BARE.fullmatch(value) and value not in _MISREAD:
        return str(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value) if isinstance(value, int) else "[]"
