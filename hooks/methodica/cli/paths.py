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


class UsageError(Exception):
    """The command cannot be carried out as it was given; the message says why."""


def project_data(start: Path) -> Path:
    """Return the `data` folder of the project that `start` lies in, else of this program.

    Raises UsageError where there is none.
    """
    candidates: Iterable[Path] = (*(start.resolve(), *start.resolve().parents),
                                  Path(__file__).resolve().parents[3])
    found = next((top / "data" for top in candidates if is_data(top / "data")), None)
    if found is None:
        raise UsageError("no data folder here or above")
    return found
