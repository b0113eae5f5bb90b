"""The page of one method."""

from __future__ import annotations

from dataclasses import dataclass

from methodica.catalogue import MISSING, Catalogue, status
from methodica.load import Text
from methodica.model import NEUTRAL, SECTIONS, SUMMARY, AliasKind
from methodica.text.address import public
from methodica.views.addresses import Addresses, method_path
from methodica.views.contrasts import Pair, pair
from methodica.views.editing import edit_text
from methodica.views.facts import FactGroup, classes, fact_groups
from methodica.views.neighbors import Picture, Relations, picture, relations_of
from methodica.views.record import Record, record_of
from methodica.views.section import SectionView, section_of
from methodica.views.shown import Shown, Word, name, pick, shown
from methodica.views.sources import SourceView, sources_of


@dataclass(frozen=True, slots=True)
class AliasView:
    """Another name and what sort of name it is."""

    text: Shown
    kind: AliasKind


@dataclass(frozen=True, slots=True)
class NameGroup:
    """All names in one language."""

    language: str
    """Code, or `mul` for names that are the same in all languages."""
    label: Shown
    """The language's own name for itself."""
    is_own: bool
    preferred: Shown | None
    aliases: tuple[AliasView, ...]


@dataclass(frozen=True, slots=True)
class MethodPage:
    """Everything that the page of a method shows."""

    id: str
    language: str
    path: str
    title: Shown
    names: tuple[NameGroup, ...]
    status: str
    """Freshness of the prose in the page's language."""
    prose_lang: str | None
    """Language of the prose where it is not the page's."""
    followed: str | None
    """Language of the text that the shown prose follows."""
    text: Text | None
    summary: SectionView | None
    sections: tuple[SectionView, ...]
    confusions: tuple[str, ...]
    """Ids of methods that this one is not the same as."""
    contrasts: tuple[Pair, ...]
    """Written contrasts with this method."""
    classes: tuple[Word, Word, Word]
    """Field, family and kind."""
    year: int
    originators: tuple[str, ...]
    facts: tuple[FactGroup, ...]
    note: Shown | None
    relations: tuple[Relations, ...]
    picture: Picture | None
    sources: tuple[SourceView, ...]
    implementations: tuple[tuple[str, str, str | None], ...]
    """Library, symbol and address."""
    record: Record
    edit: str
    """Where the facts are edited."""
    edit_text: str
    """Where the prose is edited, or begun."""
    is_written: bool
    """Whether the page's own language has prose."""
    alternates: tuple[str, ...]
    """Languages that really have this page's prose."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Ids of the parts after the prose that this page has."""
        parts = (("neighbors", self.relations), ("implementations", self.implementations),
                 ("sources", self.sources), ("cite", True), ("record", True))
        return tuple(id for id, present in parts if present)


def method_page(catalogue: Catalogue, addresses: Addresses, id: str, language: str) -> MethodPage:
    """Return what the page of method `id` shows to readers of `language`."""
    entry = catalogue.entries[id]
    method = entry.method
    written = catalogue.shown_text(entry, language)
    text = entry.texts[written] if written else None
    fresh = status(entry, language)
    links = catalogue.links[id]
    folder = f"data/methods/{id}"
    numbers = {key: number for number, key in enumerate(method.sources, start=1)}
    return MethodPage(
        id=id,
        language=language,
        path=addresses.path(language, method_path(id)),
        title=name(id, language, catalogue),
        names=_names(catalogue, id, language),
        status=fresh,
        prose_lang=written if written != language else None,
        followed=text.head.follows.partition("@")[0] if text else None,
        text=text,
        summary=section_of(text, SUMMARY, numbers),
        sections=tuple(filter(None, (section_of(text, one, numbers) for one in SECTIONS))),
        confusions=tuple(link.method for link in links if link.key == "not-the-same-as"),
        classes=classes(catalogue, method, language),
        year=method.origin.year,
        originators=method.origin.originators,
        contrasts=tuple(pair(one) for one in catalogue.contrasts_of(id)),
        facts=fact_groups(catalogue, method, language),
        note=pick(method.origin.note, language, catalogue) if method.origin.note else None,
        relations=relations_of(links),
        picture=picture(catalogue, id, language),
        sources=sources_of(catalogue, method, language),
        implementations=tuple((one.library, one.symbol, public(one.url))
                              for one in method.implementations),
        record=record_of(catalogue, id),
        edit=addresses.file(f"{folder}/method.yml"),
        edit_text=edit_text(catalogue, addresses, entry, language),
        is_written=fresh != MISSING,
        alternates=tuple(c for c in catalogue.languages.codes if c in entry.texts),
    )


def _names(catalogue: Catalogue, id: str, language: str) -> tuple[NameGroup, ...]:
    """Group names by language: the reader's first, then the neutral ones, then the others."""
    method = catalogue.entries[id].method
    codes = [language, NEUTRAL, *(code for code in catalogue.languages.codes if code != language)]
    groups = []
    for code in codes:
        known = catalogue.languages.get(code)
        preferred = method.names.get(code)
        aliases = tuple(AliasView(shown(alias.text, code, language), alias.kind)
                        for alias in method.aliases.get(code, ()))
        if preferred or aliases:
            groups.append(NameGroup(
                code, shown(known.endonym if known else code, code, language), code == language,
                shown(preferred, code, language) if preferred else None, aliases,
            ))
    return tuple(groups)
