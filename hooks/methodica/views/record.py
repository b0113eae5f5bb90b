"""The record line: who wrote and read what, how fresh it is, which version it is."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import Catalogue, status


@dataclass(frozen=True, slots=True)
class TextRecord:
    """The state of the text in one language."""

    language: str
    endonym: str
    status: str
    written: str | None
    reviewed: tuple[str, ...]
    followed: str | None
    """Language that the text follows."""


@dataclass(frozen=True, slots=True)
class Record:
    """An entry's version and the state of its texts."""

    version: str
    sources: int
    texts: tuple[TextRecord, ...]
    data_version: str
    data_date: str


def record_of(catalogue: Catalogue, id: str) -> Record:
    """Return the record of an entry, which is the same in all languages."""
    return catalogue.once((Record, id), lambda: _record(catalogue, id))


def _record(catalogue: Catalogue, id: str) -> Record:
    entry = catalogue.entries[id]
    texts = []
    for language in catalogue.languages.languages:
        text = entry.texts.get(language.code)
        follows = text.head.follows.partition("@")[0] if text else None
        texts.append(TextRecord(
            language.code, language.endonym, status(entry, language.code),
            text.head.written if text else None, text.head.reviewed if text else (),
            follows if follows != "original" else None,
        ))
    return Record(catalogue.version(id), len(entry.method.sources), tuple(texts),
                  catalogue.release.version, catalogue.release.date)
