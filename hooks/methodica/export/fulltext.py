"""The full-text index in the site: documents are kept, what has a new one is indexed again.

Each language has a folder with an index as Pagefind makes it. Where there are many pages, the
folder has parts beside the first: what Pagefind needs grows with the pages that it indexes at
once, and an edit concerns one part. The browser asks all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path

from pydantic_core import to_json

from methodica.export.keeper import Keeper, Made
from methodica.export.pagefind import PROGRAM, UNUSED, index_files, pagefind_version
from methodica.export.store import seal_of
from methodica.render import Site
from methodica.render.fulltext import document, document_plans
from methodica.render.site import PagePlan
from methodica.text.normal import digest

FOLDER, PARTS = "pagefind", "parts.json"
"""Where the browser looks for the indexes, and where it learns how many a language has."""

TOGETHER = 600
"""How many pages are indexed together; in Chinese, Pagefind needs 0.45 MB for each of them."""

Documents = Mapping[str, Callable[[], Made]]
"""How each document is made, by its path."""


def lay_index(keeper: Keeper, site: Site, modules: Path) -> None:
    """Let the indexes of all languages lie in the target."""
    counts = {code: _lay_language(keeper, site, code, modules)
              for code in site.catalogue.languages.codes}
    keeper.target.write(f"{FOLDER}/{PARTS}", to_json(counts))


def parted(paths: Collection[str], together: int) -> tuple[tuple[str, ...], ...]:
    """Return paths in parts of about `together` each; none is empty.

    A path says by itself where it belongs, so that another page does not move it.
    """
    parts: list[list[str]] = [[] for _ in range(-(-len(paths) // together))]
    for path in paths:
        parts[int(seal_of(path.encode()), 16) % len(parts)].append(path)
    return tuple(tuple(part) for part in parts if part)


def _lay_language(keeper: Keeper, site: Site, language: str, modules: Path) -> int:
    """Let the index of a language lie in the target; return how many parts it has."""
    documents: dict[str, Callable[[], Made]] = {}
    seals: dict[str, str] = {}
    for plan in document_plans(site):
        path = f"{site.addresses.path(language, plan.path)}index.html"
        documents[path] = partial(_document, site, language, plan, path)
        seals |= keeper.seals(_name(path), "", documents[path])
    parts, version = parted(seals, TOGETHER), pagefind_version(modules)
    for number, part in enumerate(parts, start=1):
        basis = digest(version, *(f"{path} {seals[path]}" for path in part))
        keeper.lay(f"index of {language}, part {number}", basis, partial(
            _index, keeper, {path: documents[path] for path in part}, modules, language, number))
    return len(parts)


def _name(path: str) -> str:
    return f"words of {path}"


def _document(site: Site, language: str, plan: PagePlan, path: str) -> Made:
    html = document(site, language, plan)
    return Made({} if html is None else {path: html.encode("utf-8")})


def _index(
    keeper: Keeper, documents: Documents, modules: Path, language: str, number: int
) -> Made:
    """Return a part of the index of a language; only the first has the program that asks it."""
    is_first = number == 1
    folder = f"{FOLDER}/{language}" if is_first else f"{FOLDER}/{language}/{number}"
    unused = UNUSED if is_first else (*UNUSED, *PROGRAM)
    taken = ((path, keeper.take(_name(path), "", make)[path].decode("utf-8"))
             for path, make in documents.items())
    return Made({f"{folder}/{name}": content
                 for name, content in index_files(taken, modules, unused).items()})
