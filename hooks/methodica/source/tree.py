"""Folders of data, listed without following links out of them."""

from __future__ import annotations

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
    files, folders, links = [], [], []
    if path.is_dir() and not path.is_symlink():
        for item in sorted(path.iterdir()):
            if item.name in IGNORED:
                continue
            if item.is_symlink():
                links.append(item)
            elif item.is_dir():
                folders.append(item)
            else:
                files.append(item)
    return Folder(path, tuple(files), tuple(folders), tuple(links))
