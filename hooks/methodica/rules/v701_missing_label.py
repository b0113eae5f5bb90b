"""V701: a label or definition of the vocabulary that a language lacks."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, did_you_mean
from methodica.load.vocabulary import VocabularyFile
from methodica.model import NOT_APPLICABLE, UNKNOWN
from methodica.problems import Problem
from methodica.source import MapNode
from methodica.source.node import deepest, maps

SPECIAL = "special"


def check(data: Data) -> Iterator[Problem]:
    """Report terms that a reader of some language would see as a bare id."""
    codes = data.languages.codes if data.knows_languages else ()
    faulty = {one.place.file for one in data.problems}
    for file in data.vocabulary_files if codes else ():
        written = {one.place: one for one in maps(file.written)}
        for term, path in file.terms:
            owner = deepest(file.node, path)
            for key in ("label", "definition"):
                texts = owner.get(key) if isinstance(owner, MapNode) else None
                if isinstance(texts, MapNode):
                    found = tuple(written.get(texts.place, texts).pairs)
                    yield from _compare(file, (*path, key), found, codes, term.id)
        if file.path.stem == SPECIAL and file.name not in faulty:
            for id in sorted({NOT_APPLICABLE, UNKNOWN} - file.ids("terms")):
                yield Problem("V701", file.place(), f'"{id}" has no label and definition',
                              f'add a term with the id "{id}"')


def _compare(
    file: VocabularyFile, path: tuple[str | int, ...], found: tuple[str, ...],
    codes: tuple[str, ...], id: str,
) -> Iterator[Problem]:
    missing = [code for code in codes if code not in found]
    if missing:
        yield Problem("V701", file.place(*path, key=True),
                      f'the {path[-1]} of "{id}" is missing in {", ".join(missing)}',
                      "add " + " and ".join(f'{code}: "…"' for code in missing))
    for code in found:
        if code not in codes:
            yield Problem("V701", file.place(*path, code, key=True),
                          f'there is no language "{code}"', did_you_mean(code, codes))
