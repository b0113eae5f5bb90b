"""Methods side by side. Cells differ when their values do, never because two texts do.

Each item has a key made of ids and values: a DOI in lower case, a name without its spelling;
unknown, not applicable and no are three keys. A cell's key is the set of its items' keys, and
rows compare keys. A column does not depend on the other columns, so the browser can put any
columns side by side: only relations are filtered to the methods that are there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from methodica.catalogue import Catalogue, Link
from methodica.model import NEUTRAL, SECTIONS, SUMMARY, Method, Property
from methodica.text import same_name
from methodica.views.facts import classes, fact
from methodica.views.section import section_of, words_of
from methodica.views.shown import Shown, Word, name, shown, word
from methodica.views.sources import source_key, source_of

CLASSES = ("field", "family", "kind")
ORIGIN = (*CLASSES, "year", "originators", "seminal-source", "relations")
"""Rows of the first group; the properties follow, in the groups of the vocabulary."""
LAST = {"names": ("names", "aliases"), "texts": ("summary", "sections")}
"""Rows of the groups after the properties."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a cell: a word with a definition, a method, a link, or a text."""

    key: str
    """What the item means: equal things have equal keys."""
    text: Shown
    word: Word | None = None
    of: str = ""
    """What the word is a value of, for its definition."""
    method: str | None = None
    label: str = ""
    """Heading of a relation, before the method."""
    anchor: str = ""
    """Part of the method's page."""
    address: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """What a method has in a row; a cell of words is one object for all that have it."""

    items: tuple[Item, ...]

    @property
    def is_words(self) -> bool:
        """Whether it is made of words of the vocabulary."""
        return any(item.word for item in self.items[:1])

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the items, whatever their order."""
        return frozenset([item.key for item in self.items])


@dataclass(frozen=True, slots=True)
class RowHead:
    """What a row is about: a property of the vocabulary, else a phrase of the interface."""

    id: str
    label: Shown
    word: Word | None = None


@dataclass(frozen=True, slots=True)
class HeadGroup:
    """Rows under a heading."""

    id: str
    label: Shown
    rows: tuple[RowHead, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row with a cell for each method, and whether the methods differ in it."""

    head: RowHead
    cells: tuple[Cell, ...]
    differs: bool

    @classmethod
    def of(cls, head: RowHead, cells: tuple[Cell, ...]) -> Row:
        """Compare the cells: equal ones have equal sets of keys."""
        return cls(head, cells, len(set(cells)) > 1 and len({cell.keys for cell in cells}) > 1)


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of a comparison under their heading."""

    id: str
    label: Shown
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Methods as columns."""

    methods: tuple[str, ...]
    groups: tuple[RowGroup, ...]

    @property
    def words(self) -> tuple[tuple[Word, str], ...]:
        """Every word of the table, once, and what it is a value of: they are defined below it."""
        found: dict[tuple[str, str], tuple[Word, str]] = {}
        for row in (row for group in self.groups for row in group.rows):
            words = [(row.head.word, "property")] if row.head.word else []
            words += [(item.word, item.of) for cell in row.cells for item in cell.items
                      if item.word]
            for one, of in words:
                found.setdefault((of, one.id), (one, of))
        return tuple(found.values())


def comparison(catalogue: Catalogue, ids: Sequence[str], language: str) -> Comparison:
    """Return the methods side by side for readers of `language`."""
    columns = [cells(catalogue, id, language, ids) for id in ids]
    return Comparison(tuple(ids), tuple(
        RowGroup(group.id, group.label, tuple(
            Row.of(head, tuple([column[head.id] for column in columns])) for head in group.rows
        ))
        for group in row_heads(catalogue, language)
    ))


def row_heads(catalogue: Catalogue, language: str) -> tuple[HeadGroup, ...]:
    """Return the rows of every comparison, in groups and in order."""
    key = (HeadGroup, language)
    if key not in catalogue.memo:
        catalogue.memo[key] = _row_heads(catalogue, language)
    found: tuple[HeadGroup, ...] = catalogue.memo[key]
    return found


def _row_heads(catalogue: Catalogue, language: str) -> tuple[HeadGroup, ...]:
    ui, vocabulary = catalogue.phrases[language], catalogue.vocabulary

    def named(id: str, rows: Iterable[str]) -> HeadGroup:
        keys = {row: row.replace("-", "_") for row in rows}
        return HeadGroup(id, Shown(ui(f"compare.{id}")), tuple(
            RowHead(row, Shown(ui(f"facts.{key}"))) for row, key in keys.items()
        ))

    properties = tuple(
        HeadGroup(group.id, word(group, language, catalogue).label, tuple(
            RowHead(one, label.label, label) for one in group.properties
            for label in [word(vocabulary.properties[one], language, catalogue)]
        ))
        for group in vocabulary.groups
    )
    return (named("origin", ORIGIN), *properties, *(named(*group) for group in LAST.items()))


def cells(
    catalogue: Catalogue, id: str, language: str, among: Sequence[str] | None = None
) -> Mapping[str, Cell]:
    """Return a method's column by row id; its relations to `among`, or to all methods."""
    method = catalogue.entries[id].method
    links = (link for link in catalogue.links[id] if among is None or link.method in among)
    first = {**_origin(catalogue, method, language),
             "relations": [_relation(catalogue, id, link, language) for link in links]}
    last = {**_names(catalogue, id, language), **_texts(catalogue, id, language)}
    words = zip(CLASSES, classes(catalogue, method, language), strict=True)
    return {
        **{row: _words(catalogue, (one,), row) for row, one in words},
        **{row: Cell(tuple(items)) for row, items in first.items()},
        **{one.id: _property(catalogue, method, one, language)
           for _, one in catalogue.vocabulary.in_order()},
        **{row: Cell(tuple(items)) for row, items in last.items()},
    }


def _words(catalogue: Catalogue, words: tuple[Word, ...], of: str) -> Cell:
    """Return a cell of words, one object for all methods that have them."""
    key = (Cell, words, of)
    if key not in catalogue.memo:
        catalogue.memo[key] = Cell(tuple(Item(one.id, one.label, one, of) for one in words))
    found: Cell = catalogue.memo[key]
    return found


def _property(catalogue: Catalogue, method: Method, of: Property, language: str) -> Cell:
    one = fact(catalogue, method, of, language)
    return _words(catalogue, one.values, of.id if one.state == "known" else "special")


def _origin(
    catalogue: Catalogue, method: Method, language: str
) -> Mapping[str, Iterable[Item]]:
    origin = method.origin
    return {
        "year": (Item(str(origin.year), Shown(str(origin.year))),),
        "originators": tuple(Item(same_name(who), Shown(who)) for who in origin.originators),
        "seminal-source": tuple(_source(catalogue, method, language)),
    }


def _source(catalogue: Catalogue, method: Method, language: str) -> Iterator[Item]:
    """Yield title, venue and address of the first publication: one work, one key."""
    key = source_key(method.sources[method.origin.source])
    one = source_of(catalogue, method, method.origin.source, language)
    yield Item(key, one.title)
    if one.venue:
        yield Item(key, Shown(f"{one.venue.text}{one.place}", one.venue.lang))
    if one.address:
        yield Item(key, Shown(one.label), address=one.address)


def _relation(catalogue: Catalogue, id: str, link: Link, language: str) -> Item:
    """Return a relation, named; a symmetric one is the same thing from both sides."""
    ends = sorted((id, link.method)) if link.type.symmetric else (link.method,)
    return Item(f"{link.key} {' '.join(ends)}", name(link.method, language, catalogue),
                method=link.method, label=_label(catalogue, link.key, language))


def _label(catalogue: Catalogue, relation: str, language: str) -> str:
    """Return the heading of a relation before a method."""
    key = (Link, relation, language)
    if key not in catalogue.memo:
        ui = catalogue.phrases[language]
        catalogue.memo[key] = ui("punctuation.label", text=ui(f"relations.{relation}"))
    return str(catalogue.memo[key])


def _names(catalogue: Catalogue, id: str, language: str) -> Mapping[str, Iterable[Item]]:
    """Return preferred names and other names: the reader's language first, others marked."""
    method = catalogue.entries[id].method
    codes = (language, NEUTRAL, *(c for c in catalogue.languages.codes if c != language))
    names = [(code, method.names[code]) for code in codes if code in method.names]
    aliases = [(code, alias.text) for code in codes for alias in method.aliases.get(code, ())]
    return {
        row: tuple(Item(f"{code} {same_name(text)}", shown(text, code, language))
                   for code, text in texts)
        for row, texts in (("names", names), ("aliases", aliases))
    }


def _texts(catalogue: Catalogue, id: str, language: str) -> Mapping[str, Iterable[Item]]:
    """Return the summary in the language that is shown, and ways into the sections."""
    entry, ui = catalogue.entries[id], catalogue.phrases[language]
    written = catalogue.shown_text(entry, language)
    text = entry.texts[written] if written else None
    summary = section_of(text, SUMMARY, {})
    return {
        "summary": () if summary is None or written is None else
        (Item(id, shown(words_of(summary, catalogue), written, language)),),
        "sections": tuple(
            Item(one, Shown(ui(f"sections.{one}")), method=id, anchor=one)
            for one in SECTIONS if section_of(text, one, {})
        ),
    }
