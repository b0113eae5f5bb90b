"""All names for look-up: one file for programs, a compact one for the browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any

from methodica.catalogue import Catalogue
from methodica.catalogue.lookup import Lookup, Name, names_of
from methodica.export.records import SCHEMA_VERSION
from methodica.text.forms import pinyin


def names_record(catalogue: Catalogue) -> dict[str, Any]:
    """Return every name with the forms under which it is found."""
    lookup = Lookup(catalogue)
    return {
        "schema_version": SCHEMA_VERSION,
        "data_version": catalogue.release.version,
        "methods": [
            {"id": id, "names": [_full(name) for name in names]}
            for id, names in groupby(lookup.names, key=lambda name: name.id)
        ],
    }


def _full(name: Name) -> dict[str, Any]:
    return {
        "text": name.text,
        "lang": name.language,
        "preferred": name.preferred,
        "folded": name.folded,
        "others": sorted(name.others),
        "initials": sorted(name.initials),
    }


def browser_record(catalogue: Catalogue, language: str) -> dict[str, Any]:
    """Return the compact index for readers of one language.

    `methods` are in the language's order: id, shown name, names as text, language, 1 if
    preferred, pinyin; then family and field. `traditional` maps the traditional forms of the
    characters in names.
    """
    names: dict[str, list[list[str | int]]] = {}
    for id, text, code, preferred in names_of(catalogue):
        row: list[str | int] = [text, code, int(preferred)]
        names.setdefault(id, []).append([*row, pinyin(text)] if pinyin(text) else row)
    return {
        "methods": [
            [id, catalogue.named(id, language)[0], names[id],
             catalogue.entries[id].method.family, catalogue.entries[id].method.field]
            for id in catalogue.in_order[language]
        ],
        "endings": {one.code: (one.endings or "").split()
                    for one in catalogue.languages.languages if one.endings},
        "traditional": _traditional("".join(str(name[0]) for rows in names.values()
                                            for name in rows)),
        "languages": {one.code: catalogue.phrases[language].language_name(one)
                      for one in catalogue.languages.languages},
    }


def _traditional(text: str) -> dict[str, str]:
    """Return the traditional forms of every character of `text` that has other ones."""
    wanted = set(text)
    return {form: simple for simple, forms in _variants().items() if simple in wanted
            for form in forms}


def traditional_forms() -> Iterator[tuple[str, str]]:
    """Yield every traditional character with its simplified form."""
    for simple, forms in _variants().items():
        for form in forms:
            yield form, simple


@cache
def _variants() -> dict[str, tuple[str, ...]]:
    """Return the traditional forms of each simplified character, by OpenCC."""
    from methodica.text.han import simplified

    found: dict[str, list[str]] = {}
    for code in range(0x4E00, 0xA000):
        char = chr(code)
        simple = simplified(char)
        if simple != char:
            found.setdefault(simple, []).append(char)
    return {simple: tuple(forms) for simple, forms in found.items()}
