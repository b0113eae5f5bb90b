"""The help text of each code: one Markdown file a code, in English and any other language.

A help file begins with a heading that says what is wrong, then tells why it matters and
shows a wrong and a right example.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "help"
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Help:
    """A help text and the language that it is really in."""

    code: str
    title: str
    body: str
    """Markdown without the heading."""
    language: str


@cache
def codes() -> tuple[str, ...]:
    """Return every code that has a help text, in order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.md") if "." not in path.stem))


@cache
def read_help(code: str, language: str = FALLBACK) -> Help:
    """Return the help of `code` in `language`, else in English."""
    path = FOLDER / f"{code}.{language}.md"
    if not path.is_file():
        path, language = FOLDER / f"{code}.md", FALLBACK
    first, _, rest = path.read_text(encoding="utf-8").partition("\n")
    return Help(code, first.removeprefix("# ").strip(), rest.strip(), language)
