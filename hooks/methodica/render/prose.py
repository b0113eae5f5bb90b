"""Passages of prose filled in for a page: links to methods, numbered citations, MathML."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markdown_it.common.utils import escapeHtml
from markupsafe import Markup

from methodica.text import MathError, to_mathml
from methodica.text.passage import SLOT, Citation, Formula, MethodLink, Passage, Slot
from methodica.text.words import Namer


class ProseRenderer:
    """Fills the slots of one text; made anew for each text, for it knows its sources."""

    def __init__(
        self,
        named: Namer,
        address: Callable[[str], str],
        numbers: Mapping[str, int],
    ) -> None:
        """Take what differs between texts.

        `address(id)` is the way to a method's page, `numbers` the number of each source key.
        """
        self.named = named
        self.address = address
        self.numbers = numbers

    def write(self, passage: Passage) -> Markup:
        """Return a passage as safe HTML."""
        if not passage.slots:
            return Markup(passage.html)
        first, *rest = passage.html.split(SLOT)
        filled = (self._filled(slot) + html
                  for slot, html in zip(passage.slots, rest, strict=True))
        return Markup(first + "".join(filled))

    def _filled(self, slot: Slot) -> str:
        if isinstance(slot, Formula):
            return _formula(slot)
        return self._link(slot) if isinstance(slot, MethodLink) else self._citation(slot)

    def _link(self, slot: MethodLink) -> str:
        text, lang = (slot.words, None) if slot.words else self.named(slot.id, slot.begins)
        mark = f' lang="{lang}"' if lang else ""
        return f'<a href="{escapeHtml(self.address(slot.id))}"{mark}>{escapeHtml(text)}</a>'

    def _citation(self, slot: Citation) -> str:
        links = [f'<a href="#source-{escapeHtml(key)}">{self.numbers[key]}</a>'
                 for key in slot.keys if key in self.numbers]
        return f'<span class="m-cite">[{", ".join(links)}]</span>'


def _formula(slot: Formula) -> str:
    try:
        return to_mathml(slot.tex, display=slot.display)
    except MathError:
        return f"<code>{escapeHtml(slot.tex)}</code>"
