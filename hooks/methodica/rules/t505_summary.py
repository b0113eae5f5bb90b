"""T505: a text that does not begin with a summary of one plain paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it.token import Token

from methodica.load import Data, Text
from methodica.model import SUMMARY
from methodica.problems import Problem
from methodica.text.prose import shown

MAX_SUMMARY = 900
"""Longest summary, in characters; it is shown on cards and in search results."""

_KINDS = {
    "bullet_list_open": "a list", "ordered_list_open": "a list", "table_open": "a table",
    "blockquote_open": "a quotation", "fence": "code", "code_block": "an indented block of code",
    "math_block": "a formula on its own lines", "hr": "a line across",
}


def check(data: Data) -> Iterator[Problem]:
    """Report summaries that are missing, too long or more than one paragraph."""
    for _, text in data.texts():
        if not text.is_blank:
            yield from _faults(text)


def _faults(text: Text) -> Iterator[Problem]:
    tokens = text.prose.sections[0].tokens
    blocks = [token for token in tokens if token.level == 0 and token.nesting >= 0
              and token.type not in ("html_block", "heading_open", "inline")]
    if not blocks:
        if all(section.id.lower() != SUMMARY for section in text.prose.sections[1:]):
            line = text.prose.sections[1].line if len(text.prose.sections) > 1 else 1
            yield Problem("T505", text.place(line), "there is no summary",
                          "write one paragraph above the first heading: what the method is")
        return
    for number, block in enumerate(blocks[:2]):
        if number or block.type != "paragraph_open":
            yield _not_plain(text, block, number)
            return
    length = len(shown(tokens))
    if length > MAX_SUMMARY:
        yield Problem("T505", text.place((blocks[0].map or [0])[0] + 1),
                      f"the summary has {length} characters, {MAX_SUMMARY} at most",
                      f'keep a few sentences, and move the rest below "## {text.sections[0]}"')


def _not_plain(text: Text, block: Token, number: int) -> Problem:
    kind = _KINDS.get(block.type, "a second paragraph")
    place = text.place((block.map or [0])[0] + 1)
    if number:
        mend = f'join it with the first paragraph, or move it below "## {text.sections[0]}"'
        return Problem("T505", place, f"{kind} after the summary", mend)
    return Problem("T505", place, f"the text begins with {kind}",
                   "begin with one plain paragraph, the summary")
