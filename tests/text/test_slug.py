"""Ids are made from names."""

from __future__ import annotations

import pytest

from methodica.model import is_id
from methodica.text import slug


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Ridge Regression", "ridge-regression"),
        ("k_means++", "k-means"),
        ("Lærende Århus", "laerende-arhus"),
        ("İKİ Sınıf", "iki-sinif"),
        ("岭回归", ""),
    ],
)
def test_slug(name: str, id: str) -> None:
    assert slug(name) == id


@pytest.mark.parametrize("name", ["a" * 80, "a " * 80, "--", "Ridge"])
def test_a_slug_is_an_id_or_nothing(name: str) -> None:
    assert slug(name) == "" or is_id(slug(name))


@pytest.mark.parametrize("text", ["", "Ridge", "a--b", "-a", "a-", "æ", "a\n", "../a", "a" * 65])
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)
