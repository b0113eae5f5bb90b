"""How templates call: Jinja's way, without its search for marks on what is known to have none.

A site makes half a million such calls; the search takes longer than most of what they do.
"""

from __future__ import annotations

from types import MethodType
from typing import Any

from jinja2.runtime import Context, Macro

from methodica.text import Phrases


class PlainContext(Context):
    """A template's names; our texts and methods take nothing of it, a macro its escaping."""

    def call(self, called: Any, /, *args: Any, **values: Any) -> Any:
        """Call something from a template."""
        kind = type(called)
        if kind is not Macro and kind is not Phrases and kind is not MethodType:
            return super().call(called, *args, **values)
        if values:
            values.pop("_block_vars", None)
            values.pop("_loop_vars", None)
        if kind is Macro:
            return called(self.eval_ctx, *args, **values)
        return called(*args, **values)
