"""Prose as HTML with slots for what each page fills in by itself: names, numbers, formulas.

Written once, when a text is read, in place of its tokens, which are large. The second wall
behind the checker: raw HTML is escaped, and an address that is not http or https is dropped,
whatever the rules have let through.
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from methodica.text.address import public
from methodica.text.markdown import begins_sentence, parser

Env = MutableMapping[str, Any]

AWAY = "noopener nofollow"
"""What every link to an address that a contributor wrote carries."""

SLOT = "\0"
"""Stands in the HTML where a slot is; Markdown makes another character of one that is written."""


@dataclass(frozen=True, slots=True)
class MethodLink:
    """A link to a method."""

    id: str
    words: str
    """What it says, or nothing where it says the method's name."""
    begins: bool
    """Whether a sentence begins with it."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Sources by their keys."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in TeX."""

    tex: str
    display: bool


Slot = MethodLink | Citation | Formula


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of prose: HTML in which `SLOT` stands for each slot in turn."""

    html: str
    slots: tuple[Slot, ...] = ()


def passage(tokens: Sequence[Token]) -> Passage:
    """Write tokens down."""
    writer, slots = _writer(), []  # type: _Writer, list[Slot]
    writer.slots = slots
    return Passage(writer.render(tokens, parser().options, {}), tuple(slots))


def method_link(tokens: Sequence[Token], idx: int) -> MethodLink:
    """Return the link that a token among its neighbors is."""
    meta = tokens[idx].meta
    return MethodLink(meta["id"], meta["text"], begins_sentence(tokens, idx))


def formula(token: Token) -> Formula | None:
    """Return the formula that a token is, or None."""
    if token.type == "math_block":
        return Formula(token.content.strip(), display=True)
    if token.type in ("math_inline", "math_inline_double"):
        return Formula(token.content, display=token.type == "math_inline_double")
    return None


class _Writer(RendererHTML):
    """Writes the tokens of a passage after the other and collects the slots of each."""

    slots: list[Slot]

    def _slot(self, slot: Slot | None) -> str:
        assert slot is not None
        self.slots.append(slot)
        return SLOT

    def method_link(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return self._slot(method_link(tokens, idx))

    def citation(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return self._slot(Citation(tuple(tokens[idx].meta["keys"])))

    def math_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return self._slot(formula(tokens[idx]))

    math_inline_double = math_inline

    def math_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return f'<div class="m-formula">{self._slot(formula(tokens[idx]))}</div>\n'

    def html_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return escapeHtml(tokens[idx].content)

    def html_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return escapeHtml(tokens[idx].content)

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return escapeHtml(tokens[idx].content)

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        href = public(str(tokens[idx].attrs.get("href", "")))
        return f'<a href="{escapeHtml(href)}" rel="{AWAY}">' if href else "<a>"

    def table_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return '<div class="m-scroll"><table>\n'

    def table_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return "</table></div>\n"


@cache
def _writer() -> _Writer:
    """Return the one writer: its rules are slow to find."""
    return _Writer()
