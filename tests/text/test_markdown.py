"""Paragraphs that are taken at once are what CommonMark makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from methodica.text.markdown import parser

PLAIN: MarkdownIt = parser.__wrapped__()
PLAIN.disable("words")

TEXTS = sorted((Path(__file__).parents[2] / "data").glob("*/*/*.md"))

LINES = ("", "", "words", "Ord i en linje", "文字", "  words", "    words", "\twords", "- words",
         "  - words", "1. words", "10) words", "> words", ">> words", "# words", "---", "===",
         "- - -", "| a | b |", "a | b", "|---|---|", "--|--", ":-", "```", "~~~ words", "$$",
         "$$ x $$", "x $$", "<b>", "<!-- words", "-->", "[a]: /words", "\\# words", "&amp; words",
         "*words*", "_words", "5 words", "ⅸ words", "é words", "e\u0301 words", "words  ")


def tokens(md: MarkdownIt, text: str) -> list[dict[str, object]]:
    return [one.as_dict() for one in md.parse(text)]


@given(st.lists(st.sampled_from(LINES), max_size=12).map("\n".join))
def test_any_lines(text: str) -> None:
    assert tokens(parser(), text) == tokens(PLAIN, text)


@pytest.mark.parametrize("mark", ["> ", "- ", "  ", "1. ", "> - "])
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8))
def test_any_lines_in_other_blocks(mark: str, lines: list[str]) -> None:
    text = "\n".join(mark + one for one in lines[:-1]) + f"\n{lines[-1]}"
    assert tokens(parser(), text) == tokens(PLAIN, text)


def test_all_texts_of_the_site() -> None:
    assert TEXTS
    for path in TEXTS:
        text = path.read_text(encoding="utf-8")
        assert tokens(parser(), text) == tokens(PLAIN, text), path
