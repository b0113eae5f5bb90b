"""The full-text index in the site: documents are kept, what has a new one is indexed again.

Each language has a folder with an index as Pagefind makes it. Where there are many pages, the
folder has parts beside the first: what Pagefind needs grows with the pages that it indexes at
once, and an edit concerns one part. The browser asks all of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

from methodica.export.keeper import Keeper, Made
from methodica.export.pagefind import PROGRAM, index_files, pagefind_version
from methodica.export.store import seal_of
from methodica.render import Site
from methodica.render.fulltext import document, document_plans
from methodica.render.site import PagePlan

FOLDER, PARTS = "pagefind", "parts.json"
"""Where the browser looks for the indexes, and where it learns how many a language has."""

TOGETHER = 600
"""How many pages are indexed together; in Chinese, Pagefind needs 0.45 MB for each of them."""

Plans = Mapping[str, PagePlan]
"""The page that a document is made of, by the path of the document."""


def lay_index(keeper: Keeper, site: Site, modules: Path) -> None:
    """Let the indexes of all languages lie in the target."""
    version = pagefind_version(modules)
    counts = {code: _lay_language(keeper, site, code, modules, version)
              for code in site.catalogue.languages.codes}
    keeper.target.write(f"{FOLDER}/{PARTS}", json.dumps(counts, separators=(",", ":")).encode())


def parted(paths: Iterable[str], together: int) -> tuple[tuple[str, ...], ...]:
    """Return paths in parts of about `together` each; none is empty.

    A path says by itself where it belongs, so that another page does not move it.
    """
    known = tuple(paths)
    count = -(-len(known) // together)
    parts: dict[int, list[str]] = {number: [] for number in range(count)}
    for path in known:
        parts[int(seal_of(path.encode()), 16) % count].append(path)
    return tuple(tuple(part) for part in parts.values() if part)


def _lay_language(
    keeper: Keeper, site: Site, language: str, modules: Path, version: str
) -> int:
    """Let the index of a language lie in the target; return how many parts it has."""
    plans = {f"{site.addresses.path(language, plan.path)}index.html": plan
             for plan in document_plans(site)}
    seals: dict[str, str] = {}
    for path, plan in plans.items():
        seals |= keeper.seals(_name(path), "", partial(_document, site, language, plan, path))
    parts = parted(seals, TOGETHER)
    for number, part in enumerate(parts, start=1):
        basis = seal_of("\n".join([version, *(f"{path} {seals[path]}" for path in part)]).encode())
        keeper.lay(f"index of {language}, part {number}", basis, partial(
            _index, keeper, site, language, {path: plans[path] for path in part}, modules, number))
    return len(parts)


def _name(path: str) -> str:
    return f"words of {path}"


def _document(site: Site, language: str, plan: PagePlan, path: str) -> Made:
    html = document(site, language, plan)
    return Made({} if html is None else {path: html.encode("utf-8")})


def _index(
    keeper: Keeper, site: Site, language: str, plans: Plans, modules: Path, number: int
) -> Made:
    """Return a part of the index of a language; only the first has the program that asks it."""
    def documents() -> Iterator[tuple[str, str]]:
        for path, plan in plans.items():
            make = partial(_document, site, language, plan, path)
            yield path, keeper.take(_name(path), "", make)[path].decode("utf-8")

    folder = f"{FOLDER}/{language}" + (f"/{number}" if number > 1 else "")
    return Made({f"{folder}/{name}": content
                 for name, content in index_files(documents(), modules).items()
                 if number == 1 or not any(fnmatch(name, one) for one in PROGRAM)})
