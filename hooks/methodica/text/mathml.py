"""TeX formulas as MathML, by Temml running inside QuickJS.

The reader gets no script and no font for it. Temml comes from npm by lock file; without it a
formula cannot be checked or shown, and the error says which command installs it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

MEMORY = 128 * 1024 * 1024
SECONDS = 10
MAX_FORMULA = 2000
"""Longest formula, in characters."""


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

    context = quickjs.Context()
    context.set_memory_limit(MEMORY)
    context.eval(_temml().read_text(encoding="utf-8"))
    context.eval(
        """function render(tex, display) {
             try {
               return JSON.stringify({ok: temml.renderToString(tex, {
                 displayMode: display, throwOnError: true, trust: false, annotate: false,
                 maxSize: [20, 20], maxExpand: 200, strict: false})});
             } catch (error) { return JSON.stringify({error: String(error.message || error)}); }
           }"""
    )
    return context


@cache
def to_mathml(tex: str, *, display: bool) -> str:
    """Return the formula as a `<math>` element; raises MathError with what is wrong."""
    if len(tex) > MAX_FORMULA:
        raise MathError(f"the formula is longer than {MAX_FORMULA} characters")
    context = _renderer()
    context.set_time_limit(SECONDS)
    try:
        answer = json.loads(context.eval(f"render({json.dumps(tex)}, {json.dumps(display)})"))
    except Exception as error:  # QuickJS reports its limits as exceptions of its own
        _renderer.cache_clear()
        raise MathError(f"the formula is too costly to set ({error})") from error
    if "error" in answer:
        raise MathError(" ".join(str(answer["error"]).split()))
    return str(answer["ok"])
