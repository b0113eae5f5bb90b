"""Look-up: any name, in any language and spelling, finds its method.

The browser answers by the same levels (`theme/assets/js/lookup.js`); one table of queries
holds both to the same results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from methodica.catalogue.catalogue import Catalogue
from methodica.model import NEUTRAL
from methodica.text import fold, simplify
from methodica.text.forms import (
    distance,
    inflected,
    initials,
    joined,
    pinyin,
    spelled_out,
    stems,
    typos,
)

EXACT, SPELLED, INFLECTED, PREFIX = 100, 95, 90, 80
INITIALS, WORDS, INSIDE, TYPO, TYPO_WORDS, CONTAINED = 70, 60, 50, 40, 30, 10

MOST = 20
"""Most methods in an answer."""

FEW = 4
"""Letters from which a query may stand inside a Latin name, or differ from a Chinese one."""

MAX_QUERY = 200
TOO_MANY = 9
_SUFFIX = re.compile(r"['’]\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """A method that a query found, and by which of its names."""

    id: str
    name: str
    """Its name for the reader."""
    matched: str
    matched_lang: str
    level: int


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one method, in the forms in which it is looked up."""

    id: str
    text: str
    language: str
    preferred: bool
    folded: str
    words: tuple[str, ...]
    joined: str
    others: frozenset[str]
    """Other spellings of the whole name, joined: oe for ø, pinyin."""
    initials: frozenset[str]


def names_of(catalogue: Catalogue) -> Iterator[tuple[str, str, str, bool]]:
    """Yield id, text, language and whether it is preferred, of every name of every method."""
    for id, entry in catalogue.entries.items():
        for language, text in entry.method.names.items():
            yield id, text, language, True
        for language, aliases in entry.method.aliases.items():
            for alias in aliases:
                yield id, alias.text, language, False


def _name(id: str, text: str, language: str, preferred: bool) -> Name:
    folded, spelled = fold(text), pinyin(text)
    others = {joined(spelled_out(text)), joined(spelled)} - {joined(folded), ""}
    short = {initials(folded), initials(spelled)} - {""}
    return Name(id, text, language, preferred, folded, tuple(folded.split()), joined(folded),
                frozenset(others), frozenset(short))


class Lookup:
    """All names of a catalogue, ready to be asked."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.names = tuple(_name(*one) for one in names_of(catalogue))
        self.endings = {one.code: tuple((one.endings or "").split())
                        for one in catalogue.languages.languages}

    def find(self, query: str, language: str) -> list[Found]:
        """Return the methods that `query` may mean, best first, for a reader of `language`.

        Better matches come first, then preferred names, then names in the reader's language,
        then shorter ones.
        """
        asked = _asked(query)
        best: dict[str, tuple[tuple[int, bool, bool, int], Name]] = {}
        for name in self.names:
            endings = self.endings.get(name.language, ())
            level = max((_level(one, name, endings) for one in asked), default=0)
            if level:
                own = name.language in (language, NEUTRAL)
                rank = (level, name.preferred, own, -len(name.joined))
                if name.id not in best or rank > best[name.id][0]:
                    best[name.id] = (rank, name)
        position = {id: n for n, id in enumerate(self.catalogue.in_order[language])}
        ranked = sorted(best.items(), key=lambda item: position[item[0]])
        ranked.sort(key=lambda item: item[1][0], reverse=True)
        return [
            Found(id, self.catalogue.named(id, language)[0], name.text, name.language, rank[0])
            for id, (rank, name) in ranked[:MOST]
        ]


def _asked(query: str) -> list[str]:
    """Return the folded query, and the same without suffixes after an apostrophe."""
    text = simplify(query[:MAX_QUERY])
    return [one for one in dict.fromkeys((fold(text), fold(_SUFFIX.sub("", text)))) if one]


def _level(asked: str, name: Name, endings: tuple[str, ...]) -> int:
    """Return how well a folded query fits a name; 0 for not at all."""
    whole, words = joined(asked), tuple(asked.split())
    if whole == name.joined:
        return EXACT
    if whole in name.others:
        return SPELLED
    if inflected(words, name.words, endings):
        return INFLECTED
    if any(one.startswith(whole) for one in (name.joined, *name.others)):
        return PREFIX
    if whole in name.initials:
        return INITIALS
    if len(words) <= len(name.words) and all(
        any(_fits(one, known, endings) for known in name.words) for one in words
    ):
        return WORDS
    if _is_inside(whole, name, endings):
        return INSIDE
    return _forgiven(whole, words, name) or _contained(words, name, endings)


def _fits(asked: str, known: str, endings: tuple[str, ...]) -> bool:
    return known.startswith(asked) or inflected((asked,), (known,), endings)


def _is_inside(whole: str, name: Name, endings: tuple[str, ...]) -> bool:
    if len(whole) < (FEW if whole.isascii() else 2):
        return False
    return any(stem in name.joined for stem in stems(whole, endings, FEW + 2))


def _forgiven(whole: str, words: tuple[str, ...], name: Name) -> int:
    """Return the level of a query with typing errors."""
    most = typos(len(whole)) if whole.isascii() else int(len(whole) >= FEW)
    if most:
        near = min(distance(whole, one, most) for one in (name.joined, *name.others))
        if near <= most:
            return TYPO - near
    if 1 < len(words) <= len(name.words):
        edits = [min(_word_edits(one, known) for known in name.words) for one in words]
        if max(edits) < TOO_MANY:
            return TYPO_WORDS - min(sum(edits), 9)
    return 0


def _word_edits(asked: str, known: str) -> int:
    """Edits between two words, or `TOO_MANY`; the beginning of a word needs none."""
    if known.startswith(asked):
        return 0
    most = typos(len(asked))
    edits = distance(asked, known, most) if most else TOO_MANY
    return edits if edits <= most else TOO_MANY


def _contained(words: tuple[str, ...], name: Name, endings: tuple[str, ...]) -> int:
    """Return the level of a query that says more than the name, such as "LSTM network"."""
    if len(words) > len(name.words) and len(name.joined) > 2 and all(
        any(inflected((one,), (known,), endings) or one == known for one in words)
        for known in name.words
    ):
        return CONTAINED
    return 0
