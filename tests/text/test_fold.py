"""Spellings of one name fold to one form, and different names stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodica.text import fold, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Çok Görevli Öğrenme", "cok gorevli ogrenme"),
        ("ÇOK GÖREVLİ ÖĞRENME", "çok görevli öğrenme"),
        ("IŞIK", "ışık"),
        ("Overføringslæring", "overforingslaering"),
        ("multi-task learning", "Multi Task  Learning"),
        ("k‑means", "k-means"),
        ("naïve Bayes", "Naive Bayes"),
        ("ＢＥＲＴ", "bert"),
        ("Poincaré", "poincare\u0301"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("lasso", "lass"), ("岭回归", "脊回归"), ("k", "kk")])
def test_different_names(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_same_name_is_stricter() -> None:
    assert same_name("Ridge  Regression") == same_name("ridge regression")
    assert same_name("ışık") != same_name("isik")
