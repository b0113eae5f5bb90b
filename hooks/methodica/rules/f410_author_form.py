"""F410: an author who is not written as "Family, Given"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from methodica.load import Data
from methodica.problems import Problem
from methodica.text import scripts_of
from methodica.text.authors import SUFFIX

_SEVERAL = re.compile(r"\bet\.? al\b\.?|;|\s(?:and|og|ve)\s|(?<![A-Z])&|&(?![A-Z])")
_GROUP = re.compile(
    r"\b(?:of|for|the|team|group|consortium|collaboration|project|community|developers|"
    r"contributors|institute|university|college|school|department|ministry|laborator(?:y|ies)|"
    r"labs?|research|foundation|committee|council|association|society|organi[sz]ation|network|"
    r"corporation|company|inc|ltd|gmbh|ai|google|microsoft|meta|nvidia|ibm)\b", re.IGNORECASE)
"""Words that show an organization."""


def check(data: Data) -> Iterator[Problem]:
    """Report authors whose family name a program could not tell, and several in one line."""
    for entry in data.entries.values():
        for key, source in entry.method.sources.items():
            for index, author in enumerate(source.authors):
                fault = _fault(author)
                if fault:
                    yield Problem("F410", entry.place("sources", key, "authors", index), *fault)


def _fault(author: str) -> tuple[str, str] | None:
    if match := _SEVERAL.search(author):
        return (f'"{match.group().strip()}" in the name of an author',
                "give every author a line, all of them, in the order of the publication")
    if any(char.isdigit() for char in author):
        return "a digit in the name of an author", "write the name alone"
    parts = [part.strip() for part in author.replace("，", ",").split(",")]
    suffixed = len(parts) == 3 and any(SUFFIX.fullmatch(part) for part in parts[1:])
    if len(parts) > 2 and not suffixed:
        return ("more than one comma in the name of an author",
                'give every author a line of the form "Family, Given"')
    if not all(parts):
        return f'"{author}" is half a name', 'write it as "Family, Given", without a loose comma'
    if len(parts) == 1:
        return _without_comma(author)
    better = ", ".join(parts)
    wrong = f'"{author}" is not written as "Family, Given"'
    return None if author == better else (wrong, f'write "{better}"')


def _without_comma(author: str) -> tuple[str, str] | None:
    words = author.split()
    if len(words) < 2 or _GROUP.search(author) or "LATIN" not in scripts_of(author):
        return None
    family = next((n for n, word in enumerate(words) if n and word.islower()), len(words) - 1)
    better = f"{' '.join(words[family:])}, {' '.join(words[:family])}"
    return (f'"{author}" is not written as "Family, Given"',
            f'write "{better}"; an organization is known by a word such as Team or Group')
