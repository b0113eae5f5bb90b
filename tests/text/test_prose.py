"""Prose knows its sections, and where in the file each mention stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodica.text import Mention, parse_prose
from methodica.text.mentions import CITE, HTML, MATH, METHOD, TEXT, URL, mentions

BODY = """Ridge is [[linear-regression|lineær regression]] with *a
penalty* [@hoerl-1970; @other-2000] and $x^2$.

## idea

- A list with <b>HTML</b>
- and [a link](javascript:alert(1))

$$
\\beta
$$
"""


@pytest.mark.parametrize(
    "mention",
    [
        Mention(METHOD, "linear-regression", 1, 10),
        Mention(CITE, "hoerl-1970", 2, 10),
        Mention(CITE, "other-2000", 2, 10),
        Mention(MATH, "x^2", 2, 41),
        Mention(HTML, "<b>", 6, 15),
        Mention(URL, "javascript:alert(1)", 7, 7),
        Mention(MATH, "\\beta", 9, 1),
    ],
    ids=lambda one: f"{one.kind}-{one.target}",
)
def test_mentions_know_their_place(mention: Mention) -> None:
    assert mention in mentions(BODY)


def test_what_a_text_points_at_is_known_without_places() -> None:
    found = [(one.kind, one.target) for one in mentions(BODY) if one.kind != TEXT]
    known = parse_prose(BODY).targets
    assert sorted(found) == sorted((kind, one) for kind, all in known.items() for one in all)


def test_sections_by_id() -> None:
    prose = parse_prose(BODY)
    assert [section.id for section in prose.sections] == ["summary", "idea"]
    assert [(one.level, one.words, one.line) for one in prose.headings] == [(2, "idea", 4)]


def test_code_and_escapes_hide_mentions() -> None:
    assert not parse_prose("`[[a]]` and \\[[b]] and `$x$`").targets


@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    parse_prose(text)
    mentions(text)
