"""Folders of data, listed without following links out of them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

IGNORED = (".DS_Store", "Thumbs.db", ".gitkeep")


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds, sorted by name; links are kept apart and never opened."""

    path: Path
    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    links: tuple[Path, ...] = ()


def list_folder(path: Path) -> Folder:
    """List a folder; one that does not exist is empty."""
    files, folders, links = [], [], []  # type: list[Path], list[Path], list[Path]
    if path.is_dir() and not path.is_symlink():
        with os.scandir(path) as found:
            items = sorted(found, key=lambda item: item.name)
        for item in items:
            if item.name in IGNORED:
                continue
            kind = links if item.is_symlink() else folders if item.is_dir() else files
            kind.append(path / item.name)
    return Folder(path, tuple(files), tuple(folders), tuple(links))
