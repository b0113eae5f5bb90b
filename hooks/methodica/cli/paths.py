"""Which data folder and which files a command is about, and the site that is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from methodica.model import Site
from methodica.source import MapNode, Node, ScalarNode, read_yaml

SETTINGS = "mkdocs.yml"
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


def project_site(data: Path) -> Site:
    """Return the addresses that `mkdocs.yml` beside a data folder gives the site.

    Raises UsageError where it names none.
    """
    settings, _ = read_yaml(data.parent / SETTINGS, SETTINGS)
    url, repository = _text(settings, "site_url"), _text(settings, "extra", "repository")
    if not url or not repository:
        raise UsageError(f"no {SETTINGS} with the addresses of the site beside {data.name}")
    return Site(url=url.rstrip("/") + "/", repository=repository.rstrip("/") + "/")


def _text(node: Node | None, *keys: str) -> str:
    for key in keys:
        node = node.get(key) if isinstance(node, MapNode) else None
    return node.text if isinstance(node, ScalarNode) else ""


def data_of(paths: Sequence[Path]) -> Path:
    """Return the one data folder that `paths` lie in, else the project's.

    Raises UsageError where a path does not exist or where there are several data folders.
    """
    missing = next((path for path in paths if not path.exists()), None)
    if missing:
        raise UsageError(f"there is no {missing}")
    roots = {root for root in map(data_above, paths) if root}
    if len(roots) > 1:
        raise UsageError("paths of one data folder, please")
    return next(iter(roots), None) or project_data(Path.cwd())


def is_under(name: str, folders: Sequence[str]) -> bool:
    """Tell whether a file's name is one of `folders` or lies in one of them."""
    return any(folder == "." or name == folder or name.startswith(folder.rstrip("/") + "/")
               for folder in folders)
