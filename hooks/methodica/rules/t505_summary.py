"""T505: a text that does not begin with a summary of one plain paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, Text
from methodica.model import SUMMARY
from methodica.problems import Problem

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
    summary = text.prose.summary
    if not summary.blocks:
        if all(section.id.lower() != SUMMARY for section in text.prose.sections[1:]):
            line = text.prose.sections[1].line if len(text.prose.sections) > 1 else 1
            yield Problem("T505", text.place(line), "there is no summary",
                          "write one paragraph above the first heading: what the method is")
        return
    for number, (kind, line) in enumerate(summary.blocks):
        if number or kind != "paragraph_open":
            yield _not_plain(text, kind, line, number)
            return
    if summary.length > MAX_SUMMARY:
        yield Problem("T505", text.place(summary.blocks[0][1]),
                      f"the summary has {summary.length} characters, {MAX_SUMMARY} at most",
                      f'keep a few sentences, and move the rest below "## {text.sections[0]}"')


def _not_plain(text: Text, block: str, line: int, number: int) -> Problem:
    kind, place = _KINDS.get(block, "a second paragraph"), text.place(line)
    if number:
        mend = f'join it with the first paragraph, or move it below "## {text.sections[0]}"'
        return Problem("T505", place, f"{kind} after the summary", mend)
    return Problem("T505", place, f"the text begins with {kind}",
                   "begin with one plain paragraph, the summary")
