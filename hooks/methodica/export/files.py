"""Writes the files beside the pages. With `cli`, the only code that writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from methodica.catalogue import Catalogue
from methodica.export.citations import WRITERS
from methodica.export.columns import column_record, rows_record
from methodica.export.matrix import matrix_record
from methodica.export.names import browser_record, names_record
from methodica.export.records import methods_record, vocabulary_record
from methodica.export.redirect import redirects
from methodica.export.schema import as_json, method_schema
from methodica.export.sitemap import Built, robots, sitemap
from methodica.export.works import works_of
from methodica.views import Addresses

API = "api/v1"


def write_all(
    catalogue: Catalogue, addresses: Addresses, pages: Iterable[Built], target: Path
) -> None:
    """Write data, sitemap and redirects under `target`."""
    for name, text in (*_api(catalogue), *_columns(catalogue),
                       *redirects(catalogue, addresses),
                       ("sitemap.xml", sitemap(addresses, pages)),
                       ("robots.txt", robots(addresses)), (".nojekyll", "")):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def _api(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    records = methods_record(catalogue)
    yield f"{API}/methods.json", _compact(records)
    yield f"{API}/vocabulary.json", _compact(vocabulary_record(catalogue))
    yield f"{API}/names.json", _compact(names_record(catalogue))
    yield "assets/matrix.json", _compact(matrix_record(catalogue))
    for code in catalogue.languages.codes:
        yield f"assets/names/{code}.json", _compact(browser_record(catalogue, code))
    schema = method_schema(catalogue.languages, catalogue.vocabulary)
    yield f"{API}/schema/method.json", as_json(schema)
    for record in records["methods"]:
        yield f"{API}/methods/{record['id']}.json", _compact(record)
    for id, works in works_of(catalogue).items():
        for ending, write in WRITERS.items():
            yield f"{API}/methods/{id}.{ending}", write(works)


def _columns(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for code in catalogue.languages.codes:
        yield f"assets/compare/{code}.json", _compact(rows_record(catalogue, code))
        for id in catalogue.entries:
            yield f"assets/compare/{code}/{id}.json", _compact(column_record(catalogue, id, code))


def _compact(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
