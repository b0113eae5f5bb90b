"""The full-text index in the site: documents are kept, a language with a new one is indexed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from methodica.export.keeper import Keeper, Made
from methodica.export.pagefind import ENTRY, index_files, joined_entry, pagefind_version
from methodica.export.store import seal_of
from methodica.render import Site
from methodica.render.fulltext import document, document_plans
from methodica.render.site import PagePlan

FOLDER = "pagefind"
"""Where the browser looks for it."""


def lay_index(keeper: Keeper, site: Site, modules: Path) -> None:
    """Let the index lie in the target."""
    entries: list[str] = []
    for language in site.catalogue.languages.codes:
        documents: dict[str, bytes] = {}
        for plan in document_plans(site):
            path = f"{site.addresses.path(language, plan.path)}index.html"
            documents |= keeper.take(
                f"words of {path}", "", partial(_document, site, language, plan, path))
        if documents:
            said = (f"{path} {seal_of(html)}" for path, html in documents.items())
            basis = seal_of("\n".join([pagefind_version(modules), *said]).encode())
            entries += keeper.lay(f"index of {language}", basis,
                                  partial(_index, documents, modules))
    if entries:
        keeper.target.write(f"{FOLDER}/{ENTRY}", joined_entry(map(str.encode, entries)))


def _document(site: Site, language: str, plan: PagePlan, path: str) -> Made:
    html = document(site, language, plan)
    return Made({} if html is None else {path: html.encode("utf-8")})


def _index(documents: Mapping[str, bytes], modules: Path) -> Made:
    """Return the index of one language, with its entry as a note."""
    files = index_files(
        ((path, html.decode("utf-8")) for path, html in documents.items()), modules)
    entry = files.pop(ENTRY).decode()
    return Made({f"{FOLDER}/{name}": content for name, content in files.items()}, (entry,))
