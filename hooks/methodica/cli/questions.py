"""The questions that `methodica new` asks on a terminal; each answer is judged at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from methodica.catalogue import Lookup
from methodica.catalogue.lookup import SPELLED
from methodica.cli.draft import FACTS, Draft, faults, filler
from methodica.cli.paths import UsageError
from methodica.cli.terminal import paint
from methodica.load import Data
from methodica.model import Language, Term

WORK = {"venue": "Journal, conference or series (empty for none)",
        "doi": "Its DOI (empty for none)", "arxiv": "Its arXiv id (empty for none)",
        "url": "Its address on the web (empty for none)"}

Change = Callable[[Draft, str], Draft]


def known_as(lookup: Lookup, name: str, language: str) -> str | None:
    """Return a warning where a method has this name already, in whatever language."""
    found = next(iter(lookup.find(name, language)), None)
    if found is None or found.level < SPELLED:
        return None
    also = "" if found.matched == found.name else f' as "{found.matched}" ({found.matched_lang})'
    return (f"{name} is already here: {found.id}, {found.name}{also}. "
            "If that is the same thing, add an alias to it instead")


class Questions:
    """Asks what a draft does not say yet."""

    def __init__(self, data: Data, lookup: Lookup, draft: Draft) -> None:
        self.data = data
        self.lookup = lookup
        self.draft = draft
        self.filler = filler(data)

    def ask_all(self) -> Draft:
        """Ask in turn and return the whole draft."""
        self._names()
        for key in FACTS:
            if key not in self.draft.facts:
                self._term(key)
        self._work("title", "Title of the first publication", must=True)
        while not self.draft.authors and not self.draft.originators:
            self._authors()
        if not self.draft.year:
            self._ask("Year of the first publication",
                      lambda draft, text: replace(draft, year=text), must=True)
        if not {"doi", "arxiv", "isbn", "url"} & set(self.draft.work):
            for key, question in WORK.items():
                self._work(key, question)
        return self.draft

    def _names(self) -> None:
        default = self.data.languages.default.code
        for language in self.data.languages.languages:
            code = language.code
            if code not in self.draft.names:
                self._name(language, must=code == default and not self.draft.names)

    def _name(self, language: Language, *, must: bool) -> None:
        code = language.code
        self._ask(f"Name in {language.english}{'' if must else ' (empty to skip)'}",
                  lambda draft, text: replace(draft, names={**draft.names, code: text}),
                  must=must, warn=lambda text: known_as(self.lookup, text, code))

    def _term(self, key: str) -> None:
        words = self.data.vocabulary
        terms = {"field": words.fields, "family": words.families, "kind": words.kinds}[key]
        for term in terms:
            print(paint(f"  {term.id}  {_label(term)}", "quiet"))
        self._ask(key.capitalize(), lambda draft, text: replace(
            draft, facts={**draft.facts, key: text}), must=True)

    def _work(self, key: str, question: str, *, must: bool = False) -> None:
        if key not in self.draft.work:
            self._ask(question, lambda draft, text: replace(
                draft, work={**draft.work, key: text}), must=must)

    def _authors(self) -> None:
        while True:
            before = len(self.draft.authors)
            self._ask('Author as "Family, Given" (empty when all are there)',
                      lambda draft, text: replace(draft, authors=(*draft.authors, text)))
            if len(self.draft.authors) == before:
                return

    def _ask(self, question: str, change: Change, *, must: bool = False,
             warn: Callable[[str], str | None] = lambda text: None) -> None:
        """Ask until the answer has no fault, and take it into the draft."""
        while True:
            answer = asked(f"{question}: ")
            if not answer and not must:
                return
            if not answer:
                print(paint("  this one is needed", "weak"))
                continue
            found = faults(self.data, change(self.filler, answer))
            for one in found:
                print(paint(f"  {one.code} {one.what}", "bad"))
                print(paint(f"  mend: {one.mend}", ""))
            warning = None if found else warn(answer)
            if warning:
                print(paint(f"  {warning}", "weak"))
            if not found and (not warning or asked("Go on with this name? [y/N] ") in ("y", "Y")):
                self.draft = change(self.draft, answer)
                return


def _label(term: Term) -> str:
    return term.label.get("en") or next(iter(term.label.values()), "")


def asked(question: str) -> str:
    """Return a person's answer without blanks around it; raises UsageError where none comes."""
    try:
        return input(question).strip()
    except (EOFError, KeyboardInterrupt) as error:
        raise UsageError("stopped; nothing was written") from error


