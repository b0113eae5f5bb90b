"""The Markdown of an entry's prose: CommonMark with tables, formulas, `[[method]]`, `[@source]`.

Makes tokens by markdown-it-py and knows nothing of what becomes of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

_METHOD = re.compile(r"\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
_CITE = re.compile(r"\[(@[^\[\]\n]*)\]")
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", "…")


def begins_sentence(tokens: Sequence[Token], idx: int) -> bool:
    """Tell whether a sentence begins with the token at `idx`."""
    before = "".join(token.content for token in tokens[:idx]).rstrip()
    return not before or before.endswith(_SENTENCE_ENDS)


def _method_rule(state: StateInline, silent: bool) -> bool:
    match = _METHOD.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("method_link", "", 0)
        token.meta = {"id": match.group(1).strip(), "text": (match.group(2) or "").strip()}
        token.content = match.group()
    state.pos = match.end()
    return True


def _cite_rule(state: StateInline, silent: bool) -> bool:
    match = _CITE.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        keys = [part.strip().removeprefix("@") for part in match.group(1).split(";")]
        token.meta = {"keys": keys}
        token.content = match.group()
    state.pos = match.end()
    return True


def _remembering(rule: Any) -> Any:
    """Wrap an inline rule so that its tokens keep the offsets between which it matched."""

    def wrapped(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            for token in state.tokens[before:]:
                token.meta.setdefault("at", start)
                token.meta.setdefault("end", state.pos)
        return True

    return wrapped


def _math_rule(rule: Any) -> Any:
    """Wrap the plugin's rule, which takes the last character for the one before the first.

    So "$x$ is 5" would be no formula, for no digit may stand before one.
    """

    def wrapped(state: StateInline, silent: bool) -> bool:
        source, state.src = state.src, state.src + " " if state.pos == 0 else state.src
        matched = bool(rule(state, silent))
        state.src = source
        return matched

    return wrapped


MAX_FILLED = 1000
"""Most empty cells that markdown-it fills rows up with before a table ends; else 65,536."""


@cache
def parser(*, placing: bool = False) -> MarkdownIt:
    """Return the one parser; with `placing`, inline tokens keep their offsets, which costs.

    HTML is recognized so that it can be refused, and every address is let through so that a
    bad one can be pointed at; whoever writes the tokens escapes the first and drops the second.
    """
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": 20}).enable("table")
    md.use(dollarmath_plugin, allow_labels=False, allow_space=False, allow_digits=False)
    md.disable("reference")
    tables = import_module("markdown_it.rules_block.table")
    tables.MAX_AUTOCOMPLETED_CELLS = MAX_FILLED  # type: ignore[attr-defined]
    md.inline.ruler.before("link", "method_link", _method_rule)
    md.inline.ruler.before("link", "citation", _cite_rule)
    for rule in md.inline.ruler.__rules__:
        fn = _math_rule(rule.fn) if rule.name == "math_inline" else rule.fn
        rule.fn = _remembering(fn) if placing else fn
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    return md
