"""The folder that a site is written into; what lies there already is not written again."""

from __future__ import annotations

import hashlib
from pathlib import Path


class Target:
    """Remembers what it wrote, so that `mkdocs serve`, which keeps one, writes only changes."""

    def __init__(self, root: Path) -> None:
        """Take a folder in which nothing of this site lies yet."""
        self.root = root
        self._lying: dict[str, bytes] = {}
        self._wanted: set[str] = set()
        self._folders: set[str] = set()

    def begin(self) -> None:
        """Begin a build."""
        self._wanted.clear()

    def write(self, name: str, text: str) -> None:
        """Let a file lie at a path in the folder."""
        data = text.encode("utf-8")
        said = hashlib.blake2b(data, digest_size=16).digest()
        self._wanted.add(name)
        if self._lying.get(name) == said:
            return
        folder = name.rpartition("/")[0]
        if folder not in self._folders:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        self._lying.pop(name, None)
        (self.root / name).write_bytes(data)
        self._lying[name] = said

    def end(self) -> None:
        """Take away what former builds wrote and this one did not."""
        for name in self._lying.keys() - self._wanted:
            del self._lying[name]
            (self.root / name).unlink(missing_ok=True)
