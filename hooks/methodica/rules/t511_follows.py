"""T511: a text that does not say properly which text it follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Contrast, Data, Entry, Text, did_you_mean
from methodica.model.prose import FOLLOWS_PATTERN, ORIGINAL
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report `follows` that is malformed or leads nowhere, and texts that follow in a circle."""
    codes = data.languages.codes if data.knows_languages else ()
    for entry in data.owners():
        for text in entry.texts.values():
            fault = _fault(entry, text, codes) if text.head.follows else None
            if fault:
                yield Problem("T511", text.head_place("follows"), *fault)
        yield from _circles(entry, codes)


def _fault(entry: Entry | Contrast, text: Text, codes: tuple[str, ...]) -> tuple[str, str] | None:
    follows = text.head.follows
    if follows == ORIGINAL:
        return None
    language = follows.partition("@")[0]
    stamp = f'"methodica fresh {entry.id} {text.language}"'
    if language not in codes and codes and "@" in follows:
        return f'there is no language "{language}"', did_you_mean(language, codes)
    if not re.fullmatch(FOLLOWS_PATTERN, follows):
        return (f'"{follows}" is neither "original" nor a language and a fingerprint',
                f'write "original" if nothing came before, else let {stamp} write it')
    if language == text.language:
        return "a text cannot follow itself", 'write "original", or the language it came from'
    if language not in entry.texts and language not in entry.unread:
        others = ", ".join(f"{code}.md" for code in entry.texts if code != text.language)
        return (f"this entry has no {language}.md to follow",
                f'follow {others}, or write "original"' if others else 'write "original"')
    return None


def _circles(entry: Entry | Contrast, codes: tuple[str, ...]) -> Iterator[Problem]:
    """Report each circle once; where no text is original, T515 has said it all."""
    follows = {code: text.head.follows.partition("@")[0] for code, text in entry.texts.items()}
    if ORIGINAL not in follows.values():
        return
    seen: set[str] = set()
    for start in [code for code in codes if code in follows]:
        walk: list[str] = []
        while start in follows and start not in seen:
            seen.add(start)
            walk.append(start)
            start = follows[start]
        if len(walk) > 1 and start in walk:
            circle = " → ".join(f"{code}.md" for code in [*walk[walk.index(start) :], start])
            what = f"texts follow each other in a circle: {circle}"
            yield Problem("T511", entry.texts[start].head_place("follows"), what,
                          "let one of them follow the original")
