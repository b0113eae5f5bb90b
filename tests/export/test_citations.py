"""Sources for reference managers, read back by other programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import bibtexparser
import pytest
import rispy

from methodica.catalogue import Catalogue
from methodica.export.citations import bibtex, csl, ris
from methodica.export.works import Sort, Work, work, works_of
from methodica.load import Scope, load
from methodica.model import Source
from methodica.views.sources import source_key

CSL_TYPES = {"article", "article-journal", "book", "chapter", "document", "paper-conference",
             "report", "thesis"}  # fmt: skip
HOSTILE = r"""100% {of} \emph{it} & $x_1^2$ ~#: a "quote", } and { İıŞşĞğ æøå 迁移学习"""


@pytest.fixture(scope="module")
def works(root: Path) -> dict[str, tuple[Work, ...]]:
    return dict(works_of(Catalogue.of(load(Scope(root / "data", root)))))


def source(**changes: Any) -> Source:
    return Source.model_validate(
        {"title": "A Title", "authors": ["Doe, Jane"], "year": 2001, "role": "seminal"} | changes
    )


def parsed(text: str) -> list[dict[str, str]]:
    return cast(list[dict[str, str]], bibtexparser.loads(text).entries)


def test_bibtex_is_read_back_with_every_source_of_every_method(
    works: dict[str, tuple[Work, ...]],
) -> None:
    assert len(works) >= 61
    for each in works.values():
        for one, entry in zip(each, parsed(bibtex(each)), strict=True):
            assert entry["ID"] == one.key
            assert entry["title"].strip("{}") == one.source.title
            assert entry["year"] == str(one.source.year)
            assert entry["author"].count(" and ") == len(one.source.authors) - 1
            assert entry["author"].startswith(one.source.authors[0].split(",")[0])
            assert entry.get("doi") == one.source.doi
            assert entry.get("eprint") == one.source.arxiv
            assert ("archiveprefix" in entry) == bool(one.source.arxiv)
            pages = one.source.pages
            assert entry.get("pages") == (pages and re.sub("[-–]", "--", pages))


def test_ris_is_read_back_with_every_source_of_every_method(
    works: dict[str, tuple[Work, ...]],
) -> None:
    for each in works.values():
        for one, entry in zip(each, rispy.loads(ris(each)), strict=True):
            assert entry["id"] == one.key
            assert entry["title"] == one.source.title
            assert entry["year"] == str(one.source.year)
            assert entry["authors"] == list(one.source.authors)
            assert entry.get("doi") == one.source.doi
            assert entry["type_of_reference"] in rispy.config.TYPE_OF_REFERENCE_MAPPING


def test_csl_holds_every_source_of_every_method(works: dict[str, tuple[Work, ...]]) -> None:
    for each in works.values():
        for one, record in zip(each, json.loads(csl(each)), strict=True):
            assert (record["id"], record["title"]) == (one.key, one.source.title)
            assert record["type"] in CSL_TYPES
            assert record["issued"] == {"date-parts": [[one.source.year]]}
            for person in record["author"]:
                assert set(person) <= {"family", "given", "suffix"} or set(person) == {"literal"}


def test_one_key_for_one_work_in_the_whole_catalogue(works: dict[str, tuple[Work, ...]]) -> None:
    every = [one for each in works.values() for one in each]
    pairs = {(one.key, source_key(one.source)) for one in every}
    assert len(pairs) == len({key for key, _ in pairs}) == len({same for _, same in pairs})


def test_two_works_that_share_a_key_get_letters_and_others_keep_theirs() -> None:
    methods = {
        "one": {"doe-2001": source(title="First"), "doe-2001b": source(title="Third")},
        "two": {"doe-2001": source(title="Second"), "roe-2001": source(title="Fourth")},
        "three": {"doe-2001-x": source(title="Second")},
    }
    catalogue = SimpleNamespace(entries={
        id: SimpleNamespace(method=SimpleNamespace(sources=sources))
        for id, sources in methods.items()
    })  # fmt: skip
    found = works_of(cast(Catalogue, catalogue))
    assert [[one.key for one in each] for each in found.values()] == [
        ["doe-2001a", "doe-2001b"], ["doe-2001c", "roe-2001"], ["doe-2001c"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "sort", "container", "genre", "edition"),
    [
        ({"venue": "Nature", "issue": "1"}, Sort.ARTICLE, "Nature", None, None),
        ({"venue": "Proceedings of the IEEE", "issue": "11"}, Sort.ARTICLE,
         "Proceedings of the IEEE", None, None),
        ({"venue": "Proceedings of NAACL-HLT"}, Sort.PAPER, "Proceedings of NAACL-HLT", None,
         None),
        ({"venue": "arXiv preprint; 2nd Conference (ICLR 2014)", "arxiv": "1312.6114"},
         Sort.PAPER, "2nd Conference (ICLR 2014)", None, None),
        ({"venue": "arXiv preprint (first version 2016)", "arxiv": "1609.02907"}, Sort.PREPRINT,
         None, None, None),
        ({"venue": "Springer Series in Statistics (2nd ed.)", "publisher": "Springer"}, Sort.BOOK,
         "Springer Series in Statistics", None, "2"),
        ({"venue": "2nd edition", "isbn": "978-0262039246"}, Sort.BOOK, None, None, "2"),
        ({"venue": "Chapter 10, Nets", "publisher": "MIT Press"}, Sort.BOOK, None, None, None),
        ({"venue": "Automated Machine Learning", "publisher": "Springer", "pages": "3-33"},
         Sort.CHAPTER, "Automated Machine Learning", None, None),
        ({"venue": "PhD thesis, University of X"}, Sort.THESIS, "University of X", "PhD thesis",
         None),
        ({"venue": "Technical Report 4, School"}, Sort.REPORT, "School", "Technical Report 4",
         None),
        ({}, Sort.OTHER, None, None, None),
    ],
)  # fmt: skip
def test_the_sort_of_a_work_is_read_from_its_record(
    changes: dict[str, str], sort: Sort, container: str | None, genre: str | None,
    edition: str | None,
) -> None:  # fmt: skip
    found = work("doe-2001", source(**changes))
    assert (found.sort, found.container, found.genre, found.edition) == (
        sort, container, genre, edition)  # fmt: skip


def test_signs_of_bibtex_in_a_record_break_nothing() -> None:
    ones = [
        work("a", source(title=HOSTILE, venue=HOSTILE, url="https://x.org/a_{b}%20c")),
        work("b", source(title="After")),
    ]
    first, second = parsed(bibtex(ones))
    assert second["title"] == "{After}"
    assert first["url"] == "https://x.org/a_%7Bb%7D%20c"
    assert "İıŞşĞğ æøå 迁移学习" in first["title"]
    bare = re.sub(r"\\text(backslash|brace(left|right)|ascii(tilde|circum)){}", "", first["title"])
    assert not re.search(r"(?<!\\)[%&#$_~^]", bare)


def test_names_with_a_suffix_and_of_organizations_stay_whole() -> None:
    one = work("a", source(authors=["Hodges, Joseph L., Jr.", "Research and Development Group"]))
    (entry,) = parsed(bibtex([one]))
    assert entry["author"] == "Hodges, Jr., Joseph L. and {Research and Development Group}"
    (record,) = json.loads(csl([one]))
    assert record["author"] == [
        {"family": "Hodges", "given": "Joseph L.", "suffix": "Jr."},
        {"literal": "Research and Development Group"},
    ]


def test_a_line_of_ris_stays_a_line() -> None:
    broken = source().model_copy(update={"title": "A\r\nER  - \r\nTY  - BOOK"})
    (entry,) = rispy.loads(ris([work("a", broken)]))
    assert entry["title"] == "A ER - TY - BOOK"
