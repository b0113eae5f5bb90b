"""Front matter is split from the text, and one misplaced line does not spoil the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodica.source import Document, MapNode, split_front_matter

HEAD = "follows: original\nwritten: human\n"


@pytest.mark.parametrize(
    ("text", "line", "body_line", "body"),
    [
        (f"---\n{HEAD}---\nText", 0, 5, "Text"),
        (f"---  \n{HEAD}---\t\nText\n", 0, 5, "Text\n"),
        (f"\ufeff---\n{HEAD}---\n", 0, 5, ""),
        (f"---\n{HEAD}---\nText\n\n---\n\nmore", 0, 5, "Text\n\n---\n\nmore"),
        (f"\n\n---\n{HEAD}---\nText", 3, 7, "Text"),
        (f" ---\n{HEAD}---\nText", 1, 5, "Text"),
        (f"{HEAD}---\nText", 1, 4, "Text"),
        (f"---\n{HEAD}\nText\n\n## idea\n", 3, 4, "\nText\n\n## idea\n"),
        (f"---\n{HEAD}## idea\n\n---\n", 3, 4, "## idea\n\n---\n"),
        (f"---\n{HEAD.rstrip()}", 3, 4, ""),
        (f"----\n{HEAD}---\nText", 1, 5, "Text"),
        (f"—\n{HEAD}---\nText", 1, 5, "Text"),
        (f"---\n{HEAD}--\nText", 4, 5, "Text"),
        ("Text\n", 1, 1, "Text\n"),
        ("Note: a text\n", 1, 1, "Note: a text\n"),
        ("", 1, 1, ""),
    ],
    ids=repr,
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_likeliest_split(text: str, line: int, body_line: int, body: str, ends: str) -> None:
    parts, problems = split_front_matter(Document.of("en.md", text.replace("\n", ends)))
    assert [(one.code, one.place.line) for one in problems] == ([("T501", line)] if line else [])
    assert (parts.body_line, parts.body) == (body_line, body)
    if "follows" in text:
        assert isinstance(parts.head, MapNode) and list(parts.head.pairs) == ["follows", "written"]


PIECES = st.sampled_from(["---", "\n", "follows: x", " ", "## a", "- b", "\ufeff", "—", "x"])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_no_text_raises(text: str) -> None:
    document = Document.of("en.md", text)
    parts, problems = split_front_matter(document)
    assert "\n".join(document.lines[parts.body_line - 1 :]) == parts.body
    assert all(1 <= one.place.line <= len(document.lines) for one in problems)
