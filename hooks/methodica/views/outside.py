"""Addresses on other hosts that the data lead readers to, and where each is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from methodica.catalogue import Catalogue
from methodica.load import Contrast, Entry
from methodica.problems import Place
from methodica.text.mentions import URL

DOI_HOST = "https://doi.org/"
ARXIV_HOST = "https://arxiv.org/abs/"
WIKIDATA_HOST = "https://www.wikidata.org/wiki/"


@dataclass(frozen=True, slots=True, order=True)
class Outside:
    """One address at one place."""

    place: Place
    address: str


def outside_links(catalogue: Catalogue) -> tuple[Outside, ...]:
    """Return every outside address in the order of files and lines."""
    found = {
        Outside(place, address)
        for entry in catalogue.entries.values() for address, place in _of_facts(entry)
    }
    owners: list[Entry | Contrast] = [*catalogue.entries.values(), *catalogue.contrasts.values()]
    for text in (text for owner in owners for text in owner.texts.values()):
        found |= {Outside(place, one.target) for one, place in text.mentions(URL)}
    return tuple(sorted(found))


def _of_facts(entry: Entry) -> Iterator[tuple[str, Place]]:
    """Yield all addresses of each source, not only the one that a page shows."""
    for key, source in entry.method.sources.items():
        if source.doi:
            yield DOI_HOST + source.doi, entry.place("sources", key, "doi")
        if source.arxiv:
            yield ARXIV_HOST + source.arxiv, entry.place("sources", key, "arxiv")
        if source.url:
            yield source.url, entry.place("sources", key, "url")
    for index, one in enumerate(entry.method.implementations):
        yield one.url, entry.place("implementations", index, "url")
    item = entry.method.identifiers.wikidata
    if item:
        yield WIKIDATA_HOST + item, entry.place("identifiers", "wikidata")


@dataclass(frozen=True, slots=True)
class Visited:
    """What became of one address, and every place that leads to it."""

    address: str
    gone: bool
    """Whether it leads nowhere; else the host gave no clear answer."""
    why: str
    places: tuple[Place, ...]


def by_address(links: Iterable[Outside]) -> dict[str, tuple[Place, ...]]:
    """Return the places of each address, in the order of the first."""
    places: dict[str, list[Place]] = {}
    for one in links:
        places.setdefault(one.address, []).append(one.place)
    return {address: tuple(found) for address, found in places.items()}
