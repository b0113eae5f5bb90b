"""A method's relations from its own side, as lists and as a small picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from methodica.catalogue import Catalogue, Link
from methodica.load.contrast import JOINER
from methodica.text import columns
from methodica.views.shown import name

ORDER = (
    "not-the-same-as",
    "kind-of",
    "kind-of-inverse",
    "part-of",
    "part-of-inverse",
    "uses",
    "uses-inverse",
    "precursor-of-inverse",
    "precursor-of",
    "alternative-to",
)
"""Headings in the order in which a reader wants them."""

_LEFT = ("kind-of", "part-of", "precursor-of-inverse", "uses")
_RIGHT = ("kind-of-inverse", "part-of-inverse", "precursor-of", "uses-inverse")

BOX_WIDTH, BOX_HEIGHT, GAP, LANE = 190, 44, 14, 90
BELOW = 3
MOST = 5
"""Boxes below and on one side; the list beside the picture has them all."""
LINE = 19
"""Columns of text in one line of a box; Han characters take two."""


@dataclass(frozen=True, slots=True)
class Relations:
    """The methods under one heading."""

    key: str
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the picture, with its text in one or two lines."""

    x: int
    y: int
    lines: tuple[str, ...]
    key: str
    """Heading of the relation; empty for the method itself."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Boxes and the lines between them; sizes in SVG units."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[tuple[int, int, int, int, str], ...]
    """x1, y1, x2, y2 and the heading of the relation."""


def relations_of(links: Iterable[Link]) -> tuple[Relations, ...]:
    """Group relations under headings, in the order of `ORDER`."""
    groups: dict[str, list[str]] = {}
    for link in links:
        groups.setdefault(link.key, []).append(link.method)
    return tuple(Relations(key, tuple(groups[key])) for key in ORDER if key in groups)


def picture(catalogue: Catalogue, id: str, language: str) -> Picture | None:
    """Return the picture: wider and earlier left, narrower and later right, others below."""
    links = catalogue.links[id]
    if not links:
        return None

    def lines_of(id: str) -> tuple[str, ...]:
        return _lines(name(id, language, catalogue).text)

    left = [link for link in links if link.key in _LEFT][:MOST]
    right = [link for link in links if link.key in _RIGHT][:MOST]
    contrasted = {other for one in catalogue.contrasts_of(id) for other in one.split(JOINER)}
    rest = [link for link in links if link.key not in (*_LEFT, *_RIGHT)]
    below = sorted(rest, key=lambda link: link.method not in contrasted)[:BELOW]
    rows = max(len(left), len(right), 1)
    inner = rows * (BOX_HEIGHT + GAP) - GAP
    middle = (inner - BOX_HEIGHT) // 2
    column = BOX_WIDTH + LANE
    boxes = [Box(column, middle, lines_of(id), "")]
    lines: list[tuple[int, int, int, int, str]] = []
    for side, side_links in ((0, left), (2, right)):
        offset = (inner - (len(side_links) * (BOX_HEIGHT + GAP) - GAP)) // 2
        for row, link in enumerate(side_links):
            y = offset + row * (BOX_HEIGHT + GAP)
            boxes.append(Box(side * column, y, lines_of(link.method), link.key))
            center, own = y + BOX_HEIGHT // 2, middle + BOX_HEIGHT // 2
            if side == 0:
                lines.append((BOX_WIDTH, center, column, own, link.key))
            else:
                lines.append((column + BOX_WIDTH, own, 2 * column, center, link.key))
    height = inner
    if below:
        height = max(inner, middle + BOX_HEIGHT) + 46 + BOX_HEIGHT
        start = 1.5 * BOX_WIDTH + LANE - (len(below) * (BOX_WIDTH + LANE) - LANE) / 2
        for position, link in enumerate(below):
            x, y = round(start + position * column), height - BOX_HEIGHT
            boxes.append(Box(x, y, lines_of(link.method), link.key))
            lines.append((column + BOX_WIDTH // 2, middle + BOX_HEIGHT,
                          x + BOX_WIDTH // 2, y, link.key))
    return Picture(3 * BOX_WIDTH + 2 * LANE, height, tuple(boxes), tuple(lines))


@cache
def _lines(text: str) -> tuple[str, ...]:
    """Break a name into at most two lines that fit a box."""
    pieces = text.replace("-", "-\u200b").split(" ") if " " in text else [text]
    if len(pieces) == 1 and columns(text) > LINE:
        pieces = [piece + "-" for piece in text.split("-")] if "-" in text else list(text)
        pieces[-1] = pieces[-1].rstrip("-")
    joiner = " " if " " in text else ""
    lines = [""]
    for piece in (piece.replace("\u200b", "") for piece in pieces):
        longer = f"{lines[-1]}{joiner if lines[-1] else ''}{piece}"
        if lines[-1] and columns(longer) > LINE:
            lines.append(piece)
        else:
            lines[-1] = longer
    return (lines[0], f"{lines[1][: LINE - 1]}…") if len(lines) > 2 else tuple(lines)
