"""T503: a text without one of the fixed sections."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from methodica.load import Data, Text
from methodica.problems import Place, Problem


def check(data: Data) -> Iterator[Problem]:
    """Report each missing section where it belongs."""
    for _, text in data.texts():
        if text.is_blank:
            continue
        for id in _missing(text):
            yield Problem("T503", _place(text, id), f'the section "{id}" is missing',
                          f'write a line "## {id}" and its text {_before(text, id)}')


def _missing(text: Text) -> list[str]:
    """Return the sections that are missing, apart from those whose heading is only misspelled."""
    written = [section.id for section in text.prose.sections[1:]]
    missing = [id for id in text.sections if id not in written]
    strange = [section.id for section in text.prose.sections[1:]
               if section.id not in text.sections and not section.underlined]
    strange += [one.words for one in text.prose.headings
                if one.level != 2 and not one.nested
                and "-".join(one.words.lower().split()) in missing]
    for words in strange[: len(text.sections)]:
        near = get_close_matches("-".join(words[:80].lower().split()), missing, n=1, cutoff=0)
        if near:
            missing.remove(near[0])
    return missing


def _next(text: Text, id: str) -> str | None:
    after = text.sections[text.sections.index(id) + 1 :]
    return next((one for one in after if text.prose.section(one)), None)


def _place(text: Text, id: str) -> Place:
    """Return the heading before which the section belongs, or the last line of the file."""
    following = text.prose.section(_next(text, id) or "")
    if following:
        return text.place(following.line)
    lines = text.document.lines
    last = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 1)
    return text.document.place(last)


def _before(text: Text, id: str) -> str:
    following = _next(text, id)
    return f'before "## {following}"' if following else "at the end"
