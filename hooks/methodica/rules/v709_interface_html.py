"""V709: HTML in a text of the interface."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem

_HTML = re.compile(r"<[a-zA-Z/!?][^<>]*>|<!--")


def check(data: Data) -> Iterator[Problem]:
    """Report tags: a text is shown as it is written, and a page would show them too."""
    for one in data.interface.values():
        for _, _, text, place in one.texts():
            found = _HTML.search(text)
            if found:
                yield Problem("V709", place.on(found.group()),
                              f'HTML "{found.group()[:40]}" in a text of the interface',
                              "write plain words; templates add the marks")
