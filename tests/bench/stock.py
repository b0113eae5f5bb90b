"""The texts of a project as plain Markdown for MkDocs, Material and static-i18n as they come.

Every method is a page with its names, its facts by their labels, its prose and its sources.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from methodica.catalogue import Catalogue
from methodica.load import Scope, load
from methodica.views.facts import fact_groups
from tests.bench.corpus import LINK

SETTINGS = {
    "site_name": "Stock",
    "site_url": "https://stock.example/",
    "theme": {"name": "material", "font": False},
    "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": False}},
                            {"pymdownx.arithmatex": {"generic": True}}],
    "nav": [{"Home": "index.md"}],
    "validation": {"nav": {"omitted_files": "ignore"}},
}


def write_stock(project: Path, target: Path) -> None:
    """Write the project's methods as a stock MkDocs project into a new folder."""
    catalogue = Catalogue.of(load(Scope(project / "data", project)))
    codes = catalogue.languages.codes
    docs = target / "docs"
    for code in codes:
        for id in catalogue.entries:
            path = docs / "methods" / f"{id}.{code}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(_page(catalogue, id, code)), encoding="utf-8")
        (docs / f"index.{code}.md").write_text("# Home\n", encoding="utf-8")
    languages = [{"locale": one.code, "name": one.endonym, "default": one.code == codes[0]}
                 for one in catalogue.languages.languages]
    i18n = {"docs_structure": "suffix", "languages": languages}
    settings = {**SETTINGS, "plugins": ["search", {"i18n": i18n}]}
    (target / "mkdocs.yml").write_text(
        yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


def _page(catalogue: Catalogue, id: str, language: str) -> Iterator[str]:
    entry = catalogue.entries[id]
    yield f"# {catalogue.named(id, language)[0]}\n"
    for code, name in entry.method.names.items():
        yield f"- {code}: {name}"
    yield "\n| | |\n|---|---|"
    for group in fact_groups(catalogue, id, language):
        for fact in group.facts:
            values = ", ".join(value.label.text for value in fact.values)
            yield f"| {fact.property.label.text} | {values} |"
    yield ""
    text = entry.texts.get(language)
    if text:
        yield LINK.sub(lambda m: f"[{(m[2] or m[1]).lstrip('|')}]({m[1]}.md)", text.body)
    yield "\n## sources\n"
    for source in entry.method.sources.values():
        yield f"- {'; '.join(source.authors)} ({source.year}). {source.title}. {source.venue}"


def main() -> None:
    """Write the project in the first folder as a stock project into the second."""
    write_stock(Path(sys.argv[1]), Path(sys.argv[2]))


if __name__ == "__main__":
    main()
