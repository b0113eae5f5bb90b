"""The folder that a site is written into; what lies there already is not written again.

A file is known to be as it was written by its size, its number and the times of its last change,
one of which nobody can set. Whatever else lies in the folder goes, as if it had been emptied.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from pydantic_core import to_json

from methodica.export.store import seal_of

State = tuple[int, ...]
"""Size and number of a file, and the times of its last changes."""
Lying = Mapping[str, tuple[str, State]]
"""Seal and state of each file."""

SECOND = 1_000_000_000
YOUNG, YOUNG_BY_SECONDS = SECOND // 10, 2 * SECOND
"""Nanoseconds in which a file system may show two changes as one; some count whole seconds."""

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Memory(Protocol):
    """Knows from former builds what lies in which folder."""

    def lying(self, folder: str) -> str:
        """Return what was said to lie in a folder, or nothing."""

    def remember(self, folder: str, lying: str) -> None:
        """Keep what lies in a folder."""


class Target:
    """A folder of a site, and what is known to lie there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lying: dict[str, tuple[str, State]] = {}
        self._ended = 0
        self._wanted: set[str] = set()
        self._copied: set[tuple[str, str]] = set()
        self._folders: set[str] = set()

    def begin(self, memory: Memory) -> None:
        """Begin a build: take away whatever is not known to lie there as it was written.

        What others have hidden at the top stays, as in every build with MkDocs.
        """
        former, self._lying = self._lying, {}
        for names in (self._wanted, self._copied, self._folders):
            names.clear()
        if self.root.is_dir():
            if not former:
                self._ended, former = _recalled(memory.lying(self._key()))
            self._clean("", former)

    def _key(self) -> str:
        """Return what a folder keeps when it is moved."""
        state = self.root.stat()
        return f"{state.st_dev}-{state.st_ino}"

    def _clean(self, folder: str, former: Lying) -> bool:
        """Clean a folder, and tell whether anything is left in it."""
        self._folders.add(folder)
        left = 0
        with os.scandir(f"{self.root}/{folder}") as found:
            entries = list(found)
        for entry in entries:
            name = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                if (not folder and name.startswith(".")) or self._clean(f"{name}/", former):
                    left += 1
                else:
                    Path(entry.path).rmdir()
                    self._folders.discard(f"{name}/")
            elif self._is_known(entry, former.get(name)):
                self._lying[name] = former[name]
                left += 1
            elif folder or not name.startswith("."):
                Path(entry.path).unlink()
        return left > 0

    def _is_known(self, entry: os.DirEntry[str], said: tuple[str, State] | None) -> bool:
        """Tell whether a file is as it was written; what was young then is read once more."""
        if said is None:
            return False
        seal, state = said
        if state != _state(entry.stat(follow_symlinks=False)):
            return False
        young = YOUNG if state[2] % SECOND else YOUNG_BY_SECONDS
        return max(state[2:]) < self._ended - young or seal_of(
            Path(entry.path).read_bytes()) == seal

    def has(self, name: str, seal: str) -> bool:
        """Tell whether a file lies there with the content of this seal; it is to stay."""
        self._wanted.add(name)
        said = self._lying.get(name)
        return said is not None and said[0] == seal

    def write(self, name: str, content: bytes, seal: str = "") -> None:
        """Let a file lie at a path in the folder."""
        seal = seal or seal_of(content)
        if self.has(name, seal):
            return
        self._lying.pop(name, None)
        path = f"{self.root}/{name}"
        try:
            self._make(name.rpartition("/")[0])
            state = _write(path, content)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            self._clear(name)
            state = _write(path, content)
        self._lying[name] = (seal, state)

    def copy(self, source: Path, name: str) -> None:
        """Let a copy of a file lie at a path; MkDocs copies the theme's for every language."""
        if (name, str(source)) not in self._copied:
            self._copied.add((name, str(source)))
            self.write(name, source.read_bytes())

    def read(self, name: str) -> bytes:
        """Return what was written at a path."""
        return (self.root / name).read_bytes()

    def _make(self, folder: str) -> None:
        if f"{folder}/" not in self._folders:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(f"{folder}/")

    def _clear(self, name: str) -> None:
        """Make way for a file: a former file is in the place of its folder, or the other way."""
        path = self.root / name
        if path.is_dir():
            shutil.rmtree(path)
        for parent in _parents(name):
            if (self.root / parent).is_file():
                (self.root / parent).unlink()
        for other in [one for one in self._lying if one.startswith(f"{name}/")
                      or name.startswith(f"{one}/")]:
            del self._lying[other]
        path.parent.mkdir(parents=True, exist_ok=True)

    def end(self, memory: Memory) -> None:
        """Take away what former builds wrote and this one did not, and remember the rest."""
        for name in self._lying.keys() - self._wanted:
            _, state = self._lying.pop(name)
            path = self.root / name
            with suppress(FileNotFoundError):
                if state == _state(path.lstat()):
                    path.unlink()
            with suppress(OSError):
                for parent in _parents(name):
                    (self.root / parent).rmdir()
        self._ended = time.time_ns()
        memory.remember(self._key(), to_json([self._ended, self._lying]).decode())


def _recalled(said: str) -> tuple[int, dict[str, tuple[str, State]]]:
    """Return when a build ended and what it left; nothing where other code has said it."""
    try:
        ended, lying = json.loads(said or "[0, {}]")
        return int(ended), {name: (seal, tuple(state)) for name, (seal, state) in lying.items()}
    except (AttributeError, TypeError, ValueError):
        return 0, {}


def _parents(name: str) -> Iterator[str]:
    """Yield the folders of a path, the innermost first."""
    while name := name.rpartition("/")[0]:
        yield name


def _write(path: str, content: bytes) -> State:
    """Write a file in as few calls as there can be, and return its state."""
    file = os.open(path, _FLAGS, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest):]
        return _state(os.fstat(file))
    finally:
        os.close(file)


def _state(stat: os.stat_result) -> State:
    return stat.st_size, stat.st_ino, stat.st_mtime_ns, stat.st_ctime_ns
