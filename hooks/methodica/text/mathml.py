"""TeX formulas as MathML, by Temml running inside QuickJS.

The reader gets no script and no font for it. Temml comes from npm by lock file; without it a
formula cannot be checked or shown, and the error says which command installs it.
"""

from __future__ import annotations

import json
import locale
import re
from functools import cache
from pathlib import Path
from typing import Any

from methodica.text.mathstyle import classed

MEMORY = 64 * 1024 * 1024
SECONDS = 1
MAX_FORMULA = 2000
"""Longest formula, in characters."""


DEFINING = re.compile(
    r"\\(?:[gex]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|newenvironment"
    r"|renewenvironment|DeclareMathOperator|definecolor|makeatletter)(?![A-Za-z])")
"""Commands that define others: a short formula could grow without end."""

_TAG = re.compile(r'</?(?:m[a-z]+|span)(?: (?!on|href|src|style)[a-z-]+="[^"<>]*")*>')
"""What Temml may write: a second wall, should a formula ever break out of an attribute."""


class MathError(Exception):
    """The formula cannot be read; the message is Temml's."""


class MissingToolError(RuntimeError):
    """A program that the project's own files install is not there; the message says what to do."""


def _temml() -> Path:
    for folder in (Path.cwd(), *Path(__file__).resolve().parents):
        path = folder / "node_modules" / "temml" / "dist" / "temml.min.js"
        if path.is_file():
            return path
    raise MissingToolError("Temml is missing: run `make install` in the project folder")


def temml_version() -> str:
    """Return the version of Temml, or nothing where it is missing."""
    try:
        return str(json.loads((_temml().parents[1] / "package.json").read_bytes())["version"])
    except MissingToolError:
        return ""


@cache
def _renderer() -> Any:
    import quickjs  # starts slowly and is needed only where there are formulas

    locale.setlocale(locale.LC_NUMERIC, "C")  # or QuickJS might read 0.5 as 0, for want of a comma
    context = quickjs.Context()
    context.set_memory_limit(MEMORY)
    context.eval(_temml().read_text(encoding="utf-8"))
    context.eval(
        """function render(tex, display) {
             try {
               return JSON.stringify({ok: temml.renderToString(tex, {
                 displayMode: display, throwOnError: true, trust: false, annotate: false,
                 maxSize: [20, 20], maxExpand: 100, strict: false})});
             } catch (error) { return JSON.stringify({error: String(error.message || error)}); }
           }"""
    )
    return context


def to_mathml(tex: str, *, display: bool) -> str:
    """Return the formula as a `<math>` element; raises MathError with what is wrong."""
    markup, fault = _set(tex, display)
    if fault:
        raise MathError(fault)
    return markup


@cache
def _set(tex: str, display: bool) -> tuple[str, str]:
    """Return the formula and nothing, or nothing and what is wrong: both are worth keeping."""
    try:
        return _mathml(tex, display), ""
    except MathError as error:
        return "", str(error)


def _mathml(tex: str, display: bool) -> str:
    if len(tex) > MAX_FORMULA:
        raise MathError(f"the formula is longer than {MAX_FORMULA} characters")
    if defining := DEFINING.search(tex):
        raise MathError(f"{defining.group()} is not allowed in a formula")
    context = _renderer()
    context.set_time_limit(SECONDS)
    try:
        answer = json.loads(context.eval(f"render({json.dumps(tex)}, {json.dumps(display)})"))
    except Exception as error:  # QuickJS reports its limits as exceptions of its own
        _renderer.cache_clear()
        raise MathError(f"the formula is too costly to set ({error})") from error
    if "error" in answer:
        raise MathError(" ".join(str(answer["error"]).split()))
    markup = classed(str(answer["ok"]))
    if "<" in _TAG.sub("", markup):
        raise MathError("the formula needs more than MathML")
    return markup
