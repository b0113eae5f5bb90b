"""YAML becomes nodes that know their place, whatever the file looks like."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from methodica.problems import Problem
from methodica.source import Document, MapNode, ScalarNode, parse_yaml
from methodica.source.node import place_of


def problems(text: str) -> list[Problem]:
    return parse_yaml(Document.of("method.yml", text))[1]


def places(text: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in problems(text)]


@pytest.mark.parametrize(
    ("before", "line", "column"),
    [
        ("", 1, 4),
        ("x: y\n", 2, 4),
        ("x: y\r\n", 2, 4),
        ("x: y\r", 2, 4),
        ("x: y\r\n\r\n", 3, 4),
        ("\ufeff", 1, 4),
        ("\ufeffx: y\n", 2, 4),
        ("x:\ty\n", 2, 4),
        ("x: e\u0301\u0323\n", 2, 4),
        ("x: 岭回归\n", 2, 4),
        ("x: 😀\n", 2, 4),
        ("# 岭回归\n", 2, 4),
    ],
    ids=repr,
)
def test_places_count_lines_and_characters(before: str, line: int, column: int) -> None:
    """The trap is the `no`; what stands above it must not shift it."""
    assert places(f"{before}z: no") == [("S107", line, column)]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('{a: "e\u0301", z: no}', 14),
        ('{a: "岭回归", z: no}', 15),
        ('{a: "😀", z: no}', 13),
        ("{a:\tx, z: no}", 11),
    ],
    ids=repr,
)
def test_columns_count_characters_within_a_line(text: str, column: int) -> None:
    assert places(text) == [("S107", 1, column)]
    assert text[column - 1 :].startswith("no")


@pytest.mark.parametrize("end", ["", "\n", "\r\n"], ids=repr)
def test_the_last_line_needs_no_end(end: str) -> None:
    assert places(f'a: "b"\nc: "d{end}') == [("S104", 2, 4)]


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\u00a0", "\x0b", "\x0c", "\x07"])
def test_hidden_characters_shift_nothing(char: str) -> None:
    """YAML takes some of them for line ends and stops at others; they are reported elsewhere."""
    assert places(f'a: "x{char}y"\nz: no') == [("S107", 2, 4)]
    node, _ = parse_yaml(Document.of("method.yml", f'a{char}: "x"'))
    assert isinstance(node, MapNode) and list(node.pairs) == ["a"]


@pytest.mark.parametrize(
    ("text", "escape", "column"),
    [
        ('z: "岭\\u200b回归"', "\\u200b", 6),
        ('z: "\\\\u200b \\x07"', "\\x07", 13),
        ('z: "a\\U0000202eb"', "\\U0000202e", 6),
        ('z: "a\n  b\\u200b"', "\\u200b", 4),
        ('z: "\\theta"', "\\t", 5),
        ('z: "\\_"', "\\_", 5),
    ],
    ids=repr,
)
def test_escapes_of_hidden_characters_are_found_in_their_place(
    text: str, escape: str, column: int
) -> None:
    (one,) = problems(text)
    assert (one.code, one.place.column) == ("S108", column)
    assert one.place.excerpt[column - 1 :].startswith(escape)


@pytest.mark.parametrize(
    "text", [r'z: "\\u200b"', r"z: '\u200b'", r'z: "\"\u00e6\""', "z: \\u200b"]
)
def test_other_backslashes_hide_nothing(text: str) -> None:
    assert not problems(text)


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "on",
        "Off",
        "YES",
        "True",
        "NULL",
        "012",
        "0x1f",
        "0b1",
        "1_000",
        "12:30",
        "1.0",
        ".inf",
        "-.INF",
        ".nan",
        "1e3.",
        "2020-01-01",
        "2020-01-01 10:00:00",
        "=",
        "<<",
        "12345678901",
        "+1",
        "9" * 5000,
        "0x_",
        "190:20:30",
    ],
)
def test_traps_are_reported_or_really_text(word: str) -> None:
    found = problems(f"z: {word}")
    node, _ = parse_yaml(Document.of("method.yml", f'z: "{word}"'))
    assert isinstance(node, MapNode)
    assert all((one.code, one.place.column) == ("S107", 4) for one in found)
    assert found or word in ("1e3.",)
    assert not problems(f'z: "{word}"')


@pytest.mark.parametrize(
    "word",
    [
        "nope",
        "1997",
        "0",
        "-5",
        "true",
        "false",
        "null",
        "~",
        "v1.0",
        "12:30h",
        "ridge",
        "1-2",
        "岭回归",
    ],
)
def test_ordinary_values_need_no_quotes(word: str) -> None:
    assert not problems(f"z: {word}")


def test_a_year_is_a_number_and_quotes_make_a_text() -> None:
    node, _ = parse_yaml(Document.of("method.yml", "a: 1976\nb: '1976'\nc: true\nd:"))
    assert isinstance(node, MapNode)
    values = {
        key: value.value for key, (_, value) in node.pairs.items() if isinstance(value, ScalarNode)
    }
    assert values == {"a": 1976, "b": "1976", "c": True, "d": None}


def test_place_of_a_key_and_of_what_is_missing() -> None:
    node, _ = parse_yaml(Document.of("method.yml", "a:\n  b: c\n"))
    assert node
    assert (place_of(node, ("a", "b")).line, place_of(node, ("a", "b")).column) == (2, 6)
    assert place_of(node, ("a", "b"), key=True).column == 3
    assert place_of(node, ("a", "x", "y")).line == 2


LAUGHS = "".join(f"{a}: &{a} [*{b}, *{b}]\n" for a, b in zip("bcdefghi", "abcdefgh", strict=True))
BOMBS = {
    "100 KB of brackets": ("[" * 100_000, "S103", 13),
    "100 KB of braces": ("{" * 100_000, "S104", 2),
    "100 KB of hyphens": ("- " * 50_000, "S103", 25),
    "a line of 256 KB": ("a: " + "b: " * 85_000, "S104", 5),
    "256 KB in one quote": ('a: "' + "b" * 256_000, "S104", 4),
    "billion laughs": ("a: &a [ha]\n" + LAUGHS, "S105", 4),
    "20,001 values": ("[" + "1, " * 30_000 + "]", "S103", 59_999),
    "a key of 200 KB": ("? " + "a" * 200_000 + "\n: no", "S107", 3),
    "20,000 repeated keys": ("a: b\n" * 9_999, "S106", 1),
    "a number of 200 KB": ("a: 0" + "1" * 200_000, "S107", 4),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_give_a_positioned_problem_quickly(name: str) -> None:
    text, code, column = BOMBS[name]
    start = time.perf_counter()
    found = problems(text)
    assert time.perf_counter() - start < 5
    assert (found[0].code, found[0].place.column) == (code, column)
    assert len({one.code for one in found}) <= 2 and len(found) <= 2


LETTERS = st.sampled_from(
    [
        *"ab:-,[]{}&*!|>'\"%@`#?~\\<= \t\n\r0.1",
        "\x00",
        "\x07",
        "\x85",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\ud800",
        "岭",
        "e\u0301",
        "😀",
        "no",
        ": ",
        "- ",
        "---\n",
        "...\n",
        "<<",
        "\\u200b",
        "\\x",
        "!!",
        "\n  ",
        "\r\n",
    ]
)


@given(st.one_of(st.text(), st.lists(LETTERS, max_size=60).map("".join)))
@example("? - a\n  - b\n: c")
@example('"a\\')
@example("%TAG ! x\n--- !a b")
def test_no_text_raises_and_every_problem_has_a_place_in_the_file(text: str) -> None:
    document = Document.of("method.yml", text)
    for one in parse_yaml(document)[1]:
        assert one.what and one.mend
        assert 1 <= one.place.line <= len(document.lines)
        assert 1 <= one.place.column <= len(one.place.excerpt) + 1
