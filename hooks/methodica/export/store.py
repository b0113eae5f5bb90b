"""What was made, kept on disk from one build to the next. May be deleted at any time.

Never says why it has nothing: a file that is missing, broken, locked or made by other code is
an empty one, and everything is made anew. What is read is compared, never executed.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import chain, islice
from pathlib import Path
from typing import Any

import methodica
from methodica.catalogue import Catalogue
from methodica.catalogue.watched import fingerprint_of_rest
from methodica.model import Site
from methodica.text.mathml import temml_version

LIBRARIES = ("babel", "jinja2", "markdown-it-py", "markupsafe", "mdit-py-plugins", "opencc",
             "pydantic", "pypinyin", "pyyaml", "quickjs")
"""What has a part in a page besides our own code; the theme's part is the page's own basis."""

FOLDERS = 4
"""How many folders that were built into are remembered: those of `make site`, and two more."""

_LAYOUT = 5
"""Number of the tables' shape; a file of another shape is a broken one."""
_TABLES = (
    "create table units (name text primary key, basis text, questions text, "
    "said text, notes text, files text, seal text)",
    "create table contents (seal text primary key, content blob)",
    "create table learned (name text primary key, basis text, said text, seal text)",
    "create table folders (folder text primary key, lying text, seal text)",
)
TOGETHER = 64
"""How many contents or facts are written or thrown away together."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Files that were made together, and what they rest on."""

    questions: str
    """What was asked of the catalogue for them."""
    said: str
    """Fingerprint of the answers."""
    notes: tuple[str, ...]
    files: Mapping[str, str]
    """Path of each file and the seal of its content."""


class Store:
    """Units of files by name, contents by seal, what was learned, what lies in which folder."""

    def __init__(self, path: Path, world: str = "") -> None:
        self._path = path
        self.world = world
        """What all units rest on; a build knows it when it has read the data."""
        self._database = _open(path)
        self._used: dict[str, tuple[str, ...]] = {}
        self._waiting: dict[str, bytes] = {}
        self._news = 0
        self._is_broken = False
        self._is_closed = False

    def get(self, name: str, basis: str) -> Kept | None:
        """Return the unit of a name, or None where there is none on this basis."""
        row = self._first("select * from units where name = ?", name)
        if row is None or row[1] != basis + self.world:
            return None
        try:
            if row[-1] != _seal_of_row(*row[:-1]):
                return None
            _, _, questions, said, notes, files, _ = row
            kept = Kept(questions, said, tuple(json.loads(notes)), json.loads(files))
        except (ValueError, TypeError):
            return None
        self._used[name] = tuple(kept.files.values())
        return kept

    def put(self, name: str, basis: str, kept: Kept, contents: Mapping[str, bytes]) -> None:
        """Keep a unit, and the contents of its files by their seals."""
        row = (basis + self.world, kept.questions, kept.said, json.dumps(kept.notes),
               json.dumps(kept.files))
        self._used[name] = tuple(kept.files.values())
        self._change("insert or replace into units values (?, ?, ?, ?, ?, ?, ?)",
                     [(name, *row, _seal_of_row(name, *row))])
        self._waiting |= contents
        if len(self._waiting) >= TOGETHER:
            self._flush()

    def content(self, seal: str) -> bytes | None:
        """Return the content with a seal."""
        if seal in self._waiting:
            return self._waiting[seal]
        row = self._first("select content from contents where seal = ?", seal)
        is_whole = row and isinstance(row[0], bytes) and seal_of(row[0]) == seal
        return row[0] if row and is_whole else None

    def said(self, name: str, basis: str) -> str | None:
        """Return what was worked out of a file or folder of this name, or None on another basis."""
        row = self._first("select basis, said, seal from learned where name = ?", name)
        if row is None or row[0] != basis or not isinstance(row[1], str):
            return None
        return row[1] if row[2] == _seal_of_row(name, basis, row[1]) else None

    def say(self, name: str, basis: str, said: str) -> None:
        """Keep what was worked out of a file or folder."""
        self._change("insert or replace into learned values (?, ?, ?, ?)",
                     [(name, basis, said, _seal_of_row(name, basis, said))])
        self._news += 1
        if self._news % TOGETHER == 0:
            self._settle()

    def lying(self, folder: str) -> str:
        """Return what was said to lie in a folder, or nothing."""
        row = self._first("select lying, seal from folders where folder = ?", folder)
        is_whole = row and isinstance(row[0], str) and row[1] == _seal_of_row(folder, row[0])
        return str(row[0]) if row and is_whole else ""

    def remember(self, folder: str, lying: str) -> None:
        """Keep what lies in a folder, and forget folders that were not built into lately."""
        self._change("insert or replace into folders values (?, ?, ?)",
                     [(folder, lying, _seal_of_row(folder, lying))])
        self._change("delete from folders where rowid not in "
                     "(select rowid from folders order by rowid desc limit ?)", [(FOLDERS,)])

    def forget(self, wanted: Collection[str]) -> None:
        """Throw away what the build of a whole site has no use for; `wanted` names what is said."""
        self._flush()
        self._drop("units", "name", self._used)
        self._drop("learned", "name", wanted)
        self._drop("contents", "seal", frozenset(chain.from_iterable(self._used.values())))

    def _drop(self, table: str, column: str, wanted: Collection[str]) -> None:
        """Delete the rows of a table whose key is not wanted."""
        try:
            there = {key for (key,) in self._database.execute(f"select {column} from {table}")}
        except sqlite3.Error:
            there = set()
        for some in _some(there.difference(wanted)):
            self._change(f"delete from {table} where {column} = ?", [(one,) for one in some])
            self._settle()

    def close(self) -> None:
        """Write everything down, or take a broken file out of the way; a second time, nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self._flush()
        try:
            self._database.execute("commit")
        except sqlite3.Error:
            self._is_broken = True
        self._database.close()
        if self._is_broken:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _first(self, command: str, key: str) -> tuple[Any, ...] | None:
        try:
            row: tuple[Any, ...] | None = self._database.execute(command, (key,)).fetchone()
        except sqlite3.Error:
            self._is_broken = True
            return None
        return row

    def _flush(self) -> None:
        self._change("insert or replace into contents values (?, ?)", self._waiting.items())
        self._waiting.clear()
        self._settle()

    def _settle(self) -> None:
        """Write down what was changed, or all that is replaced would stay in memory to the end."""
        try:
            self._database.execute("commit")
            self._database.execute("begin immediate")
        except sqlite3.Error:
            self._is_broken = True

    def _change(self, command: str, rows: Iterable[tuple[object, ...]]) -> None:
        try:
            self._database.executemany(command, rows)
        except sqlite3.Error:
            self._is_broken = True


def _some(keys: Iterable[str]) -> Iterator[list[str]]:
    """Yield some keys at a time."""
    rest = iter(keys)
    while some := list(islice(rest, TOGETHER)):
        yield some


def _open(path: Path) -> sqlite3.Connection:
    """Open the file, in place of a broken one; where that fails, keep everything in memory."""
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _begun(str(path))
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:  # by another build
                break
        except OSError:
            break
        with suppress(OSError):
            path.unlink(missing_ok=True)
    return _begun(":memory:")


def _begun(name: str) -> sqlite3.Connection:
    """Begin a build: open a database.

    What a crash of the machine would lose is only a cache. To the end of the build nobody else
    writes into it. Its pages are large, as the contents are, which writes them twice as fast.
    """
    database = sqlite3.connect(name, timeout=0, isolation_level=None)
    try:
        for command in ("pragma page_size = 32768", "pragma synchronous = off",
                        "pragma journal_mode = memory", "pragma locking_mode = exclusive",
                        "begin immediate"):
            database.execute(command)
        if not database.execute("select 1 from sqlite_master").fetchone():
            for command in (*_TABLES, f"pragma user_version = {_LAYOUT}"):
                database.execute(command)
        if database.execute("pragma user_version").fetchone() != (_LAYOUT,):
            raise sqlite3.DatabaseError("made by another version")
        return database
    except sqlite3.Error:
        database.close()
        raise


def seal_of(content: bytes) -> str:
    """Return the fingerprint of a content."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _seal_of_row(*columns: str) -> str:
    return seal_of("\0".join(columns).encode())


def world_of(catalogue: Catalogue, site: Site, templates: Path) -> str:
    """Return a fingerprint of what all pages rest on: code, templates, libraries, vocabulary."""
    said = (program(), site.model_dump_json(), fingerprint_of_rest(catalogue))
    return seal_of_program(said, templates)


@cache
def program() -> str:
    """Return a fingerprint of the code that runs: our own and that of libraries."""
    said = (sys.version, temml_version(), *map(version, LIBRARIES))
    return seal_of_program(said, Path(methodica.__file__).parent)


def seal_of_program(said: Iterable[str], *folders: Path) -> str:
    """Return a fingerprint of some words and of all files in folders but for compiled ones."""
    found = hashlib.blake2b("\0".join(said).encode(), digest_size=12)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                found.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
                found.update(path.read_bytes())
    return found.hexdigest()
