"""What nobody sees is told from what is seen, whichever way one looks."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from methodica.text.characters import (
    has_hidden,
    hidden_characters,
    mixed_words,
    script_of,
)

HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs")
BLANK = "\u115f\u1160\u3164\uffa0\u2800\u034f"
"""Fillers that are letters or symbols by category but show as nothing."""


def test_every_character_is_hidden_by_its_category_or_shows_as_nothing() -> None:
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        hidden = char not in "\n\t " and (
            unicodedata.category(char) in HIDDEN or char in BLANK or 0xFE00 <= code <= 0xFE0F)
        assert has_hidden(char) == has_hidden(f"æ {char}") == hidden, hex(code)


def test_line_ends_and_tabs_are_seen() -> None:
    assert not has_hidden("a\n\tb\n")
    assert has_hidden("a\r\n")


@pytest.mark.parametrize(("text", "found"), [
    ("a\u200bb", [(1, "U+200B ZERO WIDTH SPACE")]), ("a\u00a0b", [(1, "U+00A0 NO-BREAK SPACE")]),
    ("a\x07", [(1, "U+0007 control character")]),
    ("a\ufe0f", [(1, "U+FE0F VARIATION SELECTOR-16")]),
    ("plain ø 汉", [])])
def test_hidden_characters_have_names(text: str, found: list[tuple[int, str]]) -> None:
    assert list(hidden_characters(text)) == found


@pytest.mark.parametrize(("text", "odd"), [
    ("lаsso", ["а"]), ("ｌasso", ["ｌ"]), ("lasso λ", []), ("k-means 聚类", []), ("K均值", []),
    ("αβ", []), ("ølæå ığş", []), ("nº", ["º"])])
def test_words_of_several_scripts_are_found_each_time(text: str, odd: list[str]) -> None:
    for _ in range(2):
        assert [letters for _, _, letters in mixed_words(f"汉 ø {text}")] == odd


def test_each_script_has_its_name() -> None:
    assert [script_of(char) for char in "aø汉αа1Ａ"] == [
        "LATIN", "LATIN", "CJK", "GREEK", "CYRILLIC", "COMMON", "STYLED"]
