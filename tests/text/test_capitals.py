"""A name keeps its capital at the beginning and, where it should, inside a sentence."""

from __future__ import annotations

import pytest

from methodica.model import Language
from methodica.text import inside_sentence

ENGLISH = Language(
    code="en", endonym="English", english="English", locale="en_US", capitalized="Gaussian Bayes"
)
TURKISH = Language(
    code="tr", endonym="Türkçe", english="Turkish", locale="tr_TR", alphabet="a b c ç ı i"
)


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Transfer learning", "transfer learning"),
        ("Gaussian process", "Gaussian process"),
        ("LSTM", "LSTM"),
        ("AdaBoost", "AdaBoost"),
        ("Q-learning", "Q-learning"),
        ("t-SNE", "t-SNE"),
        ("岭回归", "岭回归"),
    ],
)
def test_english(name: str, inside: str) -> None:
    assert inside_sentence(name, ENGLISH) == inside


@pytest.mark.parametrize(("name", "inside"), [("İnce ayar", "ince ayar"), ("Isıl", "ısıl")])
def test_turkish_i(name: str, inside: str) -> None:
    assert inside_sentence(name, TURKISH) == inside


def test_latin_words_in_chinese_names_stay() -> None:
    chinese = Language(
        code="zh", endonym="中文", english="Chinese", locale="zh_Hans_CN", script="han"
    )
    assert inside_sentence("Adam 算法", chinese) == "Adam 算法"
