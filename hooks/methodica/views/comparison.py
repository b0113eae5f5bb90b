"""Methods side by side. Cells differ when their values do, never because two texts do.

Each cell has a key made of ids and values: a DOI in lower case, a set in one order; unknown,
not applicable and no are three keys. Rows compare keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.model import NEUTRAL, Source
from methodica.text import same_name
from methodica.views.facts import classes, fact
from methodica.views.shown import Shown, Word, name, shown, word


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a cell: a word with a definition, a text, or a link."""

    text: Shown
    word: Word | None = None
    of: str = ""
    """What the word is a value of, for its definition."""
    method: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What a method has in a row."""

    key: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A property of all methods; `label` is a phrase's key where there is no word."""

    id: str
    label: str
    word: Word | None
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        """Whether the methods differ here."""
        return len({cell.key for cell in self.cells}) > 1


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under a heading."""

    label: str
    word: Word | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Methods as columns."""

    methods: tuple[str, ...]
    groups: tuple[RowGroup, ...]


def comparison(catalogue: Catalogue, ids: Sequence[str], language: str) -> Comparison:
    """Return the methods side by side for readers of `language`."""
    ids = tuple(ids)
    groups = [RowGroup("compare.origin", None, tuple(_origin(catalogue, ids, language)))]
    for group in catalogue.vocabulary.groups:
        rows = tuple(_property(catalogue, ids, one, language) for one in group.properties)
        groups.append(RowGroup("", word(group, language, catalogue), rows))
    groups.append(RowGroup("compare.names", None, tuple(_names(catalogue, ids, language))))
    return Comparison(ids, tuple(groups))


def _row(id: str, cells: Iterable[Cell], of: Word | None = None, label: str = "") -> Row:
    key = id.replace("-", "_")
    return Row(id, label or f"facts.{key}", of, tuple(cells))


def _origin(catalogue: Catalogue, ids: tuple[str, ...], language: str) -> Iterable[Row]:
    methods = [catalogue.entries[id].method for id in ids]
    of_kind = [classes(catalogue, id, language) for id in ids]
    for position, kind in enumerate(("field", "family", "kind")):
        words = [one[position] for one in of_kind]
        yield _row(kind, (Cell(one.id, (Item(one.label, one, kind),)) for one in words))
    yield _row("year", (Cell(str(one.origin.year), (Item(Shown(str(one.origin.year))),))
                        for one in methods))
    yield _row("originators", (
        Cell(_set(who), tuple(Item(Shown(name)) for name in who))
        for who in (one.origin.originators for one in methods)
    ))
    yield _row("seminal-source", (
        _source(one.sources[one.origin.source], language) for one in methods
    ))
    yield _row("relations", (_relations(catalogue, id, ids, language) for id in ids))


def source_key(source: Source) -> str:
    """Return what makes two records the same work: DOI, arXiv id, ISBN, else title and year."""
    if source.doi:
        return f"doi:{source.doi.lower()}"
    if source.arxiv:
        return f"arxiv:{source.arxiv.lower().split('v')[0]}"
    if source.isbn:
        return f"isbn:{source.isbn.replace('-', '')}"
    return f"{same_name(source.title)} {source.year}"


def _source(source: Source, language: str) -> Cell:
    title = Item(shown(source.title, source.language, language), address=source.address)
    return Cell(source_key(source), (title,))


def _relations(
    catalogue: Catalogue, id: str, among: tuple[str, ...], language: str
) -> Cell:
    """Return the relations of a method to the other chosen ones, named."""
    ui = catalogue.phrases[language]
    links = [link for link in catalogue.links[id] if link.method in among]
    items = []
    for link in links:
        other = name(link.method, language, catalogue)
        items += [Item(Shown(ui("punctuation.label", text=ui(f"relations.{link.key}")))),
                  Item(other, method=link.method)]
    return Cell(_set(f"{link.key} {link.method}" for link in links), tuple(items))


def _property(catalogue: Catalogue, ids: tuple[str, ...], of: str, language: str) -> Row:
    one = catalogue.vocabulary.properties[of]
    facts = [fact(catalogue, id, one, language) for id in ids]
    cells = (
        Cell(_set(value.id for value in each.values),
             tuple(Item(value.label, value, of if each.state == "known" else "special")
                   for value in each.values))
        for each in facts
    )
    return Row(of, "", facts[0].property, tuple(cells))


def _names(catalogue: Catalogue, ids: tuple[str, ...], language: str) -> Iterable[Row]:
    codes = (language, NEUTRAL, *(c for c in catalogue.languages.codes if c != language))
    names, aliases = [], []
    for id in ids:
        method = catalogue.entries[id].method
        preferred = [(code, method.names[code]) for code in codes if code in method.names]
        others = [(code, alias.text) for code in codes for alias in method.aliases.get(code, ())]
        names.append(_texts(preferred, language))
        aliases.append(_texts(others, language))
    yield _row("names", names, label="method.names")
    yield _row("aliases", aliases, label="compare.aliases")


def _texts(texts: list[tuple[str, str]], language: str) -> Cell:
    return Cell(_set(f"{code} {same_name(text)}" for code, text in texts),
                tuple(Item(shown(text, code, language)) for code, text in texts))


def _set(values: Iterable[str]) -> str:
    """Return one key for a set of values, whatever their order."""
    return " | ".join(sorted(set(values)))
