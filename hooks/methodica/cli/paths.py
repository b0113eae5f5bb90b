"""Which data folder a command is about."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

MARK = "languages.yml"


def is_data(folder: Path) -> bool:
    """Tell whether a folder is a data folder."""
    return (folder / MARK).is_file()


def data_above(path: Path) -> Path | None:
    """Return the data folder that `path` is or lies in, or None."""
    path = path.resolve()
    return next((folder for folder in (path, *path.parents) if is_data(folder)), None)


def project_data(start: Path) -> Path | None:
    """Return the `data` folder of the project that `start` lies in, else of this program."""
    candidates: Iterable[Path] = (*(start.resolve(), *start.resolve().parents),
                                  Path(__file__).resolve().parents[3])
    return next((top / "data" for top in candidates if is_data(top / "data")), None)
