"""Formulas without `style` attributes: each class has its rule, and nothing else comes through."""

from __future__ import annotations

import re

import pytest

from methodica.text import MathError, to_mathml
from methodica.text.mathstyle import classed, stylesheet

FORMULAS = (
    r"\begin{aligned} a\!&=b\\ c&=d\end{aligned}",
    r"\begin{array}{|l|c:r|}\hline a&b&c\\ \hline\hline d&e&f\end{array}",
    r"\begin{cases} a & x>0\\ b & \text{else}\end{cases}",
    r"\boxed{a} \cancel{b} \hat{x} \underbrace{a}_{b} \raisebox{0.2em}{a} \perp\!\!\!\perp",
    r"\color{red}a \colorbox{yellow}{c} \kern-.33em b",
    r"\begin{CD} A @>a>> B\end{CD} \begin{smallmatrix} a&b\end{smallmatrix} c \tag{1}",
)


@pytest.mark.parametrize("tex", FORMULAS)
def test_a_formula_has_classes_with_rules_and_no_style(tex: str) -> None:
    markup = to_mathml(tex, display=True)
    assert " style=" not in markup
    ruled = set(re.findall(r"\.(tml-[a-z0-9-]+) \{", stylesheet()))
    made = {name for names in re.findall(r'class="([^"]*)"', markup) for name in names.split()
            if re.match(r"tml-(display-|padding|margin|border|width|height|math|text|pos)", name)}
    assert made <= ruled
    assert made


def test_a_length_moves_to_the_nearest_step_and_own_classes_stay() -> None:
    assert classed('<mtd class="x" style="padding-left:5.9776pt;color:#f00;">') == (
        '<mtd class="x tml-padding-left-0-5em">')
    assert classed('<mrow style="margin-left:-0.1667em;">') == (
        '<mrow class="tml-margin-left-0-1667em">')
    assert classed('<mi style="color:red;position:fixed;">') == "<mi>"


@pytest.mark.parametrize("tex", [r"\href{javascript:x}{y}", r"\label{x}\ref{x}",
                                 r"\def\a{\a\a}\a", r"\newcommand{\x}{y}\x", "{" * 999])
def test_a_formula_that_does_more_is_refused_again_and_again(tex: str) -> None:
    for _ in range(2):
        with pytest.raises(MathError):
            to_mathml(tex, display=False)
