"""Contrasts: how two methods that are confused differ, above the table of both."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import MISSING, Catalogue, status
from methodica.load import Text
from methodica.load.contrast import JOINER
from methodica.model import CONTRAST_SECTIONS, SUMMARY
from methodica.views.addresses import Addresses
from methodica.views.comparison import Comparison, comparison
from methodica.views.editing import edit_text
from methodica.views.section import SectionView, section_of
from methodica.views.sources import SourceView, sources_of


@dataclass(frozen=True, slots=True)
class Pair:
    """Two methods that are contrasted, and where."""

    path: str
    methods: tuple[str, str]

    def other(self, id: str) -> str:
        """Return the id of the other method."""
        return self.methods[1] if self.methods[0] == id else self.methods[0]


@dataclass(frozen=True, slots=True)
class ContrastPage:
    """Everything that the page of a contrast shows."""

    pair: Pair
    status: str
    prose_lang: str | None
    """Language of the prose where it is not the page's."""
    followed: str | None
    text: Text | None
    summary: SectionView | None
    sections: tuple[SectionView, ...]
    comparison: Comparison
    sources: tuple[SourceView, ...]
    edit_text: str
    is_written: bool
    alternates: tuple[str, ...]


def contrast_path(first: str, second: str) -> str:
    """Return the path of a contrast, without its language."""
    return f"compare/{first}-vs-{second}/"


def pair(id: str) -> Pair:
    """Return the pair of a contrast's id."""
    first, second = id.split(JOINER)
    return Pair(contrast_path(first, second), (first, second))


def contrast_page(
    catalogue: Catalogue, addresses: Addresses, id: str, language: str
) -> ContrastPage:
    """Return what the page of contrast `id` shows to readers of `language`."""
    contrast = catalogue.contrasts[id]
    written = catalogue.shown_text(contrast, language)
    text = contrast.texts[written] if written else None
    sources = tuple(
        source for method in contrast.methods
        for source in sources_of(catalogue, catalogue.entries[method].method, language)
    )
    cited = {key: n for n, key in enumerate(dict.fromkeys(one.key for one in sources), start=1)}
    parts = (section_of(text, one, cited) for one in CONTRAST_SECTIONS)
    fresh = status(contrast, language)
    return ContrastPage(
        pair=pair(id),
        status=fresh,
        prose_lang=written if written != language else None,
        followed=text.head.follows.partition("@")[0] if text else None,
        text=text,
        summary=section_of(text, SUMMARY, cited),
        sections=tuple(part for part in parts if part),
        comparison=comparison(catalogue, contrast.methods, language),
        sources=tuple({one.key: one for one in sources}.values()),
        edit_text=edit_text(catalogue, addresses, contrast, language),
        is_written=fresh != MISSING,
        alternates=tuple(code for code in catalogue.languages.codes if code in contrast.texts),
    )


@dataclass(frozen=True, slots=True)
class ComparePage:
    """The page of all written contrasts."""

    pairs: tuple[Pair, ...]


def compare_page(catalogue: Catalogue) -> ComparePage:
    """Return all written contrasts, in the order of their ids."""
    return ComparePage(tuple(pair(id) for id in catalogue.contrasts))
