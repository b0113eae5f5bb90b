"""The words of parsed prose without any marks: for descriptions, tables and exports."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown_it.token import Token

Namer = Callable[[str, bool], tuple[str, str | None]]
"""Gives a method's name, as at the beginning of a sentence or inside one, and its language
where it is not the text's."""

_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", "…")


def begins_sentence(tokens: Sequence[Token], idx: int) -> bool:
    """Tell whether a sentence begins with the token at `idx`."""
    before = "".join(token.content for token in tokens[:idx]).rstrip()
    return not before or before.endswith(_SENTENCE_ENDS)


def words(tokens: Sequence[Token], named: Namer) -> str:
    """Return the words of some tokens without any marks."""
    parts: list[str] = []
    for token in tokens:
        children = token.children or []
        for i, one in enumerate(children):
            if one.type == "method_link":
                name, _ = named(one.meta["id"], begins_sentence(children, i))
                parts.append(one.meta["text"] or name)
            elif one.type in ("softbreak", "hardbreak"):
                parts.append(" ")
            elif one.type in ("text", "code_inline", "math_inline"):
                parts.append(one.content)
    return " ".join("".join(parts).split()).replace(" .", ".").replace(" ,", ",")
