"""The texts of a project as plain Markdown for MkDocs, Material and static-i18n as they come.

A method is a page with its names, its facts by their labels, its prose and its sources; a written
contrast is its prose and the comparison as one table; help texts and hand-written pages are
copied. Ours also writes lists, matrix, forms, status and files for programs: stock gets none of
them, nor what its pages would show of methods beyond the above. Its settings are the quick ones:
methods stand in the search and not in the navigation, and jieba segments Chinese from its cache.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from methodica.catalogue import Catalogue
from methodica.load import Scope, Text, load
from methodica.problems.help import FOLDER
from methodica.views.comparison import Cell, comparison
from methodica.views.facts import fact_groups
from tests.bench.corpus import LINK

SETTINGS = {
    "site_name": "Stock",
    "site_url": "https://stock.example/",
    "theme": {"name": "material", "font": False},
    "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": False}},
                            {"pymdownx.arithmatex": {"generic": True}}],
    "nav": ["index.md", "about.md"],
    "validation": {"nav": {"omitted_files": "ignore"}, "links": {"not_found": "ignore"}},
}


def write_stock(project: Path, target: Path) -> None:
    """Write the project's texts as a stock MkDocs project into a new folder."""
    catalogue = Catalogue.of(load(Scope(project / "data", project)))
    docs = Path(shutil.copytree(project / "docs", target / "docs"))
    shutil.copytree(FOLDER, docs / "problems")
    for folder in ("methods", "compare"):
        (docs / folder).mkdir()
    codes = catalogue.languages.codes
    for code in codes:
        for id in catalogue.entries:
            _write(docs / "methods" / f"{id}.{code}.md", _method(catalogue, id, code))
        for id in catalogue.contrasts:
            _write(docs / "compare" / f"{id}.{code}.md", _contrast(catalogue, id, code))
    languages = [{"locale": one.code, "name": one.endonym, "default": one.code == codes[0]}
                 for one in catalogue.languages.languages]
    i18n = {"docs_structure": "suffix", "languages": languages}
    settings = {**SETTINGS, "plugins": ["search", {"i18n": i18n}]}
    (target / "mkdocs.yml").write_text(
        yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


def _write(path: Path, lines: Iterator[str]) -> None:
    path.write_text("\n".join(lines), encoding="utf-8")


def _method(catalogue: Catalogue, id: str, language: str) -> Iterator[str]:
    entry = catalogue.entries[id]
    yield f"# {catalogue.named(id, language)[0]}\n"
    for code, name in entry.method.names.items():
        yield f"- {code}: {name}"
    yield "\n| | |\n|---|---|"
    for group in fact_groups(catalogue, catalogue.entries[id].method, language):
        for fact in group.facts:
            values = ", ".join(value.label.text for value in fact.values)
            yield f"| {fact.property.label.text} | {values} |"
    yield _prose(entry.texts.get(language), ".")
    yield "\n## sources\n"
    for source in entry.method.sources.values():
        yield f"- {'; '.join(source.authors)} ({source.year}). {source.title}. {source.venue}"


def _contrast(catalogue: Catalogue, id: str, language: str) -> Iterator[str]:
    contrast = catalogue.contrasts[id]
    first, second = (catalogue.named(one, language)[0] for one in contrast.methods)
    yield f"# {first} – {second}"
    yield _prose(contrast.texts.get(language), "../methods")
    yield f"| | {first} | {second} |\n|---|---|---|"
    for group in comparison(catalogue, contrast.methods, language).groups:
        for row in group.rows:
            yield f"| {row.head.label.text} | {' | '.join(map(_cell, row.cells))} |"


def _prose(text: Text | None, methods: str) -> str:
    """Return a text, if there is one, with ordinary links in place of names in brackets."""
    body = text.body if text else ""
    shown = LINK.sub(lambda m: f"[{(m[2] or m[1]).lstrip('|')}]({methods}/{m[1]}.md)", body)
    return f"\n{shown}\n"


def _cell(cell: Cell) -> str:
    words = "; ".join(f"{item.label} {item.text.text}".strip() for item in cell.items)
    return words.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Write the project in the first folder as a stock project into the second."""
    write_stock(Path(sys.argv[1]), Path(sys.argv[2]))


if __name__ == "__main__":
    main()
