"""A text on a page and, where it is not in the page's language, the language it is in."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.model import NEUTRAL, Localized, Term
from methodica.text import inside_sentence
from methodica.text.words import Namer


@dataclass(frozen=True, slots=True)
class Shown:
    """A text; `lang` is None where it needs no mark."""

    text: str
    lang: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of the vocabulary: its id, label and definition; one object for all pages."""

    id: str
    label: Shown
    definition: Shown


def shown(text: str, written_in: str, page: str) -> Shown:
    """Return the text, marked when it is in another language than the page."""
    return Shown(text, None if written_in in (page, NEUTRAL) else written_in)


def pick(localized: Localized, page: str, catalogue: Catalogue) -> Shown:
    """Return the text in the page's language, else in the first language that has it."""
    for code in (page, *catalogue.languages.codes):
        if code in localized:
            return shown(localized[code], code, page)
    return Shown("")


def word(term: Term, page: str, catalogue: Catalogue) -> Word:
    """Return a term of the vocabulary as the page shows it."""
    key = (Word, id(term), page)
    if key not in catalogue.memo:
        catalogue.memo[key] = Word(
            term.id, pick(term.label, page, catalogue), pick(term.definition, page, catalogue))
    found: Word = catalogue.memo[key]
    return found


def name(id: str, page: str, catalogue: Catalogue) -> Shown:
    """Return a method's name as the page shows it."""
    return shown(*catalogue.named(id, page), page)


def namer(catalogue: Catalogue, language: str) -> Namer:
    """Return how methods are named inside a text of `language`."""

    def named(id: str, begins: bool) -> tuple[str, str | None]:
        text, written_in = catalogue.named(id, language)
        known = catalogue.languages.get(written_in)
        if known and not begins:
            text = inside_sentence(text, known)
        return text, None if written_in in (language, NEUTRAL) else written_in

    return named
