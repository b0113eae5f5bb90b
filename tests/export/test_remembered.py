"""Prose and verdicts come back from a former build for the same words and code only."""

from __future__ import annotations

from pathlib import Path

import pytest

from methodica.export import remembered
from methodica.export.remembered import Remembered
from methodica.export.store import Store
from methodica.text.prose import MAX_PARTS, Prose, parse_prose

BODY = """A *summary* of [[lasso|words]] and [[ridge-regression]] [@a; @b] with $x^2$.

## idea

Text & <b>more</b>, [a link](https://example.org) and

$$
y
$$
"""


def parse(path: Path, body: str = BODY) -> Prose | None:
    remembered = Remembered()
    remembered.store = Store(path)
    try:
        return remembered.parse("en.md", body)
    finally:
        remembered.store.close()


def refuse(body: str) -> Prose:
    raise AssertionError(f"parsed anew: {body}")


def test_the_same_words_are_not_parsed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = parse(tmp_path / "kept.sqlite")
    monkeypatch.setattr(remembered, "parse_prose", refuse)
    assert parse(tmp_path / "kept.sqlite") == first == parse_prose(BODY)


def test_other_words_are_parsed(tmp_path: Path) -> None:
    parse(tmp_path / "kept.sqlite")
    assert parse(tmp_path / "kept.sqlite", "Other words.") == parse_prose("Other words.")


def test_what_other_code_has_parsed_is_of_no_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse(tmp_path / "kept.sqlite")
    monkeypatch.setattr(remembered, "version", lambda name: "another")
    monkeypatch.setattr(remembered, "parse_prose", lambda body: None)
    assert parse(tmp_path / "kept.sqlite") is None


def test_what_is_no_prose_is_parsed_anew(tmp_path: Path) -> None:
    remembered = Remembered()
    remembered.store = store = Store(tmp_path / "kept.sqlite")
    remembered.parse("en.md", BODY)
    ((basis,),) = store._database.execute("select basis from texts").fetchall()
    store.say("en.md", basis, '{"sections": []}')
    assert remembered.parse("en.md", BODY) == parse_prose(BODY)
    store.close()


def test_a_text_of_too_many_parts_is_refused_each_time(tmp_path: Path) -> None:
    many = "- a\n" * MAX_PARTS
    assert parse(tmp_path / "kept.sqlite", many) is parse(tmp_path / "kept.sqlite", many) is None


def test_what_was_sound_is_known_on_the_same_basis_and_by_the_same_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Remembered()
    assert not one.is_sound("methods/lasso", "words")
    one.found_sound("methods/lasso", "words")  # and has nowhere to put it
    one.store = Store(tmp_path / "kept.sqlite")
    assert not one.is_sound("methods/lasso", "words")
    one.found_sound("methods/lasso", "words")
    one.store.close()
    another = Remembered()
    another.store = Store(tmp_path / "kept.sqlite")
    assert another.is_sound("methods/lasso", "words")
    assert not another.is_sound("methods/lasso", "other words")
    monkeypatch.setattr(remembered, "program", lambda: "other code")
    assert not another.is_sound("methods/lasso", "words")
    another.store.close()
