"""Templates that run as Python runs: Jinja's way, without its care for names it does not know.

Jinja asks of every call whether it wants the context and of every attribute whether it is a key
as well, and marks each piece of output as safe. Our templates call what we wrote and join at
once. What they write is the same to the byte.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

try:  # what `escape` does, without marking what it returns
    from markupsafe._speedups import _escape_inner as _escape_text
except ImportError:
    _escape_text = escape


class PlainCode(CodeGenerator):
    """Writes calls and attributes as Python has them."""

    def visit_Call(  # noqa: N802 (the name is Jinja's)
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write a call; `{% call %}` hands its body on as `caller`."""
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Write an attribute."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")


class PlainMacro(Macro):
    """A macro that is mostly given its arguments one after the other."""

    def __call__(self, *given: Any, **named: Any) -> Markup:
        """Return what the macro writes."""
        lacking = self._argument_count - len(given)
        if named or self.caller or lacking < 0:
            return Markup(super().__call__(*given, **named))
        return _safe(self._func(*given, *(missing,) * lacking))


class PlainTemplate(Template):
    """A template whose output is escaped without being marked, for it is joined at once."""

    @classmethod
    def from_code(
        cls, environment: Environment, code: CodeType, globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return a template that was compiled; it has no names of its own."""
        template = super().from_code(environment, code, environment.globals, uptodate)
        template.root_render_func.__globals__.update(escape=_escaped, Macro=PlainMacro)
        return template


def _escaped(value: object) -> str:
    kind = type(value)
    if kind is str:
        return _escape_text(value)  # type: ignore[arg-type]
    return value if kind is Markup else escape(value)  # type: ignore[return-value]


def _safe(text: str) -> Markup:
    return str.__new__(Markup, text)


class Templates(Environment):
    """The templates of one build, in which no file is looked at twice."""

    code_generator_class = PlainCode
    template_class = PlainTemplate

    def __init__(self, folder: Path) -> None:
        """Take the folder of the templates: everything escaped, nothing undefined."""
        super().__init__(loader=FileSystemLoader(folder), autoescape=True,
                         undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
        self._ready: dict[str, Template] = {}

    def get_template(
        self, name: str | Template, parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template by its path in the folder."""
        if not isinstance(name, str):
            return name
        if name not in self._ready:
            self._ready[name] = super().get_template(name, parent, globals)
        return self._ready[name]
