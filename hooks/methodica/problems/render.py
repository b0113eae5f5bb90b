"""Problems as text for a terminal, as GitHub annotations and as JSON.

Whatever a contributor wrote is shown harmlessly: control and invisible characters come out
as escapes, so that a file name or a line cannot steer the terminal or the log.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence

from methodica.problems.problem import ERROR, Problem
from methodica.text import columns

ANNOTATIONS = 9
"""GitHub shows ten annotations a step; the tenth says how many more there are."""

_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp", "Zs")

WIDTH = 110
"""Longest piece of a line that is shown."""

SENTENCE = 500
"""Longest message; only one that repeats what was written can be longer."""

_ORDER = re.compile(r"##(?=\w*\[)")
"""Begins an order to a log's reader, as in ##[error] and ##vso[task], wherever it stands."""

_SUSPECT = re.compile(rf"{_ORDER.pattern}|[^\x00-\x7f]")


def visible(text: str) -> str:
    """Return `text` with all that cannot be seen, or that a log obeys, written as escapes."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_seen, text))
    return _ORDER.sub(r"#\\u0023", text)


def _brief(text: str) -> str:
    """Return a message without the rest of what would be too long to read."""
    return text if len(text) <= SENTENCE else f"{text[:SENTENCE]}…"


def _seen(char: str) -> str:
    if char in "\t " or unicodedata.category(char) not in _UNSEEN:
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def _excerpt(problem: Problem) -> list[str]:
    place = problem.place
    if not place.excerpt.strip():
        return []
    start = max(0, place.column - 1 - WIDTH // 2) if len(place.excerpt) > WIDTH else 0
    piece = place.excerpt[start : start + WIDTH]
    before = visible(piece[: place.column - 1 - start]).replace("\t", " ")
    marked = visible(piece[place.column - 1 - start :][: max(1, place.length)])
    gutter = " " * len(f"{place.line:4d}")
    caret = "^" * max(1, columns(marked))
    return [
        f"{place.line:4d} | {visible(piece)}".replace("\t", " ").rstrip(),
        f"{gutter} | {' ' * columns(before)}{caret}",
    ]


def _where(problem: Problem) -> str:
    place, file = problem.place, visible(problem.place.file)
    file = f"./{file}" if file.startswith("::") else file  # GitHub obeys lines that begin so
    return f"{file}:{place.line}:{place.column}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def total(problems: Sequence[Problem]) -> str:
    """Return the closing line, such as "5 problems in 2 files"."""
    errors = [one for one in problems if one.severity == ERROR]
    files = len({one.place.file for one in problems})
    line = f"{_count(len(errors), 'problem')} in {_count(files, 'file')}"
    notes = len(problems) - len(errors)
    return f"{line}, {_count(notes, 'note')}" if notes else line


def as_text(problems: Sequence[Problem]) -> str:
    """Return what a person reads: place, code, what is wrong, the line, the mend."""
    lines: list[str] = []
    for one in problems:
        word = "" if one.severity == ERROR else f"{one.severity}: "
        lines.append(f"{_where(one)}: {one.code} {word}{visible(_brief(one.what))}")
        lines += _excerpt(one)
        lines.append(f"  mend: {visible(_brief(one.mend))}")
    lines.append(total(problems))
    return "\n".join(lines) + "\n"


def _escape(text: str, *, in_property: bool = False) -> str:
    text = visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text


def as_github(problems: Sequence[Problem]) -> str:
    """Return at most nine annotations, one that counts the rest, and the whole text."""
    lines = []
    for one in problems[:ANNOTATIONS]:
        level = "error" if one.severity == ERROR else "notice"
        place = one.place
        lines.append(
            f"::{level} file={_escape(place.file, in_property=True)},line={place.line},"
            f"col={place.column},title={one.code}::{_escape(_brief(one.what))}"
            f"%0Amend: {_escape(_brief(one.mend))}"
        )
    if len(problems) > ANNOTATIONS:
        lines.append(f"::error title=methodica::{len(problems) - ANNOTATIONS} more in the log")
    return "\n".join([*lines, as_text(problems)])


def as_json(problems: Sequence[Problem]) -> str:
    """Return one object with all problems and their counts, for programs."""
    rows = [
        {
            "code": one.code,
            "severity": one.severity,
            "file": one.place.file,
            "line": one.place.line,
            "column": one.place.column,
            "length": one.place.length,
            "what": _brief(one.what),
            "mend": _brief(one.mend),
        }
        for one in problems
    ]
    counts = Counter(one.severity for one in problems)
    text = json.dumps(
        {"problems": rows, "counts": dict(sorted(counts.items()))}, ensure_ascii=False, indent=2
    )
    return _SUSPECT.sub(_escaped, text) + "\n"


def _escaped(match: re.Match[str]) -> str:
    """Return what `visible` would escape as JSON's own escapes."""
    found = match.group()
    if found == "##":
        return "#\\u0023"
    return json.dumps(found)[1:-1] if unicodedata.category(found) in _UNSEEN else found


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}


def render(problems: Sequence[Problem], form: str) -> str:
    """Return `problems` in one of `FORMATS`; nothing at all as text where there are none."""
    if not problems and form != "json":
        return ""
    return FORMATS[form](problems)
