"""Whatever stands in a file, checking it raises nothing and every problem has a place and a mend.

The examples are the same in every run; `HYPOTHESIS_PROFILE=long` tries many more, and new ones.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from methodica.load import Scope
from methodica.problems import FORMATS, Problem, render
from methodica.rules import check
from methodica.source import parse_yaml, split_front_matter
from methodica.source.document import Document
from methodica.text.mentions import TEXT, mentions
from methodica.text.prose import parse_prose

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
BASE = Path(__file__).parents[1] / "problems" / "base"
FILES = sorted(one.relative_to(BASE).as_posix() for one in BASE.rglob("*.*") if one.is_file())
SINGLE = "[](){}<>*_`~$\\|#-+!&@;:,.?\"'%=^/ \t\n\r0123456789abnotruefls"
SIGNS = st.sampled_from([
    *SINGLE, "---\n", "\n\n", "$$", "[[", "]]", "[@", "](", "<!--", "&#", "## ", "- ", ": ", "? ",
    "<<", "!!", "&a", "*a", "|\n", "> ", "```", "\u200b", "\u202e", "\u0301", "\ufeff", "\u2028",
    "\x85", "\x00", "\x1b", "İ", "ı", "ﷺ", "機", "а", "ﬁ", "𝒳", "🙂", "\U000e0041", "xn--",
    "http://", "javascript:", "\\frac{", "\\def", "linear-regression", "hoerl-1970"])
SOUP = st.lists(SIGNS, max_size=60).map("".join)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | SOUP | ANY,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SOUP | ANY, inner, max_size=4),
    max_leaves=12)

bounded = settings(max_examples=3000 if LONG else 60, derandomize=not LONG, deadline=None,
                   database=None, suppress_health_check=list(HealthCheck))


def problems_with(file: str, content: bytes) -> list[Problem]:
    """Check the base data with one file replaced, and try every form of output."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(shutil.copytree(BASE, Path(folder) / "data"))
        (data / file).write_bytes(content)
        _, problems = check(Scope(data, data.parent))
    for form in FORMATS:
        render(problems, form).encode("utf-8")
    for one in problems:
        assert one.place.line >= 1 and one.place.column >= 1 and one.place.length >= 0, one
        assert re.fullmatch(r"[A-Z]\d{3}", one.code) and one.what and one.mend, one
    return problems


@bounded
@given(st.sampled_from(FILES), st.binary(max_size=200))
def test_any_bytes(file: str, content: bytes) -> None:
    problems_with(file, content)


@bounded
@given(st.sampled_from(FILES), st.data())
def test_real_files_with_something_in_them(file: str, data: st.DataObject) -> None:
    text = (BASE / file).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + data.draw(SOUP | ANY) + text[end:]
    problems_with(file, text.encode("utf-8"))


@bounded
@given(st.sampled_from([one for one in FILES if one.endswith(".yml")]), st.data())
def test_real_files_with_other_values(file: str, data: st.DataObject) -> None:
    tree = yaml.safe_load((BASE / file).read_text(encoding="utf-8"))
    parent, key = {"": tree}, ""  # type: object, object
    while True:
        value = parent[key]  # type: ignore[index]
        if not isinstance(value, dict | list) or not value or data.draw(st.integers(0, 3)) == 0:
            break
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        parent, key = value, data.draw(st.sampled_from(keys))
    parent[key] = data.draw(VALUES)  # type: ignore[index]
    if key == "":
        tree = parent[""]  # type: ignore[index]
    problems_with(file, yaml.safe_dump(tree, allow_unicode=True).encode("utf-8"))


@bounded
@given(SOUP | ANY)
def test_any_prose_and_any_yaml(text: str) -> None:
    document = Document.of("x", text)
    parse_prose(document.text)
    rows = len(document.lines)
    assert all(1 <= one.line <= rows and one.column >= 1 for one in mentions(document.text))
    for found in (parse_yaml(document)[1], split_front_matter(document)[1]):
        assert all(one.place.line >= 1 and one.place.column >= 1 for one in found)


@bounded
@given(SOUP | ANY)
def test_what_rules_ask_about_is_what_they_find_a_place_for(text: str) -> None:
    """Rules look for places only where a target is wrong: both readings must know the same."""
    prose = parse_prose(text)
    assert prose
    found: dict[str, list[str]] = {}
    for one in mentions(text):
        if one.kind != TEXT:
            found.setdefault(one.kind, []).append(one.target)
    assert {kind: list(all) for kind, all in prose.targets.items()} == found
    if not prose.has_dollars:
        assert all(one.target.count("$") < 2 for one in mentions(text) if one.kind == TEXT)
