"""The words of a summary without any marks: for descriptions, tables and exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from methodica.text.passage import MethodLink

Namer = Callable[[str, bool], tuple[str, str | None]]
"""Gives a method's name, as at the beginning of a sentence or inside one, and its language
where it is not the text's."""


def words(parts: Iterable[str | MethodLink], named: Namer) -> str:
    """Return words and links to methods as one text without any marks."""
    said = "".join(one if isinstance(one, str) else one.words or named(one.id, one.begins)[0]
                   for one in parts)
    return " ".join(said.split()).replace(" .", ".").replace(" ,", ",")
