"""An entry in the making: answers become a draft, and the checker judges it at every step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from methodica.export.canonical import draft_text, entry_text
from methodica.load import METHOD_FILE, Data, load_entry
from methodica.problems import ERROR, Problem
from methodica.rules import problems_of
from methodica.text import bare_arxiv, bare_doi, slug

FACTS = ("field", "family", "kind")
WORK = ("title", "venue", "doi", "arxiv", "isbn", "url")
"""What is asked about the first publication, beside authors and year."""

MAX_DIGITS = 9
_BARE = {"doi": bare_doi, "arxiv": bare_arxiv}
"""People copy identifiers as addresses."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been answered so far."""

    names: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    """Field, family and kind."""
    authors: tuple[str, ...] = ()
    """As "Family, Given"."""
    originators: tuple[str, ...] = ()
    """As "Given Family"; those of the authors where none are told."""
    year: str = ""
    work: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id that the name suggests; empty where no name has a Latin letter."""
        texts = [self.names.get("en", ""), self.names.get("mul", ""), *self.names.values()]
        return next(filter(None, map(slug, texts)), "")

    def pairs(self) -> dict[str, Any]:
        """Return the entry as plain data; year and originators come from the publication."""
        authors = self.authors or tuple(map(_catalogued, self.originators))
        is_number = self.year.isascii() and self.year.isdigit() and len(self.year) < MAX_DIGITS
        year = int(self.year) if is_number else self.year
        key = f"{slug(authors[0].partition(',')[0]) if authors else ''}-{self.year}"
        work = {name: _BARE.get(name, str)(self.work[name])
                for name in WORK if self.work.get(name)}
        source = {"title": work.pop("title", ""), "authors": list(authors), "year": year, **work,
                  "role": "seminal"}
        origin = {"year": year, "source": key,
                  "originators": list(self.originators or map(_spoken, self.authors))}
        names = {"aliases": {code: list(many) for code, many in self.aliases.items()}}
        return {"names": dict(self.names), **(names if self.aliases else {}), **self.facts,
                "origin": origin, "sources": {key: source}}


def _spoken(author: str) -> str:
    """Turn "Family, Given" into "Given Family"."""
    family, _, given = author.partition(",")
    return f"{given.strip()} {family.strip()}".strip()


def _catalogued(name: str) -> str:
    """Turn "Given Family" into "Family, Given"; the last word is taken for the family name."""
    given, _, family = name.strip().rpartition(" ")
    return name if "," in name or not given else f"{family}, {given}"


def filler(data: Data) -> Draft:
    """Return a draft without faults, for judging one answer before the others are there."""
    first = {"field": data.vocabulary.fields, "family": data.vocabulary.families,
             "kind": data.vocabulary.kinds}
    return Draft(names={data.languages.default.code: "Unnamed"},
                 facts={key: terms[0].id for key, terms in first.items() if terms},
                 authors=("Nobody, Anna",), year="2000",
                 work={"title": "Untitled", "url": "https://example.org/untitled"})


def written(data: Data, id: str, draft: Draft) -> tuple[str, list[Problem]]:
    """Return the draft as `method.yml`, and what the checker says of it among `data`."""
    name = data.scope.name(data.scope.root / "methods" / id / METHOD_FILE)
    with TemporaryDirectory() as temporary:
        path = Path(temporary, METHOD_FILE)
        path.write_text(draft_text(draft.pairs()), encoding="utf-8")
        entry, problems = load_entry(id, path, name)
    if entry is None or problems:
        return "", problems
    among = replace(data, entries={**data.entries, id: entry}, folders=(*data.folders, id))
    found = [one for one in problems_of(among)
             if one.place.file == name and one.severity == ERROR]
    return entry_text(entry.method, data.languages, data.vocabulary), found


def faults(data: Data, draft: Draft) -> list[Problem]:
    """Return what is wrong with a draft by itself, apart from all other entries."""
    alone = replace(data, entries={}, contrasts={}, folders=(), problems=[])
    return written(alone, "unnamed", draft)[1]
