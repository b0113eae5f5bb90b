"""Prose comes back from a former build as it was parsed, for the same words only."""

from __future__ import annotations

from pathlib import Path

import pytest

from methodica.export import parsed
from methodica.export.parsed import Remembered
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
    monkeypatch.setattr(parsed, "parse_prose", refuse)
    assert parse(tmp_path / "kept.sqlite") == first == parse_prose(BODY)


def test_other_words_are_parsed(tmp_path: Path) -> None:
    parse(tmp_path / "kept.sqlite")
    assert parse(tmp_path / "kept.sqlite", "Other words.") == parse_prose("Other words.")


def test_what_other_code_has_parsed_is_of_no_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse(tmp_path / "kept.sqlite")
    monkeypatch.setattr(parsed, "version", lambda name: "another")
    monkeypatch.setattr(parsed, "parse_prose", lambda body: None)
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
