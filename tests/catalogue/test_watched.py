"""A page is kept as long as what it asked for stays the same, and no longer."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from methodica.catalogue import Catalogue
from methodica.catalogue.watched import Watch, fingerprint_of_rest, written
from methodica.load import Entry, Scope, load

BASE = Path(__file__).parents[1] / "problems" / "base"
Question = Callable[[Catalogue], object]
Kept = tuple[str, str]
"""Questions and answers."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "data")
    return tmp_path / "data"


def watch(folder: Path) -> Watch:
    return Watch(Catalogue.of(load(Scope(folder, folder.parent))))


def kept(one: Watch, question: Question) -> Kept:
    with one.listening() as asked:
        question(one.catalogue)
    questions = written(asked)
    return questions, one.said(questions)


def holds(one: Watch, page: Kept) -> bool:
    questions, said = page
    return one.said(questions) == said


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


QUESTIONS: dict[str, Question] = {
    "name": lambda made: made.named("ridge-regression", "en"),
    "text": lambda made: _body(made),
    "another's name": lambda made: made.named("linear-regression", "en"),
    "another's relations": lambda made: made.links["linear-regression"],
    "order": lambda made: made.in_order["en"],
    "version": lambda made: made.version("ridge-regression"),
    "another's version": lambda made: made.version("linear-regression"),
    "id": lambda made: made.entries["ridge-regression"].id,
    "states": lambda made: made.states["ridge-regression"],
    "untold": lambda made: made.untold["da"],
    "all names": lambda made: [one.method.names for one in made.entries.values()],
    "a text made once": lambda made: made.once("text", lambda: _body(made)),
    "the same again": lambda made: made.once("text", lambda: _body(made)),
}


def _body(made: Catalogue) -> str:
    return made.entries["ridge-regression"].texts["en"].body


@pytest.mark.parametrize(
    ("file", "old", "new", "gone"),
    [
        ("method.yml", "Ridge regression", "Ridge", {"name", "version", "all names"}),
        ("en.md", "\n\n", "\n\nWords.\n\n",
         {"text", "version", "states", "a text made once", "the same again"}),
        ("method.yml", "type: kind-of", "type: uses",
         {"version", "all names", "another's relations"}),
    ],
    ids=["name", "text", "relation"],
)
def test_only_what_was_asked_matters(
    data: Path, file: str, old: str, new: str, gone: set[str]
) -> None:
    before = watch(data)
    pages = {name: kept(before, question) for name, question in QUESTIONS.items()}
    assert all(holds(watch(data), page) for page in pages.values())
    change(data / "methods/ridge-regression" / file, old, new)
    after = watch(data)
    assert {name for name, page in pages.items() if not holds(after, page)} == gone


def test_an_entry_that_comes_or_goes_is_noticed(data: Path) -> None:
    before = watch(data)
    page = kept(before, QUESTIONS["all names"])
    absent = kept(before, lambda made: made.entries.get("new"))
    shutil.copytree(data / "methods/linear-regression", data / "methods/new")
    after = watch(data)
    assert not holds(after, page) and not holds(after, absent)


def test_what_belongs_to_no_entry_has_a_fingerprint_of_its_own(data: Path) -> None:
    before = fingerprint_of_rest(watch(data).plain)
    change(data / "methods/ridge-regression/method.yml", "Ridge regression", "Ridge")
    assert fingerprint_of_rest(watch(data).plain) == before
    change(data / "vocabulary/kinds.yml", 'en: "', 'en: "New ')
    assert fingerprint_of_rest(watch(data).plain) != before


def test_a_watched_entry_passes_for_an_entry(data: Path) -> None:
    assert isinstance(watch(data).catalogue.entries["ridge-regression"], Entry)


def test_the_same_data_give_the_same_answers_in_the_next_build(data: Path) -> None:
    """An answer with a place in memory in it would never hold, and its page be written anew."""
    def everything(made: Catalogue) -> None:
        for name in dir(Catalogue):
            value = getattr(made, name, None)
            if isinstance(value, Mapping):
                list(value.values())

    asked = kept(watch(data), everything)
    assert len(json.loads(asked[0])) > 10
    assert holds(watch(data), asked)
