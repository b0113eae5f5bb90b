"""T510: a formula that cannot be set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data, Text
from methodica.problems import Place, Problem
from methodica.text import MathError, Mention, to_mathml
from methodica.text.mathml import DEFINING
from methodica.text.mentions import MATH, TEXT
from methodica.text.passage import Formula

_REFUSED = re.compile(r"\\(href|url|includegraphics|class|id|cssId|style|data|html[A-Za-z]*|ref"
                      r"|eqref|label)(?![A-Za-z])")
_COMMAND = re.compile(r"\\[a-zA-Z]")
_INSIDE = re.compile(r"^(?![ \t>]*\$\$[ \t]*$).*\$\$", re.MULTILINE)
"""Two dollar signs that are not alone in their line."""

_WHERE = re.compile(r" at (?:position (\d+)|end of input): .*")
_ELSEWHERE = "write the formula without it; links and marks belong in the text around it"
_OWN_LINES = 'put "$$" on lines of their own above and below the formula, or write $…$'


def check(data: Data) -> Iterator[Problem]:
    """Report formulas that Temml cannot read, and dollar signs that make none."""
    for _, text in data.texts():
        suspect = any(map(_is_faulty, text.prose.formulas)) or _INSIDE.search(text.body)
        for mention, place in text.mentions(MATH) if suspect else ():
            fault = _fault(text, mention, place)
            if fault:
                yield Problem("T510", *fault)
        for mention, place in text.mentions(TEXT) if text.prose.has_dollars else ():
            if "$$" in mention.target and "$$" in place.excerpt:
                yield Problem("T510", place.on("$$"), '"$$" without a formula', _OWN_LINES)
            elif any(map(_is_loose, mention.target.split("$")[1:-1])):
                yield Problem("T510", place.on("$"), "a blank beside the dollar sign",
                              "write the formula as $…$ without blanks inside the signs")


def _is_loose(between: str) -> bool:
    """Tell whether what stands between two dollar signs is a formula with blanks beside them."""
    return between != between.strip() and _COMMAND.search(between) is not None


def _is_faulty(formula: Formula) -> bool:
    if not formula.tex.strip() or _REFUSED.search(formula.tex) or DEFINING.search(formula.tex):
        return True
    try:
        to_mathml(formula.tex, display=formula.display)
    except MathError:
        return True
    return False


def _fault(text: Text, mention: Mention, place: Place) -> tuple[Place, str, str] | None:
    before = place.excerpt[: place.column - 1]
    if before.endswith("$") and not before.endswith("\\$"):
        return place.moved(-1, 2), '"$$" inside a line', _OWN_LINES
    if not mention.target.strip():
        return place, "an empty formula", "write the formula, or delete the dollar signs"
    refused = _REFUSED.search(mention.target) or DEFINING.search(mention.target)
    if refused:
        return (text.within(mention, place, refused.start()).on(refused.group()),
                f"{refused.group()} is not allowed in a formula",
                _ELSEWHERE if refused.re is _REFUSED else "write out what it stands for")
    block = place.excerpt[place.column - 1 :].startswith("$$")
    try:
        to_mathml(mention.target, display=block)
    except MathError as error:
        where = _WHERE.search(str(error))
        at = 0 if not where else int(where.group(1) or len(mention.target)) - 1
        sentence = _WHERE.sub("", str(error))
        inside = "cannot read property" in sentence  # an error of Temml's own, not a sentence
        return (text.within(mention, place, at), "a formula that cannot be read",
                "write something after each ^ and _, and close every brace" if inside
                else f'mend what Temml reports: "{sentence}"')
    return None
