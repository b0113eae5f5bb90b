"""The status page: which text is there in which language, and what it wants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from methodica.catalogue import MISSING, Catalogue, status
from methodica.load import Contrast, Entry
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


def counts_of(owners: Iterable[Entry | Contrast], language: str) -> Counts:
    """Count the texts of a language."""
    owners = tuple(owners)
    states = [status(one, language) for one in owners]
    read = sum(1 for one in owners if _is_read(one, language))
    return Counts(**{state: states.count(state) for state in BAR}, reviewed=read)


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
    counts = {code: counts_of(catalogue.owners, code) for code in catalogue.languages.codes}
    return StatusPage(
        tuple(LanguageStatus(one.code, counts[one.code], bar(counts[one.code]), one.reviewers)
              for one in catalogue.languages.languages),
        tuple(groups), _history(catalogue),
    )


def _rows(catalogue: Catalogue) -> Mapping[str, StatusRow]:
    """Return the rows of all methods and contrasts by id, which are the same in all languages."""
    codes = catalogue.languages.codes
    return {
        **{id: _row(one, codes, method_path(id)) for id, one in catalogue.entries.items()},
        **{id: _row(one, codes, pair(id).path) for id, one in catalogue.contrasts.items()},
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


def _row(owner: Entry | Contrast, codes: Iterable[str], path: str) -> StatusRow:
    methods = owner.methods if isinstance(owner, Contrast) else (owner.id,)
    return StatusRow(owner.id, methods, path, tuple(
        Cell(code, status(owner, code), _is_read(owner, code),
             contribute_path("translation", method=owner.id, lang=code)) for code in codes))


def _is_read(owner: Entry | Contrast, language: str) -> bool:
    return status(owner, language) != MISSING and bool(owner.texts[language].head.reviewed)
