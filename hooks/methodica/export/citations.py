"""The sources of a method for reference managers: BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from methodica.export.works import Sort, Work
from methodica.text.authors import person
from methodica.text.bibtex import bibtex_address, bibtex_text

_BIBTEX_TYPES = {
    Sort.ARTICLE: "article", Sort.BOOK: "book", Sort.CHAPTER: "incollection",
    Sort.PAPER: "inproceedings", Sort.PREPRINT: "misc", Sort.REPORT: "techreport",
    Sort.THESIS: "phdthesis", Sort.OTHER: "misc",
}
_BIBTEX_CONTAINERS = {
    Sort.ARTICLE: "journal", Sort.BOOK: "series", Sort.CHAPTER: "booktitle",
    Sort.PAPER: "booktitle", Sort.REPORT: "institution", Sort.THESIS: "school",
}
_RIS_TYPES = {
    Sort.ARTICLE: "JOUR", Sort.BOOK: "BOOK", Sort.CHAPTER: "CHAP", Sort.PAPER: "CPAPER",
    Sort.PREPRINT: "UNPB", Sort.REPORT: "RPRT", Sort.THESIS: "THES", Sort.OTHER: "GEN",
}
_CSL_TYPES = {
    Sort.ARTICLE: "article-journal", Sort.BOOK: "book", Sort.CHAPTER: "chapter",
    Sort.PAPER: "paper-conference", Sort.PREPRINT: "article", Sort.REPORT: "report",
    Sort.THESIS: "thesis", Sort.OTHER: "document",
}
_PUBLISHED_BY = (Sort.REPORT, Sort.THESIS)
"""Works whose container is the institution that published them."""


def bibtex(works: Iterable[Work]) -> str:
    """Return the works as BibTeX, in UTF-8, one blank line between two."""
    return "\n".join(_bibtex_entry(work) for work in works)


def _bibtex_entry(work: Work) -> str:
    source = work.source
    values: dict[str, str | None] = {
        "author": " and ".join(_bibtex_name(author) for author in source.authors),
        "title": f"{{{bibtex_text(source.title)}}}",
        "year": str(source.year),
        **_bibtex_texts(work),
        "pages": re.sub(r"\s*[-–]\s*", "--", source.pages) if source.pages else None,
        "isbn": source.isbn,
        "doi": bibtex_address(source.doi) if source.doi else None,
        "eprint": source.arxiv,
        "archiveprefix": "arXiv" if source.arxiv else None,
        "url": bibtex_address(source.address) if source.address else None,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in values.items() if value]
    return "\n".join([f"@{_bibtex_type(work)}{{{work.key},", *lines, "}", ""])


def _bibtex_texts(work: Work) -> dict[str, str | None]:
    source = work.source
    texts = {
        _BIBTEX_CONTAINERS.get(work.sort, "howpublished"): work.container,
        "type": work.genre,
        "edition": work.edition,
        "volume": source.volume,
        "number": source.issue,
        "publisher": source.publisher,
        "language": source.language if source.language != "en" else None,
    }
    return {name: bibtex_text(text) for name, text in texts.items() if text}


def _bibtex_type(work: Work) -> str:
    if work.sort is Sort.THESIS and not re.match("(?i)ph|doctor", work.genre or ""):
        return "mastersthesis"
    return _BIBTEX_TYPES[work.sort]


def _bibtex_name(author: str) -> str:
    name = person(author)
    if "literal" in name or " and " in author:
        return f"{{{bibtex_text(author)}}}"
    parts = (name["family"], name.get("suffix"), name.get("given"))
    return ", ".join(bibtex_text(part) for part in parts if part)


def ris(works: Iterable[Work]) -> str:
    """Return the works as RIS, with the line ends that its description asks for."""
    lines = (line for work in works for line in (*_ris_lines(work), "ER  - ", ""))
    return "".join(f"{line}\r\n" for line in lines)


def _ris_lines(work: Work) -> Iterable[str]:
    source = work.source
    first, _, last = re.sub(r"\s*[-–]\s*", "-", source.pages or "").partition("-")
    institution = work.container if work.sort in _PUBLISHED_BY else None
    values: tuple[tuple[str, str | None], ...] = (
        ("TY", _RIS_TYPES[work.sort]), ("ID", work.key),
        *(("AU", author) for author in source.authors),
        ("PY", str(source.year)), ("TI", source.title),
        ("T2", None if institution else work.container),
        ("M3", work.genre), ("ET", work.edition),
        ("VL", source.volume), ("IS", source.issue), ("SP", first), ("EP", last),
        ("PB", institution or source.publisher or ("arXiv" if _is_preprint(work) else None)),
        ("SN", source.isbn), ("DO", source.doi), ("UR", source.address), ("LA", source.language),
    )
    return (f"{tag}  - {' '.join(value.split())}" for tag, value in values if value)


def csl(works: Iterable[Work]) -> str:
    """Return the works as CSL-JSON."""
    records = [_csl_record(work) for work in works]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _csl_record(work: Work) -> dict[str, Any]:
    source = work.source
    institution = work.container if work.sort in _PUBLISHED_BY else None
    place = "collection-title" if work.sort is Sort.BOOK else "container-title"
    record = {
        "id": work.key,
        "type": _CSL_TYPES[work.sort],
        "title": source.title,
        "author": [person(author) for author in source.authors],
        "issued": {"date-parts": [[source.year]]},
        place: None if institution else work.container,
        "genre": work.genre,
        "edition": work.edition,
        "volume": source.volume,
        "issue": source.issue,
        "page": source.pages,
        "publisher": institution or source.publisher or ("arXiv" if _is_preprint(work) else None),
        "number": f"arXiv:{source.arxiv}" if _is_preprint(work) else None,
        "ISBN": source.isbn,
        "DOI": source.doi,
        "URL": source.address,
        "language": source.language,
    }
    return {name: value for name, value in record.items() if value}


def _is_preprint(work: Work) -> bool:
    return work.sort is Sort.PREPRINT


WRITERS: Mapping[str, Callable[[Iterable[Work]], str]] = {
    "bib": bibtex, "ris": ris, "csl.json": csl,
}
"""What writes the sources of a method, by the ending of the file."""
