"""Letters that pass for others are found, and what was meant is guessed."""

from __future__ import annotations

import pytest

from methodica.text.lookalikes import is_styled, loose_marks, posing_words, unstyled


def test_a_cyrillic_letter_in_a_latin_word() -> None:
    assert list(posing_words("the Lаsso")) == [("Lаsso", "а", "Lasso")]


@pytest.mark.parametrize("name", ["μTransfer", "β-VAE", "λRidge", "ℓp norm", "k均值", "Lasso"])
def test_honest_words(name: str) -> None:
    assert list(posing_words(name)) == []
    assert not any(is_styled(char) for char in name)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Ｋ-means", "K-means"), ("ﬁne-tuning", "fine-tuning"), ("𝐿2", "L2"), ("⼈工", "人工")],
)
def test_styled_letters(written: str, meant: str) -> None:
    assert unstyled(written) == meant


def test_superscripts_stay() -> None:
    assert unstyled("L² ½ ①") == "L² ½ ①"


def test_a_mark_without_a_letter_of_its_own() -> None:
    assert list(loose_marks("x\u0302 net")) == [(1, "x\u0302")]
