"""Writes the files beside the pages. With `cli`, the only code that writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from pydantic_core import to_json

from methodica.catalogue import Catalogue
from methodica.export.citations import WRITERS
from methodica.export.columns import column_record, rows_record
from methodica.export.form import check_record, words_record
from methodica.export.headers import header_files
from methodica.export.keeper import Keeper, Made
from methodica.export.matrix import matrix_record
from methodica.export.names import browser_record, names_record
from methodica.export.records import (
    method_record,
    methods_record,
    status_record,
    vocabulary_record,
)
from methodica.export.redirect import redirects
from methodica.export.schema import as_json, method_schema
from methodica.export.sitemap import Built, robots, sitemap
from methodica.export.texts import texts_record
from methodica.export.works import Work, works_of
from methodica.render import Site
from methodica.text.mathstyle import stylesheet

API = "api/v1"

Record = dict[str, Any]
Single = tuple[str, Callable[[], Record]]
"""Path of a file, and what makes its record."""


def write_all(site: Site, pages: Iterable[Built], keeper: Keeper) -> None:
    """Write data, sitemap, redirects and the hosts' headers."""
    catalogue, target = site.catalogue, keeper.target
    for id, works in works_of(catalogue).items():
        keys = " ".join(work.key for work in works)
        keeper.lay(f"records of {id}", keys, partial(_of_method, catalogue, id, works))
    for name, make in (*_of_contrasts(catalogue), *_of_all(catalogue)):
        keeper.lay(name, "", partial(_made, name, make))
    records = [target.read(_record(id)).rstrip() for id in catalogue.entries]
    target.write(f"{API}/methods.json", _methods(catalogue, records))
    schema = method_schema(catalogue.languages, catalogue.vocabulary)
    for name, text in (*redirects(site), *header_files(API),
                       (f"{API}/schema/method.json", as_json(schema)),
                       ("sitemap.xml", sitemap(site.addresses, pages)),
                       ("robots.txt", robots(site.addresses)), (".nojekyll", ""),
                       ("assets/css/formulas.css", stylesheet())):
        target.write(name, text.encode("utf-8"))


def _record(id: str) -> str:
    return f"{API}/methods/{id}.json"


def _of_method(catalogue: Catalogue, id: str, works: Iterable[Work]) -> Made:
    """Return the files about one method."""
    files = {_record(id): _compact(method_record(catalogue, id)),
             f"{API}/texts/{id}.json": _compact(texts_record(catalogue, catalogue.entries[id]))}
    for ending, write in WRITERS.items():
        files[f"{API}/methods/{id}.{ending}"] = write(works).encode("utf-8")
    for code in catalogue.languages.codes:
        files[f"assets/compare/{code}/{id}.json"] = _compact(column_record(catalogue, id, code))
    return Made(files)


def _of_contrasts(catalogue: Catalogue) -> Iterator[Single]:
    for id in catalogue.contrasts:
        yield f"{API}/texts/{id}.json", partial(_contrast_texts, catalogue, id)


def _contrast_texts(catalogue: Catalogue, id: str) -> Record:
    return texts_record(catalogue, catalogue.contrasts[id])


def _of_all(catalogue: Catalogue) -> Iterator[Single]:
    """Yield the files about all methods, or none."""
    yield f"{API}/status.json", partial(status_record, catalogue)
    yield f"{API}/vocabulary.json", partial(vocabulary_record, catalogue)
    yield f"{API}/names.json", partial(names_record, catalogue)
    yield "assets/matrix.json", partial(matrix_record, catalogue)
    for code in catalogue.languages.codes:
        yield f"assets/compare/{code}.json", partial(rows_record, catalogue, code)
        yield f"assets/names/{code}.json", partial(browser_record, catalogue, code)
        yield f"assets/form/{code}.json", partial(words_record, catalogue.phrases[code])
    yield "assets/form/check.json", partial(check_record, catalogue)


def _made(name: str, make: Callable[[], Record]) -> Made:
    return Made({name: _compact(make())})


def _methods(catalogue: Catalogue, records: Iterable[bytes]) -> bytes:
    """Return the record of all methods, put together of the written ones."""
    head, end, rest = _compact(methods_record(catalogue, ())).rpartition(b"]")
    return head + b",".join(records) + end + rest


def _compact(record: Record) -> bytes:
    return to_json(record) + b"\n"
