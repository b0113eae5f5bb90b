"""T507: raw HTML in a text, comments included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data, Text
from methodica.problems import Problem
from methodica.text.mentions import HTML

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")


def check(data: Data) -> Iterator[Problem]:
    """Report tags and comments; a closing tag belongs to the one that opened it."""
    for _, text in data.texts():
        yield from _tags(text)


def _tags(text: Text) -> Iterator[Problem]:
    opened: dict[str, int] = {}
    for mention, place in text.mentions(HTML):
        first = mention.target.split("\n", 1)[0]
        tag = _TAG.match(first)
        name = tag.group(1).lower() if tag else ""
        if first.startswith("</") and opened.get(name):
            opened[name] -= 1
            continue
        opened[name] = opened.get(name, 0) + 1
        comment = first.startswith("<!--")
        yield Problem("T507", place.moved(0, len(first)),
                      "an HTML comment" if comment else f'raw HTML "{first[:40]}"',
                      "delete it; notes to other people belong in the pull request" if comment
                      else "write it in Markdown; for a < that is meant as such write &lt;, "
                      "or put code between backticks")
