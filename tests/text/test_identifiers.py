"""Identifiers are recognized however they were copied."""

from __future__ import annotations

import pytest

from methodica.text import bare_arxiv, bare_doi, isbn_check_digit, isbn_digits


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("10.1038/323533a0", "10.1038/323533a0"),
        ("https://doi.org/10.1038/323533a0", "10.1038/323533a0"),
        ("http://dx.doi.org/10.1002%2Fsim.1", "10.1002/sim.1"),
        ("doi: 10.1038/323533a0.", "10.1038/323533a0"),
        ("DOI 10.1038/323533a0", "10.1038/323533a0"),
        ("10．1038／323533a0", "10.1038/323533a0"),
        ("10.1016/S0893-6080(05)80023-1", "10.1016/S0893-6080(05)80023-1"),
        ("10.1016/0893-6080(88)90014", "10.1016/0893-6080(88)90014"),
        ("10.1038/323533a0)", "10.1038/323533a0"),
    ],
)
def test_doi(written: str, bare: str) -> None:
    assert bare_doi(written) == bare


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("1503.02531", "1503.02531"),
        ("arXiv:1503.02531v1", "1503.02531"),
        ("https://arxiv.org/pdf/1503.02531v2.pdf", "1503.02531"),
        ("1503.02531 [cs.LG]", "1503.02531"),
        ("10.48550/arXiv.1503.02531", "1503.02531"),
        ("cs/0701234", "cs/0701234"),
    ],
)
def test_arxiv(written: str, bare: str) -> None:
    assert bare_arxiv(written) == bare


@pytest.mark.parametrize("isbn", ["978-0-387-84857-0", "ISBN 0 387 95284 5", "0-8044-2957-x"])
def test_isbn_check_digit(isbn: str) -> None:
    digits = isbn_digits(isbn)
    assert isbn_check_digit(digits[:-1]) == digits[-1]
