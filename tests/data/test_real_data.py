"""The real entries are complete, consistent and worth comparing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from methodica.catalogue import MISSING, STALE, Catalogue, status
from methodica.load import Contrast, Entry, Scope, load
from methodica.model import CONTRAST_SECTIONS, SECTIONS
from methodica.text.mentions import CITE, METHOD

ROOT = Path(__file__).parents[2]
DATA = load(Scope(ROOT / "data", ROOT))
CATALOGUE = Catalogue.of(DATA)
IDS = tuple(CATALOGUE.entries)
OWNERS = tuple(DATA.owners())
CODES = DATA.languages.codes
FEWEST_IN_A_FAMILY = 2


@pytest.mark.parametrize("owner", OWNERS, ids=lambda one: one.id)
def test_every_text_is_there_in_every_language_and_fresh(owner: Entry | Contrast) -> None:
    for code in CODES:
        assert status(owner, code) not in (MISSING, STALE), code


@pytest.mark.parametrize("owner", OWNERS, ids=lambda one: one.id)
def test_translations_cite_and_link_what_the_original_does(owner: Entry | Contrast) -> None:
    def kinds(code: str, kind: str) -> set[str]:
        return set(owner.texts[code].prose.targets.get(kind, ()))

    for code in CODES[1:]:
        assert kinds(code, CITE) == kinds(CODES[0], CITE), code
        assert kinds(code, METHOD) == kinds(CODES[0], METHOD), code
        formulas = [len(owner.texts[c].prose.formulas) for c in (CODES[0], code)]
        assert abs(formulas[0] - formulas[1]) <= 2, code


@pytest.mark.parametrize("id", IDS)
def test_an_entry_is_complete(id: str) -> None:
    method = CATALOGUE.entries[id].method
    assert all(method.name(code) for code in CODES), "a name in every language"
    assert set(method.properties) == set(CATALOGUE.vocabulary.properties), "every property"
    assert 1 <= len(method.sources) <= 6
    assert CATALOGUE.links[id], "a relation, from here or from the other side"
    assert method.implementations
    for text in CATALOGUE.entries[id].texts.values():
        assert {section.id for section in text.prose.sections} >= set(SECTIONS)


@pytest.mark.parametrize("id", IDS)
def test_the_origin_is_the_first_publication(id: str) -> None:
    method = CATALOGUE.entries[id].method
    source = method.sources[method.origin.source]
    assert source.role == "seminal" and source.year == method.origin.year
    seminal = [one.year for one in method.sources.values() if one.role == "seminal"]
    assert min(seminal) == method.origin.year or set(method.origin.note) == set(CODES), (
        "an older seminal source needs a note on the origin"
    )


@pytest.mark.parametrize("id", IDS)
def test_machine_written_texts_say_so(id: str) -> None:
    for text in CATALOGUE.entries[id].texts.values():
        assert text.head.written in ("human", "machine")
        assert text.head.written == "human" or not text.head.reviewed


def test_no_relation_is_one_sided() -> None:
    for id, links in CATALOGUE.links.items():
        for link in links:
            back = {(one.type, one.method) for one in CATALOGUE.links[link.method]}
            assert (link.type, id) in back


def test_every_family_has_enough_members_to_compare() -> None:
    families = Counter(entry.method.family for entry in CATALOGUE.entries.values())
    assert min(families.values()) >= FEWEST_IN_A_FAMILY, families


def test_no_two_methods_have_the_same_properties() -> None:
    rows: dict[str, list[str]] = {}
    for id, entry in CATALOGUE.entries.items():
        key = repr(
            sorted((name, sorted(values)) for name, values in entry.method.properties.items())
        )
        rows.setdefault(key, []).append(id)
    assert [ids for ids in rows.values() if len(ids) > 1] == []


def test_the_sixty_are_there() -> None:
    assert len(IDS) >= 60
    assert {"transfer-learning", "multi-task-learning", "policy-gradient"} <= set(IDS)


def test_contrasts_are_complete() -> None:
    assert len(CATALOGUE.contrasts) >= 12
    for contrast in CATALOGUE.contrasts.values():
        for text in contrast.texts.values():
            assert {section.id for section in text.prose.sections} >= set(CONTRAST_SECTIONS)
