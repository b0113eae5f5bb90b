"""What changed between two states of the data: by meaning, never because two texts differ.

A list in another order, a DOI written another way or a text wrapped anew is no change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from methodica.catalogue import CURRENT, ORIGINAL, STALE, status
from methodica.load import Contrast, Data, Entry, Text
from methodica.model import Method
from methodica.problems import ERROR
from methodica.text import squeeze
from methodica.views.change import (
    ADDED,
    CHANGED,
    REMOVED,
    AliasChange,
    Changes,
    EntryChange,
    FactChange,
    ImplementationChange,
    LanguageChange,
    RelationChange,
    SourceChange,
    TextChange,
    Worded,
)
from methodica.views.meaning import (
    aliases,
    facts,
    implementations,
    notes,
    source_fields,
    source_meaning,
)

METHOD, CONTRAST = "method", "contrast"
K = TypeVar("K")
V = TypeVar("V")


def changes(before: Data, after: Data, language: str) -> Changes:
    """Compare two states of the data; labels are in `language`.

    Reviewers are those of the state before: a change cannot appoint its own.
    """
    broken = {one.place.file for one in after.problems if one.severity == ERROR}
    old = {(type(one), one.id): one for one in before.owners()}
    new = {(type(one), one.id): one for one in after.owners()}
    keys = sorted({*old, *new}, key=lambda key: (key[0] is Contrast, key[1]))
    found = []
    for key in keys:
        one = _entry(old.get(key), new.get(key), (before, after), language, broken)
        if one:
            found.append(one)
    unread = {file for file in broken if file.endswith((".yml", ".md"))}
    return Changes(tuple(found), tuple(_languages(before, after, found)), tuple(sorted(unread)))


def _entry(
    old: Entry | Contrast | None, new: Entry | Contrast | None, data: tuple[Data, Data],
    language: str, broken: set[str],
) -> EntryChange | None:
    one = new or old
    assert one is not None
    if one.name in broken:
        return None
    was = old.method if isinstance(old, Entry) else None
    now = new.method if isinstance(new, Entry) else None
    codes = data[1].languages.codes
    texts = tuple(_texts(old, new, codes, broken))
    stale = tuple(code for code in codes if old and new and code in new.texts
                  and status(old, code) in (ORIGINAL, CURRENT) and status(new, code) == STALE)
    names = tuple(_worded(was.names if was else {}, now.names if now else {}))
    also = tuple(AliasChange(code, before, after) for (code, _), before, after
                 in _differing(aliases(was), aliases(now)))
    noted = tuple(_worded(notes(was), notes(now)))
    read = {*stale, *(each.lang for each in (*names, *noted)), *(each.lang for each in also),
            *(each.lang for each in texts)}
    change = EntryChange(
        type=CONTRAST if isinstance(one, Contrast) else METHOD, id=one.id,
        name=_name(one, data[1] if new else data[0], language),
        state=CHANGED if old and new else ADDED if new else REMOVED, file=one.name,
        names=names, aliases=also, facts=tuple(_facts(was, now, data, language)), notes=noted,
        sources=tuple(_sources(was, now)), relations=tuple(_relations(was, now)),
        implementations=tuple(_implementations(was, now)), texts=texts, stale=stale,
        languages=tuple(code for code in codes if code in read),
    )
    return change if change.says_something else None


def _name(one: Entry | Contrast, data: Data, language: str) -> str:
    def named(id: str) -> str:
        names = data.entries[id].method.names if id in data.entries else {}
        return names.get(language) or next(iter(names.values()), id)

    return " vs. ".join(map(named, one.methods)) if isinstance(one, Contrast) else named(one.id)


def _differing(
    old: Mapping[K, V], new: Mapping[K, V]
) -> Iterator[tuple[K, V | None, V | None]]:
    """Yield the keys whose values differ, with both values, or None where there is none."""
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield key, old.get(key), new.get(key)


def _worded(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Worded]:
    for code in dict.fromkeys((*new, *old)):
        was, now = old.get(code), new.get(code)
        if squeeze(was or "") != squeeze(now or ""):
            yield Worded(code, was, now)


def _facts(
    old: Method | None, new: Method | None, data: tuple[Data, Data], language: str
) -> Iterator[FactChange]:
    was, now = facts(old, data[0], language), facts(new, data[1], language)
    for id in dict.fromkeys((*now, *was)):
        label = (now.get(id) or was[id])[0]
        before, after = was.get(id, (label, ()))[1], now.get(id, (label, ()))[1]
        if {one.id for one in before} != {one.id for one in after}:
            yield FactChange(id, label, before, after)


def _sources(old: Method | None, new: Method | None) -> Iterator[SourceChange]:
    """Pair sources by key, then those left over by what they are."""
    was, now = dict(old.sources if old else {}), dict(new.sources if new else {})
    left = {source_meaning(was[key]): key for key in was if key not in now}
    for key, source in now.items():
        former = key if key in was else left.get(source_meaning(source))
        if former is None:
            yield SourceChange(key, ADDED, source.title, ())
            continue
        one, other = source_fields(was.pop(former)), source_fields(source)
        fields = [name for name in other if one[name] != other[name]]
        fields += ["key"] if former != key else []
        if fields:
            yield SourceChange(key, CHANGED, source.title, tuple(fields))
    for key, source in was.items():
        yield SourceChange(key, REMOVED, source.title, ())


def _came_and_went(old: Iterable[K], new: Iterable[K]) -> Iterator[tuple[str, K]]:
    was, now = list(old), list(new)
    yield from ((ADDED, one) for one in now if one not in was)
    yield from ((REMOVED, one) for one in was if one not in now)


def _relations(old: Method | None, new: Method | None) -> Iterator[RelationChange]:
    both = [[(str(one.type), one.method) for one in (method.relations if method else ())]
            for method in (old, new)]
    for state, (type, method) in _came_and_went(*both):
        yield RelationChange(state, type, method)


def _implementations(old: Method | None, new: Method | None) -> Iterator[ImplementationChange]:
    was, now = implementations(old), implementations(new)
    for (library, symbol), before, after in _differing(was, now):
        state = CHANGED if before and after else ADDED if after else REMOVED
        yield ImplementationChange(state, library, symbol)


def _texts(
    old: Entry | Contrast | None, new: Entry | Contrast | None, codes: Sequence[str],
    broken: set[str],
) -> Iterator[TextChange]:
    for code in codes:
        was, now = (one.texts.get(code) if one else None for one in (old, new))
        text = now or was
        if text is None or (new and code in new.unread) or text.document.name in broken:
            continue
        sections = _sections(was, now) if now else ()
        head = tuple(name for name in ("follows", "written", "reviewed")
                     if was and now and getattr(was.head, name) != getattr(now.head, name))
        state = CHANGED if was and now else ADDED if now else REMOVED
        if sections or head or state != CHANGED:
            yield TextChange(code, state, sections, head, status(new, code) if new else "missing",
                             text.head.written, text.head.reviewed, text.document.name)


def _sections(was: Text | None, now: Text) -> tuple[str, ...]:
    old, new = (one.parts if one else {} for one in (was, now))
    return tuple(id for id in dict.fromkeys((*new, *old))
                 if squeeze(old.get(id, "")) != squeeze(new.get(id, "")))


def _languages(
    before: Data, after: Data, found: Sequence[EntryChange]
) -> Iterator[LanguageChange]:
    for language in after.languages.languages:
        code = language.code
        known = before.languages.get(code)
        touched = tuple(one.id for one in found if code in one.languages)
        if touched:
            yield LanguageChange(code, language.english, known.reviewers if known else (), touched,
                                 tuple(one.id for one in found if code in one.stale))
