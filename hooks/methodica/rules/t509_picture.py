"""T509: a picture in a text."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text.mentions import IMAGE


def check(data: Data) -> Iterator[Problem]:
    """Report pictures: they would come from elsewhere and speak one language."""
    for _, text in data.texts():
        for _, place in text.mentions(IMAGE):
            yield Problem("T509", place.moved(0, 2), "a picture",
                          "say in words, a table or a formula what it shows; "
                          "a link to the page that has it is welcome")
