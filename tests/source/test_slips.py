"""A syntax error is told in plain words, at the place where it began."""

from __future__ import annotations

import pytest

from methodica.source import Document, parse_yaml

SLIPS = [
    ('a: "x\nb: "y"', 1, 4, "this quote is not closed"),
    ("a: 'x\nb: 'y'", 1, 4, "this quote is not closed"),
    ('a: "x\nb: y\nc: "z"', 1, 4, "this quote is not closed"),
    ('a: "x\n\n# it\'s\nb: "y"', 1, 4, "this quote is not closed"),
    ('- "x\n- "y"', 1, 3, "this quote is not closed"),
    ('a: ["x", "y]\nb: c', 1, 10, "this quote is not closed"),
    ('a: "x" y', 1, 8, "text after the closing quote"),
    ("a: 'Breiman'ın'", 1, 13, "text after the closing quote"),
    ("a:\n\tb: c", 2, 1, "a tab indents this line"),
    ("a:\n  b: c\n \td: e", 3, 2, "a tab indents this line"),
    ("a:\n  b: c\n d: e", 3, 2, "not in one column with the lines above"),
    ("a:\n  - b\n - c", 3, 2, "not in one column with the lines above"),
    ("a: b\n  c: d", 2, 3, 'indented more than "a" above, which has a value of its own'),
    ("a: b: c", 1, 5, "a text without quotes contains a colon"),
    ("- a: b: c", 1, 7, "a text without quotes contains a colon"),
    ("a:b\nc: d", 1, 2, "no space after the colon"),
    ("a:b\nc:d", 1, 2, "no space after the colon"),
    ("a\uff1ab\nc: d", 1, 2, "a full-width colon after the key"),
    ("a\nc: d", 1, 1, '"a" has no colon after it'),
    ("c: d\na", 2, 1, '"a" has no colon after it'),
    (": a", 1, 1, "nothing stands before the colon"),
    ("a: [b, c\nd: e", 1, 4, "this bracket is not closed"),
    ("a: {b: c\nd: {e: f}", 1, 4, "this bracket is not closed"),
    ('a: ["b" "c"]', 1, 9, "a comma is missing before this"),
    ("a: [b,, c]", 1, 7, 'a value is expected here, not ","'),
    ("a: @b", 1, 4, "a text cannot begin with @ unless it is in quotes"),
    ("a: `b`", 1, 4, "a text cannot begin with ` unless it is in quotes"),
    ("a: *b*", 1, 4, "a text cannot begin with * unless it is in quotes"),
    ("%a", 1, 1, "a text cannot begin with % unless it is in quotes"),
    ("a:\n  - b\n  c: d", 3, 3, "a key in no column in which a key can stand"),
    ("a:\n  b: c\n  - d", 3, 3, "a list item stands among keys"),
    ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other", 2, 1, "a mark of a merge conflict"),
    ("a: b\n  - c\nd: e", 2, 3, "YAML reads this line as part of the text above"),
    ("a:\n  -b\n  -c", 2, 3, "no space after the hyphen"),
    ("a: |\n  b\n  c", 1, 4, "a text of several lines"),
    ("a: b\n---\nc: d", 2, 1, "a second document begins here"),
    ("  a: b\nc: d", 1, 1, "the first key does not begin in the first column"),
]


@pytest.mark.parametrize(("text", "line", "column", "what"), SLIPS, ids=lambda one: repr(one)[:40])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("last", ["", "\n"], ids=["bare", "ended"])
def test_a_slip_is_one_problem_where_it_began(
    text: str, line: int, column: int, what: str, ends: str, last: str
) -> None:
    document = Document.of("method.yml", (text + last).replace("\n", ends))
    _, (one,) = parse_yaml(document)
    assert (one.code, one.place.line, one.place.column, one.what) == ("S104", line, column, what)


def test_front_matter_counts_the_lines_above_it() -> None:
    document = Document.of("en.md", '---\nfollows: "x\nwritten: "y"\n---\n')
    _, (one,) = parse_yaml(document, "\n".join(document.lines[1:3]), line_offset=1)
    assert (one.place.line, one.place.column) == (2, 10)
