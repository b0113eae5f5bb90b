"""T516: half-width punctuation between Chinese characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text.mentions import TEXT

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_HAN = "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_MAY_STAND = re.compile(f"&|{_HAN} ?\\\\?[,;:?!][ \\t]*(?:{_HAN}|$)", re.MULTILINE)
"""Without any of these in the file there is none: a sign can also be escaped or an entity."""

_SIGN = re.compile(f"(?<={_HAN}) ?([,;:?!])(?= ?{_HAN}|[ \\t]*$)")


def check(data: Data) -> Iterator[Problem]:
    """Report `,` `;` `:` `?` `!` between Han characters, or after one at the end of a line."""
    for _, text in data.texts():
        language = data.languages.get(text.language)
        if language is None or language.script != "han" or not _MAY_STAND.search(text.body):
            continue
        for mention, place in text.mentions(TEXT):
            for match in _SIGN.finditer(mention.target):
                sign, at = match.group(1), place.moved(match.start(1))
                if mention.target[match.end() :].strip() or not at.excerpt[at.column :].strip():
                    yield Problem("T516", at, f'half-width "{sign}" in Chinese text',
                                  f'write "{FULL_WIDTH[sign]}", without a blank beside it')
