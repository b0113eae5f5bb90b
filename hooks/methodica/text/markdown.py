"""The Markdown of an entry's prose: CommonMark with tables, formulas, `[[method]]`, `[@source]`.

Makes tokens by markdown-it-py and knows nothing of what becomes of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock
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


def _pointing(
    type: str, pattern: re.Pattern[str], meaning: Callable[[re.Match[str]], dict[str, Any]]
) -> Callable[[StateInline, bool], bool]:
    """Return an inline rule for what a pattern matches; the token's `meta` says its meaning."""

    def rule(state: StateInline, silent: bool) -> bool:
        match = pattern.match(state.src, state.pos)
        if not match:
            return False
        if not silent:
            token = state.push(type, "", 0)
            token.meta, token.content = meaning(match), match.group()
        state.pos = match.end()
        return True

    return rule


def _linked(match: re.Match[str]) -> dict[str, Any]:
    return {"id": match.group(1).strip(), "text": (match.group(2) or "").strip()}


def _cited(match: re.Match[str]) -> dict[str, Any]:
    return {"keys": [part.strip().removeprefix("@") for part in match.group(1).split(";")]}


def _words_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a paragraph whose lines all begin with a letter, as no other block does.

    Nearly all do, and no line of them need be tried as anything else.
    """
    line = start
    while line < state.lineMax and not state.isEmpty(line):
        is_indented = line == start and state.is_code_block(line)
        if is_indented or state.sCount[line] < 0 or not state.src[
                state.bMarks[line] + state.tShift[line]].isalpha():
            return False
        line += 1
    state.line = line
    state.push("paragraph_open", "p", 1).map = [start, line]
    token = state.push("inline", "", 0)
    token.map, token.children = [start, line], []
    token.content = mdTrim(state.getLines(start, line, state.blkIndent, False))
    state.push("paragraph_close", "p", -1)
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
    md.block.ruler.before("table", "words", _words_rule)
    md.inline.ruler.before("link", "method_link", _pointing("method_link", _METHOD, _linked))
    md.inline.ruler.before("link", "citation", _pointing("citation", _CITE, _cited))
    for rule in md.inline.ruler.__rules__:
        fn = _math_rule(rule.fn) if rule.name == "math_inline" else rule.fn
        rule.fn = _remembering(fn) if placing else fn
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    return md
