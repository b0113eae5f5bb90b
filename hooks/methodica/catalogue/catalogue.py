"""The catalogue: entries by id, in each language's order, with relations in both directions."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from methodica.catalogue.freshness import TextState, text_state
from methodica.load import Contrast, Data, Entry
from methodica.model import NEUTRAL, History, Languages, RelationType, Release, Vocabulary
from methodica.text import Order, Phrases, fingerprint

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A relation seen from one method: its type, whether it is turned round, the other method."""

    type: RelationType
    inverse: bool
    method: str

    @property
    def key(self) -> str:
        """Key of its heading: `kind-of`, or `kind-of-inverse` from the other side."""
        return f"{self.type}-inverse" if self.inverse else str(self.type)


@dataclass(frozen=True)
class Catalogue:
    """Every method of the site."""

    languages: Languages
    vocabulary: Vocabulary
    release: Release
    phrases: Mapping[str, Phrases]
    entries: Mapping[str, Entry]
    contrasts: Mapping[str, Contrast]
    history: History = field(default_factory=History)

    @classmethod
    def of(cls, data: Data) -> Catalogue:
        """Make the catalogue of data that the checker found without errors."""
        phrases = {
            language.code: Phrases(language, data.interface[language.code].phrases)
            for language in data.languages.languages
        }
        entries = {id: data.entries[id] for id in sorted(data.entries)}
        contrasts = {id: data.contrasts[id] for id in sorted(data.contrasts)}
        return cls(data.languages, data.vocabulary, data.release, phrases, entries, contrasts,
                   data.history)

    @property
    def owners(self) -> tuple[Entry | Contrast, ...]:
        """Everything that has texts: methods, then contrasts."""
        return (*self.entries.values(), *self.contrasts.values())

    def named(self, id: str, language: str) -> tuple[str, str]:
        """Return the name to show to readers of `language`, and the language it is in."""
        return self.names[id][language]

    @cached_property
    def names(self) -> Mapping[str, Mapping[str, tuple[str, str]]]:
        """The name of each method to show to readers of each language, and what it is in.

        The language's own name, else the neutral one, else that of the first language that
        has one.
        """
        codes = self.languages.codes
        return {id: {code: _first(entry.method.names, (code, NEUTRAL, *codes)) for code in codes}
                for id, entry in self.entries.items()}

    @cached_property
    def orders(self) -> Mapping[str, Order]:
        """The order of names, by language."""
        return {one.code: Order(one) for one in self.languages.languages}

    @cached_property
    def in_order(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of all methods in the order of each language's names."""
        return {
            code: tuple(sorted(self.entries, key=lambda id: order.key(self.named(id, code)[0])))
            for code, order in self.orders.items()
        }

    @cached_property
    def links(self) -> Mapping[str, tuple[Link, ...]]:
        """Relations of each method from its own side, written here or derived."""
        found: dict[str, set[Link]] = {id: set() for id in self.entries}
        for id, entry in self.entries.items():
            for relation in entry.method.relations:
                found[id].add(Link(relation.type, False, relation.method))
                inverse = not relation.type.symmetric
                found[relation.method].add(Link(relation.type, inverse, id))
        return {id: tuple(sorted(links)) for id, links in found.items()}

    @cached_property
    def memo(self) -> dict[Hashable, Any]:
        """What views have worked out and need again, without asking for entries on the way."""
        return {}

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what `make` makes of the entries it asks for, made once for all who need it."""
        if key not in self._made:
            self._made[key] = make()
        made: Made = self._made[key]
        return made

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    def version(self, id: str) -> str:
        """Return the fingerprint of everything an entry says, its version.

        In which order a file names languages and properties says nothing.
        """
        if id not in self._versions:
            self._versions[id] = self._version(self.entries[id])
        return self._versions[id]

    @cached_property
    def _versions(self) -> dict[str, str]:
        return {}

    def _version(self, entry: Entry) -> str:
        texts = [f"{code} {text.fingerprint}" for code, text in sorted(entry.texts.items())]
        facts = json.dumps(entry.method.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
        order = " ".join(entry.method.sources)
        return fingerprint("\n".join([facts, order, *texts]))

    def contrasts_of(self, id: str) -> tuple[str, ...]:
        """Return the ids of the contrasts that a method is part of."""
        return self._contrasts_by_method.get(id, ())

    @cached_property
    def _contrasts_by_method(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for contrast in self.contrasts.values():
            for id in contrast.methods:
                found.setdefault(id, []).append(contrast.id)
        return {id: tuple(ids) for id, ids in found.items()}

    @cached_property
    def states(self) -> Mapping[str, Mapping[str, TextState]]:
        """The state of each text of each method and contrast, by language."""
        return {one.id: {code: text_state(one, code) for code in self.languages.codes}
                for one in self.owners}

    @cached_property
    def untold(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the methods without a text in a language."""
        return {code: tuple(id for id, entry in self.entries.items() if code not in entry.texts)
                for code in self.languages.codes}

    def shown_text(self, owner: Entry | Contrast, language: str) -> str | None:
        """Return the language whose prose readers of `language` see, or None without any.

        Their own, else the original, else the first there is.
        """
        texts = owner.texts
        if language in texts:
            return language
        originals = [code for code in self.languages.codes
                     if code in texts and texts[code].head.follows == "original"]
        others = [code for code in self.languages.codes if code in texts]
        return next(iter([*originals, *others]), None)


def _first(names: Mapping[str, str], codes: Iterable[str]) -> tuple[str, str]:
    """Return the first name there is and its language, in an order of languages."""
    code = next((one for one in codes if one in names), None) or next(iter(names))
    return names[code], code
