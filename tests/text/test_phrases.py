"""Counts, dates and lists read as the language writes them."""

from __future__ import annotations

import pytest

from methodica.model import Language
from methodica.text import Phrases, placeholders

SOURCES = {
    "en_US": {"one": "{n} source", "other": "{n} sources"},
    "pl_PL": {
        "one": "{n} źródło",
        "few": "{n} źródła",
        "many": "{n} źródeł",
        "other": "{n} źródła",
    },
    "zh_Hans_CN": {"other": "{n} 个来源"},
}


def phrases(locale: str, **texts: object) -> Phrases:
    language = Language(code="xx", endonym="X", english="X", locale=locale)
    return Phrases(language, texts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("locale", "n", "text"),
    [
        ("en_US", 1, "1 source"), ("en_US", 3, "3 sources"), ("pl_PL", 3, "3 źródła"),
        ("pl_PL", 5, "5 źródeł"), ("zh_Hans_CN", 1, "1 个来源"),
    ],
)  # fmt: skip
def test_plurals(locale: str, n: int, text: str) -> None:
    assert phrases(locale, sources=SOURCES[locale])("sources", n=n) == text


@pytest.mark.parametrize(
    ("locale", "date", "number"),
    [
        ("en_US", "November 22, 2026", "8,178"), ("da_DK", "22. november 2026", "8.178"),
        ("tr_TR", "22 Kasım 2026", "8.178"), ("zh_Hans_CN", "2026年11月22日", "8,178"),
    ],
)  # fmt: skip
def test_dates_and_numbers(locale: str, date: str, number: str) -> None:
    ui = phrases(locale)
    assert ui.date("2026-11-22") == date
    assert ui.number(8178) == number


@pytest.mark.parametrize(
    ("locale", "text"),
    [("da_DK", "a, b og c"), ("tr_TR", "a, b ve c"), ("zh_Hans_CN", "a、b和c")],
)
def test_lists(locale: str, text: str) -> None:
    assert phrases(locale).listing(["a", "b", "c"]) == text


def test_latin_names_stand_apart_from_han() -> None:
    language = Language(code="zh", endonym="X", english="X", locale="zh_Hans_CN", script="han")
    assert Phrases(language, {}).listing(["G. Hinton", "Adam"]) == "G. Hinton 和 Adam"


def test_braces_in_values_are_left_alone() -> None:
    assert phrases("en_US", hello="Hello {name}")("hello", name="{n} {0.__class__}") == (
        "Hello {n} {0.__class__}"
    )


def test_placeholders_of_all_forms() -> None:
    assert placeholders({"one": "{n} of {total}", "other": "{n}"}) == {"n", "total"}
