"""Tokens of prose as HTML: links to methods, numbered citations, formulas as MathML.

The second wall behind the checker: raw HTML is escaped, and an address that is not http or
https is dropped, whatever the rules have let through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

from methodica.text import MathError, to_mathml
from methodica.text.prose import parser

Env = MutableMapping[str, Any]
SAFE = ("https://", "http://")
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", "…")


class ProseRenderer(RendererHTML):
    """Writes the tokens of one text; made anew for each text, for it knows its sources."""

    def __init__(
        self,
        named: Callable[[str, bool], tuple[str, str | None]],
        address: Callable[[str], str],
        numbers: Mapping[str, int],
    ) -> None:
        """Take what differs between texts.

        `named(id, begins)` gives a method's name, as at the beginning of a sentence or inside
        one, and its language where it is not the text's; `address(id)` the way to its page;
        `numbers` the number of each source key.
        """
        super().__init__()
        self.named = named
        self.address = address
        self.numbers = numbers

    def write(self, tokens: Sequence[Token]) -> Markup:
        """Return the tokens as safe HTML."""
        return Markup(self.render(list(tokens), parser().options, {}))

    def method_link(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        id = tokens[idx].meta["id"]
        text, lang = self.named(id, _begins_sentence(tokens, idx))
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
        href = str(tokens[idx].attrs.get("href", ""))
        if not href.lower().startswith(SAFE):
            return "<a>"
        return f'<a href="{escapeHtml(href)}" rel="noopener nofollow">'

    def table_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return '<div class="m-scroll"><table>\n'

    def table_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        return "</table></div>\n"


def _begins_sentence(tokens: Sequence[Token], idx: int) -> bool:
    before = "".join(token.content for token in tokens[:idx]).rstrip()
    return not before or before.endswith(_SENTENCE_ENDS)


def _formula(tex: str, *, display: bool) -> str:
    try:
        return to_mathml(tex, display=display)
    except MathError:
        return f"<code>{escapeHtml(tex)}</code>"


def plain(tokens: Sequence[Token], named: Callable[[str, bool], tuple[str, str | None]]) -> str:
    """Return the words of some tokens without any marks, for descriptions."""
    parts: list[str] = []
    for token in tokens:
        children = token.children or []
        for i, one in enumerate(children):
            if one.type == "method_link":
                name, _ = named(one.meta["id"], _begins_sentence(children, i))
                parts.append(one.meta["text"] or name)
            elif one.type in ("softbreak", "hardbreak"):
                parts.append(" ")
            elif one.type in ("text", "code_inline", "math_inline"):
                parts.append(one.content)
    return " ".join("".join(parts).split()).replace(" .", ".").replace(" ,", ",")
