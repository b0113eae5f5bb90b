"""Traditional characters are told from those that simplified texts also have."""

from __future__ import annotations

import pytest

from methodica.text import traditional_characters


def test_a_traditional_name() -> None:
    assert list(traditional_characters("機器学習")) == [(0, "機", "机"), (3, "習", "习")]


@pytest.mark.parametrize("name", ["后验", "里程", "台阶", "只读", "乾坤", "k 均值", "", "著名"])
def test_ordinary_simplified_texts(name: str) -> None:
    assert list(traditional_characters(name)) == []
