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
    return _trouble(formula.tex, formula.display) is not None


def _fault(text: Text, mention: Mention, place: Place) -> tuple[Place, str, str] | None:
    before = place.excerpt[: place.column - 1]
    if before.endswith("$") and not before.endswith("\\$"):
        return place.moved(-1, 2), '"$$" inside a line', _OWN_LINES
    block = place.excerpt[place.column - 1 :].startswith("$$")
    trouble = _trouble(mention.target, block)
    if trouble is None:
        return None
    span, what, mend = trouble
    if span is None:
        return place, what, mend
    return text.within(mention, place, span.start).on(mention.target[span]), what, mend


def _trouble(tex: str, display: bool) -> tuple[slice | None, str, str] | None:
    """Return what is wrong with a formula: which characters, or all; what; and the mend."""
    if not tex.strip():
        return None, "an empty formula", "write the formula, or delete the dollar signs"
    refused = _REFUSED.search(tex) or DEFINING.search(tex)
    if refused:
        return (slice(*refused.span()), f"{refused.group()} is not allowed in a formula",
                _ELSEWHERE if refused.re is _REFUSED else "write out what it stands for")
    try:
        to_mathml(tex, display=display)
    except MathError as error:
        where = _WHERE.search(str(error))
        at = 0 if not where else int(where.group(1) or len(tex)) - 1
        sentence = _WHERE.sub("", str(error))
        inside = "cannot read property" in sentence  # an error of Temml's own, not a sentence
        return (slice(at, at), "a formula that cannot be read",
                "write something after each ^ and _, and close every brace" if inside
                else f'mend what Temml reports: "{sentence}"')
    return None
