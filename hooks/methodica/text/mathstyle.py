"""The styles of formulas as classes, for the Content-Security-Policy allows no `style` attribute.

Temml writes a few dozen declarations, of which those below are kept, and lengths, which are
moved to the nearest step. Colors are dropped: they would not be seen in a dark theme.
"""

from __future__ import annotations

import re

_SIDES = ("left", "right", "top", "bottom")

_KEPT = frozenset((
    "display:block math", "display:flex", "display:inline-block", "justify-content:center",
    "position:absolute", "position:relative", "bottom:0", "right:0", "height:1em", "math-depth:0",
    "text-align:left", "width:7.5%", "width:50%", "width:100%", "padding:0", "padding:3pt",
    "padding:0.3em", "border:1px solid",
    *(f"border-{side}:{line}" for side in _SIDES
      for line in ("0.06em solid", "0.06em dashed", "0.15em double")),
))
_LENGTHS = (*(f"padding-{side}" for side in _SIDES), "margin-left")
_STEPS = (0.0, 0.05, 0.1, 0.1667, 0.25, 0.35, 0.5, 0.7, 1.0, 2.0)
_IN_EM = {"": 1.0, "em": 1.0, "ex": 0.43, "pt": 1 / 12}
_LENGTH = re.compile(r"(-?)([0-9.]{1,12})(em|ex|pt|)")
_STYLED = re.compile(r'(?: class="([^"<>]*)")? style="([^"<>]*)"')


def classed(markup: str) -> str:
    """Return MathML with every `style` attribute turned into classes."""
    return _STYLED.sub(_classes, markup)


def stylesheet() -> str:
    """Return the style sheet of all classes that `classed` writes."""
    lengths = (f"{name}:{sign}{step:g}em" for name in _LENGTHS
               for sign in (("-",) if name == "margin-left" else ("",)) for step in _STEPS)
    return "".join(f":is(math, math *).{_class(one)} {{ {one}; }}\n"
                   for one in (*sorted(_KEPT), *lengths))


def _classes(match: re.Match[str]) -> str:
    own = match[1].split() if match[1] else []
    found = (_kept(one.strip()) for one in match[2].split(";"))
    classes = " ".join([*own, *(_class(one) for one in found if one)])
    return f' class="{classes}"' if classes else ""


def _kept(declaration: str) -> str | None:
    """Return the declaration as the style sheet has it, or None where it is dropped."""
    if declaration in _KEPT:
        return declaration
    name, _, value = declaration.partition(":")
    length = _LENGTH.fullmatch(value) if name in _LENGTHS else None
    if not length or (length[1] == "-") != (name == "margin-left"):
        return None
    try:
        size = float(length[2]) * _IN_EM[length[3]]
    except ValueError:
        return None
    step = min(_STEPS, key=lambda one: abs(one - size))
    return f"{name}:{length[1]}{step:g}em"


def _class(declaration: str) -> str:
    return "tml-" + re.sub(r"[^a-z0-9]+", "-", declaration.replace("%", " of 100"))
