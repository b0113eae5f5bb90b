"""T512 (note): a text that follows older words of its original."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.model.prose import FOLLOWS_PATTERN
from methodica.problems import NOTE, Problem


def check(data: Data) -> Iterator[Problem]:
    """Tell which texts somebody should look at again; they are shown all the same."""
    for entry, text in data.texts():
        language, _, mark = text.head.follows.partition("@")
        followed = entry.texts.get(language)
        well_formed = re.fullmatch(FOLLOWS_PATTERN, text.head.follows) and mark
        if followed and well_formed and followed is not text and followed.fingerprint != mark:
            yield Problem("T512", text.head_place("follows"),
                          f"{text.language}.md follows older words of {language}.md",
                          f"compare the two and change what differs; then "
                          f'"methodica fresh {entry.id} {text.language}" stamps it',
                          NOTE)
