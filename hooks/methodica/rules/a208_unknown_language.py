"""A208: texts under a language code that the site does not know."""

from __future__ import annotations

from collections.abc import Iterator

from methodica.load import Data, did_you_mean
from methodica.model import Languages
from methodica.model.method import NEUTRAL
from methodica.problems import Problem


def check(data: Data) -> Iterator[Problem]:
    """Report unknown codes in names, aliases and the note on the origin."""
    if not data.knows_languages:
        return
    codes = data.languages.codes
    for entry in data.entries.values():
        method = entry.method
        for path, keys, known in (
            (("names",), method.names, (*codes, NEUTRAL)),
            (("aliases",), method.aliases, (*codes, NEUTRAL)),
            (("origin", "note"), method.origin.note, codes),
        ):
            for code in keys:
                if code not in known:
                    yield Problem("A208", entry.place(*path, code, key=True),
                                  f'there is no language "{code}"',
                                  _mend(code, data.languages, known))


def _mend(code: str, languages: Languages, known: tuple[str, ...]) -> str:
    """Suggest the code of the language that has this name, region or longer code."""
    word = code.lower().replace("_", "-")
    for one in languages.languages:
        region = one.locale.rpartition("_")[2].lower()
        if word in (one.english.lower(), one.endonym.lower(), region) or (
            word.partition("-")[0] == one.code
        ):
            return f'did you mean "{one.code}"?'
    return did_you_mean(code, known)
