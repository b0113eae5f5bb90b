"""A catalogue that knows what was asked of it, so that a page can be kept until that changes.

Whatever a page is made of, it asks the catalogue for; nothing has to be declared. What rests on
no entry (vocabulary, interface, languages, release) is not watched: see `fingerprint_of_rest`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from functools import cached_property
from typing import Any

from methodica.catalogue.catalogue import Catalogue, Made
from methodica.load import Contrast, Entry
from methodica.text.normal import digest

Question = tuple[str, str]
"""Name of a mapping and a key, or an empty key for all of it."""

FACTS, TEXTS = "facts of an entry", "texts of an entry"

_MAPPINGS = ("entries", "contrasts")
_NEUTRAL = ("_made", "_versions", "memo", "orders")
"""What rests on no entry, such as the orders of names, or is asked for in another way."""
_DERIVED = sorted(name for name, value in vars(Catalogue).items()
                  if isinstance(value, cached_property) and name not in _NEUTRAL)
"""Everything of a catalogue that rests on entries."""


def written(questions: Iterable[Question]) -> str:
    """Return questions as a text; pages that ask the same have the same."""
    return json.dumps(sorted(questions), separators=(",", ":"))


class _Watched(Mapping[str, Any]):
    """A mapping that notes for which keys it was asked."""

    def __init__(self, name: str, values: Mapping[str, Any], watch: Watch) -> None:
        self._name, self._values, self._watch = name, values, watch

    def __getitem__(self, key: str) -> Any:
        self._watch.note(self._name, key)
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        self._watch.note(self._name, "")
        return iter(self._values)

    def __len__(self) -> int:
        self._watch.note(self._name, "")
        return len(self._values)


class _WatchedEntries(_Watched):
    """The entries; whether a page shows facts or texts of one is noted only when it asks."""

    def __init__(self, name: str, values: Mapping[str, Any], watch: Watch) -> None:
        super().__init__(name, values, watch)
        self._watched = {id: _WatchedEntry(entry, watch) for id, entry in values.items()}

    def __getitem__(self, key: str) -> Any:
        entry = self._watched.get(key)
        return super().__getitem__(key) if entry is None else entry


class _WatchedEntry:
    """An entry that notes which half of it was asked for."""

    __slots__ = ("_entry", "_facts", "_texts", "_watch")

    def __init__(self, entry: Entry, watch: Watch) -> None:
        self._entry, self._watch = entry, watch
        self._facts, self._texts = (FACTS, entry.id), (TEXTS, entry.id)

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        """Pass for an entry where somebody asks `isinstance`."""
        return Entry

    def __getattr__(self, name: str) -> Any:
        asked = self._watch.asked
        if asked is not None and name != "id":
            asked.add(self._facts if name == "method" else self._texts)
        return getattr(self._entry, name)


class Watch:
    """Notes what a catalogue is asked, and knows fingerprints of the answers."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.plain = catalogue
        self.asked: set[Question] | None = None
        self._answers: dict[Question, str] = {}
        self._said: dict[str, str] = {}
        self.catalogue = _WatchedCatalogue(self)

    def note(self, name: str, key: str) -> None:
        """Note a question while somebody listens."""
        if self.asked is not None:
            self.asked.add((name, key))

    @contextmanager
    def listening(self) -> Iterator[set[Question]]:
        """Collect the questions that are asked meanwhile."""
        outer, asked = self.asked, set[Question]()
        self.asked = asked
        try:
            yield asked
        finally:
            self.asked = outer

    def said(self, questions: str) -> str:
        """Return the fingerprint of all answers to some questions, as `written` writes them."""
        known = digest(questions)
        found = self._said.get(known)
        if found is None:
            answers = [self.answer((name, key)) for name, key in json.loads(questions)]
            found = self._said[known] = digest(*answers)
        return found

    def answer(self, question: Question) -> str:
        """Return the fingerprint of the answer to a question."""
        if question not in self._answers:
            self._answers[question] = digest(_said(self.plain, *question))
        return self._answers[question]


class _WatchedCatalogue(Catalogue):
    """Answers as the plain catalogue does, and lets the watch note the question."""

    def __init__(self, watch: Watch) -> None:
        plain = watch.plain
        others = {one.name for one in fields(plain)} - set(_MAPPINGS)
        vars(self).update({name: getattr(plain, name) for name in others}, memo=plain.memo)
        vars(self)["watch"] = watch

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Let whoever needs what was made be noted as asking all that was asked to make it."""
        watch: Watch = vars(self)["watch"]
        if key not in self._made:
            with watch.listening() as asked:
                self._made[key] = make(), asked
        made, asked = self._made[key]
        if watch.asked is not None:
            watch.asked |= asked
        found: Made = made
        return found

    def version(self, id: str) -> str:
        """Return the version of an entry, in which all of it has a part."""
        watch: Watch = vars(self)["watch"]
        watch.note(FACTS, id)
        watch.note(TEXTS, id)
        return watch.plain.version(id)


class _Asked:
    """An attribute of a watched catalogue; a mapping, which notes by itself, stays in its place."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._kind = _WatchedEntries if name == "entries" else _Watched

    def __get__(self, catalogue: Any, owner: object = None) -> Any:
        value = getattr(catalogue.watch.plain, self._name)
        if not isinstance(value, Mapping):
            catalogue.watch.note(self._name, "")
            return value
        watched = vars(catalogue)[self._name] = self._kind(self._name, value, catalogue.watch)
        return watched


for _name in (*_MAPPINGS, *_DERIVED):
    setattr(_WatchedCatalogue, _name, _Asked(_name))


def _said(catalogue: Catalogue, name: str, key: str) -> str:
    """Return all that a page can learn by a question."""
    entry = catalogue.entries.get(key)
    if name == FACTS:
        return entry.method.model_dump_json() if entry else ""
    if name == TEXTS:
        return _texts(entry) if entry else ""
    value = getattr(catalogue, name)
    if key:
        found = value.get(key)
        return _texts(found) if isinstance(found, Contrast) else repr(found)
    return repr(tuple(value)) if isinstance(value, Mapping) else repr(value)


def _texts(owner: Entry | Contrast) -> str:
    return digest(*(f"{code}\n{text.document.text}" for code, text in sorted(owner.texts.items())))


def fingerprint_of_rest(catalogue: Catalogue) -> str:
    """Return a fingerprint of all data that belong to no entry."""
    models = (catalogue.languages, catalogue.vocabulary, catalogue.release, catalogue.history)
    texts = [repr(sorted(one.texts.items(), key=lambda item: item[0]))
             for one in catalogue.phrases.values()]
    return digest(*(one.model_dump_json() for one in models), *texts)
