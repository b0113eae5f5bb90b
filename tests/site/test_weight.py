"""What a reader's browser has to fetch, counted from the built site as a host packs it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from tests.site.conftest import BuiltSite

PAGE, FIRST_VISIT, NEXT_PAGE = 45 * 1024, 120 * 1024, 15 * 1024
PACKED = (".css", ".html", ".js", ".json", ".svg")
"""Kinds of file that hosts send packed; fonts are packed already."""


@pytest.fixture(scope="module")
def methods(site: BuiltSite) -> list[Path]:
    """The files of all method pages."""
    found = sorted(site.folder.glob("**/methods/*/index.html"))
    return [path for path in found if b'http-equiv="refresh"' not in path.read_bytes()]


@cache
def sent(path: Path) -> int:
    """Bytes that a host sends for a file."""
    data = path.read_bytes()
    return len(gzip.compress(data, 6)) if path.suffix in PACKED else len(data)


def named_in(path: Path) -> Iterator[str]:
    """Yield the addresses that a browser fetches because a file names them."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        yield from re.findall(r'<script[^>]* src="([^"]+)"', text)
        yield from re.findall(r'<link rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"', text)
    elif path.suffix == ".css":
        yield from (one for one in re.findall(r'url\(["\']?([^"\')]+)', text) if ":" not in one)
    elif path.suffix == ".js":
        yield from re.findall(r'^(?:import|export) [^"]*?"(\.[^"]+)"', text, re.MULTILINE)


def fetched(page: Path) -> set[Path]:
    """Every file that a page needs, itself too, but for what its scripts fetch when used."""
    found, new = set(), {page}
    while new:
        found |= new
        named = {Path(urljoin(path.as_uri(), urldefrag(name).url).removeprefix("file://"))
                 for path in new if path.suffix in PACKED for name in named_in(path)}
        new = {path for path in named if path.suffix in (*PACKED, ".woff2")} - found
    return found


def test_no_method_page_is_heavy(methods: list[Path]) -> None:
    heavy = {path: size for path in methods if (size := path.stat().st_size) > PAGE}
    assert heavy == {}


def test_a_next_page_costs_only_itself(methods: list[Path]) -> None:
    heavy = {path: size for path in methods if (size := sent(path)) > NEXT_PAGE}
    assert heavy == {}


def test_a_first_visit_is_light(methods: list[Path]) -> None:
    heaviest = max(methods, key=sent)
    sizes = {path.name: sent(path) for path in fetched(heaviest)}
    assert any(name.startswith("bundle") for name in sizes) and "search.js" in sizes
    assert any(name.endswith(".woff2") for name in sizes)
    assert sum(sizes.values()) <= FIRST_VISIT, sizes


def test_no_font_is_fetched_for_text(site: BuiltSite) -> None:
    """Text is set in fonts of the system, so nothing moves when one arrives."""
    fonts = {path.name for path in site.folder.rglob("*.woff2")}
    assert fonts == {"Temml.woff2"}
