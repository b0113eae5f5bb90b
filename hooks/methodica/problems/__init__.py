"""What can be wrong with the data, where, and how to mend it.

A `Problem` says what, where and the mend; its code has a help text in `help/<CODE>.md`.
Bad data is never an exception.
"""

from methodica.problems.help import Help, codes, read_help
from methodica.problems.place import Place
from methodica.problems.problem import ERROR, NOTE, Problem, in_order
from methodica.problems.render import FORMATS, render, visible

__all__ = [
    "ERROR",
    "FORMATS",
    "NOTE",
    "Help",
    "Place",
    "Problem",
    "codes",
    "in_order",
    "read_help",
    "render",
    "visible",
]
