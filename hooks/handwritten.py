"""MkDocs adapter: the Markdown of `docs/` without HTML, handlers or addresses that run code.

Pull requests change these pages too, and Python-Markdown lets all three through.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig

KEPT = ("id", "class", "title", "lang", "href", "src", "alt", "start")
ADDRESSES = {"href": ("http", "https"), "src": ()}
"""Attributes with addresses, and the schemes with which they may leave the site."""

_SCHEME = re.compile(r"([^/?#]*):", re.DOTALL)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the wall once; static-i18n runs this event again for every language."""
    if not any(isinstance(one, Harmless) for one in config.markdown_extensions):
        config.markdown_extensions = [*config.markdown_extensions, Harmless()]
    return config


class Harmless(Extension):
    """Markdown whose HTML is shown as text and whose attributes do nothing."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Markdown's)
        """Take the parts that pass HTML through out, and look at what is left at the end."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Attributes(md), "harmless", -100)


class _Attributes(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            for name, value in list(element.attrib.items()):
                schemes = ADDRESSES.get(name)
                if name not in KEPT or (schemes is not None
                                        and not is_harmless(str(value), schemes)):
                    del element.attrib[name]


def is_harmless(address: str, schemes: Collection[str]) -> bool:
    """Tell whether a browser would take an address as relative, or as one of these schemes."""
    seen = "".join(char for char in html.unescape(address) if char > " ").replace("\\", "/")
    scheme = _SCHEME.match(seen)
    return not seen.startswith("//") and (scheme is None or scheme.group(1).lower() in schemes)
