"""Tokens of prose as HTML: links to methods, numbered citations, formulas as MathML.

The second wall behind the checker: raw HTML is escaped, and an address that is not http or
https is dropped, whatever the rules have let through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from functools import cache
from inspect import getmembers, isfunction
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

from methodica.text import MathError, to_mathml
from methodica.text.address import public
from methodica.text.prose import parser
from methodica.text.words import Namer, begins_sentence

Env = MutableMapping[str, Any]

AWAY = "noopener nofollow"
"""What every link to an address that a contributor wrote carries."""


class ProseRenderer(RendererHTML):
    """Writes the tokens of one text; made anew for each text, for it knows its sources."""

    def __init__(
        self,
        named: Namer,
        address: Callable[[str], str],
        numbers: Mapping[str, int],
    ) -> None:
        """Take what differs between texts.

        `address(id)` is the way to a method's page, `numbers` the number of each source key.
        """
        self.rules = {name: getattr(self, name) for name in _rule_names()}
        self.named = named
        self.address = address
        self.numbers = numbers

    def write(self, tokens: Sequence[Token]) -> Markup:
        """Return the tokens as safe HTML."""
        return Markup(self.render(list(tokens), parser().options, {}))

    def method_link(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        id = tokens[idx].meta["id"]
        text, lang = self.named(id, begins_sentence(tokens, idx))
        text, lang = (tokens[idx].meta["text"], None) if tokens[idx].meta["text"] else (text, lang)
        mark = f' lang="{lang}"' if lang else ""
        return f'<a href="{escapeHtml(self.address(id))}"{mark}>{escapeHtml(text)}</a>'

    def citation(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        links = [
            f'<a href="#source-{escapeHtml(key)}">{self.numbers[key]}</a>'
            for key in tokens[idx].meta["keys"]
            if key in self.numbers
        ]
        return f'<span class="m-cite">[{", ".join(links)}]</span>'

    def math_inline(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return _formula(tokens[idx].content, display=False)

    def math_inline_double(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env
    ) -> str:
        return _formula(tokens[idx].content, display=True)

    def math_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        formula = _formula(tokens[idx].content.strip(), display=True)
        return f'<div class="m-formula">{formula}</div>\n'

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
def _rule_names() -> tuple[str, ...]:
    """Return the names of the methods that write a token, which are slow to find."""
    return tuple(name for name, _ in getmembers(ProseRenderer, isfunction)
                 if not name.startswith(("render", "_")))


def _formula(tex: str, *, display: bool) -> str:
    try:
        return to_mathml(tex, display=display)
    except MathError:
        return f"<code>{escapeHtml(tex)}</code>"
