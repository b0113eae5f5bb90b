"""The status page: which text is there in which language, and what it wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.model import Counts
from methodica.views.addresses import contribute_path, method_path
from methodica.views.contrasts import pair
from methodica.views.shown import Word, word

BAR = ("original", "current", "stale", "missing")
"""States in the order in which a bar shows them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text: its state, whether a person has read it, and where it is mended."""

    language: str
    status: str
    is_read: bool
    mend: str
    """Path of the form in which it is written or changed."""

    @property
    def is_done(self) -> bool:
        """Whether nothing is wanted any more."""
        return self.is_read and self.status in BAR[:2]


@dataclass(frozen=True, slots=True)
class StatusRow:
    """A method or a contrast with its texts in site order."""

    id: str
    methods: tuple[str, ...]
    path: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """The methods of a family; without a word the contrasts."""

    word: Word | None
    rows: tuple[StatusRow, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar that is 100 long."""

    state: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class LanguageStatus:
    """A language: its texts, and who reads them."""

    language: str
    counts: Counts
    bar: tuple[Share, ...]
    reviewers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """The texts at one release, by language in site order; None where it was not there yet."""

    version: str
    date: str
    languages: tuple[tuple[Counts, tuple[Share, ...]] | None, ...]


@dataclass(frozen=True, slots=True)
class StatusPage:
    """Everything that the status page shows."""

    languages: tuple[LanguageStatus, ...]
    groups: tuple[StatusGroup, ...]
    history: tuple[Past, ...]
    """The newest release first."""


def counts_of(catalogue: Catalogue, language: str) -> Counts:
    """Count the texts of a language."""
    states = [one[language] for one in catalogue.states.values()]
    return Counts(**{state: sum(one.status == state for one in states) for state in BAR},
                  reviewed=sum(one.is_read for one in states))


def status_page(catalogue: Catalogue, language: str) -> StatusPage:
    """Return the status of all texts, in the order of `language`."""
    rows = catalogue.once(StatusRow, lambda: _rows(catalogue))
    groups = []
    for term in catalogue.vocabulary.families:
        members = tuple(rows[id] for id in catalogue.in_order[language]
                        if catalogue.entries[id].method.family == term.id)
        if members:
            groups.append(StatusGroup(word(term, language, catalogue), members))
    contrasts = tuple(rows[id] for id in catalogue.contrasts)
    if contrasts:
        groups.append(StatusGroup(None, contrasts))
    counts = {code: counts_of(catalogue, code) for code in catalogue.languages.codes}
    return StatusPage(
        tuple(LanguageStatus(one.code, counts[one.code], bar(counts[one.code]), one.reviewers)
              for one in catalogue.languages.languages),
        tuple(groups), _history(catalogue),
    )


def _rows(catalogue: Catalogue) -> Mapping[str, StatusRow]:
    """Return the rows of all methods and contrasts by id, which are the same in all languages."""
    return {
        **{id: _row(catalogue, id, (id,), method_path(id)) for id in catalogue.entries},
        **{id: _row(catalogue, id, pair(id).methods, pair(id).path)
           for id in catalogue.contrasts},
    }


def _history(catalogue: Catalogue) -> tuple[Past, ...]:
    return tuple(
        Past(one.version, one.date, tuple(
            (found, bar(found)) if (found := one.languages.get(code)) else None
            for code in catalogue.languages.codes))
        for one in reversed(catalogue.history.releases))


def bar(counts: Counts) -> tuple[Share, ...]:
    """Return the shares of the states, none of them empty."""
    shares, start = [], 0.0
    for state in BAR:
        width = round(100 * getattr(counts, state) / counts.total, 1) if counts.total else 0
        if width:
            shares.append(Share(state, round(start, 1), width))
        start += width
    return tuple(shares)


def _row(catalogue: Catalogue, id: str, methods: tuple[str, ...], path: str) -> StatusRow:
    return StatusRow(id, methods, path, tuple(
        Cell(code, one.status, one.is_read,
             contribute_path("translation", method=id, lang=code))
        for code, one in catalogue.states[id].items()))
