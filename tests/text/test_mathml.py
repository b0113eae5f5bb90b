"""Formulas become MathML at build; wrong or costly ones are refused with a sentence."""

from __future__ import annotations

import pytest

from methodica.text import MathError, to_mathml


@pytest.mark.parametrize(
    "tex",
    [
        r"\operatorname*{arg\,min}_\theta \sum_i \mathcal{L}(\theta)",
        r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
        r"\mathbb{1}[x > 0]",
        r"\boldsymbol{\mu}",
    ],
)
def test_formulas_of_the_field(tex: str) -> None:
    assert to_mathml(tex, display=True).startswith("<math")


@pytest.mark.parametrize("tex", [r"\frac{1", r"\nosuchcommand", "x" * 5000, r"\def\a{\a\a}\a"])
def test_bad_formulas_are_refused(tex: str) -> None:
    with pytest.raises(MathError):
        to_mathml(tex, display=False)


def test_nothing_scriptable_comes_out() -> None:
    for tex in (r"\href{javascript:alert(1)}{x}", r"\class{x}{y}", r"\text{<script>}"):
        try:
            html = to_mathml(tex, display=False)
        except MathError:
            continue
        assert "javascript" not in html and "<script" not in html and 'class="x"' not in html
