"""Names of authors in parts."""

from __future__ import annotations

import pytest

from methodica.text.authors import person


@pytest.mark.parametrize(
    ("author", "parts"),
    [
        ("Doe, Jane", {"family": "Doe", "given": "Jane"}),
        ("Hodges, Joseph L., Jr.", {"family": "Hodges", "given": "Joseph L.", "suffix": "Jr."}),
        ("Ho, II, Tin Kam", {"family": "Ho", "given": "Tin Kam", "suffix": "II"}),
        ("OpenAI Team", {"literal": "OpenAI Team"}),
        ("李, 航", {"family": "李", "given": "航"}),
    ],
)
def test_a_name_in_parts(author: str, parts: dict[str, str]) -> None:
    assert person(author) == parts
