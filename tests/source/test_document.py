"""A file is plain UTF-8 of bounded size, or a problem that says what it is."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from methodica.source import Document, read_document
from methodica.source.document import MAX_BYTES, MAX_HIDDEN

NAME = "method.yml"


def read(folder: Path, data: bytes) -> tuple[Document | None, list[tuple[str, int, int]]]:
    path = folder / NAME
    path.write_bytes(data)
    document, problems = read_document(path, NAME)
    return document, [(one.code, one.place.line, one.place.column) for one in problems]


@pytest.mark.parametrize("data", [b"a\nb", b"a\r\nb", b"a\rb", b"\xef\xbb\xbfa\nb"], ids=repr)
def test_every_kind_of_line_end_is_one(tmp_path: Path, data: bytes) -> None:
    document, problems = read(tmp_path, data)
    assert document and document.lines == ("a", "b") and not problems


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff\xfea", 1, 1),
        (b"a: b\nc: \xe5", 2, 4),
        (b"a: b\r\nc: \xe5", 2, 4),
        ("a: 岭\nc: é".encode() + b"\xe5", 2, 5),
        (b"\xef\xbb\xbfa: \xe5", 1, 4),
        ("a: 岭".encode()[:-1], 1, 4),
    ],
    ids=repr,
)
def test_other_encodings_are_found_at_the_first_byte(
    tmp_path: Path, data: bytes, line: int, column: int
) -> None:
    assert read(tmp_path, data) == (None, [("S101", line, column)])


def test_the_limit_on_size_is_exact(tmp_path: Path) -> None:
    assert read(tmp_path, b"a" * MAX_BYTES)[1] == []
    assert read(tmp_path, b"a" * (MAX_BYTES + 1)) == (None, [("S102", 1, 1)])


def test_what_is_no_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("folder", "missing"):
        document, (one,) = read_document(tmp_path / name, name)
        assert document is None and one.code == "S101"


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a: b")
    (tmp_path / NAME).symlink_to(tmp_path / "secret")
    document, (one,) = read_document(tmp_path / NAME, NAME)
    assert document is None and one.code == "S101" and not one.place.excerpt


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a\u200bb", 1, 2),
        ("x\na\u202eb", 2, 2),
        ("x\r\na\u202eb", 2, 2),
        ("\ufeffa\ufeffb", 1, 2),
        ("\ta\u00a0b", 1, 3),
        ("e\u0301\u200b", 1, 3),
        ("岭回归\u3000", 1, 4),
        ("😀\u200d", 1, 2),
        ("x\n\x07", 2, 1),
        ("x\u2028y\nz\u200b", 1, 2),
    ],
    ids=repr,
)
def test_hidden_characters_are_found_in_their_place(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    assert read(tmp_path, text.encode())[1][0] == ("S108", line, column)


def test_hidden_characters_side_by_side_are_one_mistake(tmp_path: Path) -> None:
    assert read(tmp_path, "\u00a0\u00a0a: b\u200b\u200b".encode())[1] == [
        ("S108", 1, 1),
        ("S108", 1, 7),
    ]


def test_a_flood_of_hidden_characters_is_cut_off(tmp_path: Path) -> None:
    start = time.perf_counter()
    assert len(read(tmp_path, "a\u200b".encode() * 60_000)[1]) == MAX_HIDDEN
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("text", ["a\tb", "æøå ğış", "岭回归，脊回归", "“x” – y … z", "e\u0301"])
def test_visible_characters_are_welcome(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text.encode())[1] == []
