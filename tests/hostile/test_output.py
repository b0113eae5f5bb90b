"""What a contributor wrote cannot steer the terminal, the log of a workflow or a reader's eye."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest

from methodica.cli import main
from methodica.problems import FORMATS, Place, Problem, render

EVIL = (
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m",
    "\r\n::error::forged",
    "\n::set-output name=x::y",
    "\n::stop-commands::x",
    "%0A::warning::forged",
    "##[error]forged ##[add-mask]x ##vso[task.setvariable variable=x]y",
    "]]>::notice::x",
    "a\u202eb\u2066c\u200bd\ufeffe\u2028f",
    "\U000e0041\ud800 \udcff",
    "::warning::as a file name",
)


def problem(text: str) -> Problem:
    return Problem("T507", Place(text, 1, 1, 3, text), text, text)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_nothing_unseen_and_no_order_gets_out(text: str, form: str) -> None:
    printed = render([problem(text)], form)
    unseen = [char for char in printed if char != "\n"
              and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")]
    assert unseen == []
    assert not re.search(r"##\w*\[", printed)
    orders = [line for line in printed.splitlines() if line.lstrip().startswith("::")]
    assert len(orders) == (1 if form == "github" else 0)
    for order in orders:
        assert re.match(r"::error file=[^,:\r\n]*,line=1,col=1,title=T507::", order)


@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_programs_read_exactly_what_was_written(text: str) -> None:
    assert json.loads(render([problem(text)], "json"))["problems"][0]["what"] == text


def test_a_percent_sign_is_no_line_end_for_github() -> None:
    order = render([problem("%0A::warning::forged")], "github").splitlines()[0]
    assert "%250A" in order and "%0A::" not in order


def test_a_mistyped_path_is_shown_harmlessly(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "no\x1b[31m\u202ewhere"]) == 2
    assert "\x1b" not in (said := capsys.readouterr().err) and "\\u001b" in said


def test_thousands_of_alike_problems_are_counted() -> None:
    from methodica.problems.problem import ALIKE, in_order

    place = Place("data/x.md")
    many = [Problem("T507", Place("data/x.md", line), "raw HTML", "x") for line in range(1, 5001)]
    told = in_order([*many, Problem("T508", place, "other", "x")])
    assert len(told) == ALIKE + 1
    assert f"{5000 - ALIKE} more of this kind" in told[-1].what
    assert "more of this kind" not in told[-2].what
