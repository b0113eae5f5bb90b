"""A text file as lines that can be pointed at; refuses what is not plain, bounded UTF-8."""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from methodica.problems import Place, Problem
from methodica.text import hidden_characters
from methodica.text.characters import has_hidden

MAX_BYTES = 256 * 1024
"""Largest file; a long list of the vocabulary has about 20 KiB."""

MAX_ENTRY = 64 * 1024
"""Largest file of an entry, which rules look at more closely; a long one has about 20 KiB."""

MAX_HIDDEN = 20
"""How many hidden characters of one file are reported one by one."""

REMEMBERED = 1 << 15
"""How many files of each sort stay read, for `mkdocs serve`: only what changed is read anew."""

_SPLIT = 4
"""How many files keep their lines: reading, a rule and its place look at the same one."""

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text and the name a person knows it by."""

    name: str
    text: str

    @classmethod
    def of(cls, name: str, text: str) -> Document:
        """Make a document of `text`, with every kind of line end read as one."""
        text = text.removeprefix("\ufeff")
        if "\r" in text:
            text = _LINE_END.sub("\n", text)
        return cls(name, text)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends; only the file that is looked at just now keeps them."""
        return _lines(self.text)

    def place(self, line: int = 1, column: int = 1, length: int = 1) -> Place:
        """Return the place at this line and column, both from 1."""
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Place(self.name, line, column, length, excerpt)


@lru_cache(_SPLIT)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def read_document(
    path: Path, name: str, most: int = MAX_BYTES
) -> tuple[Document | None, list[Problem]]:
    """Read a file that must be UTF-8 and of `most` bytes; None where it cannot be used."""
    start = Place(name)
    other = _other_than_file(path)
    if other:
        return None, [Problem("S101", start, *other)]
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        return None, [
            Problem("S101", start, f"the file cannot be read: {error.strerror}",
                    "check its name and that everyone may read it")
        ]
    if len(data) > most:
        return None, [
            Problem("S102", start, f"the file is larger than {most // 1024} KiB",
                    "shorten it; an entry needs about 20 KiB")
        ]
    try:
        document = Document.of(name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        good = Document.of(name, data[: error.start].decode("utf-8"))
        line = len(good.lines)
        place = good.place(line, len(good.lines[-1]) + 1)
        return None, [
            Problem("S101", place, f"byte 0x{data[error.start]:02x} is not UTF-8",
                    "save the file with the encoding UTF-8")
        ]
    return document, list(_hidden(document))


def _other_than_file(path: Path) -> tuple[str, str] | None:
    """Return what stands where a file belongs and how to mend that; None for a file or nothing."""
    try:
        mode = path.lstat().st_mode
    except OSError:  # opening it will say why
        return None
    if stat.S_ISLNK(mode):
        return "a link to another place stands where a file belongs", "put the file itself there"
    if not stat.S_ISREG(mode):  # reading a pipe or a device may never end
        return "something else than a file stands here", "put an ordinary file there"
    return None


@lru_cache(REMEMBERED)
def _hidden(document: Document) -> tuple[Problem, ...]:
    """Report characters that nobody sees: they change meaning without showing it."""
    found: list[Problem] = []
    if not has_hidden(document.text):
        return ()
    for number, line in enumerate(document.lines, start=1):
        if line.isascii() and line.isprintable():
            continue
        last = -2
        for index, name in hidden_characters(line):
            adjoining, last = index == last + 1, index
            if adjoining:
                continue
            is_space = unicodedata.category(line[index]) == "Zs"
            found.append(
                Problem("S108", document.place(number, index + 1), f"hidden character {name}",
                        "put an ordinary space there" if is_space else "delete it")
            )
            if len(found) >= MAX_HIDDEN:
                return tuple(found)
    return tuple(found)


def forget_documents() -> None:
    """Let go of what is known of files."""
    _hidden.cache_clear()
