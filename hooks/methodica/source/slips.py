"""What a syntax error of YAML most likely is: the slip, where it really began, and its mend.

The parser notices many slips one line too late and names them in its own words. Each function
here knows one slip; the first that recognizes it wins, and the parser's words are the last resort.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

_LINE = re.compile(r"( *)((?:- +)*)((?:[\w-]+|\"[^\"]*\"|'[^']*') *:(?: +|$))?(.*)")
"""A line as indentation, hyphens, key and value."""

_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_CONFLICT = re.compile(r"<{7} |={7}$|>{7} ")
_CLOSING = {"[": "]", "{": "}"}
_COLON = "mapping values are not allowed"
_NO_COLON = "could not find expected ':'"


@dataclass(frozen=True, slots=True)
class Slip:
    """A syntax error in words; line and column count from 0, within the lines given."""

    line: int
    column: int
    what: str
    mend: str
    length: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """What the parser says: its words, where it stopped and where that construct began."""

    lines: Sequence[str]
    words: str
    line: int
    column: int
    began: tuple[int, int] | None

    @property
    def text(self) -> str:
        """The line at which the parser stopped."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    def above(self, line: int) -> int | None:
        """Return the nearest line above that is neither blank nor a comment."""
        return next((n for n in range(min(line, len(self.lines)) - 1, -1, -1)
                     if self.lines[n].strip() and not self.lines[n].lstrip().startswith("#")), None)


def slip(error: Any, lines: Sequence[str]) -> Slip:
    """Return what a parser's error on these lines most likely is."""
    words = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable")
    mark, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = mark or began
    scene = Scene(lines, words, mark.line if mark else 0, mark.column if mark else 0,
                  (began.line, began.column) if began else None)
    for recognize in _SLIPS:
        found = recognize(scene)
        if found:
            return found
    return Slip(scene.line, scene.column, f"not valid YAML: {words}",
                "compare the line and the one before it with data/README.md")


def joined(lines: Sequence[str], first: int, second: int) -> Slip:
    """Return what is wrong where an unquoted text goes on in another line, without an error."""
    match = _LINE.match(lines[first])
    found = _key_line(Scene(lines, "", first, 0, None), first)
    if found and match and ("after the" in found.what or not match.group(2)):
        return found
    return Slip(second, len(lines[second]) - len(lines[second].lstrip()),
                "YAML reads this line as part of the text above",
                "align it with the lines that it belongs with, or put quotes around a text that "
                "needs two lines")


def _conflict(scene: Scene) -> Slip | None:
    for number, line in enumerate(scene.lines):
        if _CONFLICT.match(line):
            return Slip(number, 0, "a mark of a merge conflict",
                        "keep one of the two versions and delete the lines with <<<<<<<, "
                        "======= and >>>>>>>", 7)
    return None


def _tab(scene: Scene) -> Slip | None:
    indent = scene.text[: len(scene.text) - len(scene.text.lstrip())]
    if "\t" in indent:
        return Slip(scene.line, indent.index("\t"), "a tab indents this line",
                    "indent with spaces, two for each level")
    return None


def _quote(scene: Scene) -> Slip | None:
    """A quote that is not closed, or closed too early; the line above may be the culprit."""
    found = _quote_in(scene, scene.line)
    if found:
        return found
    line = scene.above(scene.line)
    while line is not None and not re.search("[\"']", scene.lines[line]):
        line = scene.above(line)
    found = None if line is None else _quote_in(scene, line)
    return found if found and "not closed" in found.what else None


def _quote_in(scene: Scene, number: int) -> Slip | None:
    if number >= len(scene.lines):
        return None
    match = _LINE.match(scene.lines[number])
    assert match
    value, start = match.group(4), match.start(4)
    quote = value[:1]
    if quote and quote in _QUOTED:
        closed = _QUOTED[quote].match(value)
        if not closed:
            return Slip(number, start, "this quote is not closed",
                        f"put {quote} at the end of the text")
        rest = value[closed.end() :]
        if rest.strip() and not rest.lstrip().startswith(("#", ":", ",", "]", "}")):
            mend = ('write \\" for a quote inside the text' if quote == '"'
                    else "write '' for an apostrophe inside the text")
            return Slip(number, start + len(value) - len(rest.lstrip()),
                        "text after the closing quote", f"{mend}, or delete what follows it")
    elif quote and quote in _CLOSING:
        left = value
        for pattern in _QUOTED.values():
            left = pattern.sub(lambda one: " " * len(one.group()), left)
        if '"' in left:
            return Slip(number, start + left.index('"'), "this quote is not closed",
                        'put " at the end of the text')
    return None


def _open_quote(scene: Scene) -> Slip | None:
    ended = ("unexpected end of stream", "unexpected document indicator")
    if scene.began and any(words in scene.words for words in ended):
        line, column = scene.began
        quote = scene.lines[line][column : column + 1] if line < len(scene.lines) else ""
        return Slip(line, column, "this quote is not closed", f"put {quote} at the end of the text")
    return None


def _first_sign(scene: Scene) -> Slip | None:
    column = scene.column
    if "alphabetic or numeric" in scene.words and scene.began and scene.began[0] == scene.line:
        column = scene.began[1]
    sign = scene.text[column : column + 1]
    starts = ("cannot start any token", "alphabetic or numeric", "unknown directive")
    if "unknown directive" in scene.words:
        column, sign = 0, "%"
    if sign and any(words in scene.words for words in starts):
        return Slip(scene.line, column, f"a text cannot begin with {sign} unless it is in quotes",
                    "put quotes around the whole text")
    return None


def _escape(scene: Scene) -> Slip | None:
    if "escape" not in scene.words and "hexdecimal" not in scene.words:
        return None
    column = scene.text.rfind("\\", 0, scene.column + 1)
    return Slip(scene.line, max(0, column), "in double quotes a backslash begins an escape, and "
                f'"{scene.text[column : column + 2]}" is none that can be used here',
                "write the backslash twice, or use single quotes", 2)


def _bracket(scene: Scene) -> Slip | None:
    if scene.began and "did not find expected ','" in scene.words:
        line, column = scene.began
        sign = scene.lines[line][column]
        closing = _CLOSING.get(sign, "]")
        if line == scene.line and scene.column < len(scene.text):
            return Slip(scene.line, scene.column, "a comma is missing before this",
                        f"put commas between the items and {closing} after the last one")
        return Slip(line, column, "this bracket is not closed",
                    f"put {closing} after the last item")
    if "did not find expected node content" in scene.words and scene.text[scene.column :]:
        return Slip(scene.line, scene.column,
                    f'a value is expected here, not "{scene.text[scene.column]}"',
                    "delete the sign, or put quotes around the text")
    return None


def _colon(scene: Scene) -> Slip | None:
    if _NO_COLON in scene.words and scene.began:
        return _key_line(scene, scene.began[0])
    if _COLON not in scene.words:
        return None
    match = _LINE.match(scene.text)
    assert match
    if not match.group(3) or scene.column >= match.end(3):
        return Slip(scene.line, scene.column, "a text without quotes contains a colon",
                    "put quotes around the whole text")
    line = scene.above(scene.line)
    return None if line is None else _key_line(scene, line) or _too_deep(scene, line)


def _key_line(scene: Scene, number: int) -> Slip | None:
    """What is wrong with a line that should begin with a key and a colon."""
    line = scene.lines[number]
    match = _LINE.match(line)
    assert match
    if match.group(3):
        return None
    rest, start = match.group(4), match.start(4)
    colon = re.match(r"([\w-]+) *([:：])", rest)
    if colon and colon.group(2) == "：":
        return Slip(number, start + colon.start(2), "a full-width colon after the key",
                    "write an ordinary colon and a space")
    if colon:
        return Slip(number, start + colon.start(2), "no space after the colon",
                    "put a space after the colon")
    if re.match(r"-[^- ]", rest):
        return Slip(number, start, "no space after the hyphen", "put a space after the hyphen")
    word = re.match(r"[\w-]*", rest)
    shown = word.group() if word else ""
    return Slip(number, start, f'"{shown or rest[:20]}" has no colon after it',
                "write the key, a colon, a space and the value", max(1, len(shown)))


def _too_deep(scene: Scene, above: int) -> Slip | None:
    match, upper = _LINE.match(scene.text), _LINE.match(scene.lines[above])
    assert match and upper
    column = len(upper.group(1)) + len(upper.group(2))
    if not upper.group(4) or len(match.group(1)) <= column:
        return None
    key = upper.group(3).strip().rstrip(":").strip("\"' ")
    return Slip(scene.line, len(match.group(1)), f'indented more than "{key}" above, which has a '
                "value of its own", f'begin the line in column {column + 1}, like "{key}"')


def _no_key(scene: Scene) -> Slip | None:
    if scene.text.lstrip("- ").startswith(":"):
        return Slip(scene.line, scene.text.index(":"), "nothing stands before the colon",
                    "write the key before the colon, or delete the line")
    return None


def _tag(scene: Scene) -> Slip | None:
    if "tag" not in scene.words:
        return None
    return Slip(scene.line, scene.column, "a YAML tag",
                "delete the tag; quote a text that begins with !")


def _indentation(scene: Scene) -> Slip | None:
    expected = ("did not find expected key", "did not find expected '-'")
    line = scene.above(scene.line)
    if line is None or not any(words in scene.words for words in expected):
        return None
    match, upper = _LINE.match(scene.text), _LINE.match(scene.lines[line])
    assert match and upper
    if _CLOSING.get(match.group(4)[:1]) is None and not (match.group(2) or match.group(3)):
        return _key_line(scene, scene.line)
    if match.group(2) and not upper.group(2):
        return Slip(scene.line, len(match.group(1)), "a list item stands among keys",
                    "write the items below their own key, each indented and beginning with \"- \"")
    if upper.group(2) and not match.group(2):
        return Slip(scene.line, len(match.group(1)), "a key in no column in which a key can stand",
                    "begin the line in the column of the keys that it belongs with")
    column = len(upper.group(1)) + 1
    return Slip(scene.line, len(match.group(1)), "not in one column with the lines above",
                f"begin it in column {column} like the line above, or in the column of the keys "
                "that it belongs with")


def _first_line(scene: Scene) -> Slip | None:
    if "<document start>" not in scene.words:
        return None
    first = next((n for n, line in enumerate(scene.lines) if line.strip()), 0)
    if scene.lines[first].startswith(" "):
        return Slip(first, 0, "the first key does not begin in the first column",
                    "delete the spaces before it")
    return Slip(scene.line, scene.column, "text after the end of the file's entry",
                'delete the line "..." or "%" above; a file holds one entry')


_SLIPS: tuple[Callable[[Scene], Slip | None], ...] = (
    _conflict, _tab, _quote, _open_quote, _first_sign, _escape, _bracket, _colon, _no_key,
    _indentation, _tag, _first_line,
)
