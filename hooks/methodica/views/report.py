"""What the check of a pull request found, as told by a run that nobody should trust.

The two files come from a run of the pull request's own code. Only what fits these shapes is
used, every size is limited, and who is asked comes from our own list of languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from methodica.model import Languages
from methodica.model.base import ID_PATTERN, MAX_ID
from methodica.model.language import CODE_PATTERN
from methodica.problems import Place, Problem

MAX_BYTES = 2_000_000
"""Longest file that is looked at."""

Text = Annotated[str, StringConstraints(max_length=4000)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID)]
Owner = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(--?[a-z0-9]+)*$",
                                         max_length=2 * MAX_ID + 2)]
"""Id of a method, or of a contrast: two of them."""
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{3}$")]
Lang = Annotated[str, StringConstraints(pattern=f"^{CODE_PATTERN}$", max_length=12)]
Count = Annotated[int, Field(ge=0, le=10**9)]
State = Literal["added", "removed", "changed"]


class Told(BaseModel):
    """Something that the run says; what else it says is passed over."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")


class ToldProblem(Told):
    """A problem as `methodica check --format json` writes it."""

    code: Code
    severity: Literal["error", "note"]
    file: Text
    line: Count
    column: Count
    what: Text
    mend: Text


class Problems(Told):
    """All problems of the run."""

    problems: tuple[ToldProblem, ...] = Field(max_length=100_000)


class Named(Told):
    """A name, note or other text before and after."""

    lang: Lang
    before: Text | None
    after: Text | None


class Alias(Told):
    """Another name."""

    text: Text


class ToldAlias(Told):
    """Another name before and after."""

    lang: Lang
    before: Alias | None
    after: Alias | None


class Value(Told):
    """A value of a property."""

    label: Text


class Fact(Told):
    """A fact before and after; no values where it is not recorded."""

    label: Text
    before: tuple[Value, ...]
    after: tuple[Value, ...]


class ToldSource(Told):
    """A source that came, went or changed."""

    key: Text
    state: State
    fields: tuple[Text, ...]


class ToldRelation(Told):
    """A relation that came or went."""

    state: State
    type: Text
    method: Text


class ToldImplementation(Told):
    """An implementation that came or went."""

    state: State
    library: Text
    symbol: Text


class ToldText(Told):
    """A text that came, went or changed."""

    lang: Lang
    state: State
    sections: tuple[Text, ...]


class Entry(Told):
    """What changed in one method or contrast."""

    id: Owner
    state: State
    names: tuple[Named, ...] = ()
    aliases: tuple[ToldAlias, ...] = ()
    facts: tuple[Fact, ...] = ()
    notes: tuple[Named, ...] = ()
    sources: tuple[ToldSource, ...] = ()
    relations: tuple[ToldRelation, ...] = ()
    implementations: tuple[ToldImplementation, ...] = ()
    texts: tuple[ToldText, ...] = ()
    stale: tuple[Lang, ...] = ()

    @property
    def touched(self) -> frozenset[str]:
        """Languages of which words changed."""
        words: tuple[Named | ToldAlias | ToldText, ...] = (
            *self.names, *self.aliases, *self.notes, *self.texts)
        return frozenset(one.lang for one in words)


class Changes(Told):
    """All changes, as `methodica diff --json` writes them."""

    schema_version: Annotated[str, StringConstraints(pattern=r"^1\.\d{1,4}$")]
    entries: tuple[Entry, ...]
    unreadable: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A language that somebody should read, and who reviews it."""

    english: str
    code: str
    reviewers: tuple[str, ...]
    changed: tuple[str, ...]
    """Ids of entries in which words of the language changed."""
    stale: tuple[str, ...]
    """Ids of entries whose text now follows older words."""


@dataclass(frozen=True, slots=True)
class Report:
    """What is said about a pull request; None for what could not be read."""

    problems: tuple[Problem, ...] | None
    changes: Changes | None
    asked: tuple[Asked, ...]


T = TypeVar("T", bound=Told)


def read_told(shape: type[T], written: bytes) -> T | None:
    """Return what a file says, or None where it does not fit the shape."""
    if len(written) > MAX_BYTES:
        return None
    try:
        return shape.model_validate_json(written)
    except ValidationError:
        return None


def report(problems: bytes, changes: bytes, languages: Languages) -> Report:
    """Return the report that two files of a run make."""
    told = read_told(Problems, problems)
    found = None if told is None else tuple(
        Problem(one.code, Place(one.file, one.line, one.column), one.what, one.mend, one.severity)
        for one in told.problems)
    changed = read_told(Changes, changes)
    entries = changed.entries if changed else ()
    return Report(found, changed, _asked(entries, languages))


def _asked(entries: tuple[Entry, ...], languages: Languages) -> tuple[Asked, ...]:
    """Return the languages of the site that the changes touch, in site order."""
    asked = (
        Asked(one.english, one.code, one.reviewers,
              tuple(entry.id for entry in entries if one.code in entry.touched),
              tuple(entry.id for entry in entries if one.code in entry.stale))
        for one in languages.languages)
    return tuple(one for one in asked if one.changed or one.stale)
