"""Pages kept on disk from one build to the next. May be deleted at any time.

Never says why it has nothing: a file that is missing, broken, locked or made by other code is
an empty one, and the page is written anew.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from importlib.metadata import version
from pathlib import Path

import methodica
from methodica.catalogue import Catalogue
from methodica.catalogue.watched import Kept, fingerprint_of_rest
from methodica.model import Site
from methodica.text.mathml import temml_version

LIBRARIES = ("babel", "jinja2", "markdown-it-py", "markupsafe", "mdit-py-plugins", "opencc",
             "pydantic", "pypinyin", "quickjs")
"""What has a part in a page besides our own code; the theme's part is the page's own basis."""

_TABLE = ("create table if not exists pages (address text primary key, basis text, "
          "answers text, alternates text, html text, seal text)")


class PageStore:
    """Pages by address; each with what it rests on, sealed against damage."""

    def __init__(self, path: Path, world: str) -> None:
        self._database = _open(path)
        self._world = world

    def get(self, address: str, basis: str) -> Kept | None:
        """Return the page at an address, or None where there is none on this basis."""
        try:
            row = self._database.execute(
                "select answers, alternates, html, seal from pages where address = ? "
                "and basis = ?", (address, basis + self._world)).fetchone()
            if row is None or row[3] != _seal(address, *row[:3]):
                return None
            answers = {(name, key): said for name, key, said in json.loads(row[0])}
            return Kept(answers, tuple(json.loads(row[1])), row[2])
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def put(self, address: str, basis: str, kept: Kept) -> None:
        """Keep a page."""
        answers = json.dumps([(*question, said) for question, said in kept.answers.items()])
        alternates = json.dumps(kept.alternates)
        seal = _seal(address, answers, alternates, kept.html)
        self._try("insert or replace into pages values (?, ?, ?, ?, ?, ?)",
                  (address, basis + self._world, answers, alternates, kept.html, seal))

    def close(self) -> None:
        """Write everything down."""
        self._try("commit")
        self._database.close()

    def _try(self, command: str, values: tuple[str, ...] = ()) -> None:
        try:
            self._database.execute(command, values)
        except sqlite3.Error:
            return


def _open(path: Path) -> sqlite3.Connection:
    """Open the file, in place of a broken one; where that fails, keep pages in memory."""
    for broken in (False, True):
        try:
            if broken:
                path.unlink(missing_ok=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            return _begun(str(path))
        except OSError:
            break
        except sqlite3.OperationalError:  # another build has it, or nothing can be written
            break
        except sqlite3.DatabaseError:
            continue
    return _begun(":memory:")


def _begun(name: str) -> sqlite3.Connection:
    """Open a database for one build; what a crash of the machine would lose is only a cache."""
    database = sqlite3.connect(name, timeout=0, isolation_level=None)
    for command in ("pragma synchronous = off", "pragma journal_mode = memory", _TABLE,
                    "begin immediate"):
        database.execute(command)
    return database


def _seal(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def world_of(catalogue: Catalogue, site: Site, templates: Path) -> str:
    """Return a fingerprint of what all pages rest on: code, templates, libraries, vocabulary."""
    found = hashlib.blake2b(digest_size=12)
    said = (sys.version, temml_version(), *map(version, LIBRARIES), site.model_dump_json(),
            fingerprint_of_rest(catalogue))
    found.update("\0".join(said).encode())
    for folder in (Path(methodica.__file__).parent, templates):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                found.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
                found.update(path.read_bytes())
    return found.hexdigest()
