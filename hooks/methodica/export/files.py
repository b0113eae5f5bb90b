"""Writes the files beside the pages. With `cli`, the only code that writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from methodica.catalogue import Catalogue
from methodica.export.citations import WRITERS
from methodica.export.columns import column_record, rows_record
from methodica.export.form import check_record, words_record
from methodica.export.headers import header_files
from methodica.export.matrix import matrix_record
from methodica.export.names import browser_record, names_record
from methodica.export.records import methods_record, status_record, vocabulary_record
from methodica.export.redirect import redirects
from methodica.export.schema import as_json, method_schema
from methodica.export.sitemap import Built, robots, sitemap
from methodica.export.target import Target
from methodica.export.texts import texts_record
from methodica.export.works import works_of
from methodica.render import Site
from methodica.text.mathstyle import stylesheet

API = "api/v1"


def write_all(site: Site, pages: Iterable[Built], target: Target) -> None:
    """Write data, sitemap, redirects and the hosts' headers."""
    for name, text in (*_api(site.catalogue), *_columns(site.catalogue),
                       *redirects(site), *header_files(API),
                       ("sitemap.xml", sitemap(site.addresses, pages)),
                       ("robots.txt", robots(site.addresses)), (".nojekyll", ""),
                       ("assets/css/formulas.css", stylesheet())):
        target.write(name, text)


def _api(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    records = methods_record(catalogue)
    yield f"{API}/methods.json", _compact(records)
    yield f"{API}/status.json", _compact(status_record(catalogue))
    yield f"{API}/vocabulary.json", _compact(vocabulary_record(catalogue))
    yield f"{API}/names.json", _compact(names_record(catalogue))
    yield "assets/matrix.json", _compact(matrix_record(catalogue))
    for code in catalogue.languages.codes:
        yield f"assets/names/{code}.json", _compact(browser_record(catalogue, code))
        yield f"assets/form/{code}.json", _compact(words_record(catalogue.phrases[code]))
    yield "assets/form/check.json", _compact(check_record(catalogue))
    schema = method_schema(catalogue.languages, catalogue.vocabulary)
    yield f"{API}/schema/method.json", as_json(schema)
    for record in records["methods"]:
        yield f"{API}/methods/{record['id']}.json", _compact(record)
    for id, entry in catalogue.entries.items():
        yield f"{API}/texts/{id}.json", _compact(texts_record(catalogue, entry))
    for id, works in works_of(catalogue).items():
        for ending, write in WRITERS.items():
            yield f"{API}/methods/{id}.{ending}", write(works)
    for id, contrast in catalogue.contrasts.items():
        yield f"{API}/texts/{id}.json", _compact(texts_record(catalogue, contrast))


def _columns(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for code in catalogue.languages.codes:
        yield f"assets/compare/{code}.json", _compact(rows_record(catalogue, code))
        for id in catalogue.entries:
            yield f"assets/compare/{code}/{id}.json", _compact(column_record(catalogue, id, code))


def _compact(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
