"""Loading an entry never fails: what can be read is kept, the rest is a problem at its place."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from methodica.load import load_entry, load_text
from methodica.problems import Problem, render
from methodica.text.mentions import mentions

BASE = Path(__file__).parents[1] / "problems" / "base" / "methods" / "ridge-regression"
METHOD = (BASE / "method.yml").read_text(encoding="utf-8")
TEXT = (BASE / "en.md").read_text(encoding="utf-8")


def entry(folder: Path, data: bytes) -> tuple[Any, list[Problem]]:
    path = folder / "method.yml"
    path.write_bytes(data)
    return load_entry("ridge-regression", path, "method.yml")


def found(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in problems]


def forms(text: str) -> list[bytes]:
    """The same text as different editors save it."""
    return [
        text.encode(),
        text.replace("\n", "\r\n").encode(),
        ("\ufeff" + text).encode(),
        text.rstrip("\n").encode(),
    ]


@pytest.mark.parametrize("form", range(4), ids=["LF", "CRLF", "BOM", "no last line end"])
@pytest.mark.parametrize(
    ("old", "new", "code", "line", "column"),
    [
        ("family:", "famly:", "K201", 12, 1),
        ("    role:", "    rolle:", "K201", 32, 5),
        ("kind: model\n", "", "K202", 1, 1),
        ("    role: seminal\n", "", "K202", 22, 5),
        ('volume: "12"', "volume: 12", "K203", 28, 13),
        ('zh: "岭回归"', "zh: 5", "K203", 4, 7),
        ("role: seminal", "role: first", "K204", 32, 11),
        ('- "脊回归"', '- ""', "K205", 10, 7),
        ("\n  tr: ", "\n  t: ", "K205", 5, 3),
        ("岭回归", "岭\u200b回归", "S108", 4, 9),
        ("year: 1970", "year: 1970.5", "S107", 15, 9),
    ],
)
def test_one_mistake_is_one_problem_at_its_place(
    tmp_path: Path, form: int, old: str, new: str, code: str, line: int, column: int
) -> None:
    assert old in METHOD
    _, problems = entry(tmp_path, forms(METHOD.replace(old, new, 1))[form])
    assert found(problems) == [(code, line, column)]


def test_the_base_has_no_problem(tmp_path: Path) -> None:
    for data in forms(METHOD):
        assert entry(tmp_path, data)[1] == []


@pytest.mark.parametrize("bad", ['""', "5", "", "{txt: x}", "[x]", "no", "*x", "!x y"])
def test_a_bad_item_does_not_hide_its_neighbors(tmp_path: Path, bad: str) -> None:
    new = f'- {bad}\n    - "weight decay"'
    loaded, problems = entry(tmp_path, METHOD.replace('- "Tikhonov regularization"', new).encode())
    assert len(problems) == 1 and problems[0].place.line == 8
    texts = [alias.text for alias in loaded.method.aliases["en"]]
    assert texts[-1] == "weight decay"
    assert [
        loaded.place(*path).line for _, text, _, path in loaded.spelled() if text == "weight decay"
    ] == [9]


@pytest.mark.parametrize(
    "item",
    ["5", "year: 5", "{}", "- x", "title: no", "title: &x", "title: !!map x", '"": x', "? [a]: b"],
)
def test_blanks_stand_in_for_what_does_not_fit(tmp_path: Path, item: str) -> None:
    start, end = METHOD.index("origin:"), METHOD.index("properties:")
    text = f"{METHOD[:start]}origin: {item}\nsources:\n  a: {item}\n{METHOD[end:]}"
    loaded, problems = entry(tmp_path, text.encode())
    assert problems
    if loaded:
        assert isinstance(loaded.method.origin.year, int)
        assert isinstance(dict(loaded.method.sources), dict)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "K203", 1),
        ("# nothing\n", "K203", 1),
        ("- a\n", "K203", 1),
        ("hello", "K203", 1),
        ("null", "K203", 1),
        ("hello\nworld", "S104", 1),
        ("---\n", "K203", 2),
    ],
)
def test_a_file_that_is_no_entry_is_one_problem(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    assert found(entry(tmp_path, text.encode())[1]) == [(code, line, 1)]


@pytest.mark.parametrize("count", [10_000])
@pytest.mark.parametrize("item", ['"alias {}"', '""', "{{x: {}}}", "no", "[]"])
def test_ten_thousand_aliases_are_read_quickly(tmp_path: Path, item: str, count: int) -> None:
    lines = "".join(f"    - {item.format(n)}\n" for n in range(count if "x:" not in item else 6000))
    start = time.perf_counter()
    loaded, problems = entry(
        tmp_path, METHOD.replace('    - "Tikhonov regularization"\n', lines).encode()
    )
    render(problems, "text")
    assert time.perf_counter() - start < 20
    assert loaded or problems[-1].code in ("S102", "S103")


@pytest.mark.parametrize("form", range(4), ids=["LF", "CRLF", "BOM", "no last line end"])
def test_places_in_a_text(tmp_path: Path, form: int) -> None:
    path = tmp_path / "en.md"
    text = TEXT.replace("Large coefficients", "Ａ\te\u0301 岭😀 [[lasso]] coefficients")
    path.write_bytes(forms(text)[form])
    loaded, problems = load_text("en", path, "en.md")
    assert loaded and not problems
    (place,) = [place for one, place in loaded.mentions("method") if one.target == "lasso"]
    assert (place.line, place.column) == (12, 9)
    assert place.excerpt[place.column - 1 :].startswith("[[lasso]]")


def test_fingerprints_do_not_depend_on_the_editor(tmp_path: Path) -> None:
    path, marks = tmp_path / "en.md", set()
    for data in forms(TEXT):
        path.write_bytes(data)
        loaded, _ = load_text("en", path, "en.md")
        assert loaded
        marks.add(loaded.fingerprint)
    assert len(marks) == 1


BYTES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.tuples(st.integers(0, len(METHOD)), st.text(max_size=20), st.integers(0, 40)).map(
        lambda cut: (METHOD[: cut[0]] + cut[1] + METHOD[cut[0] + cut[2] :]).encode()
    ),
)
LOOSE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@given(BYTES)
@LOOSE
def test_no_file_makes_load_entry_raise(tmp_path: Path, data: bytes) -> None:
    loaded, problems = entry(tmp_path, data)
    render(problems, "text")
    assert loaded or problems
    if loaded and not problems:
        assert loaded.method.names and loaded.method.sources


@given(
    st.one_of(
        BYTES,
        st.tuples(st.integers(0, len(TEXT)), st.text(max_size=20), st.integers(0, 40)).map(
            lambda cut: (TEXT[: cut[0]] + cut[1] + TEXT[cut[0] + cut[2] :]).encode()
        ),
    )
)
@LOOSE
def test_no_file_makes_load_text_raise(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "en.md"
    path.write_bytes(data)
    loaded, problems = load_text("en", path, "en.md")
    render(problems, "text")
    assert loaded or problems
    if loaded:
        for one in mentions(loaded.body):
            place = loaded.place(one.line, one.column)
            assert 1 <= place.line <= len(loaded.document.lines)
            assert 1 <= place.column <= len(place.excerpt) + 1
