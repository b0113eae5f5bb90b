"""A fingerprint changes with the words and with nothing else."""

from __future__ import annotations

import unicodedata

import pytest

from methodica.text import fingerprint

TEXT = "Overført viden hjælper\nmed få data.\n"


@pytest.mark.parametrize(
    "same",
    [
        "Overført viden hjælper med få data.",
        "Overført viden hjælper\r\nmed få data.\r\n",
        unicodedata.normalize("NFD", TEXT),
        "  Overført  viden hjælper\n\nmed få data.",
    ],
)
def test_wrapping_and_unicode_form_do_not_matter(same: str) -> None:
    assert fingerprint(same) == fingerprint(TEXT)


@pytest.mark.parametrize("other", ["Overført viden hjælper.", TEXT.upper(), TEXT + "!"])
def test_words_matter(other: str) -> None:
    assert fingerprint(other) != fingerprint(TEXT)
